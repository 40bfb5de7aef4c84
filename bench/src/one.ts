import type { Case, Scale } from './bench.ts';
import { benches } from './list.ts';

/* One measurement, in a process of its own: what it is comes as JSON on the command line, what it gave goes to the parent. */

const [name, one, scale] = process.argv.slice(2);
const bench = benches.find((it) => it.name === name);
if (bench === undefined) throw new Error(`There is nothing called ${name} to measure.`);
const sample = await bench.measure(JSON.parse(one ?? '') as Case, JSON.parse(scale ?? '') as Scale);
process.send?.(sample, () => process.exit(0));
