import { factsOf } from '../facts.ts';
import { type Act, type Ask, given, isHeld, isSeat, live } from './act.ts';
import { isPut, seesDecision } from './decision.ts';

/** People sat together: who, when, on what, and which facts were on the table. */
export const meetingActs: { 'meeting.record': Act<'meeting.record'> } = {
  'meeting.record': {
    by: ['facilitator', 'participant'],
    during: live,
    refuse: (ask) => {
      const { command, by, scenario, world } = ask;
      const roles = attendeesOf(ask);
      const known = roles.every((role) => isHeld(scenario, role));
      if (!known || roles.length < 2 || !roles.some((role) => isSeat(scenario, role))) return 'inject.noRole';
      const { decision } = command;
      if (decision !== undefined) {
        const authored = Object.hasOwn(scenario.decisions, decision) ? scenario.decisions[decision] : undefined;
        const put = isPut(world.get('decisions', decision)?.state ?? 'planned');
        const seen = by.kind !== 'participant' || (authored !== undefined && put && seesDecision(authored, by.role));
        if (authored === undefined || !seen) return 'decision.unknown';
      }
      const held = by.kind === 'participant' ? factsOf(world, by.role) : Object.keys(scenario.facts);
      return command.facts?.every((fact) => held.includes(fact)) === false ? 'fact.unknown' : undefined;
    },
    say: (ask) => {
      const { decision, text, since } = ask.command;
      const facts = ask.command.facts === undefined ? undefined : [...new Set(ask.command.facts)];
      return [
        {
          type: 'meeting.held',
          meeting: `g-${ask.id}`,
          roles: attendeesOf(ask),
          since: Math.min(since ?? ask.t, ask.t),
          ...given({ decision, facts, text }),
        },
      ];
    },
  },
};

/** A participant notes only what it was part of. */
function attendeesOf({ command, by }: Ask<'meeting.record'>): string[] {
  return [...new Set(by.kind === 'participant' ? [by.role, ...command.roles] : command.roles)];
}
