import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { root } from './material/tree.ts';

/** Where and when a run was made: ratios travel, the figures beside them do not. */
export interface Machine {
  readonly when: string;
  readonly commit: string;
  readonly node: string;
  readonly processors: string;
  readonly memory: string;
  /** Processes that wanted to run when it began: what others did. */
  readonly load: number;
}

export function machine(): Machine {
  const all = cpus();
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return {
    when: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: (stdout ?? '').trim() || 'unknown',
    node: process.versions.node,
    processors: `${all.length} × ${all[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    load: loadNow(),
  };
}

/** The load of the last minute, to one decimal. */
export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
