import type { ExerciseEvent } from '../events.ts';
import { silentOn } from '../silence.ts';
import { readTimer } from '../timers.ts';
import { type Act, type Ask, given } from './act.ts';
import { openingOf } from './decision.ts';
import { releaseOf } from './inject.ts';

/** A timer is due. Its kind says what that means; the storyline's own timers go on to the machine. */
export const timerActs: { 'timer.fire': Act<'timer.fire'> } = {
  'timer.fire': {
    by: ['clock'],
    during: ['running'],
    refuse: ({ command, world }) =>
      world.get('timers', command.timer) === undefined ? 'command.unavailable' : undefined,
    say: (ask) => {
      const { kind, about } = readTimer(ask.command.timer);
      switch (kind) {
        case 'inject':
          return [dueInject(ask, about)];
        case 'expiry':
          return [{ type: 'inject.expired', inject: about, silent: silentOn(ask.scenario, ask.world, about) }];
        case 'opens':
          return [openingOf(ask, about)];
        case 'closes':
          return [{ type: 'decision.lapsed', decision: about, ...given({ option: ask.scenario.decisions[about]?.otherwise }) }];
        case 'late':
          return [{ type: 'checkpoint.reached', checkpoint: about, result: 'missed' }];
        case 'flow':
          return [{ type: 'timer.fired', timer: ask.command.timer }];
      }
    },
  },
};

function dueInject(ask: Ask<'timer.fire'>, inject: string): ExerciseEvent {
  const authored = ask.scenario.injects[inject];
  const only = authored?.['only-if'];
  if (only !== undefined && !ask.holds(only)) {
    return { type: 'inject.skipped', inject, how: 'condition' };
  }
  return authored?.release === 'hand' ? { type: 'inject.queued', inject } : releaseOf(ask, inject);
}
