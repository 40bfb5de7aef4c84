import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import {
  type Flow,
  type Overlay,
  type Problem,
  problem,
  type Question,
  readScenario,
  readSetting,
  type Scenario,
  type SettingResult,
  type Source,
  weigh,
} from '@kalari/engine';

export type ScenarioResult =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly warnings: readonly Problem[];
      readonly questions?: readonly Question[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one scenario file with the settings given by id, and a mission's own rules over both. */
export function readScenarioFile(
  file: string,
  settings: ReadonlyMap<string, string>,
  overlay?: Overlay,
): ScenarioResult {
  const unfit = unfitAmong([file, ...settings.values()]);
  if (unfit !== undefined) return { ok: false, problems: [unfit] };
  const sources = new Map<string, Source>();
  for (const [id, path] of settings) sources.set(id, settingSourceOf(path));
  return readScenario(sourceOf(file), sources, overlay);
}

export function readSettingFile(file: string): SettingResult {
  const unfit = unfitAmong([file]);
  return unfit === undefined ? readSetting(settingSourceOf(file)) : { ok: false, problems: [unfit] };
}

/** What each seat gets to do in a scenario that has been read from this file and compiled: warnings only. */
export function weighFile(file: string, flow: Flow): Problem[] {
  return weigh(sourceOf(file), flow);
}

/** The setting files of a folder of scenarios, by id. */
export function settingsBeside(folder: string): ReadonlyMap<string, string> {
  const shelf = join(folder, '_settings');
  const files = subfolders(shelf).map((id) => [id, join(shelf, id, 'setting.yaml')] as const);
  return new Map(files.filter(([, file]) => existsSync(file)));
}

/** The ids of the scenarios in a folder: its subfolders that hold a `scenario.yaml`. */
export function scenarioIds(folder: string): string[] {
  return subfolders(folder).filter((id) => !id.startsWith('_') && existsSync(join(folder, id, 'scenario.yaml')));
}

/** Where the settings of a scenario file are: beside its own folder. */
export function shelfOf(file: string): string {
  return dirname(dirname(file));
}

function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => basename(name))
    .sort();
}

function sourceOf(path: string): Source {
  return { file: relative(process.cwd(), path) || path, text: readFileSync(path, 'utf8') };
}

const settingSources = new Map<string, { readonly stamp: string; readonly source: Source }>();

/** The same source until the file changes: most scenarios name one setting, and it is longer than they are. */
function settingSourceOf(path: string): Source {
  const stamp = stampOf(path);
  const known = settingSources.get(path);
  if (known?.stamp === stamp) return known.source;
  const source = sourceOf(path);
  settingSources.set(path, { stamp, source });
  return source;
}

/** The disk would not give the file: for the author the same as a file that holds nothing. */
export function unreadable(file: string, thrown: unknown): Problem {
  return problem('file.unreadable', { file, line: 1, column: 1 }, { why: String(thrown) });
}

/** Larger than this, a file is not even taken into memory. */
const MOST_BYTES = 8_000_000;

/** The first that is too large, or no file at all: whoever opened a pipe would wait for ever. */
export function unfitAmong(files: readonly string[]): Problem | undefined {
  for (const file of files) {
    const stat = statSync(file);
    if (!stat.isFile()) return unreadable(file, 'not a file');
    const { size } = stat;
    if (size > MOST_BYTES) return problem('file.tooLarge', { file, line: 1, column: 1 }, { size, limit: MOST_BYTES });
  }
  return undefined;
}

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs}:${size}`;
}
