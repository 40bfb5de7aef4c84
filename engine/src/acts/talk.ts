import type { ExerciseEvent } from '../events.ts';
import { factsOf } from '../facts.ts';
import type { RejectionCode } from '../rejections.ts';
import { type Act, type Ask, given, isSeat, live, roleOf } from './act.ts';
import { receiptOf, refuseRoles, shareOf } from './inject.ts';

type Talk = 'fact.told' | 'message.send' | 'rfi.ask' | 'rfi.answer';

/** What people say to each other, on the system and in the room. */
export const talkActs: { [T in Talk]: Act<T> } = {
  'fact.told': {
    by: ['facilitator', 'participant'],
    during: live,
    refuse: refuseTold,
    say: ({ command, by, t }) => {
      const { fact, inject, reason } = command;
      const from = by.kind === 'participant' ? by.role : command.from;
      const to = [...new Set(command.to)].filter((role) => role !== from);
      const since = Math.min(command.since ?? t, t);
      return [{ type: 'fact.told', to, since, ...given({ fact, inject, from, reason }) }];
    },
  },
  'message.send': {
    by: ['participant'],
    during: live,
    refuse: (ask) => {
      const { inject } = ask.command;
      if (inject !== undefined && receiptOf(ask, inject) === undefined) return 'inject.unknown';
      return refuseRoles(ask, ask.command.to);
    },
    say: (ask) => {
      const { to, text, inject } = ask.command;
      const from = roleOf(ask.by);
      const others = [...new Set(to)].filter((role) => role !== from);
      const sent: ExerciseEvent = { type: 'message.sent', message: `m-${ask.id}`, from, to: others, text, ...given({ inject }) };
      return inject === undefined ? [sent] : [sent, shareOf(ask, inject, others, undefined)];
    },
  },
  'rfi.ask': {
    by: ['participant'],
    during: live,
    refuse: (ask) => {
      const { inject } = ask.command;
      return inject !== undefined && receiptOf(ask, inject) === undefined ? 'inject.unknown' : undefined;
    },
    say: ({ command, by, id }) => [
      { type: 'rfi.asked', rfi: `q-${id}`, from: roleOf(by), text: command.text, ...given({ inject: command.inject }) },
    ],
  },
  'rfi.answer': {
    by: ['facilitator'],
    during: live,
    refuse: ({ command, world }) => {
      const rfi = world.get('rfis', command.rfi);
      if (rfi === undefined) return 'rfi.unknown';
      return rfi.answer === undefined ? undefined : 'rfi.answered';
    },
    say: ({ command }) => [
      { type: 'rfi.answered', rfi: command.rfi, text: command.text, ...given({ as: command.as }) },
    ],
  },
};

/** A participant can only have told what it holds; anything else does not exist for it. */
function refuseTold(ask: Ask<'fact.told'>): RejectionCode | undefined {
  const { command, by, scenario, world } = ask;
  if ((command.fact === undefined) === (command.inject === undefined)) return 'fact.unknown';
  const from = by.kind === 'participant' ? by.role : command.from;
  const seats = from === undefined ? command.to : [from, ...command.to];
  if (!seats.every((role) => isSeat(scenario, role)) || !command.to.some((role) => role !== from)) return 'inject.noRole';
  if (command.inject !== undefined) {
    const known = by.kind === 'participant' ? receiptOf(ask, command.inject) : world.get('injects', command.inject);
    return known === undefined ? 'fact.unknown' : undefined;
  }
  const fact = command.fact ?? '';
  const held = by.kind === 'participant' ? factsOf(world, by.role).includes(fact) : Object.hasOwn(scenario.facts, fact);
  return held ? undefined : 'fact.unknown';
}
