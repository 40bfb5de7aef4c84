import type { ExerciseEvent } from '../events.ts';
import type { RejectionCode } from '../rejections.ts';
import type { InjectRow, Receipt } from '../world/tables.ts';
import { type Act, type Ask, given, isSeat, live, roleOf } from './act.ts';

type Steering =
  | 'inject.edit'
  | 'inject.release'
  | 'inject.hold'
  | 'inject.delay'
  | 'inject.skip'
  | 'inject.withdraw'
  | 'inject.create';
type Reading = 'inject.read' | 'inject.acknowledge' | 'inject.respond' | 'inject.share';

/** An act on one inject. */
type About = Pick<Ask, 'scenario' | 'world' | 'by'> & { readonly command: { readonly inject: string } };

/** What the facilitator does with an inject. */
export const steeringActs: { [T in Steering]: Act<T> } = {
  'inject.release': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => unlessState(ask, ['planned', 'due', 'held', 'skipped']),
    say: (ask) => [releaseOf(ask, ask.command.inject)],
  },
  'inject.hold': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => unlessState(ask, ['planned', 'due']),
    say: ({ command }) => [{ type: 'inject.held', inject: command.inject, ...given({ reason: command.reason }) }],
  },
  'inject.delay': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => unlessState(ask, ['planned', 'due', 'held']),
    say: ({ command, world, t }) => {
      const due = Math.max(t, world.get('injects', command.inject)?.due ?? t) + command.by;
      return [{ type: 'inject.delayed', inject: command.inject, due, ...given({ reason: command.reason }) }];
    },
  },
  'inject.skip': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => unlessState(ask, ['planned', 'due', 'held']),
    say: ({ command }) => [
      { type: 'inject.skipped', inject: command.inject, how: 'facilitator', reason: command.reason },
    ],
  },
  'inject.withdraw': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => {
      const state = stateOf(ask);
      if (state === undefined) return 'inject.unknown';
      return state === 'released' || state === 'expired' ? undefined : 'inject.notOut';
    },
    say: ({ command }) => [{ type: 'inject.withdrawn', inject: command.inject, ...given({ reason: command.reason }) }],
  },
  'inject.edit': {
    by: ['facilitator'],
    during: ['planned', 'running', 'paused'],
    refuse: (ask) => {
      const { title, body, to, role } = ask.command;
      const gone = unlessState(ask, ['planned', 'due', 'held', 'skipped']);
      if (gone !== undefined) return gone;
      if (title === undefined && body === undefined && to === undefined) return 'command.malformed';
      const named = [...(to ?? []), ...(role === undefined ? [] : [role])];
      return named.every((one) => isSeat(ask.scenario, one)) ? undefined : 'inject.noRole';
    },
    say: ({ command: { inject, role, title, body, to } }) => [
      { type: 'inject.edited', inject, ...given({ role, title, body, to: to && [...new Set(to)] }) },
    ],
  },
  'inject.create': {
    by: ['facilitator'],
    during: live,
    refuse: ({ command, scenario, t }) => {
      if (!command.to.every((role) => isSeat(scenario, role))) return 'inject.noRole';
      return command.due !== undefined && command.due < t ? 'clock.past' : undefined;
    },
    say: ({ command, id }) => {
      const inject = `x-${id}`;
      const { to, via, from, title, body, due } = command;
      const created: ExerciseEvent = { type: 'inject.created', inject, to: [...new Set(to)], via, from, title, body };
      return due === undefined
        ? [created, { type: 'inject.released', inject, to: created.to }]
        : [created, { type: 'inject.scheduled', inject, due }];
    },
  },
};

/** What a role does with an inject it has received. One that it has not received does not exist for it. */
export const readingActs: { [T in Reading]: Act<T> } = {
  'inject.read': {
    by: ['participant'],
    during: live,
    refuse: (ask) => {
      const receipt = receiptOf(ask, ask.command.inject);
      if (receipt === undefined) return 'inject.unknown';
      return receipt.readAt === undefined ? undefined : 'inject.done';
    },
    say: ({ command, by }) => [{ type: 'inject.read', inject: command.inject, role: roleOf(by) }],
  },
  'inject.acknowledge': {
    by: ['participant'],
    during: live,
    refuse: (ask) => {
      const receipt = standingOf(ask, ask.command.inject);
      if (receipt === undefined) return 'inject.unknown';
      return receipt.acknowledgedAt === undefined ? undefined : 'inject.done';
    },
    say: (ask) => [
      ...readFirst(ask, ask.command.inject),
      { type: 'inject.acknowledged', inject: ask.command.inject, role: roleOf(ask.by) },
    ],
  },
  'inject.respond': {
    by: ['participant'],
    during: live,
    refuse: (ask) => (standingOf(ask, ask.command.inject) === undefined ? 'inject.unknown' : undefined),
    say: (ask) => [
      ...readFirst(ask, ask.command.inject),
      { type: 'inject.responded', inject: ask.command.inject, role: roleOf(ask.by), text: ask.command.text },
    ],
  },
  'inject.share': {
    by: ['participant'],
    during: live,
    refuse: (ask) => {
      const { inject, to } = ask.command;
      return standingOf(ask, inject) === undefined ? 'inject.unknown' : refuseRoles(ask, to);
    },
    say: (ask) => {
      const { inject, to, note } = ask.command;
      return [...readFirst(ask, inject), shareOf(ask, inject, to, note)];
    },
  },
};

/** The release of an inject now: to whom, and until when an answer is wanted. */
export function releaseOf(
  { scenario, world, t }: Pick<Ask, 'scenario' | 'world' | 't'>,
  inject: string,
): ExerciseEvent {
  const authored = scenario.injects[inject];
  if (authored === undefined) return { type: 'inject.released', inject, to: [...world.must('injects', inject).to] };
  const until = authored.within === undefined ? undefined : t + authored.within;
  const to = world.get('injects', inject)?.edits?.to ?? Object.keys(authored.to);
  return { type: 'inject.released', inject, to: [...to], ...given({ until }) };
}

export function shareOf(
  { by }: Pick<Ask, 'by'>,
  inject: string,
  to: readonly string[],
  note: Receipt['note'],
): ExerciseEvent {
  const from = roleOf(by);
  const others = [...new Set(to)].filter((role) => role !== from);
  return { type: 'inject.shared', inject, from, to: others, ...given({ note }) };
}

/** The receipt of the asking role, when the inject has reached it and was not withdrawn before it was opened. */
export function receiptOf({ by, world }: Pick<Ask, 'by' | 'world'>, inject: string): Receipt | undefined {
  const row = world.get('injects', inject);
  const receipt = row?.receipts[roleOf(by)];
  if (row === undefined || receipt?.releasedAt === undefined) return undefined;
  return row.state === 'withdrawn' && receipt.firstReadAt === undefined ? undefined : receipt;
}

/** The same, for an inject that still stands: a withdrawn one is only there to be looked at. */
export function standingOf(ask: Pick<Ask, 'by' | 'world'>, inject: string): Receipt | undefined {
  return ask.world.get('injects', inject)?.state === 'withdrawn' ? undefined : receiptOf(ask, inject);
}

/** Whoever acts on a message has opened it. */
export function readFirst(ask: Pick<Ask, 'by' | 'world'>, inject: string): ExerciseEvent[] {
  const unread = receiptOf(ask, inject)?.readAt === undefined;
  return unread ? [{ type: 'inject.read', inject, role: roleOf(ask.by) }] : [];
}

/** Others than oneself, seats of this exercise only. */
export function refuseRoles(
  { scenario, by }: Pick<Ask, 'scenario' | 'by'>,
  to: readonly string[],
): RejectionCode | undefined {
  const valid = to.every((role) => isSeat(scenario, role)) && to.some((role) => role !== roleOf(by));
  return valid ? undefined : 'inject.noRole';
}

function stateOf({ command, scenario, world }: About): InjectRow['state'] | undefined {
  const row = world.get('injects', command.inject);
  if (row !== undefined) return row.state;
  return Object.hasOwn(scenario.injects, command.inject) ? 'planned' : undefined;
}

function unlessState(ask: About, states: readonly InjectRow['state'][]): RejectionCode | undefined {
  const state = stateOf(ask);
  if (state === undefined) return 'inject.unknown';
  return states.includes(state) ? undefined : 'inject.gone';
}
