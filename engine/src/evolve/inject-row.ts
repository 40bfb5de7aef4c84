import type { Draft } from 'immer';
import type { ExerciseEvent } from '../events.ts';
import type { InjectRow, Receipt } from '../world/tables.ts';
import type { World } from '../world/world.ts';

export type InjectEvent = Extract<ExerciseEvent, { type: `inject.${string}` }>;

/** Changes the row of an inject, which comes into being with its first change. */
export function edit(world: World, inject: string, recipe: (row: Draft<InjectRow>) => void): void {
  if (world.get('injects', inject) === undefined) {
    world.put('injects', { id: inject, state: 'planned', to: [], receipts: {} });
  }
  world.edit('injects', inject, recipe);
}

/** Changes one receipt. The commonest of all events, so nothing but what changes is copied. */
export function receipt(world: World, inject: string, role: string, change: (it: Receipt) => Receipt): void {
  const row = world.get('injects', inject) ?? { id: inject, state: 'planned', to: [], receipts: {} };
  const changed = change(row.receipts[role] ?? fresh());
  world.put('injects', { ...row, receipts: { ...row.receipts, [role]: changed } });
}

/** Of a role that has not been sent it yet. */
export function fresh(): Draft<Receipt> {
  return { sharedWith: [], parts: [] };
}
