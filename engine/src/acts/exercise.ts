import { type Act, given, live } from './act.ts';

type ExerciseActs = {
  [T in
    | 'exercise.start'
    | 'exercise.pause'
    | 'exercise.resume'
    | 'exercise.end'
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
