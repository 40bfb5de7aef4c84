import type { RejectionCode } from '../rejections.ts';
import type { Status } from '../view/view.ts';
import { type Act, type Ask, always, given, isSeat, live } from './act.ts';

type Control =
  | 'phase.force'
  | 'observation.note'
  | 'checkpoint.mark'
  | 'seat.claim'
  | 'seat.admit'
  | 'seat.assign'
  | 'seat.rename'
  | 'seat.remove';

const afterwards: readonly Status[] = ['running', 'paused', 'ended'];
const beforeEnd: readonly Status[] = ['planned', 'running', 'paused'];

/** What the control team does besides injects and decisions: branches, notes, marks and seats. */
export const controlActs: { [T in Control]: Act<T> } = {
  'phase.force': {
    by: ['facilitator'],
    during: live,
    refuse: ({ command, scenario, world }) => {
      const present = world.get('flow', 'it')?.value.story;
      const known = Object.hasOwn(scenario.storyline, command.phase) && command.phase !== present;
      return known ? undefined : 'phase.unknown';
    },
    say: () => [],
  },
  'observation.note': {
    by: ['facilitator'],
    during: afterwards,
    refuse: ({ command, scenario }) =>
      Object.hasOwn(scenario.objectives, command.objective) ? undefined : 'objective.unknown',
    say: ({ command, id, by }) => {
      const { objective, rating, text, about } = command;
      const member = by.kind === 'facilitator' ? by.member : undefined;
      return [
        { type: 'observation.noted', observation: `o-${id}`, objective, rating, ...given({ text, about, member }) },
      ];
    },
  },
  'checkpoint.mark': {
    by: ['facilitator'],
    during: afterwards,
    refuse: ({ command, scenario }) =>
      Object.hasOwn(scenario.checkpoints, command.checkpoint) ? undefined : 'checkpoint.unknown',
    say: ({ command }) => {
      const { checkpoint, result, reason } = command;
      return [{ type: 'checkpoint.marked', checkpoint, result, reason }];
    },
  },
  'seat.claim': {
    by: ['applicant'],
    during: beforeEnd,
    refuse: (ask) => {
      const { person, role } = ask.command;
      if (ask.world.get('persons', person)?.state === 'admitted') return 'seat.full';
      return role === undefined ? undefined : refuseRole(ask, role);
    },
    say: ({ command }) => {
      const { person, name, role, language, admitted } = command;
      const claimed = { type: 'seat.claimed', person, name, ...given({ role, language }) } as const;
      return admitted && role !== undefined ? [claimed, { type: 'seat.admitted', person, role }] : [claimed];
    },
  },
  'seat.admit': {
    by: ['facilitator'],
    during: beforeEnd,
    refuse: (ask) => {
      const person = ask.world.get('persons', ask.command.person);
      if (person === undefined || person.state !== 'waiting' || person.role === undefined) return 'seat.unknown';
      return refuseRole(ask, person.role);
    },
    say: ({ command, world }) => {
      const { role } = world.must('persons', command.person);
      return role === undefined ? [] : [{ type: 'seat.admitted', person: command.person, role }];
    },
  },
  'seat.assign': {
    by: ['facilitator'],
    during: beforeEnd,
    refuse: (ask) => {
      const person = ask.world.get('persons', ask.command.person);
      if (person === undefined || person.state === 'removed') return 'seat.unknown';
      return refuseRole(ask, ask.command.role);
    },
    say: ({ command }) => [{ type: 'seat.assigned', person: command.person, role: command.role }],
  },
  'seat.rename': {
    by: ['facilitator'],
    during: always,
    refuse: ({ command, world }) => (world.get('persons', command.person) === undefined ? 'seat.unknown' : undefined),
    say: ({ command }) => [{ type: 'seat.renamed', person: command.person, name: command.name }],
  },
  'seat.remove': {
    by: ['facilitator'],
    during: always,
    refuse: ({ command, world }) => {
      const person = world.get('persons', command.person);
      return person === undefined || person.state === 'removed' ? 'seat.unknown' : undefined;
    },
    say: ({ command }) => [{ type: 'seat.removed', person: command.person, ...given({ reason: command.reason }) }],
  },
};

function refuseRole({ scenario, world }: Pick<Ask, 'scenario' | 'world'>, role: string): RejectionCode | undefined {
  if (!isSeat(scenario, role)) return 'seat.unknown';
  const taken = world.rows('persons').some((person) => person.state === 'admitted' && person.role === role);
  return taken ? 'seat.full' : undefined;
}
