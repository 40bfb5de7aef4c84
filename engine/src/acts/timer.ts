import { stepOf } from '../assets/steps.ts';
import { driftOf, nextDrift } from '../drift.ts';
import { effectsOf } from '../effects.ts';
import type { ExerciseEvent } from '../events.ts';
import { overdueResult } from '../judge.ts';
import { beginningOf } from '../procedures.ts';
import { modeOf } from '../release.ts';
import { silentOn } from '../silence.ts';
import { readTimer } from '../timers.ts';
import { type Act, type Ask, given, isStoryOnly, live } from './act.ts';
import { openingOf } from './decision.ts';
import { releaseOf } from './inject.ts';

/** A timer is due. Its kind says what that means; the storyline's own timers go on to the machine. */
export const timerActs: { 'timer.fire': Act<'timer.fire'> } = {
  'timer.fire': {
    by: ['clock'],
    during: live,
    refuse: ({ command, world }) => {
      const known = world.get('timers', command.timer) !== undefined;
      return known && world.must('exercise', 'it').stall === undefined ? undefined : 'command.unavailable';
    },
    say: (ask) => {
      const { kind, about } = readTimer(ask.command.timer);
      switch (kind) {
        case 'inject':
          return [dueInject(ask, about)];
        case 'expiry':
          return [{ type: 'inject.expired', inject: about, silent: silentOn(ask.scenario, ask.world, about) }];
        case 'opens':
          return [dueDecision(ask, about)];
        case 'closes':
          return [
            {
              type: 'decision.lapsed',
              decision: about,
              ...given({ option: ask.scenario.decisions[about]?.otherwise }),
            },
          ];
        case 'late':
          return [overdueResult(ask, about)];
        case 'drift':
          return drifted(ask, ask.command.timer);
        case 'pace': {
          const fired: ExerciseEvent = { type: 'timer.fired', timer: ask.command.timer };
          const factor = ask.world.must('exercise', 'it').pace?.factor ?? 1_000;
          return isStoryOnly(ask.world) ? [fired] : [fired, { type: 'clock.speeded', factor }];
        }
        case 'asset':
          return stepOf(ask, about);
        case 'begins':
          return [{ type: 'timer.fired', timer: ask.command.timer }, ...beginningOf(ask, about)];
        case 'procedure':
        case 'flow':
          return [{ type: 'timer.fired', timer: ask.command.timer }];
      }
    },
  },
};

/** What is optional is left out when its time comes, not before: the room may have got more time meanwhile. */
function isShort({ world }: Ask<'timer.fire'>): boolean {
  return world.must('exercise', 'it').pace?.optional === false;
}

function dueDecision(ask: Ask<'timer.fire'>, decision: string): ExerciseEvent {
  const optional = ask.scenario.decisions[decision]?.optional === true;
  return optional && isShort(ask) ? { type: 'decision.skipped', decision, how: 'length' } : openingOf(ask, decision);
}

function dueInject(ask: Ask<'timer.fire'>, inject: string): ExerciseEvent {
  const authored = ask.scenario.injects[inject];
  if (authored?.optional === true && isShort(ask)) return { type: 'inject.skipped', inject, how: 'length' };
  const only = authored?.['only-if'];
  if (only !== undefined && !ask.holds(only)) {
    return { type: 'inject.skipped', inject, how: 'condition' };
  }
  if (modeOf(ask, inject) === 'auto') return releaseOf(ask, inject);
  return { type: 'inject.queued', inject, ...(authored?.release === 'hand' ? {} : { confirm: true }) };
}

/** Nobody has acted meanwhile: what that costs, and when it will be looked at again. */
function drifted(ask: Ask<'timer.fire'>, timer: string): ExerciseEvent[] {
  const drift = driftOf(ask.scenario, timer);
  const fired: ExerciseEvent = { type: 'timer.fired', timer };
  if (drift === undefined || (drift.while !== undefined && !ask.holds(drift.while))) return [fired];
  return [
    fired,
    ...nextDrift(ask, timer, drift),
    { type: 'drift.moved', drift: timer },
    ...effectsOf(ask, drift.then, ask.t, timer),
  ];
}
