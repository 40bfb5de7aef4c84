import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Scale } from '../bench.ts';
import { scenarioFiles } from '../material/scenario.ts';
import { shelve } from '../material/shelf.ts';
import { root } from '../material/tree.ts';

const flagship = join(root, 'scenarios/ten-one-two/scenario.yaml');
/** As many injects as make a file of about two thousand lines. */
const injects = 66;
const [file, real] = [1, 2];

/** The yaml package alone, with the place of every node, as the engine reads it. */
const parseAlone = `
  import { readFileSync } from 'node:fs';
  import { LineCounter, parseDocument } from 'yaml';
  const lineCounter = new LineCounter();
  parseDocument(readFileSync(process.argv[1], 'utf8'), { lineCounter }).toJS();
`;

/** An author saves and checks, each time in a program just started: a file of two thousand lines, and the flagship. */
export const check: Bench = {
  name: 'check',
  cases: () => ['kalari', 'YAML alone'].flatMap((who) => [file, real].map((size) => ({ who, size }))),
  measure({ who, size }, scale) {
    const path = size === file ? shelve(shelfOf(scale), injects) : flagship;
    const args =
      who === 'kalari'
        ? [join(root, 'dist/server/cli.js'), 'check', path]
        : ['--input-type=module', '-e', parseAlone, path];
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    const ms = performance.now() - before;
    // 1: it was read and has problems.
    if (status !== 0 && status !== 1) throw new Error(`check ended with ${status}: ${stderr}`);
    return { ms };
  },
  figures({ against }) {
    const lines = (text: string) => text.trimEnd().split('\n').length.toLocaleString('en');
    const on = (size: number) => ({
      metric: 'ms',
      unit: 'ms',
      ours: { who: 'kalari', size },
      peer: { who: 'YAML alone', size },
    });
    return [
      against({
        what: `kalari check of ${lines(scenarioFiles(injects).scenario)} lines, cold`,
        ...on(file),
        target: { figure: 1_000 },
      }),
      against({
        what: `the same of the flagship, ${lines(readFileSync(flagship, 'utf8'))} lines`,
        ...on(real),
      }),
    ];
  },
};

const shelfOf = ({ folder }: Scale) => join(folder, 'check');
