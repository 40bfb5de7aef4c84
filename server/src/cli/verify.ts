import { createHash } from 'node:crypto';
import { defineCommand } from 'citty';
import { type Receipts, type Verdict, verifyRecord } from '../verify.ts';
import { recordLines, textOf } from './files.ts';
import { Ends, exit, print, printJson } from './verb.ts';

export const verify = defineCommand({
  meta: { name: 'kalari verify', description: 'Checks that a record is whole and unchanged' },
  args: {
    record: { type: 'positional', required: true, description: 'File with the record' },
    receipts: { type: 'string', description: 'File with the answers that a participant’s page kept' },
    json: { type: 'boolean', description: 'The result as JSON' },
  },
  run({ args }) {
    const verdict = verifyRecord(
      recordLines(args.record),
      args.receipts === undefined ? undefined : readReceipts(args.receipts),
    );
    if (args.json === true) printJson(verdict);
    else print(told(verdict));
    return verdict.ok ? exit.done : exit.no;
  },
});

function told(verdict: Verdict): string {
  if (!verdict.ok) return `Not good, at line ${verdict.line}: ${verdict.reason}`;
  const { exercise, records, head, erased, key } = verdict;
  const vouched =
    key === undefined
      ? 'It is a rehearsal: its signature vouches for nothing.'
      : `Signed by the key ${createHash('sha256').update(key).digest('hex').slice(0, 16)}. It proves which key signed, not when nor who held it.`;
  const gone =
    erased === 0
      ? ''
      : `\n${erased === 1 ? 'One field was' : `${erased} fields were`} erased since; the chain holds without them.`;
  return `Good: ${exercise}, ${records} records, none changed, none missing.\nhead ${head}\n${vouched}${gone}`;
}

function readReceipts(path: string): Receipts {
  try {
    return JSON.parse(textOf(path)) as Receipts;
  } catch (cause) {
    throw cause instanceof Ends ? cause : new Ends(exit.usage, `${path} does not hold receipts: ${String(cause)}`);
  }
}
