import type { Waiting } from '@kalari/engine/protocol';
import { useNames } from '../../../parts/foresight/names.ts';
import { useControl } from '../../../parts/view.ts';
import { useT } from '../../../use-t.ts';
import { WhyNot } from './why-not.tsx';

const tables = { inject: 'injects', decision: 'decisions', checkpoint: 'checkpoints', branch: 'phase' } as const;

/** Injects and decisions that wait for a condition, folded away: each with why it has not come. */
export function AlsoWaiting({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const t = useT();
  const names = useNames();
  const { injects } = useControl();
  const others = waiting.filter(({ kind }) => kind === 'inject' || kind === 'decision');
  if (others.length === 0) return null;
  return (
    <details className="c-panel c-also">
      <summary>{t('why.others', { count: others.length })}</summary>
      <ul aria-label={t('why.othersTitle')}>
        {others.map(({ kind, id, condition }) => (
          <li key={`${kind} ${id}`}>
            <p>
              <b>{names.of(tables[kind], id)}</b>
            </p>
            {condition !== undefined && <WhyNot condition={condition} source={injects.byId[id]?.trigger.text} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
