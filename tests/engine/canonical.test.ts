import { canonical, Fault, replay } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import fc from '../support/laws.ts';
import { Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

test('[EX20] keys are sorted by their code units, nothing is padded, and what is undefined is left out', () => {
  expect(canonical({ b: 1, a: [true, null, 'x'], B: { z: undefined, y: -0 }, é: '"\n' })).toBe(
    '{"B":{"y":0},"a":[true,null,"x"],"b":1,"é":"\\"\\n"}',
  );
  expect(canonical({ '10': 1, '9': 2 })).toBe('{"10":1,"9":2}');
});

test('[EX20] of what people wrote only the seal is in it, so that the words can be erased', () => {
  const written = { text: words('A name') };
  expect(canonical(written)).toBe('{"text":{"seal":"seal of A name"}}');
  expect(canonical({ text: { ...words('A name'), words: null } })).toBe(canonical(written));
  expect(canonical({ seal: 's', salt: 't', words: null, more: 1 })).toBe(
    '{"more":1,"salt":"t","seal":"s","words":null}',
  );
});

test('[EX20] fractions, numbers too large to be exact, and what is not plain data are refused', () => {
  class Thing {
    readonly a = 1;
  }
  const refused = [
    0.1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    1n,
    undefined,
    () => 1,
    Symbol('s'),
    new Map(),
    new Date(0),
    new Thing(),
  ];
  for (const value of refused) {
    expect(() => canonical(value)).toThrow(TypeError);
    expect(() => canonical({ a: [value] })).toThrow(TypeError);
  }
  expect(canonical(Object.create(null))).toBe('{}');
});

const plain = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;

test('[EX20] equal values have equal texts whatever the order of their keys, and the text is JSON of the value', () => {
  fc.assert(
    fc.property(plain, (value) => {
      const text = canonical(value);
      expect(canonical(turned(value))).toBe(text);
      expect(canonical(JSON.parse(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('[EX21] a record in which a number is missing, doubled or out of order is a fault', () => {
  const { records } = new Play(smallFlow()).start();
  expect(replay(records).must('exercise', 'it').status).toBe('running');
  const [first, second, third, ...rest] = records;
  if (first === undefined || second === undefined || third === undefined) throw new Error('The record is too short.');
  for (const broken of [
    [first, third, ...rest],
    [second, ...rest],
    [first, first, second],
    [first, third, second],
  ]) {
    expect(() => replay(broken)).toThrow(Fault);
    expect(() => replay(broken)).toThrow('log.gap');
  }
});

/** The same value with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}
