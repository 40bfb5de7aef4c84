import type { EventOf } from '../events.ts';
import type { Contact } from '../world/tables.ts';
import type { World, WorldView } from '../world/world.ts';

type Word = EventOf<'decision.consulted'> | EventOf<'decision.informed'>;

/** One word between two is kept, the earliest; beside it whatever was shared and may still be taken back. */
export function withContact(
  world: WorldView,
  known: readonly Contact[],
  { role, asker, actor, how, since, inject }: Word,
): Contact[] {
  const contact = {
    role,
    how,
    t: since,
    ...(asker === undefined ? {} : { asker }),
    ...(actor === undefined ? {} : { actor }),
    ...(inject === undefined ? {} : { inject }),
  };
  const others = known.filter(
    (it) => it.role !== role || it.asker !== asker || (it.inject !== inject && canBeTakenBack(world, it)),
  );
  return [...others, contact];
}

/** Whether a word is something shared that has not been opened: until then it may be taken back. */
export function canBeTakenBack(world: WorldView, { role: about, actor, asker, inject }: Contact): boolean {
  if (inject === undefined || asker === undefined) return false;
  const role = actor ?? about;
  const receipts = world.get('injects', inject)?.receipts;
  return receipts?.[role]?.before?.by === asker || receipts?.[asker]?.before?.by === role;
}

/**
 * Words that rested on what is taken back count no longer. A decision that was taken meanwhile keeps them: it is judged by
 * what was on record when it was taken.
 */
export function takeBack(world: World, { inject, from, to }: EventOf<'inject.unshared'>): void {
  for (const row of world.rows('decisions')) {
    const decidedAt = row.outcome?.t ?? -1;
    const rests = ({ role: about, actor, asker, inject: shared }: Contact) => {
      const role = actor ?? about;
      return (
        shared === inject && ((asker === from && to.includes(role)) || (role === from && to.includes(asker ?? '')))
      );
    };
    const consulted = row.consulted.filter((it) => !rests(it) || it.t <= decidedAt);
    const informed = row.informed.filter((it) => !rests(it));
    if (consulted.length < row.consulted.length || informed.length < row.informed.length)
      world.put('decisions', { ...row, consulted, informed });
  }
}
