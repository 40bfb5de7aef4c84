import type { Draft } from 'immer';
import type { ExerciseEvent } from '../events.ts';
import { timerOf } from '../timers.ts';
import type { InjectRow, Receipt } from '../world/tables.ts';
import type { World } from '../world/world.ts';

type InjectEvent = Extract<ExerciseEvent, { type: `inject.${string}` }>;

/** What becomes of an inject, and how far each role has come with it. */
export function evolveInject(world: World, event: InjectEvent, t: number): void {
  switch (event.type) {
    case 'inject.created':
      world.put('injects', {
        id: event.inject,
        state: 'held',
        to: event.to,
        receipts: {},
        adHoc: { via: event.via, from: event.from, title: event.title, body: event.body },
      });
      return;
    case 'inject.scheduled':
    case 'inject.delayed':
      world.put('timers', { id: timerOf('inject', event.inject), due: event.due });
      edit(world, event.inject, (row) => {
        row.state = 'planned';
        row.due = event.due;
        setReason(row, event.type === 'inject.delayed' ? event.reason : undefined);
      });
      return;
    case 'inject.queued':
      settle(world, event.inject, 'due');
      return;
    case 'inject.held':
      settle(world, event.inject, 'held');
      edit(world, event.inject, (row) => setReason(row, event.reason));
      return;
    case 'inject.skipped':
      settle(world, event.inject, 'skipped');
      edit(world, event.inject, (row) => setReason(row, event.reason));
      return;
    case 'inject.withdrawn':
      settle(world, event.inject, 'withdrawn');
      world.remove('timers', timerOf('expiry', event.inject));
      edit(world, event.inject, (row) => setReason(row, event.reason));
      return;
    case 'inject.released': {
      settle(world, event.inject, 'released');
      const { until } = event;
      if (until !== undefined) world.put('timers', { id: timerOf('expiry', event.inject), due: until });
      edit(world, event.inject, (row) => {
        row.releasedAt = t;
        row.to = [...event.to];
        if (until !== undefined) row.by = until;
        for (const role of event.to)
          row.receipts[role] = { ...fresh(), ...row.receipts[role], releasedAt: t, parts: [role] };
      });
      return;
    }
    case 'inject.expired':
      world.remove('timers', timerOf('expiry', event.inject));
      edit(world, event.inject, (row) => {
        if (event.silent.length === row.to.length) row.state = 'expired';
      });
      return;
    case 'inject.read':
      receipt(world, event.inject, event.role, (it) => {
        it.readAt = t;
        it.firstReadAt ??= t;
      });
      return;
    case 'inject.acknowledged':
      receipt(world, event.inject, event.role, (it) => {
        it.acknowledgedAt = t;
      });
      return;
    case 'inject.responded':
      receipt(world, event.inject, event.role, (it) => {
        it.answeredAt = t;
        it.answer = event.text;
      });
      return;
    case 'inject.shared':
      share(world, event, t);
      return;
  }
}

/** Leaves the plan: no timer, no due time, a new state. */
function settle(world: World, inject: string, state: InjectRow['state']): void {
  world.remove('timers', timerOf('inject', inject));
  edit(world, inject, (row) => {
    row.state = state;
    if (state !== 'due') delete row.due;
    delete row.reason;
  });
}

function share(world: World, event: Extract<InjectEvent, { type: 'inject.shared' }>, t: number): void {
  edit(world, event.inject, (row) => {
    const own = row.receipts[event.from];
    const parts = own?.parts ?? [];
    if (own !== undefined) own.sharedWith = union(own.sharedWith, event.to);
    for (const role of event.to) {
      const before = row.receipts[role] ?? fresh();
      const adds = before.releasedAt === undefined || parts.some((part) => !before.parts.includes(part));
      const after: Draft<Receipt> = {
        ...before,
        releasedAt: before.releasedAt ?? t,
        sharedBy: event.from,
        sharedWith: [...before.sharedWith],
        parts: union(before.parts, parts),
      };
      // A note belongs to whoever shared last: nobody's words stand under another name.
      if (event.note !== undefined) after.note = event.note;
      else if (before.sharedBy !== event.from) delete after.note;
      if (adds) delete after.readAt;
      row.receipts[role] = after;
    }
  });
}

function edit(world: World, inject: string, recipe: (row: Draft<InjectRow>) => void): void {
  if (world.get('injects', inject) === undefined) {
    world.put('injects', { id: inject, state: 'planned', to: [], receipts: {} });
  }
  world.edit('injects', inject, recipe);
}

function receipt(world: World, inject: string, role: string, recipe: (it: Draft<Receipt>) => void): void {
  edit(world, inject, (row) => {
    const it = row.receipts[role] ?? fresh();
    row.receipts[role] = it;
    const own = row.receipts[role];
    if (own !== undefined) recipe(own);
  });
}

function fresh(): Draft<Receipt> {
  return { sharedWith: [], parts: [] };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

function setReason(row: Draft<InjectRow>, reason: InjectRow['reason']): void {
  if (reason === undefined) delete row.reason;
  else row.reason = reason;
}
