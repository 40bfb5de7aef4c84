import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en as consoleEn } from '../../../facilitator-ui/src/messages/en.ts';
import { fr as consoleFr } from '../../../facilitator-ui/src/messages/fr.ts';
import { en as playerEn } from '../../../player-ui/src/messages/en.ts';
import { fr as playerFr } from '../../../player-ui/src/messages/fr.ts';
import { fill, read } from '../../../ui-kit/src/messages/message.ts';
import fc from '../../support/laws.ts';

const texts: readonly (readonly [string, string])[] = [
  ...Object.values<string>({ ...playerEn, ...consoleEn }).map((text) => ['en', text] as const),
  ...Object.values<string>({ ...playerFr, ...consoleFr }).map((text) => ['fr', text] as const),
];
const named = (text: string) => [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? '');
const ours = (text: string, language: string, values: Record<string, string | number>) =>
  fill(read(text), values, language).join('');
const theirs = (text: string, language: string, values: Record<string, string | number>) =>
  new IntlMessageFormat(text, language).format(values);

describe('the page’s own reader of messages', () => {
  test('[UI190] every text of every catalogue reads as the library for ICU reads it, with every figure', () => {
    for (const [language, text] of texts) {
      for (const figure of [0, 1, 2, 7, 21, 1_234, -3]) {
        const values = Object.fromEntries(named(text).map((name) => [name, figure]));
        expect(ours(text, language, values)).toBe(theirs(text, language, values));
      }
    }
  });

  test('[UI190] so do messages nobody wrote yet, in languages with other plurals', () => {
    const words = fc.stringMatching(/^[a-zé ,.:’«»#-]{1,12}$/);
    const value = fc.constantFrom('{name}', '{count}', '{count, number}', '{ count , number, ::sign-always}');
    const plain = fc.array(fc.oneof(words, value), { maxLength: 4 }).map((all) => all.join(''));
    const plural = fc
      .tuple(fc.subarray(['=0', '=2', 'one', 'two', 'few', 'many']), fc.infiniteStream(plain))
      .map(([cases, insides]) => {
        const inside = () => insides.next().value ?? '';
        return `{count, plural,${[...cases, 'other'].map((one) => ` ${one} {${inside()}}`).join('')}}`;
      });
    const message = fc.array(fc.oneof(plain, plural), { maxLength: 4 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        message,
        fc.constantFrom('en', 'fr', 'ar', 'ru'),
        fc.record({ name: words, count: fc.integer({ min: -5, max: 2_000_000 }) }),
        (text, language, values) => {
          expect(ours(text, language, values)).toBe(theirs(text, language, values));
        },
      ),
    );
  });

  test('[UI190] elements keep their places among the words', () => {
    const chip = { chip: 'FC' };
    expect(fill<unknown>(read('{a} and {b}{c}.'), { a: chip, b: 'x', c: 3 }, 'en')).toEqual([chip, ' and x3.']);
  });

  test.each(['{', 'a {b', '}', '{a, date}', '{n, plural, one {#}}', '{n, plural, other {#}', '{n, number, ::percent}'])(
    '[UI190] what it cannot read it refuses: %s',
    (text) => {
      expect(() => read(text)).toThrow(SyntaxError);
    },
  );
});
