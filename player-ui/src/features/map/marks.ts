import type { InjectView, View } from '@kalari/engine/protocol';
import { inboxOf } from '../../model/inbox.ts';

/** A message that is about a place of the map. */
export interface PlacedItem extends InjectView {
  readonly place: string;
}

/** What this role holds that has a place, newest first; what was withdrawn is on no map. */
export function placedItems(view: View): readonly PlacedItem[] {
  return inboxOf(view).flatMap((item) =>
    item.place === undefined || item.state === 'withdrawn' ? [] : [{ ...item, place: item.place }],
  );
}
