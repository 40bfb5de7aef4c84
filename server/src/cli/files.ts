import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Flow, lineOf, type Scenario } from '@kalari/engine';
import type { RecordHeader, RecordLine } from '../chain.ts';
import { settingsBeside, shelfOf } from '../folders.ts';
import { readScenarioFile } from '../scenario-files.ts';
import { Ends, exit, print } from './verb.ts';

/** The lines of a record file. */
export function recordLines(path: string): string[] {
  return textOf(path)
    .split('\n')
    .filter((line) => line !== '');
}

export interface RecordFile {
  readonly header: RecordHeader;
  readonly flow: Flow;
  readonly lines: readonly RecordLine[];
}

/** A record made ready to be played again: its header's scenario compiled, its records parsed. */
export function openRecord(path: string): RecordFile {
  const lines = recordLines(path);
  try {
    const header = JSON.parse(lines[0] ?? '') as RecordHeader;
    if (header.kalari !== 'record' || header.format !== 1) throw new Error('not a record of format 1');
    const records = lines.slice(1).filter((line) => !line.startsWith('{"kalari":'));
    return { header, flow: compile(header.scenario), lines: records.map((line) => JSON.parse(line) as RecordLine) };
  } catch (cause) {
    throw new Ends(
      exit.no,
      `${path} is not a record that can be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

/** A scenario by its path, or by its id among the project's scenarios. With problems: they are printed, and the answer is no. */
export function openScenario(asked: string, projectRoot: string): Scenario {
  const file = scenarioFile(asked, projectRoot);
  const read = readScenarioFile(file, settingsBeside(shelfOf(file)));
  if (read.ok) return read.scenario;
  for (const problem of read.problems) print(lineOf(problem));
  throw new Ends(exit.no, `${file} has problems.`);
}

/** Writes to a file, or to standard output when none is named. */
export function writeOut(path: string | undefined, text: string): void {
  try {
    if (path === undefined) print(text);
    else writeFileSync(path, text);
  } catch (cause) {
    throw new Ends(exit.cannot, `${path} cannot be written: ${String(cause)}`);
  }
}

export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Ends(exit.cannot, `${path} cannot be read: ${String(cause)}`);
  }
}

function scenarioFile(asked: string, projectRoot: string): string {
  const candidates = [
    asked,
    join(asked, 'scenario.yaml'),
    ...[process.cwd(), projectRoot].map((root) => join(root, 'scenarios', asked, 'scenario.yaml')),
  ];
  const found = candidates.find((path) => existsSync(path) && statSync(path).isFile());
  if (found === undefined)
    throw new Ends(exit.cannot, `There is no scenario ${asked}: neither a path nor an id in scenarios/.`);
  return found;
}
