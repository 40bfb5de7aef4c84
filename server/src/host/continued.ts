import { beforeEnd, Fault, type Flow, opener, type Stamped, settling, whole } from '@kalari/engine';
import { fromLine, type RecordHeader, type RecordLine } from '../chain.ts';
import { Ledger } from '../ledger.ts';

export interface Continued {
  readonly ledger: Ledger;
  readonly lines: readonly RecordLine[];
}

/**
 * A new exercise that goes on from a moment of another: the other's records under its own name, then what sets it apart.
 * Nothing is decided again, so that everybody finds the story as it was.
 *
 * @param written the lines of the other's record.
 */
export function continued(flow: Flow, header: RecordHeader, written: Iterable<string>, wall: number): Continued {
  const from = header.continues;
  if (from === undefined) throw new Fault('store.lost', `${header.exercise} continues nothing`);
  const ledger = new Ledger(flow, header);
  const lines: RecordLine[] = [];
  let last: Stamped | undefined;
  for (const stamped of whole(beforeEnd(recordsIn(written)), ({ seq }) => seq <= from.point)) {
    last = { ...stamped, event: renamed(stamped.event, header.exercise) };
    lines.push(ledger.link(last));
  }
  if (last === undefined) throw new Fault('store.lost', `${from.exercise} has no records`);
  const { seq, t } = last;
  const at = Math.max(wall, last.wall);
  const { exercise: origin, point } = from;
  const event = { type: 'exercise.continued', origin, point } as const;
  lines.push(ledger.link({ seq: seq + 1, t, wall: at, by: opener, cause: 'fork', event }));
  for (const [index, command] of settling(ledger.world).entries()) {
    const entered = ledger.ask({ command, by: opener, wall: at, id: `fork:${index}` }, t);
    if (!entered.ok) throw new Fault('flow.failed', `${command.type}: ${entered.code}`);
    lines.push(...entered.lines);
  }
  return { ledger, lines };
}

function renamed(event: Stamped['event'], exercise: string): Stamped['event'] {
  return event.type === 'exercise.opened' ? { ...event, exercise } : event;
}

/** Records as they were written down. */
export function* recordsIn(lines: Iterable<string>): Generator<Stamped> {
  for (const line of lines) yield fromLine(JSON.parse(line) as RecordLine);
}
