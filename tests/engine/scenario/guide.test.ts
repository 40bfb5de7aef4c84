import { lineOf, readScenario, readSetting } from '@kalari/engine';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { fields, fixedChoices } from '../../../engine/src/conditions/words.ts';
import { namesIn, readCondition } from '../../../engine/src/conditions.ts';
import { scenarioSchema } from '../../../engine/src/scenario/schema.ts';
import { textOf } from '../../support/tree.ts';
import { setting as smallSetting } from './fixture.ts';

const guide = textOf('docs/scenarios.md');
const carana = {
  file: 'scenarios/_settings/carana/setting.yaml',
  text: textOf('scenarios/_settings/carana/setting.yaml'),
};
const settings = new Map([['carana', carana]]);
const blocks = [...guide.matchAll(/^```(\w+)(?: (\w+))?\n([\s\S]*?)^```$/gm)].map(([, language, kind, text]) => ({
  name: `${language} ${kind ?? ''}`.trim(),
  text: text ?? '',
}));
const of = (name: string): string[] => blocks.filter((block) => block.name === name).map(({ text }) => text);

function linesOf(text: string): string[] {
  const read = readScenario({ file: 'scenario.yaml', text }, settings);
  return (read.ok ? read.warnings : read.problems).map(lineOf);
}

test('[SC16] every block of the guide is of a kind that is tested', () => {
  expect(new Set(blocks.map(({ name }) => name))).toEqual(
    new Set(['yaml scenario', 'yaml part', 'yaml setting', 'yaml broken', 'text']),
  );
  expect(of('yaml part').length).toBeGreaterThan(5);
});

test('[SC16] the first scenario of the guide reads without a word', () => {
  expect(of('yaml scenario')).toHaveLength(1);
  expect(of('yaml scenario').flatMap(linesOf)).toEqual([]);
});

test.each(of('yaml part').map((text) => [text.trim().split('\n').slice(0, 2).join(' '), text]))(
  '[SC16] a part of the guide reads without a word beside the first scenario: %s',
  (_first, text) => {
    expect(linesOf(stringify(joined(parse(of('yaml scenario')[0] ?? ''), parse(text))))).toEqual([]);
  },
);

test('[SC16] the drawing of the guide, its rights and limits fit a small setting', () => {
  expect(of('yaml setting')).toHaveLength(3);
  const police = '{ short: { en: PC }, title: { en: Police Commissioner }, family: uniformed, colour: pc }';
  const withHat = 'hats: { do: { short: { en: DO }, title: { en: Designated Official } } }, family';
  const roles = smallSetting.replace('family', withHat).replace('  fc:', `  pc: ${police}\n  fc:`);
  const text = roles + of('yaml setting').join('\n');
  expect(readSetting({ file: 'setting.yaml', text })).toMatchObject({ ok: true, warnings: [] });
});

test('[SC16] the broken example says what the guide says it says', () => {
  expect(of('yaml broken').flatMap(linesOf)).toEqual((of('text')[0] ?? '').trim().split('\n'));
});

test('[SC16] the conditions of the guide are read', () => {
  const prose = guide.replace(/^```[\s\S]*?^```$/gm, '');
  const parts = {
    storyline: { 'first-minutes': {}, late: {} },
    seats: { fc: {}, dms: {} },
    injects: { 'first-alert': {} },
    indicators: { credibility: 60 },
    facts: { 'second-device': {} },
    assets: { kestrel: {} },
    desks: { legal: {} },
    checkpoints: {},
    decisions: { launch: { options: { now: {}, wait: {} } } },
    procedures: {},
  };
  const names = namesIn(parts, {
    places: {},
    procedures: {},
    rights: { 'casevac-launch': {} },
    products: { 'flash-report': {} },
    roles: { srsg: { hats: { do: {} } } },
  });
  const written = [
    ...[...prose.matchAll(/^ {4}(.*(?:&&|\|\||<=|>=| in ).*)$/gm)].map(([, source]) => source ?? ''),
    ...[...prose.matchAll(/`(!?\(?(?:decisions|injects)\.launch[^`…]*|phase == [^`]*)`/g)].map(
      ([, source]) => source ?? '',
    ),
  ].filter((source) => !source.startsWith('act:'));
  expect(written.length).toBeGreaterThan(6);
  for (const source of written) expect(readCondition(source, names), source).toMatchObject({ ok: true });
});

test('[SC16] the guide names every key, every channel and everything a condition may ask about', () => {
  const told = new Set([...guide.matchAll(/[\w-]+/g)].map(([word]) => word));
  const { injects, decisions, checkpoints, facts, storyline, desks } = scenarioSchema.shape;
  const desk = desks.unwrap().valueType;
  const shapes = [
    scenarioSchema,
    injects.valueType,
    decisions.unwrap().valueType,
    checkpoints.unwrap().valueType,
    facts.unwrap().valueType,
    storyline.valueType,
    desk,
    desk.shape.answers.valueType,
  ];
  const keys = shapes.flatMap((schema) => Object.keys(schema.shape));
  const asked = [
    ...Object.values(fields).flatMap((table) => Object.keys(table)),
    ...Object.values(fixedChoices).flat(),
  ];
  const channels = injects.valueType.shape.via.options;
  expect([...keys, ...asked, ...channels].filter((word) => !told.has(word))).toEqual([]);
});

/** A part of a file written into a whole one: entries of a section join those that are there. */
function joined(whole: Record<string, unknown>, part: Record<string, unknown>): Record<string, unknown> {
  const sections = Object.entries(part).map(([key, value]) => {
    const there = whole[key];
    return [key, typeof there === 'object' && typeof value === 'object' ? { ...there, ...value } : value];
  });
  return { ...whole, ...Object.fromEntries(sections) };
}
