import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { root } from '../work/tree.ts';

const scenario = join(root, 'scenarios/ten-one-two/scenario.yaml');

/** The yaml package alone, with the place of every node, as the engine reads it. */
const parseAlone = `
  import { readFileSync } from 'node:fs';
  import { LineCounter, parseDocument } from 'yaml';
  const lineCounter = new LineCounter();
  parseDocument(readFileSync(process.argv[1], 'utf8'), { lineCounter }).toJS();
`;

/** An author saves and checks: the flagship, each time in a program just started. */
export const check: Bench = {
  name: 'check',
  cases: () => ['kalari', 'YAML alone'].map((who) => ({ who, size: 1 })),
  measure({ who }) {
    const args =
      who === 'kalari'
        ? [join(root, 'dist/server/cli.js'), 'check', scenario]
        : ['--input-type=module', '-e', parseAlone, scenario];
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    const ms = performance.now() - before;
    // 1: it was read and has problems.
    if (status !== 0 && status !== 1) throw new Error(`check ended with ${status}: ${stderr}`);
    return { ms };
  },
  figures({ against }) {
    return [
      against({
        what: `kalari check, ${linesOf(scenario).toLocaleString('en')} lines, cold`,
        metric: 'ms',
        unit: 'ms',
        ours: { who: 'kalari', size: 1 },
        peer: { who: 'YAML alone', size: 1 },
        target: { figure: 1_000 },
      }),
    ];
  },
};

function linesOf(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}
