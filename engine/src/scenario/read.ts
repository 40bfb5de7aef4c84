import type { z } from 'zod';
import { namesIn, readCondition } from '../conditions.ts';
import type { Id } from '../ids.ts';
import { layOver, papersOf } from '../overlay/lay.ts';
import type { Overlay } from '../overlay/schema.ts';
import { phrase } from '../phrases/phrase.ts';
import { suggestion } from '../suggest.ts';
import { checkScenario, checkSetting } from './check.ts';
import { conditionsIn } from './checks/conditions.ts';
import { findingsAt } from './checks/findings.ts';
import { problemsOf } from './issues.ts';
import { type Places, placesIn } from './places.ts';
import { type Place, type Problem, problem, sortProblems } from './problem.ts';
import { MOST_PROBLEMS } from './problems.ts';
import { type ResolvedScenario, resolve } from './resolve.ts';
import { type Salvage, salvage } from './salvage.ts';
import type { OrderedPart, Scenario } from './scenario.ts';
import { type AuthoredScenario, SCENARIO_FORMAT, type Setting, scenarioSchema, settingSchema } from './schema.ts';
import { readYaml, type Source } from './yaml.ts';

export type { Source } from './yaml.ts';

export type ReadResult =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly warnings: Problem[];
      readonly questions: readonly Question[];
    }
  | { readonly ok: false; readonly problems: Problem[] };

/** A condition, where it stands, and what has to change before its answer can. */
export interface Question extends Place {
  readonly source: string;
  readonly dependsOn: readonly string[];
}

export type SettingResult =
  | { readonly ok: true; readonly setting: Setting; readonly warnings: Problem[] }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * Text to a scenario that can be played, or every problem at once, in the order of the file.
 *
 * The setting is looked up by its id among `settings`; its own problems are told at their place in its file.
 * Never throws on bad input. A scenario with warnings is still a scenario. With an overlay, a mission's own rules lie over
 * both files, and what does not go with them is told at the place in the files that it concerns.
 */
export function readScenario(source: Source, settings: ReadonlyMap<Id, Source>, overlay?: Overlay): ReadResult {
  const sheet = readSheet(source, scenarioSchema);
  const { parsed, places } = sheet;
  if (parsed === undefined || places === undefined) return refused(sheet.problems);
  const { value, broken } = parsed;
  const file = settings.get(value.setting);
  if (file === undefined) {
    if (broken.some(([section]) => section === 'setting')) return refused(sheet.problems);
    const hint = suggestion(value.setting, [...settings.keys()], phrase('noSetting'));
    return refused([
      ...sheet.problems,
      problem('reference.setting', places.ofValue(['setting']), { id: value.setting, hint }),
    ]);
  }
  const read = readSetting(file);
  if (!read.ok) return refused([...sheet.problems, ...read.problems]);
  const written = { authored: value, setting: read.setting };
  const { authored, setting } = overlay === undefined ? written : layOver(written, overlay);
  const findings = findingsAt(places, broken);
  checkScenario(authored, setting, findings);
  const found = [...sheet.problems, ...findings.problems, ...read.warnings];
  if (found.some(isError)) return refused(found, findings.unlisted);
  const questions = questionsIn(resolve(authored, setting), setting, places);
  const scenario = { ...joined(authored, setting), ...(overlay === undefined ? {} : { papers: papersOf(overlay) }) };
  return { ok: true, scenario, warnings: listedProblems(found), questions };
}

function questionsIn(scenario: ResolvedScenario, setting: Setting, places: Places): Question[] {
  const names = namesIn(scenario, setting);
  return conditionsIn(scenario).map(({ source, path }) => {
    const read = readCondition(source, names);
    return { ...places.ofValue(path), source, dependsOn: read.ok ? read.condition.dependsOn : [] };
  });
}

/** The world that scenarios share, or every problem in its file. The same source is read once, however many scenarios name it. */
export function readSetting(source: Source): SettingResult {
  const known = settingsRead.get(source);
  if (known !== undefined) return known;
  const read = settingOf(source);
  settingsRead.set(source, read);
  return read;
}

const settingsRead = new WeakMap<Source, SettingResult>();

function settingOf(source: Source): SettingResult {
  const sheet = readSheet(source, settingSchema);
  const { parsed, places } = sheet;
  if (parsed === undefined || places === undefined) return refused(sheet.problems);
  const findings = findingsAt(places, parsed.broken);
  checkSetting(parsed.value, findings);
  const found = [...sheet.problems, ...findings.problems];
  if (found.some(isError)) return refused(found, findings.unlisted);
  return { ok: true, setting: parsed.value, warnings: listedProblems(found) };
}

interface Sheet<T> {
  readonly problems: readonly Problem[];
  /** Absent when nothing could be made of the file. */
  readonly parsed?: Salvage<T> | undefined;
  readonly places?: Places;
}

function readSheet<T extends z.ZodType>(source: Source, schema: T): Sheet<z.output<T>> {
  const yaml = readYaml(source);
  if (!yaml.ok) return yaml;
  const { value, document, placeOf, problems } = yaml;
  const places = placesIn(document, source.text, placeOf);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [...problems, problem('file.notTable', places.ofValue([]))] };
  }
  if (!('kalari' in value) || value.kalari !== SCENARIO_FORMAT) {
    const place = places.ofValue('kalari' in value ? ['kalari'] : []);
    return { problems: [...problems, problem('format.version', place, { version: SCENARIO_FORMAT })] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { problems, places, parsed: { value: parsed.data, broken: [] } };
  const { issues } = parsed.error;
  const told = [...problems, ...problemsOf(issues.slice(0, MOST_PROBLEMS), { schema, base: [], value, places })];
  return told.length < MOST_PROBLEMS
    ? { problems: told, places, parsed: salvage(schema, value, issues) }
    : { problems: told };
}

/** The author's order is kept beside the tables: whoever sorts keys later cannot lose it. */
function joined(authored: AuthoredScenario, setting: Setting): Scenario {
  const ids = (table: object): Id[] => Object.keys(table);
  const order: Record<OrderedPart, Id[]> = {
    roles: ids(setting.roles),
    seats: ids(authored.seats),
    objectives: ids(authored.objectives),
    indicators: ids(authored.indicators),
    facts: ids(authored.facts),
    storyline: ids(authored.storyline),
    injects: ids(authored.injects),
    decisions: ids(authored.decisions),
    checkpoints: ids(authored.checkpoints),
    rights: ids(setting.rights),
    documents: ids(setting.documents),
    desks: ids(authored.desks),
    procedures: ids(authored.procedures),
    assets: ids(authored.assets),
    products: authored.products ?? ids(setting.products),
  };
  const procedureOrder = Object.fromEntries(
    Object.entries(setting.procedures).map(([id, { states, acts }]) => [id, { states: ids(states), acts: ids(acts) }]),
  );
  return { ...resolve(authored, setting), setting, order, procedureOrder };
}

function isError(one: Problem): boolean {
  return one.severity === 'error';
}

function refused(problems: readonly Problem[], unlisted = 0): { ok: false; problems: Problem[] } {
  return { ok: false, problems: listedProblems(problems, unlisted) };
}

/** In the author's order; a line at the end counts those that are not told. */
function listedProblems(problems: readonly Problem[], unlisted = 0): Problem[] {
  const sorted = sortProblems(problems);
  const shown = sorted.slice(0, MOST_PROBLEMS);
  const last = shown.at(-1);
  const more = sorted.length - shown.length + unlisted;
  return last === undefined || more === 0 ? shown : [...shown, problem('file.more', last, { count: more })];
}
