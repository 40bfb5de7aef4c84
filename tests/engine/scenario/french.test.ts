import { inLanguage } from '@kalari/engine';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { english } from '../../../engine/src/phrases/english.ts';
import { french } from '../../../engine/src/phrases/french.ts';
import { schemaFrench } from '../../../engine/src/phrases/schema-french.ts';
import { problems } from '../../../engine/src/scenario/problems.ts';
import { problemsFrench } from '../../../engine/src/scenario/problems-french.ts';
import { scenarioSchema, settingSchema } from '../../../engine/src/scenario/schema.ts';
import { edited, problemsOf } from './fixture.ts';

const braces = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('[SC26] what is filled into a sentence is the same in both languages', () => {
  for (const [code, { message, hint }] of Object.entries(problems)) {
    const other = problemsFrench[code as keyof typeof problems];
    expect([code, braces(message), braces(hint)]).toEqual([code, braces(other.message), braces(other.hint)]);
  }
  for (const [code, sentence] of Object.entries(english))
    expect([code, braces(sentence)]).toEqual([code, braces(french[code as keyof typeof english])]);
});

test('[SC26] what the schema says about a key is there in French', () => {
  const said = [scenarioSchema, settingSchema].flatMap((schema) =>
    descriptionsIn(z.toJSONSchema(schema, { io: 'input' })),
  );
  expect(said.length).toBeGreaterThan(150);
  expect(said.filter((sentence) => !Object.hasOwn(schemaFrench, sentence))).toEqual([]);
});

test.each([
  [
    'a role that is not there',
    edited(['who: [dms]\n', 'who: [dmss]\n']),
    'Il n’y a pas de rôle « dmss ». Vouliez-vous dire « dms » ?',
  ],
  [
    'a number without a unit',
    edited(['at: 0min', 'at: 3']),
    '« at » demande un texte, mais ceci est le nombre 3. Écrivez l’unité : 3min.',
  ],
  [
    'a time against a number',
    edited(['"decisions.launch.taken"', '"decisions.launch.takenAt < 3"']),
    'Un moment et un nombre ne vont pas ensemble. Donnez une unité au nombre : minutes(10), seconds(30) ou hours(1).',
  ],
  [
    'a missing key',
    edited(['    via: radio\n    title: { en: Contact }', '    title: { en: Contact }']),
    'La clé « via » manque dans injects › first-alert. Comment il leur parvient ; chaque canal a sa forme sur le bureau.',
  ],
  [
    'a tab',
    edited(['  alert:\n', '\talert:\n']),
    'Le retrait de cette ligne est fait d’une tabulation. Faites le retrait avec des espaces, deux par niveau.',
  ],
])('[SC26] %s is told in French, with its hint', (_what, text, told) => {
  const [first] = problemsOf(text).map((one) => inLanguage(one, 'fr'));
  expect(`${first?.message} ${first?.hint}`).toBe(told);
});

function descriptionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'description' && typeof one === 'string' ? [one] : descriptionsIn(one),
  );
}
