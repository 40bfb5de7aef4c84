import type { Effect } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useState } from 'react';
import { rowsOf, useControl, useDecisions, useIndicators } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** What a ruling may bring about; chance belongs to scenarios. */
export type Ruled = Exclude<Effect, { draw: string }>;
type Kind = 'release' | 'delay' | 'skip' | 'open' | 'move';
const kinds: readonly Kind[] = ['release', 'delay', 'skip', 'open', 'move'];

interface Props {
  readonly effects: readonly Ruled[];
  readonly onChoose: (effects: readonly Ruled[]) => void;
}

/** What follows from a ruling, one line each: the same five things a scenario can do. */
export function EffectPicker({ effects, onChoose }: Props) {
  const t = useT();
  const targets = useTargets();
  const [kind, setKind] = useState<Kind>('release');
  const [target, setTarget] = useState('');
  const [amount, setAmount] = useState(5);
  const offered = targets(kind);
  const chosen = offered.find((each) => each.id === target) ?? offered[0];
  const add = () => {
    if (chosen !== undefined) onChoose([...effects, effectOf(kind, chosen.id, amount)]);
  };
  return (
    <div className="c-effects">
      <ul>
        {effects.map((effect, place) => (
          <li key={`${String(place)} ${JSON.stringify(effect)}`}>
            <EffectLine effect={effect} />
            <button
              type="button"
              className="k-button"
              data-kind="quiet"
              data-icon
              aria-label={t('effect.remove')}
              onClick={() => onChoose(effects.filter((_, other) => other !== place))}
            >
              <Icon name="close" size="small" />
            </button>
          </li>
        ))}
      </ul>
      <div className="c-effect-row">
        <select
          className="c-input"
          aria-label={t('effect.kind')}
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? 'release')}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {t(`effect.${each}`)}
            </option>
          ))}
        </select>
        <select
          className="c-input"
          aria-label={t('effect.target')}
          value={chosen?.id ?? ''}
          onChange={(event) => setTarget(event.target.value)}
        >
          {offered.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
        {(kind === 'move' || kind === 'delay') && (
          <input
            className="c-input c-figure"
            type="number"
            aria-label={t(kind === 'move' ? 'effect.amount' : 'effect.minutes')}
            min={kind === 'move' ? -100 : 1}
            max={kind === 'move' ? 100 : 600}
            value={amount}
            onChange={(event) => setAmount(Math.trunc(event.target.valueAsNumber || 0))}
          />
        )}
        <Button
          icon="plus"
          disabled={chosen === undefined || (kind === 'move' && amount === 0) || (kind === 'delay' && amount < 1)}
          onClick={add}
        >
          {t('effect.add')}
        </Button>
      </div>
    </div>
  );
}

/** An effect in words, with the title of what it is about. */
function EffectLine({ effect }: { readonly effect: Ruled }) {
  const t = useT();
  const format = useFormat();
  const targets = useTargets();
  const title = (kind: Kind, id: string) => targets(kind, true).find((each) => each.id === id)?.title ?? id;
  if ('release' in effect) return t('effect.said.release', { target: title('release', effect.release) });
  if ('delay' in effect)
    return t('effect.said.delay', { target: title('delay', effect.delay), length: format.length(effect.by) });
  if ('skip' in effect) return t('effect.said.skip', { target: title('skip', effect.skip) });
  if ('open' in effect) return t('effect.said.open', { target: title('open', effect.open) });
  if ('move' in effect) return t('effect.said.move', { target: title('move', effect.move), by: effect.by });
  return null;
}

function effectOf(kind: Kind, id: string, amount: number): Ruled {
  switch (kind) {
    case 'release':
      return { release: id };
    case 'delay':
      return { delay: id, by: amount * 60_000 };
    case 'skip':
      return { skip: id };
    case 'open':
      return { open: id };
    case 'move':
      return { move: id, by: amount };
  }
}

function useTargets(): (kind: Kind, all?: boolean) => readonly { readonly id: string; readonly title: string }[] {
  const control = useControl();
  const decisions = useDecisions();
  const indicators = useIndicators() ?? [];
  return (kind, all = false) => {
    if (kind === 'move') return indicators.map((indicator) => ({ id: indicator.id, title: indicator.title.text }));
    if (kind === 'open') {
      return rowsOf(decisions)
        .filter((decision) => all || decision.state === 'planned')
        .map((decision) => ({ id: decision.id, title: decision.title.text }));
    }
    return rowsOf(control.injects)
      .filter(
        (inject) =>
          all || (!inject.adHoc && (inject.state === 'planned' || inject.state === 'due' || inject.state === 'held')),
      )
      .map((inject) => ({ id: inject.id, title: `${inject.number} ${inject.title.text}` }));
  };
}
