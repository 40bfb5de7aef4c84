import type { z } from 'zod';
import type { Id } from '../ids.ts';
import { checkScenario, checkSetting } from './check.ts';
import { problemsOf } from './issues.ts';
import { type Places, placesIn } from './places.ts';
import { type Problem, problem, sortProblems } from './problem.ts';
import type { OrderedPart, Scenario } from './scenario.ts';
import { type AuthoredScenario, SCENARIO_FORMAT, type Setting, scenarioSchema, settingSchema } from './schema.ts';
import { suggestion } from './suggest.ts';
import { readYaml, type Source } from './yaml.ts';

export type { Source } from './yaml.ts';

export type ReadResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: Problem[] }
  | { readonly ok: false; readonly problems: Problem[] };

export type SettingResult =
  | { readonly ok: true; readonly setting: Setting; readonly warnings: Problem[] }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * Text to a scenario that can be played, or every problem at once, in the order of the file.
 *
 * The setting is looked up by its id among `settings`; its own problems are told at their place in its file.
 * Never throws on bad input. A scenario with warnings is still a scenario.
 */
export function readScenario(source: Source, settings: ReadonlyMap<Id, Source>): ReadResult {
  const sheet = readSheet(source, scenarioSchema);
  if (!sheet.ok) return refused(sheet.problems);
  const { value: authored, places } = sheet;
  const file = settings.get(authored.setting);
  if (file === undefined) {
    const hint = suggestion(authored.setting, [...settings.keys()], 'There is no setting yet.');
    return refused([problem('reference.setting', places.ofValue(['setting']), { id: authored.setting, hint })]);
  }
  const read = readSetting(file);
  if (!read.ok) return refused(read.problems);
  const found = [...checkScenario(authored, read.setting, places), ...read.warnings];
  if (found.some(isError)) return refused(found);
  return { ok: true, scenario: joined(authored, read.setting), warnings: sortProblems(found) };
}

/** The world that scenarios share, or every problem in its file. */
export function readSetting(source: Source): SettingResult {
  const sheet = readSheet(source, settingSchema);
  if (!sheet.ok) return refused(sheet.problems);
  const found = checkSetting(sheet.value, sheet.places);
  if (found.some(isError)) return refused(found);
  return { ok: true, setting: sheet.value, warnings: sortProblems(found) };
}

type Sheet<T> = { ok: true; value: T; places: Places } | { ok: false; problems: Problem[] };

function readSheet<T extends z.ZodType>(source: Source, schema: T): Sheet<z.output<T>> {
  const yaml = readYaml(source);
  if (!yaml.ok) return yaml;
  const { value, document, placeOf } = yaml;
  const places = placesIn(document, source.text, placeOf);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: [problem('file.notTable', places.ofValue([]))] };
  }
  if (!('kalari' in value) || value.kalari !== SCENARIO_FORMAT) {
    return {
      ok: false,
      problems: [problem('format.version', places.ofValue(['kalari']), { version: SCENARIO_FORMAT })],
    };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data, places };
  return { ok: false, problems: problemsOf(parsed.error.issues, { schema, value, places }) };
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
    documents: ids(setting.documents),
  };
  return { ...authored, setting, order };
}

function isError(one: Problem): boolean {
  return one.severity === 'error';
}

function refused(problems: readonly Problem[]): { ok: false; problems: Problem[] } {
  return { ok: false, problems: sortProblems(problems) };
}
