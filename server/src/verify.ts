import {
  digestOf,
  fieldsOf,
  isWhole,
  type RecordHeader,
  type RecordLine,
  receiptHead,
  receiptRoot,
  rootOf,
  unsealedIn,
} from './chain.ts';
import { isSigned, type SignatureLine } from './record-file.ts';
import { sealsIn } from './words.ts';

export type Verdict =
  | {
      readonly ok: true;
      readonly exercise: string;
      readonly records: number;
      readonly head: string;
      readonly state: string;
      /** The key that vouches for it; absent for a rehearsal, which vouches for nothing. */
      readonly key?: string;
      readonly erased: number;
    }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** What a participant's page kept of the answers it got. */
export interface Receipts {
  readonly exercise: string;
  readonly person: string;
  readonly receipts: readonly {
    readonly id: string;
    readonly command: unknown;
    readonly seq: number;
    readonly head: string;
  }[];
}

/**
 * Checks an exported record: every link, every seal of words that are still there, the signature, and, when given, that
 * nothing a participant was promised is missing. Says in plain words what is wrong first. Needs neither engine nor store.
 */
export function verifyRecord(lines: readonly string[], receipts?: Receipts): Verdict {
  const read = lines.map(readLine);
  const header = read[0];
  if (!isHeader(header)) return wrong(1, 'This is not a record of Kalari: the first line is not its header.');
  const root = rootIn(header);
  if (root === undefined) return wrong(1, 'The scenario in the header is not the one it names.');

  const last = read.at(-1);
  const signature = isSignature(last) ? last : undefined;
  const body = read.slice(1, signature === undefined ? undefined : -1);
  let prev = root;
  let state = '';
  let erased = 0;
  for (const [index, line] of body.entries()) {
    const reason = isRecord(line)
      ? wrongWith(header.exercise, line, index + 1, prev)
      : `Record ${index + 1} cannot be read.`;
    if (reason !== undefined || !isRecord(line)) return wrong(index + 2, reason ?? '');
    prev = line.hash;
    state = line.state;
    erased += erasedIn(line);
  }

  const records = body.length;
  const unsigned = wrongSignature(header.exercise, signature, records, prev);
  if (unsigned !== undefined) return wrong(lines.length, unsigned);
  const broken = receipts === undefined ? undefined : wrongReceipt(header.exercise, body.filter(isRecord), receipts);
  if (broken !== undefined) return wrong(lines.length, broken);
  const key = header.rehearsal === true || signature === undefined ? {} : { key: signature.key };
  return { ok: true, exercise: header.exercise, records, head: prev, state, erased, ...key };
}

/** Undefined when the header does not carry the scenario it names, or could never have been written. */
function rootIn(header: RecordHeader): string | undefined {
  try {
    return digestOf(header.scenario) === header.digest ? rootOf(header) : undefined;
  } catch {
    return undefined;
  }
}

function wrongWith(exercise: string, line: RecordLine, expected: number, prev: string): string | undefined {
  if (line.seq > expected) {
    const gap = line.seq - 1 === expected ? `Record ${expected} is` : `Records ${expected} to ${line.seq - 1} are`;
    return `${gap} missing before record ${line.seq}.`;
  }
  if (line.seq < expected)
    return `Record ${line.seq} stands where record ${expected} should: it is out of order or there twice.`;
  if (!isWhole(exercise, line))
    return `Record ${line.seq} was changed after it was written, or is from another exercise.`;
  if (line.prev !== prev) {
    return line.seq === 1
      ? 'Record 1 does not belong to this header: the first line was changed.'
      : `Record ${line.seq} does not follow record ${line.seq - 1}: something between them was taken out, put in or exchanged.`;
  }
  const unsealed = unsealedIn(line);
  return unsealed === undefined
    ? undefined
    : `The words of record ${line.seq} (${unsealed}) are not those that were sealed when it was written.`;
}

function erasedIn(line: RecordLine): number {
  const open = line.open ?? {};
  return [...sealsIn(fieldsOf(line)).keys()].filter((place) => !Object.hasOwn(open, place)).length;
}

function wrongSignature(
  exercise: string,
  line: SignatureLine | undefined,
  records: number,
  head: string,
): string | undefined {
  if (line === undefined) return 'The record has no signature: its end may have been cut off.';
  if (line.records > records)
    return `The signature vouches for ${line.records} records, but only ${records} are there: the end was cut off.`;
  if (line.records !== records || line.head !== head) return 'The signature vouches for another end of the record.';
  if (line.algorithm !== 'ed25519' || !isSigned(exercise, line))
    return 'The signature was not made by the key that stands beside it.';
  return undefined;
}

function wrongReceipt(
  exercise: string,
  records: readonly RecordLine[],
  { person, receipts, ...of }: Receipts,
): string | undefined {
  if (of.exercise !== exercise) return 'The receipts are of another exercise.';
  const causes = [...new Set(records.filter((line) => isBy(line, person)).map(({ cause }) => cause))];
  let head = receiptRoot(exercise, person);
  let place = -1;
  for (const [index, receipt] of receipts.entries()) {
    head = receiptHead(head, receipt.id, receipt.command);
    if (receipt.seq !== index + 1 || receipt.head !== head)
      return `Receipt ${index + 1} is not the one that was given.`;
    const found = causes.indexOf(receipt.id);
    if (found < 0)
      return `The command of receipt ${index + 1} is not in the record: the record was cut or written anew.`;
    if (found < place) return `The command of receipt ${index + 1} stands in the record before an earlier one.`;
    place = found;
  }
  return undefined;
}

/** Somebody at a seat, or of the control team. */
function isBy({ by }: RecordLine, who: string): boolean {
  return ('person' in by && by.person === who) || ('member' in by && by.member === who);
}

function wrong(line: number, reason: string): Verdict {
  return { ok: false, line, reason };
}

function readLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeader(line: unknown): line is RecordHeader {
  return (
    has(line, { kalari: 'string', exercise: 'string', digest: 'string', scenario: 'object' }) &&
    line.kalari === 'record'
  );
}

function isRecord(line: unknown): line is RecordLine {
  return has(line, {
    seq: 'number',
    type: 'string',
    cause: 'string',
    prev: 'string',
    hash: 'string',
    state: 'string',
    by: 'object',
  });
}

function isSignature(line: unknown): line is SignatureLine {
  return (
    has(line, { kalari: 'string', records: 'number', head: 'string', key: 'string', signature: 'string' }) &&
    line.kalari === 'signature'
  );
}

function has<K extends string>(line: unknown, fields: Record<K, string>): line is Record<K, unknown> {
  if (typeof line !== 'object' || line === null) return false;
  return Object.entries(fields).every(([name, type]) => {
    const value = name in line ? (line as Record<string, unknown>)[name] : undefined;
    return typeof value === type && value !== null;
  });
}
