import type { Question } from '@kalari/engine/protocol';
import { translator } from '@kalari/ui-kit/i18n.tsx';
import { describe, expect, test } from 'vitest';
import { askWords } from '../../../facilitator-ui/src/features/storyline/foresight/ask-words.ts';
import { en } from '../../../facilitator-ui/src/messages/en.ts';
import { fr } from '../../../facilitator-ui/src/messages/fr.ts';
import { happeningWords, isAvoidable } from '../../../facilitator-ui/src/parts/foresight/happening-words.ts';
import { namesIn } from '../../../facilitator-ui/src/parts/foresight/names.ts';
import { fixtureView } from './fixture/view.ts';
import { min } from './fixture/words.ts';

const names = namesIn(fixtureView);
const format = { story: String, hour: (t: number) => `${t / 60_000}′`, length: (t: number) => `${t / 60_000} min` };
const english = translator(en, 'en');
const french = translator(fr, 'fr');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const ask = (fields: Partial<Question>): Question => ({
  op: 'ask',
  form: 'is',
  text: 'as written',
  wanted: true,
  holds: false,
  lost: false,
  ...fields,
});
const of = (table: string, id: string, field = '') => ({ table, id, field });

describe('a part of a condition', () => {
  const forms: readonly (readonly [Partial<Question>, string, string])[] = [
    [
      { asked: of('injects', 'second-device', 'released') },
      '2.06 A second device, and the landing site has gone out',
      '2.06 A second device, and the landing site est parti',
    ],
    [
      { asked: of('decisions', 'launch', 'taken'), wanted: false },
      'D-1 Launch from Muka is not decided',
      'D-1 Launch from Muka n’est pas tranchée',
    ],
    [
      { form: 'member', asked: of('facts', 'count', 'holders'), role: 'srsg' },
      'SRSG knows: Three critical, treated under fire',
      'SRSG sait : Three critical, treated under fire',
    ],
    [
      { form: 'compare', asked: of('decisions', 'launch', 'option'), sign: '==', value: 'wait', unit: 'word' },
      'D-1 Launch from Muka is answered with “Wait for the minister’s delegation”',
      'La réponse à D-1 Launch from Muka est « Wait for the minister’s delegation »',
    ],
    [
      { form: 'compare', asked: of('decisions', 'launch', 'by'), sign: '!=', value: 'fc', unit: 'word' },
      'D-1 Launch from Muka is decided by somebody other than FC',
      'D-1 Launch from Muka est tranchée par quelqu’un d’autre que FC',
    ],
    [
      { form: 'compare', asked: of('indicators', 'consent'), sign: '<', value: 40, unit: 'number', wanted: false },
      'Host consent is 40 at least',
      'Host consent est de 40 au moins',
    ],
    [
      { form: 'compare', asked: of('phase', ''), sign: '==', value: 'aftermath', unit: 'word' },
      'The story stands in “Afterwards”',
      'L’histoire en est à « Afterwards »',
    ],
    [
      { form: 'compare', asked: of('decisions', 'launch', 'takenAt'), sign: '<=', value: min(10), unit: 'time' },
      'D-1 Launch from Muka is decided by 10′',
      'D-1 Launch from Muka est tranchée au plus tard à 10′',
    ],
    [
      {
        form: 'span',
        asked: of('decisions', 'launch', 'takenAt'),
        since: of('injects', 'first-alert', 'releasedAt'),
        sign: '<=',
        value: min(10),
        unit: 'time',
      },
      'D-1 Launch from Muka is decided within 10 min of 1.01 Contact, north of Kika goes out',
      'D-1 Launch from Muka est tranchée dans les 10 min suivant : 1.01 Contact, north of Kika part',
    ],
    [
      { form: 'count', asked: of('facts', 'count', 'holders'), sign: '>=', value: 2, unit: 'number' },
      'Who knows: Three critical, treated under fire is 2 at least',
      'Nombre de ceux qui savent : Three critical, treated under fire est de 2 au moins',
    ],
    [
      { form: 'one-of', asked: of('decisions', 'launch', 'option'), words: ['sector', 'wait'] },
      'D-1 Launch from Muka is answered with “Sector 3 launches; we are informed or Wait for the minister’s delegation”',
      'La réponse à D-1 Launch from Muka est « Sector 3 launches; we are informed ou Wait for the minister’s delegation »',
    ],
    [{ form: 'other' }, 'as written', 'as written'],
    [{ asked: of('assets', 'x', 'no-such') }, 'as written', 'as written'],
  ];
  test.each(forms)('[UI142] %j in both languages', (fields, inEnglish, inFrench) => {
    expect(plain(askWords(ask(fields), names, english, format).said)).toBe(inEnglish);
    expect(plain(askWords(ask(fields), names, french, format).said)).toBe(inFrench);
    expect(askWords(ask(fields), names, english, format).isRaw).toBe(inEnglish === 'as written');
  });

  test('[UI142] with what is so now, and whether it can still come about', () => {
    const now = (fields: Partial<Question>) => askWords(ask(fields), names, english, format).now;
    const holders = of('facts', 'count', 'holders');
    expect(now({ form: 'member', asked: holders, role: 'srsg', present: ['fc'] })).toEqual(['so far FC']);
    expect(now({ form: 'member', asked: holders, role: 'srsg', present: [] })).toEqual(['nobody yet']);
    expect(now({ asked: of('injects', 'fog', 'released'), due: min(40) })).toEqual(['comes by itself at 40′']);
    expect(now({ form: 'compare', asked: of('indicators', 'consent'), unit: 'number', present: 52 })).toEqual([
      'now 52',
    ]);
    const option = { form: 'compare', asked: of('decisions', 'launch', 'option'), unit: 'word' } as const;
    expect(now({ ...option, value: 'wait', present: 'sector', lost: true })).toEqual([
      'it was “Sector 3 launches; we are informed”',
      'can no longer come about',
    ]);
    expect(now({ ...option, until: min(20) })).toEqual(['by 20′ at the latest']);
  });
});

test('[UI143] what comes is told by its name, and what comes only because nobody acts is known', () => {
  const told = (event: string, about: string, more: object = {}) =>
    happeningWords({ t: 0, event, about, ...more }, names, english);
  expect(told('decision.lapsed', 'landing-site', { option: 'site-2' })).toBe(
    'Time for D-2 Guidance on the landing site passes: “Site 2, in twelve minutes” counts',
  );
  expect(told('indicator.moved', 'consent', { change: -8, value: 40 })).toBe('Host consent -8, to 40');
  expect(told('something.new', 'thing')).toBe('thing');
  expect(isAvoidable({ t: 0, event: 'inject.expired', about: 'x' })).toBe(true);
  expect(isAvoidable({ t: 0, event: 'phase.entered', about: 'x', how: 'condition' })).toBe(false);
});
