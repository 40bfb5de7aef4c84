import type { ExerciseEvent } from '../events.ts';
import type { RejectionCode } from '../rejections.ts';
import type { InjectRow } from '../world/tables.ts';
import { type Act, type Ask, live, roleOf } from './act.ts';

type Undoing = 'inject.undo' | 'inject.unshare' | 'observation.remove';

/** Taking back what nobody has acted on yet. The record keeps both: what was done, and that it was taken back. */
export const undoActs: { [T in Undoing]: Act<T> } = {
  'inject.undo': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => refuseUndo(ask),
    say: (ask) => {
      const { inject } = ask.command;
      const out = ask.world.must('injects', inject).state === 'released';
      return [
        { type: 'inject.restored', inject },
        ...movedWith(ask.world, inject).map((id): ExerciseEvent => ({ type: 'inject.restored', inject: id })),
        ...(out ? withdrawnWith(ask, inject) : []),
      ];
    },
  },
  'inject.unshare': {
    by: ['participant'],
    during: live,
    refuse: ({ command, world, by }) => {
      const row = world.get('injects', command.inject);
      const shared = row !== undefined && command.to.every((role) => row.receipts[role]?.before?.by === roleOf(by));
      if (row?.receipts[roleOf(by)]?.releasedAt === undefined) return 'inject.unknown';
      return shared ? undefined : 'inject.opened';
    },
    say: ({ command, by }) => [
      { type: 'inject.unshared', inject: command.inject, from: roleOf(by), to: [...new Set(command.to)] },
    ],
  },
  'observation.remove': {
    by: ['facilitator'],
    during: ['running', 'paused', 'ended'],
    refuse: ({ command, world }) =>
      world.get('observations', command.observation) === undefined ? 'observation.unknown' : undefined,
    say: ({ command }) => [{ type: 'observation.removed', observation: command.observation }],
  },
};

function refuseUndo({ command, world, scenario }: Ask<'inject.undo'>): RejectionCode | undefined {
  const row = world.get('injects', command.inject);
  if (row === undefined) return 'inject.unknown';
  if (row.before === undefined)
    return row.state === 'released' || row.state === 'expired' ? 'inject.opened' : 'inject.nothingToUndo';
  if (row.state === 'expired') return 'inject.followed';
  if (row.state !== 'released') return undefined;
  const followed =
    followersOf(scenario, command.inject).some(({ table, id }) => {
      const state = world.get(table, id)?.state;
      return state !== undefined && state !== 'planned';
    }) || movedSince(world, row);
  return followed ? 'inject.followed' : undefined;
}

/** What was moved together with it, and has not been touched since. */
function movedWith(world: Ask['world'], inject: string): string[] {
  if (world.get('injects', inject)?.led !== inject) return [];
  return world
    .rows('injects')
    .filter(({ id, led, before }) => id !== inject && led === inject && before !== undefined)
    .map(({ id }) => id);
}

/** Whether the story has moved on with or after the release: what came of that cannot be called back. */
function movedSince(world: Ask['world'], { releasedAt }: InjectRow): boolean {
  return world
    .rows('phases')
    .some(({ visits }) => visits.some(({ enteredAt, from }) => from !== undefined && enteredAt >= (releasedAt ?? 0)));
}

/** What was planned to come with an inject that is taken back is no longer planned, and nothing is counted from it. */
function withdrawnWith({ scenario, world }: Pick<Ask, 'scenario' | 'world'>, inject: string): ExerciseEvent[] {
  const followers = followersOf(scenario, inject).filter(({ table, id }) => world.get(table, id) !== undefined);
  const counted = scenario.order.checkpoints.filter(
    (id) => scenario.checkpoints[id]?.from?.inject === inject && world.get('checkpoints', id)?.computed === 'pending',
  );
  return [
    ...followers.map(
      ({ table, id }): ExerciseEvent =>
        table === 'injects'
          ? { type: 'inject.unscheduled', inject: id }
          : { type: 'decision.unscheduled', decision: id },
    ),
    ...counted.map((checkpoint): ExerciseEvent => ({ type: 'checkpoint.cancelled', checkpoint })),
  ];
}

function followersOf({ order, injects, decisions }: Ask['scenario'], inject: string) {
  return [
    ...order.injects
      .filter((id) => injects[id]?.with?.inject === inject)
      .map((id) => ({ table: 'injects', id }) as const),
    ...order.decisions
      .filter((id) => decisions[id]?.opens.with?.inject === inject)
      .map((id) => ({ table: 'decisions', id }) as const),
  ];
}
