import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import {
  type Flow,
  type Overlay,
  type Problem,
  type Question,
  readScenario,
  readSetting,
  type Scenario,
  type SettingResult,
  type Source,
  weigh,
} from '@kalari/engine';
import { unfitAmong } from './folders.ts';

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

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs}:${size}`;
}
