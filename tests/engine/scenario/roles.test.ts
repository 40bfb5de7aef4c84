import { expect, test } from 'vitest';
import { edited, marked, placesOf, read } from './fixture.ts';

const desk = `desks:
  cos:
    answers: { rota: { about: { en: The rota }, text: { en: Nobody is on duty. }, carries: [rota] } }
objectives:
`;

/** The clean scenario with a desk that has a fact of its own, asked this by its checkpoint. */
const asking = (act: string, ...edits: (readonly [string, string])[]) =>
  edited(
    ['objectives:\n', desk],
    ['facts:\n', 'facts:\n  rota: { text: { en: Nobody is on duty. }, matters-to: { launch: useful } }\n'],
    ['consult: [fc]', 'consult: [fc, cos]'],
    [`act: "decisions.launch.option == 'now'"`, `act: "${act}"`],
    ...edits,
  );

const told = (text: string): string[] => {
  const found = read(text);
  return found.ok
    ? found.warnings.map(({ code }) => code).filter((code) => code !== 'objective.noDecision')
    : found.problems.map((it) => `${it.line}:${it.column} ${it.message} ${it.hint}`);
};

test.each([
  "'cos' in decisions.launch.consulted",
  "'cos' in facts.second_device.holders",
  "'fc' in facts.rota.holders",
])('[SC53] a desk is named where somebody is asked or told: %s', (act) => {
  expect(told(asking(act))).toEqual([]);
});

test.each([
  ["«'cos' in injects.first_alert.readBy", 'is a desk here', 'desks.cos.asked'],
  ["«'cos' in desks.cos.askedBy", 'is a desk here', 'desks.cos.asked'],
  ["decisions.launch.by == «'cos'", 'is a desk here', 'desks.cos.asked'],
  ["«'cos' in facts.rota.holders", 'has this from the start', 'facts.rota.known'],
  ["«'srsg' in decisions.launch.consulted", 'neither a seat nor a desk', 'Give it a seat'],
  ["«'chief' in decisions.launch.consulted", 'not a role with a seat or a desk', ''],
])('[SC53] who cannot be meant is refused at its place, with what to ask instead: %s', (act, why, hint) => {
  const { text, marks } = marked(asking(act));
  const [problem = '', ...others] = told(text);
  expect(others).toEqual([]);
  expect(problem).toContain(`${marks[0]} `);
  expect(problem).toContain(why);
  expect(problem).toContain(hint);
});

test('[SC54] a desk alone does nothing that could be judged; beside a seat, or asked by one, it may stand', () => {
  const who = (roles: string) => asking('desks.cos.asked', ['who: [dms]\n', `who: [${roles}]\n`]);
  const { text, marks } = marked(who('«cos'));
  expect(placesOf(text)).toEqual([`scenario.yaml:${marks[0]} checkpoint.desk`]);
  expect(told(who('dms, cos'))).toEqual([]);
  expect(told(who('fc'))).toEqual([]);
});
