import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Problem, problem } from '@kalari/engine';

/* What can be known of scenario files without reading them. */

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

function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => basename(name))
    .sort();
}
