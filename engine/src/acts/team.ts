import type { RejectionCode } from '../rejections.ts';
import { memberOf } from '../team/member.ts';
import { isSteering, type Post } from '../team/posts.ts';
import { type Act, type Ask, always, given, isSeat } from './act.ts';

type TeamActs = {
  [T in
    | 'team.invite'
    | 'team.assign'
    | 'team.rename'
    | 'team.remove'
    | 'team.arrive'
    | 'control.take'
    | 'control.give']: Act<T>;
};

/** Who belongs to the control team, with which post, and who of it has control of the exercise. */
export const teamActs: TeamActs = {
  'team.invite': {
    by: ['facilitator'],
    during: always,
    refuse: (ask) => {
      const { member, post, roles } = ask.command;
      if (member !== undefined && ask.world.get('team', member) === undefined) return 'team.unknown';
      return refuseRoles(ask, post, roles);
    },
    say: ({ command, world, id }) => {
      const member = command.member ?? `t-${id}`;
      const invitation = (world.get('team', member)?.invitation ?? -1) + 1;
      const { post, name, roles } = command;
      return [{ type: 'team.invited', member, post, name, invitation, ...some(roles) }];
    },
  },
  'team.assign': {
    by: ['facilitator'],
    during: always,
    refuse: (ask) => {
      const row = memberOf(ask.world, ask.command.member);
      return row === undefined ? 'team.unknown' : refuseRoles(ask, ask.command.post ?? row.post, ask.command.roles);
    },
    say: ({ command, world }) => {
      const { member, roles } = command;
      const row = world.must('team', member);
      const post = command.post ?? row.post;
      // Whom one plays or accompanies goes with the post.
      return [{ type: 'team.assigned', member, post, ...some(roles ?? (post === row.post ? row.roles : undefined)) }];
    },
  },
  'team.rename': {
    by: ['facilitator'],
    during: always,
    refuse: ({ command, world }) => (world.get('team', command.member) === undefined ? 'team.unknown' : undefined),
    say: ({ command }) => [{ type: 'team.renamed', member: command.member, name: command.name }],
  },
  'team.remove': {
    by: ['facilitator'],
    during: always,
    refuse: ({ command, world }) => (memberOf(world, command.member) === undefined ? 'team.unknown' : undefined),
    say: ({ command }) => [{ type: 'team.removed', member: command.member, ...given({ reason: command.reason }) }],
  },
  'team.arrive': {
    by: ['facilitator'],
    during: always,
    refuse: ({ by, world }) => (arriving(by, world) === undefined ? 'team.unknown' : undefined),
    say: ({ by, world }) => {
      const row = arriving(by, world);
      return row?.state === 'invited' ? [{ type: 'team.arrived', member: row.id }] : [];
    },
  },
  'control.take': {
    by: ['facilitator'],
    during: always,
    refuse: ({ by, world }) => {
      const { control } = world.must('exercise', 'it');
      return control !== undefined && control.member === memberIn(by) ? 'command.unavailable' : undefined;
    },
    say: ({ by, command }) => [{ type: 'control.taken', ...given({ member: memberIn(by), reason: command.reason }) }],
  },
  'control.give': {
    by: ['facilitator'],
    during: always,
    refuse: ({ command: { to }, world }) => {
      const { control } = world.must('exercise', 'it');
      if (to === undefined) return control === undefined ? 'command.unavailable' : undefined;
      const row = memberOf(world, to);
      if (row === undefined || !isSteering(row.post)) return 'team.unknown';
      return control?.member === to ? 'command.unavailable' : undefined;
    },
    say: ({ command }) => [{ type: 'control.given', ...given({ to: command.to }) }],
  },
};

/** None named is the same as not saying. */
function some(roles: readonly string[] | undefined): { roles?: string[] } {
  return roles === undefined || roles.length === 0 ? {} : { roles: [...new Set(roles)] };
}

/** A role-player plays desks and contacts; evaluators and mentors go with seats; nobody else goes with anybody. */
function refuseRoles(
  { scenario }: Pick<Ask, 'scenario'>,
  post: Post,
  roles: readonly string[] = [],
): RejectionCode | undefined {
  const isOne = (id: string) => {
    if (post === 'role-player')
      return Object.hasOwn(scenario.desks, id) || Object.hasOwn(scenario.setting.contacts, id);
    return (post === 'evaluator' || post === 'mentor') && isSeat(scenario, id);
  };
  return roles.every(isOne) ? undefined : 'team.noRole';
}

function memberIn(by: Ask['by']): string | undefined {
  return by.kind === 'facilitator' ? by.member : undefined;
}

function arriving(by: Ask['by'], world: Ask['world']) {
  return memberOf(world, memberIn(by));
}
