import { Fault } from '@kalari/engine';
import { defineCommand } from 'citty';
import { Ledger } from '../ledger.ts';
import { openRecord } from './files.ts';
import { Ends, exit, print, printJson } from './verb.ts';

export const replay = defineCommand({
  meta: {
    name: 'kalari replay',
    description: 'Plays a record again and compares the state after every one of its lines',
  },
  args: {
    record: { type: 'positional', required: true, description: 'File with the record' },
    json: { type: 'boolean', description: 'The result as JSON' },
  },
  run({ args }) {
    const { header, flow, lines } = openRecord(args.record);
    const ledger = new Ledger(flow, header);
    try {
      for (const line of lines) ledger.take(line);
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      throw new Ends(exit.no, `The record does not play again as it was played: ${thrown.message}.`);
    }
    const { exercise } = header;
    if (args.json === true) printJson({ exercise, records: ledger.seq, head: ledger.head, state: ledger.state });
    else print(`${exercise}: ${ledger.seq} records, the same state after each\nstate ${ledger.state}`);
    return exit.done;
  },
});
