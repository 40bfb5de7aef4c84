import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Scale } from './bench.ts';
import type { Found } from './found.ts';
import { benches } from './list.ts';
import { loadNow, machine } from './machine.ts';
import { root } from './material/tree.ts';
import { optionsFrom } from './options.ts';
import { isHere } from './peers/here.ts';
import { inRounds } from './rounds.ts';
import type { Figure } from './sample.ts';
import { keepResults } from './show/results.ts';
import { plainTable, rowOf } from './show/table.ts';

/* `npm run bench`: measures, prints the table, and after a full run writes docs/bench.md, its picture and its numbers. */

const tell = (sentence: string) => process.stderr.write(`${sentence}\n`);
const names = benches.map(({ name }) => name);
const { quick, only, rounds } = optionsFrom(process.argv.slice(2), names);
const wanted = benches.filter(({ name }) => only.length === 0 || only.includes(name));

const [where, started] = [machine(), performance.now()];
const disk = join(root, '.kalari/bench');
mkdirSync(disk, { recursive: true });
const scale: Scale = { quick, budget: quick ? 5 : 300, folder: mkdtempSync(join(disk, 'run-')) };
const figures: Figure[] = [];
const found = new Map<string, Found>();
try {
  for (const bench of wanted) {
    const began = performance.now();
    const measured = await inRounds(bench, scale, rounds, isHere, tell);
    found.set(bench.name, measured);
    figures.push(...bench.figures(measured));
    tell(`${bench.name.padEnd(10)} ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  }
} finally {
  rmSync(scale.folder, { recursive: true, force: true });
}
process.stdout.write(`\n${plainTable(figures.map(rowOf))}\n\n`);
if (quick) process.stdout.write('A quick run only shows that everything runs. Its numbers mean nothing.\n');
else if (only.length === 0) {
  const minutes = Math.round((performance.now() - started) / 60_000);
  keepResults({ ...where, loadAfter: loadNow(), rounds, minutes }, figures, found);
  tell('Written to docs/bench.md and docs/bench/.');
}
