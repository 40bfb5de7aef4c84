import type { ExerciseEvent } from '../events.ts';
import { factsOf } from '../facts.ts';
import type { RejectionCode } from '../rejections.ts';
import { type Act, type Ask, given, isSeat, live, roleOf } from './act.ts';
import { readFirst, receiptOf, refuseRoles, shareOf, standingOf } from './inject.ts';

type Talk = 'fact.told' | 'message.send' | 'rfi.ask' | 'rfi.answer';

/** What people say to each other, on the system and in the room. */
export const talkActs: { [T in Talk]: Act<T> } = {
  'fact.told': {
    by: ['facilitator', 'participant'],
    during: live,
    refuse: refuseTold,
    say: (ask) => {
      const { fact, inject, reason } = ask.command;
      const from = tellerOf(ask);
      const to = [...new Set(ask.command.to)].filter((role) => role !== from);
      const told: ExerciseEvent = {
        type: 'fact.told',
        to,
        since: toldSince(ask),
        ...given({ fact, inject, from, reason }),
      };
      return ask.by.kind === 'participant' && inject !== undefined ? [...readFirst(ask, inject), told] : [told];
    },
  },
  'message.send': {
    by: ['participant'],
    during: live,
    refuse: (ask) => {
      const { inject, facts } = ask.command;
      if (inject !== undefined && standingOf(ask, inject) === undefined) return 'inject.unknown';
      const held = factsOf(ask.world, roleOf(ask.by));
      if (facts?.every((fact) => held.includes(fact)) === false) return 'fact.unknown';
      return refuseRoles(ask, ask.command.to);
    },
    say: (ask) => {
      const { to, text, inject, facts } = ask.command;
      const from = roleOf(ask.by);
      const others = [...new Set(to)].filter((role) => role !== from);
      const sent: ExerciseEvent = {
        type: 'message.sent',
        message: `m-${ask.id}`,
        from,
        to: others,
        text,
        ...given({ inject, facts: facts && [...new Set(facts)] }),
      };
      return inject === undefined ? [sent] : [...readFirst(ask, inject), sent, shareOf(ask, inject, others, undefined)];
    },
  },
  'rfi.ask': {
    by: ['participant'],
    during: live,
    refuse: (ask) => {
      const { inject, to } = ask.command;
      if (to !== undefined && !Object.hasOwn(ask.scenario.desks, to)) return 'desk.unknown';
      return inject !== undefined && receiptOf(ask, inject) === undefined ? 'inject.unknown' : undefined;
    },
    say: (ask) => {
      const { text, inject, to } = ask.command;
      const asked: ExerciseEvent = {
        type: 'rfi.asked',
        rfi: `q-${ask.id}`,
        from: roleOf(ask.by),
        text,
        ...given({ desk: to, inject }),
      };
      return inject === undefined ? [asked] : [...readFirst(ask, inject), asked];
    },
  },
  'rfi.answer': {
    by: ['facilitator'],
    during: live,
    refuse: ({ command, scenario, world }) => {
      const rfi = world.get('rfis', command.rfi);
      if (rfi === undefined) return 'rfi.unknown';
      if (rfi.answeredAt !== undefined) return 'rfi.answered';
      const { answer, text } = command;
      if ((answer === undefined) === (text === undefined)) return 'rfi.noAnswer';
      const prepared = scenario.desks[rfi.desk ?? '']?.answers ?? {};
      return answer === undefined || Object.hasOwn(prepared, answer) ? undefined : 'rfi.noAnswer';
    },
    say: ({ command: { rfi, text, answer, as } }) => [{ type: 'rfi.answered', rfi, ...given({ text, answer, as }) }],
  },
};

/** A participant can only have told what it holds; anything else does not exist for it. */
function refuseTold(ask: Ask<'fact.told'>): RejectionCode | undefined {
  const { command, by, scenario, world } = ask;
  if ((command.fact === undefined) === (command.inject === undefined)) return 'fact.unknown';
  const from = tellerOf(ask);
  // A desk can be told a fact; a message lies in the inbox of a seat.
  const mayHear = (role: string) =>
    isSeat(scenario, role) || (command.fact !== undefined && Object.hasOwn(scenario.desks, role));
  if (from !== undefined && !isSeat(scenario, from)) return 'inject.noRole';
  if (!command.to.every(mayHear) || !command.to.some((role) => role !== from)) return 'inject.noRole';
  if (command.inject !== undefined) {
    if (by.kind === 'participant') return receiptOf(ask, command.inject) === undefined ? 'fact.unknown' : undefined;
    const known = Object.hasOwn(scenario.injects, command.inject) || world.get('injects', command.inject) !== undefined;
    return known ? undefined : 'fact.unknown';
  }
  const fact = command.fact ?? '';
  const held = by.kind === 'participant' ? factsOf(world, by.role).includes(fact) : Object.hasOwn(scenario.facts, fact);
  return held ? undefined : 'fact.unknown';
}

function tellerOf({ by, command }: Ask<'fact.told'>): string | undefined {
  return by.kind === 'participant' ? by.role : command.from;
}

/** When it was said: never in the future, and never before whoever said it had it, as far as that is on record. */
function toldSince(ask: Ask<'fact.told'>): number {
  const { command, by, world, t } = ask;
  const from = tellerOf(ask) ?? '';
  const receipt = world.get('injects', command.inject ?? '')?.receipts[from];
  const had =
    command.inject === undefined ? world.get('facts', command.fact ?? '')?.holders[from]?.since : receipt?.firstReadAt;
  const unopened = by.kind === 'participant' ? t : 0;
  return Math.min(t, Math.max(command.since ?? t, had ?? unopened));
}
