import type { ControlView, PlannedInjectView } from '@kalari/engine/protocol';
import { minutesBetween } from './standing.ts';

const patience = 10;

/**
 * Minutes since an inject was first read, when it carries something critical to a role that does not hold it and nothing says
 * that it was passed on. Undefined when there is nothing to remark: this is a question to the room, not a verdict.
 */
export function silenceOf(inject: PlannedInjectView, control: ControlView, t: number): number | undefined {
  if (inject.state !== 'released' && inject.state !== 'expired') return undefined;
  const receipts = Object.values(inject.receipts);
  if (receipts.some((receipt) => receipt.sharedBy !== undefined || receipt.toldAt !== undefined)) return undefined;
  const read = receipts.flatMap((receipt) => receipt.readAt ?? []);
  if (read.length === 0) return undefined;
  const missing = inject.carries.some((id) => {
    const fact = control.facts.byId[id];
    return (
      fact !== undefined &&
      Object.entries(fact.mattersTo).some(
        ([role, weight]) => weight === 'critical' && !Object.hasOwn(fact.holders, role),
      )
    );
  });
  const minutes = minutesBetween(Math.min(...read), t);
  return missing && minutes >= patience ? minutes : undefined;
}
