import type { Draft } from 'immer';
import type { EventOf } from '../events.ts';
import type { Receipt } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { takeBack } from './contacts.ts';
import { edit, fresh } from './inject-row.ts';

/** A colleague's parts of the text become readable for others; how they stood before is kept until they open it. */
export function share(world: World, event: EventOf<'inject.shared'>, t: number): void {
  edit(world, event.inject, (row) => {
    const own = row.receipts[event.from];
    const parts = own?.parts ?? [];
    if (own !== undefined) own.sharedWith = union(own.sharedWith, event.to);
    for (const role of event.to) {
      const known = row.receipts[role];
      const { before: earlier, ...before } = known ?? fresh();
      const adds = before.releasedAt === undefined || parts.some((part) => !before.parts.includes(part));
      const after: Draft<Receipt> = {
        ...before,
        releasedAt: before.releasedAt ?? t,
        sharedBy: event.from,
        sharedWith: [...before.sharedWith],
        parts: union(before.parts, parts),
        before: { by: event.from, receipt: known === undefined ? null : before },
      };
      // A note belongs to whoever shared last: nobody's words stand under another name.
      if (event.note !== undefined) after.note = event.note;
      else if (before.sharedBy !== event.from) delete after.note;
      if (adds) delete after.readAt;
      row.receipts[role] = after;
    }
  });
}

/** Takes it back from those who have not opened it. */
export function unshare(world: World, event: EventOf<'inject.unshared'>): void {
  takeBack(world, event);
  edit(world, event.inject, (row) => {
    for (const role of event.to) {
      const before = row.receipts[role]?.before;
      if (before === undefined) continue;
      if (before.receipt === null) delete row.receipts[role];
      else row.receipts[role] = before.receipt;
    }
    const own = row.receipts[event.from];
    if (own !== undefined) own.sharedWith = own.sharedWith.filter((role) => !event.to.includes(role));
  });
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
