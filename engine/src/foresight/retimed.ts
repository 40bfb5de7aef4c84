import type { CommandOf } from '../commands.ts';
import type { RejectionCode } from '../rejections.ts';
import { FARTHEST } from './ahead.ts';
import { compared } from './compared.ts';
import { control, Fork, type Standing } from './fork.ts';
import { happeningsIn } from './happenings.ts';
import type { Retimed } from './schema.ts';

export type RetimedResult =
  | { readonly ok: true; readonly retimed: Retimed }
  | { readonly ok: false; readonly code: RejectionCode };

/** How long after the later of the two moments is looked at. */
const AFTER = 3_600_000;

/**
 * What else comes at another time, or comes or stays away, when an inject is moved and nobody acts: whatever waits for a
 * word is taken to go out at its time in both, since else nothing would follow from it.
 */
export function ifRetimed(standing: Standing, command: CommandOf<'inject.retime'>): RetimedResult {
  const due = standing.world.get('injects', command.inject)?.due ?? command.due;
  const until = standing.t + Math.min(FARTHEST, Math.max(0, due - standing.t, command.due - standing.t) + AFTER);
  const [was, is] = [new Fork(standing), new Fork(standing)];
  for (const fork of [was, is]) {
    if (!fork.run()) return { ok: false, code: 'exercise.over' };
    fork.ask({ type: 'release.mode', mode: 'auto' }, control, 'auto');
  }
  const from = is.heard.length;
  const code = is.ask(command, control, THOUGHT);
  if (code !== undefined) return { ok: false, code };
  was.pass(until);
  is.pass(until);
  const told = (fork: Fork) =>
    happeningsIn(fork.heard.slice(from)).filter(({ event }) => event !== 'indicator.moved' && event !== 'drift.moved');
  return { ok: true, retimed: { until, cut: was.cut || is.cut, ...compared(told(was), told(is)) } };
}

/** The id of a command that is only thought of. */
const THOUGHT = 'f'.repeat(32);
