import type { Draft } from 'immer';
import { timerOf } from '../timers.ts';
import type { InjectRow } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { edit, type InjectEvent } from './inject-row.ts';

/** The facilitator's own acts. A release counts whoever made it: until it is opened it can be called back. */
export function canBeUndone(event: InjectEvent): boolean {
  switch (event.type) {
    case 'inject.held':
    case 'inject.edited':
    case 'inject.retimed':
    case 'inject.released':
      return true;
    case 'inject.delayed':
      return event.source === undefined;
    case 'inject.skipped':
      return event.how === 'facilitator';
    default:
      return false;
  }
}

/** Keeps how it stands now, for taking the next act back. */
export function remember(world: World, inject: string): void {
  const row = world.get('injects', inject);
  edit(world, inject, (draft) => {
    if (row === undefined) draft.before = null;
    else {
      const { before, ...own } = row;
      draft.before = own as Draft<Omit<InjectRow, 'before'>>;
      delete draft.led;
    }
  });
}

/** As it stood before; but a release that is called back waits for the facilitator, or it would go out again at once. */
export function restore(world: World, inject: string): void {
  const { before, state } = world.must('injects', inject);
  world.remove('timers', timerOf('inject', inject));
  world.remove('timers', timerOf('expiry', inject));
  if (state === 'released') {
    const { due, ...rest } = before ?? { id: inject, to: [], receipts: {} };
    world.put('injects', { ...rest, state: 'held' });
  } else if (before === undefined || before === null) world.remove('injects', inject);
  else {
    world.put('injects', before);
    if (before.state === 'planned' && before.due !== undefined)
      world.put('timers', { id: timerOf('inject', inject), due: before.due });
  }
}
