import { compile, Fault, type Flow } from '@kalari/engine';
import { type RecordHeader, type RecordLine, unsealedIn } from '../chain.ts';
import { Ledger } from '../ledger.ts';
import type { EventStore } from '../store/event-store.ts';
import type { Head } from '../store/heads.ts';

/** Flows by scenario digest: compiling is the dear part of opening an exercise. */
export type Flows = (header: RecordHeader) => Flow;

export function compiledOnce(): Flows {
  const flows = new Map<string, Flow>();
  return (header) => {
    const known = flows.get(header.digest) ?? compile(header.scenario);
    flows.set(header.digest, known);
    return known;
  };
}

/**
 * An exercise as the store has it, every link and every state checked on the way, and that it goes as far as it is `known`
 * to have come.
 *
 * @throws Fault when the record is not what was written.
 */
export function readLedger(header: RecordHeader, store: EventStore, flows: Flows, known?: Head): Ledger {
  const ledger = new Ledger(flows(header), header);
  const least = known?.seq ?? 1;
  for (const line of store.lines(header.exercise)) {
    const record = JSON.parse(line) as RecordLine;
    ledger.take(record);
    if (unsealedIn(record) !== undefined)
      throw new Fault('store.lost', `the words of record ${record.seq} are not those that were written`);
    if (ledger.seq === known?.seq && ledger.head !== known.hash)
      throw new Fault('store.lost', `record ${least} is not the one that was written`);
  }
  if (ledger.seq < least) throw new Fault('store.lost', `there are ${ledger.seq} records where there were ${least}`);
  return ledger;
}
