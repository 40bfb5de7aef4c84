import { generateKeyPairSync } from 'node:crypto';
import { compile, eventSchema, policies } from '@kalari/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RecordLine, receiptHead, receiptRoot } from '../../server/src/chain.ts';
import { Ledger } from '../../server/src/ledger.ts';
import { signatureOf } from '../../server/src/record-file.ts';
import { rehearsalRecord, rehearse } from '../../server/src/rehearsal/play.ts';
import { verifyRecord } from '../../server/src/verify.ts';
import fc from '../support/laws.ts';
import { small } from './small.ts';

const steady = policies.steady;
let record: string[] = [];
let other: string[] = [];

beforeAll(() => {
  const flow = compile(small());
  record = rehearsalRecord(rehearse(flow, { seed: 7, policy: steady })).lines;
  other = rehearsalRecord(rehearse(flow, { seed: 8, policy: steady })).lines;
});

const parse = (line = ''): Record<string, unknown> => JSON.parse(line);
const changed = (index: number, change: (line: Record<string, unknown>) => void): string[] => {
  const line = parse(record[index]);
  change(line);
  return record.with(index, JSON.stringify(line));
};
const reason = (lines: readonly string[]): string => {
  const verdict = verifyRecord(lines);
  return verdict.ok ? 'good' : verdict.reason;
};
const withWords = () => record.findIndex((line) => parse(line).open !== undefined);

test('[RC1] a record that nobody touched is good', () => {
  expect(verifyRecord(record)).toMatchObject({ ok: true, records: record.length - 2, erased: 0 });
});

describe('[RC2] whatever is done to a record is found, and the first bad place is named in plain words', () => {
  test('a change', () => {
    expect(reason(changed(9, (line) => (line.t = 1)))).toBe(
      'Record 9 was changed after it was written, or is from another exercise.',
    );
  });
  test('a deletion', () => {
    expect(reason(record.toSpliced(9, 1))).toBe('Record 9 is missing before record 10.');
    expect(reason(record.toSpliced(9, 3))).toBe('Records 9 to 11 are missing before record 12.');
  });
  test('an exchange, a repetition', () => {
    const [nine = '', ten = ''] = record.slice(9, 11);
    expect(reason(record.toSpliced(9, 2, ten, nine))).toBe('Record 9 is missing before record 10.');
    expect(reason(record.toSpliced(9, 0, nine))).toBe(
      'Record 9 stands where record 10 should: it is out of order or there twice.',
    );
  });
  test('a record from another exercise', () => {
    expect(reason(record.with(9, other[9] ?? ''))).toContain(
      'Record 9 was changed after it was written, or is from another exercise.',
    );
  });
  test('a chain spliced from two that are both whole', () => {
    expect(reason([...record.slice(0, 9), ...other.slice(9)])).toContain('Record 9');
  });
  test('another seed, another scenario', () => {
    expect(reason(changed(0, (line) => (line.seed = 9)))).toBe(
      'Record 1 does not belong to this header: the first line was changed.',
    );
    expect(reason(changed(0, (line) => (line.scenario = { ...small(), length: 1 })))).toBe(
      'The scenario in the header is not the one it names.',
    );
  });
  test('an end cut off, with the signature and without', () => {
    const last = record.at(-1) ?? '';
    expect(reason(record.slice(0, -1))).toBe('The record has no signature: its end may have been cut off.');
    expect(reason([...record.slice(0, -3), last])).toMatch(
      /^The signature vouches for \d+ records, but only \d+ are there: the end was cut off\.$/,
    );
  });
  test('a signature by another key, or by none', () => {
    const [, ...rest] = record.toReversed();
    const tail = parse(rest[0]);
    const { privateKey } = generateKeyPairSync('ed25519');
    const signed = signatureOf(String(parse(record[0]).exercise), Number(tail.seq), String(tail.hash), privateKey);
    const own = parse(record.at(-1));
    const forged = { ...signed, key: String(own.key) };
    expect(reason(record.with(-1, JSON.stringify(forged)))).toBe(
      'The signature was not made by the key that stands beside it.',
    );
    expect(reason(record.with(-1, JSON.stringify({ ...signed, algorithm: 'none' })))).toContain('not made by the key');
  });
  test('words that are not the ones sealed', () => {
    const at = withWords();
    const swapped = changed(at, (line) => {
      line.open = Object.fromEntries(
        Object.entries(line.open as object).map(([name, beside]) => [name, { ...beside, value: 'Somebody else' }]),
      );
    });
    expect(reason(swapped)).toBe(
      `The words of record ${at} (name) are not those that were sealed when it was written.`,
    );
    const added = changed(at, (line) => (line.open = { ...(line.open as object), person: { salt: '00', value: 'x' } }));
    expect(reason(added)).toContain(`The words of record ${at} (person)`);
  });
  test('a number that could never have been written (found by chance: it stopped verify)', () => {
    expect(reason(changed(9, (line) => (line.t = 0.5)))).toContain('Record 9 was changed');
    expect(reason(changed(0, (line) => (line.seed = 0.5)))).toContain('header');
  });
  test('words whose place was renamed (found by chance: it stopped verify)', () => {
    expect(
      reason(changed(withWords(), (line) => (line.open = { name: { salt: '0'.repeat(32), valuf: 'x' } }))),
    ).toContain('The words of record');
  });
  test('any byte of any record', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: record.length - 2 }),
        fc.nat(),
        fc.integer({ min: 1, max: 94 }),
        (index, where, step) => {
          const line = record[index] ?? '';
          const at = where % line.length;
          const flipped = String.fromCharCode(32 + ((line.charCodeAt(at) - 32 + step) % 95));
          const bad = line.slice(0, at) + flipped + line.slice(at + 1);
          fc.pre(JSON.stringify(safely(bad)) !== JSON.stringify(safely(line)));
          expect(verifyRecord(record.with(index, bad)).ok).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test('[RC3] words can be erased, and the record stays good and says how many fields are gone', () => {
  const erased = record.map((text) => {
    const { open: _, ...line } = parse(text);
    return JSON.stringify(line);
  });
  expect(verifyRecord(erased)).toMatchObject({ ok: true });
  expect(verifyRecord(changed(withWords(), (line) => delete line.open))).toMatchObject({ ok: true, erased: 1 });
});

test('[RC4] an erased record plays again to the same states', () => {
  const scenario = small();
  const header = parse(record[0]) as never;
  const ledger = new Ledger(compile(scenario), header);
  for (const text of record.slice(1, -1)) {
    const { open: _, ...line } = JSON.parse(text) as RecordLine;
    ledger.take(line);
  }
  expect(ledger.state).toBe(parse(record.at(-2)).state);
});

test('[RC5] a record that does not lead to the state it says is refused when it is played again', () => {
  const ledger = new Ledger(compile(small()), parse(record[0]) as never);
  const [first, second] = record.slice(1, 3).map((text) => JSON.parse(text) as RecordLine);
  if (first === undefined || second === undefined) throw new Error('too short');
  ledger.take(first);
  expect(() => ledger.take({ ...second, t: 1 })).toThrow('store.lost');
  expect(() => ledger.take({ ...second, seq: 9 })).toThrow('does not follow record 1');
});

test('[RC6] receipts find a record that was cut or written anew, even by whoever holds the key', () => {
  const exercise = String(parse(record[0]).exercise);
  const mine = record
    .slice(1, -1)
    .map((text) => JSON.parse(text) as RecordLine)
    .filter(({ by }) => by.kind === 'participant' && by.person === 'p-fc');
  const ids = [...new Set(mine.map(({ cause }) => cause))];
  let head = receiptRoot(exercise, 'p-fc');
  const receipts = ids.map((id, index) => {
    const command = { type: 'inject.read', inject: `n${index}` };
    head = receiptHead(head, id, command);
    return { id, command, seq: index + 1, head };
  });
  const kept = { exercise, person: 'p-fc', receipts };
  expect(verifyRecord(record, kept)).toMatchObject({ ok: true });
  const missing = { id: 'f'.repeat(32), command: {}, seq: ids.length + 1, head: receiptHead(head, 'f'.repeat(32), {}) };
  expect(verifyRecord(record, { ...kept, receipts: [...receipts, missing] })).toMatchObject({
    ok: false,
    reason: `The command of receipt ${ids.length + 1} is not in the record: the record was cut or written anew.`,
  });
  const edited = receipts.map((receipt, index) => (index === 0 ? { ...receipt, command: { type: 'other' } } : receipt));
  expect(verifyRecord(record, { ...kept, receipts: edited })).toMatchObject({
    ok: false,
    reason: 'Receipt 1 is not the one that was given.',
  });
});

test('[RC7] what people wrote stands in a record only beside the chain, never in it', () => {
  for (const text of record.slice(1, -1)) {
    const { open, ...chained } = parse(text);
    for (const { value } of Object.values((open ?? {}) as Record<string, { value: string }>)) {
      expect(JSON.stringify(chained)).not.toContain(value);
    }
  }
});

function safely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

test('[RC8] an event has no field with a name of the envelope, so that both can stand side by side', () => {
  const names = ['seq', 't', 'wall', 'by', 'cause', 'prev', 'hash', 'state', 'open'];
  const clashing = eventSchema.options.flatMap(({ shape }) =>
    Object.keys(shape).filter((name) => names.includes(name)),
  );
  expect(clashing).toEqual([]);
});
