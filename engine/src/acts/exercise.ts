import type { CommandType } from '../commands.ts';
import { type Act, always, given, live } from './act.ts';

type ExerciseActs = {
  [T in
    | 'exercise.start'
    | 'exercise.pause'
    | 'exercise.resume'
    | 'exercise.end'
    | 'exercise.noDuff'
    | 'exercise.allClear'
    | 'exercise.fork'
    | 'clock.speed'
    | 'clock.advance'
    | 'clock.stall']: Act<T>;
};

export const exerciseActs: ExerciseActs = {
  'exercise.start': { by: ['facilitator'], during: ['planned'], say: () => [{ type: 'exercise.started' }] },
  'exercise.pause': {
    by: ['facilitator'],
    during: live,
    refuse: ({ command, world }) => {
      const { status, frozen } = world.must('exercise', 'it');
      const same = status === 'paused' && (frozen !== undefined) === (command.freeze === true);
      return same ? 'command.unavailable' : undefined;
    },
    say: ({ command }) => [
      { type: 'exercise.paused', freeze: command.freeze === true, ...given({ reason: command.reason }) },
    ],
  },
  'exercise.resume': { by: ['facilitator'], during: ['paused'], say: () => [{ type: 'exercise.resumed' }] },
  'exercise.end': {
    by: ['facilitator'],
    during: live,
    say: ({ command }) => [{ type: 'exercise.ended', ...given({ reason: command.reason }) }],
  },
  'exercise.noDuff': {
    by: ['facilitator', 'participant'],
    during: live,
    say: ({ command, by, world }) => {
      const from = by.kind === 'participant' ? by.role : undefined;
      const called = { type: 'exercise.emergency', ...given({ from, reason: command.reason }) } as const;
      const { frozen } = world.must('exercise', 'it');
      return frozen === undefined ? [called, { type: 'exercise.paused', freeze: true }] : [called];
    },
  },
  'exercise.allClear': {
    by: ['facilitator'],
    during: ['paused'],
    refuse: ({ world }) => (world.must('exercise', 'it').emergency === undefined ? 'command.unavailable' : undefined),
    say: ({ command }) => [{ type: 'exercise.cleared', ...given({ reason: command.reason }) }],
  },
  'exercise.fork': {
    by: ['facilitator'],
    during: always,
    say: ({ command, id }) => [{ type: 'exercise.forked', exercise: `e-${id}`, point: command.seq }],
  },
  'clock.speed': {
    by: ['facilitator'],
    during: live,
    say: ({ command }) => [{ type: 'clock.speeded', factor: command.factor }],
  },
  'clock.advance': {
    by: ['facilitator'],
    during: live,
    refuse: ({ command, t }) => (command.to <= t ? 'clock.past' : undefined),
    say: ({ command }) => [{ type: 'clock.advanced', to: command.to }],
  },
  'clock.stall': {
    by: ['clock'],
    during: ['running'],
    say: ({ command }) => [{ type: 'exercise.paused', freeze: false, stall: command.late }],
  },
};

/** What goes on while a real emergency is on: ending it, ending the exercise, who sits where, who is of the control team, and what evaluators saw before. */
export const amidEmergency: ReadonlySet<CommandType> = new Set<CommandType>([
  'exercise.allClear',
  'exercise.end',
  'observation.note',
  'observation.remove',
  'checkpoint.mark',
  'seat.claim',
  'seat.admit',
  'seat.assign',
  'seat.rename',
  'seat.remove',
  'team.invite',
  'team.assign',
  'team.rename',
  'team.remove',
  'team.arrive',
  'control.take',
  'control.give',
]);
