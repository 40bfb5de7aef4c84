import type { ReportDecision } from '@kalari/engine/protocol';
import { useT } from '../../use-t.ts';
import { tally } from './moment.ts';

const order = ['known', 'unread', 'held', 'unknown'] as const;

/** A decision's facts as cells: known solid, unread hollow, with others dashed. */
export function FactBar({ decision, small = false }: { readonly decision: ReportDecision; readonly small?: boolean }) {
  const t = useT();
  const counts = tally(decision);
  const label = order.filter((state) => counts[state] > 0).map((state) => t(`know.${state}`, { n: counts[state] }));
  return (
    <span className="c-facts-bar" data-small={small || undefined} role="img" aria-label={label.join(', ')}>
      {order.flatMap((state) =>
        Array.from({ length: counts[state] }, (_, place) => <i key={`${state} ${String(place)}`} data-state={state} />),
      )}
    </span>
  );
}
