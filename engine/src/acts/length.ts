import { paceFor } from '../pace.ts';
import type { RejectionCode } from '../rejections.ts';
import { PACE, timerOf } from '../timers.ts';
import type { Status } from '../view/view.ts';
import { type Act, type Ask, isStoryOnly } from './act.ts';

const beforeEnd: readonly Status[] = ['planned', 'running', 'paused'];

/** How long the room still has. */
export const lengthActs: { 'exercise.length': Act<'exercise.length'> } = {
  'exercise.length': {
    by: ['facilitator'],
    during: beforeEnd,
    refuse: ({ command, scenario, t }): RejectionCode | undefined =>
      paceFor(scenario, t, command.left) === undefined ? 'length.tooShort' : undefined,
    say: (ask) => {
      const { command, scenario, t, world } = ask;
      const pace = paceFor(scenario, t, command.left);
      if (pace === undefined) return [];
      const later = pace.from > t;
      const now = later ? 1_000 : pace.factor;
      const timer = timerOf('pace', PACE);
      return [
        { type: 'exercise.paced', left: command.left, ...pace },
        ...(world.get('timers', timer) === undefined || later ? [] : ([{ type: 'timer.cancelled', timer }] as const)),
        ...(later ? ([{ type: 'timer.set', timer, due: pace.from }] as const) : []),
        ...speeded(ask, now),
      ];
    },
  },
};

function speeded({ world }: Pick<Ask, 'world'>, factor: number) {
  return isStoryOnly(world) || world.must('clock', 'it').factor === factor
    ? []
    : [{ type: 'clock.speeded', factor } as const];
}
