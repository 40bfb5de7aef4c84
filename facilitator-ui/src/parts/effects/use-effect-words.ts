import type { EffectView } from '@kalari/engine/protocol';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useT } from '../../use-t.ts';
import { useAssets, useControl, useDecisions, useIndicators } from '../view.ts';

/** What an effect does, in one line. */
export function useEffectWords(): (effect: EffectView) => string {
  const t = useT();
  const format = useFormat();
  const { injects } = useControl();
  const decisions = useDecisions();
  const assets = useAssets();
  const indicators = useIndicators() ?? [];
  return ({ kind, about, change, due, by }) => {
    const inject = injects.byId[about];
    const named = inject === undefined ? about : `${inject.number} ${inject.title.text}`;
    const time = due === undefined ? '' : format.hour(due);
    switch (kind) {
      case 'move': {
        const indicator = indicators.find((each) => each.id === about)?.title.text ?? about;
        return t('effect.said.move', { target: indicator, by: change ?? 0 });
      }
      case 'release':
        return t('effects.release', { target: named, time });
      case 'delay':
        return t('effects.delay', { target: named, length: format.length(by ?? 0), time });
      case 'skip':
        return t('effect.said.skip', { target: named });
      case 'task':
      case 'ready':
      case 'break':
        return t(`effects.${kind}`, { target: assets.byId[about]?.name.text ?? about });
      case 'delay-asset':
        return t('effects.delay-asset', {
          target: assets.byId[about]?.name.text ?? about,
          length: format.length(by ?? 0),
        });
      case 'open': {
        const decision = decisions.byId[about];
        const put = decision === undefined ? about : `D-${decision.number} ${decision.title.text}`;
        return t('effects.open', { target: put, time });
      }
    }
  };
}
