import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found } from '../found.ts';
import type { Machine } from '../machine.ts';
import { root } from '../material/tree.ts';
import type { Figure } from '../sample.ts';
import { growthPicture } from './growth.ts';
import { markdownTable, rowOf } from './table.ts';

/** One full run: where it was made, and how. */
export interface Run extends Machine {
  readonly loadAfter: number;
  readonly rounds: number;
  readonly minutes: number;
}

const page = join(root, 'docs/bench.md');
const folder = join(root, 'docs/bench');

/** Writes a full run down: the table into the page, the picture and every sample beside it. */
export function keepResults(run: Run, figures: readonly Figure[], found: ReadonlyMap<string, Found>): void {
  mkdirSync(folder, { recursive: true });
  const steps = found.get('step');
  if (steps !== undefined) writeFileSync(join(folder, 'growth.svg'), growthPicture(steps));
  const samples = Object.fromEntries([...found].map(([name, it]) => [name, it.all()]));
  const numbers = join(folder, 'results.json');
  writeFileSync(numbers, JSON.stringify({ run, figures, samples }));
  let text = readFileSync(page, 'utf8');
  text = between(text, 'figures', markdownTable(figures.map(rowOf)));
  text = between(text, 'run', told(run));
  writeFileSync(page, text);
  // Formatted like every other file.
  spawnSync(process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', numbers], {
    cwd: root,
  });
}

function told({ when, commit, node, processors, memory, load, loadAfter, rounds, minutes }: Run): string {
  return [
    `Made on ${when} UTC, at ${commit}, with Node ${node}, on ${processors}, ${memory}: ${rounds} rounds in ${minutes} minutes.`,
    `Load of the machine: ${load} when it began, ${loadAfter} when it ended, the measurements included.`,
    '',
    '![How the cost of one step grows with the number of injects](bench/growth.svg)',
    '',
    'Every sample is in [results.json](bench/results.json).',
  ].join('\n');
}

function between(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  return text.replace(marks, (_, open: string, close: string) => `${open}\n${content}\n\n${close}`);
}
