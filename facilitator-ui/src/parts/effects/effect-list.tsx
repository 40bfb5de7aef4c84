import type { EffectView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { isLive } from '@kalari/ui-kit/status';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useT } from '../../use-t.ts';
import { useAtHand } from '../at-hand.tsx';
import { useAssets, useControl, useDecisions, useExercise } from '../view.ts';
import { canOverrule, causeOf } from './effects.ts';
import { useEffectWords } from './use-effect-words.ts';

interface Props {
  readonly effects: readonly EffectView[];
  /** Whether each says what brought it about; beside its decision that is plain. */
  readonly causes?: boolean;
}

/** What the scenario has computed, latest first, each with the way to overrule it; what was overruled stays, with the reason. */
export function EffectList({ effects, causes = false }: Props) {
  return (
    <ol className="c-effect-list">
      {effects.toReversed().map((effect) => (
        <Effect key={effect.id} effect={effect} cause={causes} />
      ))}
    </ol>
  );
}

function Effect({ effect, cause: withCause }: { readonly effect: EffectView; readonly cause: boolean }) {
  const t = useT();
  const format = useFormat();
  const words = useEffectWords();
  const control = useControl();
  const { byId } = useDecisions();
  const assets = useAssets();
  const { status } = useExercise();
  const [, setAtHand] = useAtHand();
  const { overruled } = effect;
  const cause = withCause ? causeOf(effect, control, byId) : undefined;
  const live = isLive(status);
  return (
    <li data-overruled={overruled !== undefined || undefined}>
      <time>{format.hour(effect.t)}</time>
      <div>
        <p className="c-effect-said">{words(effect)}</p>
        {cause !== undefined && (
          <p className="c-muted">
            {t.rich(`effects.cause.${cause.kind}`, {
              what: (
                <span key="what">
                  {cause.number === undefined ? null : `${cause.number} `}
                  <SaidText said={cause.title} />
                </span>
              ),
            })}
          </p>
        )}
        {overruled !== undefined && (
          <p className="c-effect-instead">
            <b>
              {effect.kind === 'move'
                ? t('effects.insteadBy', { by: overruled.change ?? 0, time: format.hour(overruled.t) })
                : t('effects.overruled', { time: format.hour(overruled.t) })}
            </b>{' '}
            {overruled.reason}
          </p>
        )}
      </div>
      {live && canOverrule(effect, control, byId, assets.byId) && (
        <Button kind="quiet" data-slim onClick={() => setAtHand({ panel: 'overrule', about: effect.id })}>
          {t('effects.overrule')}
          <span className="k-unseen">{words(effect)}</span>
        </Button>
      )}
    </li>
  );
}
