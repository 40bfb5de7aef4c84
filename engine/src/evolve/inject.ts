import type { Draft } from 'immer';
import type { ExerciseEvent } from '../events.ts';
import { timerOf } from '../timers.ts';
import type { Edits, InjectRow, Receipt } from '../world/tables.ts';
import type { World } from '../world/world.ts';

type InjectEvent = Extract<ExerciseEvent, { type: `inject.${string}` }>;

/** What becomes of an inject, and how far each role has come with it. */
export function evolveInject(world: World, event: InjectEvent, t: number): void {
  if (canBeUndone(event)) remember(world, event.inject);
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
      receipt(world, event.inject, event.role, ({ before, firstReadAt = t, ...it }) => ({
        ...it,
        firstReadAt,
        readAt: t,
      }));
      if (world.get('injects', event.inject)?.before === undefined) return;
      edit(world, event.inject, (row) => {
        delete row.before;
      });
      return;
    case 'inject.acknowledged':
      receipt(world, event.inject, event.role, (it) => ({ ...it, acknowledgedAt: t }));
      return;
    case 'inject.responded':
      receipt(world, event.inject, event.role, (it) => ({ ...it, answeredAt: t, answer: event.text }));
      return;
    case 'inject.shared':
      share(world, event, t);
      return;
    case 'inject.unshared':
      unshare(world, event);
      return;
    case 'inject.edited':
      edit(world, event.inject, (row) => {
        row.edits = edited(row.edits, event);
      });
      return;
    case 'inject.restored':
      restore(world, event.inject);
      return;
    case 'inject.unscheduled':
      world.remove('timers', timerOf('inject', event.inject));
      world.remove('injects', event.inject);
      return;
  }
}

/** The facilitator's own acts. A release counts whoever made it: until it is opened it can be called back. */
function canBeUndone(event: InjectEvent): boolean {
  switch (event.type) {
    case 'inject.held':
    case 'inject.edited':
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

function remember(world: World, inject: string): void {
  const row = world.get('injects', inject);
  edit(world, inject, (draft) => {
    if (row === undefined) draft.before = null;
    else {
      const { before, ...own } = row;
      draft.before = own as Draft<Omit<InjectRow, 'before'>>;
    }
  });
}

/** As it stood before; but a release that is called back waits for the facilitator, or it would go out again at once. */
function restore(world: World, inject: string): void {
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

function edited(
  before: Edits | undefined,
  { role, title, body, to }: Extract<InjectEvent, { type: 'inject.edited' }>,
): Draft<Edits> {
  const words = { ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }) };
  const parts = { ...before?.parts };
  const whole = { ...before, ...(to === undefined ? {} : { to: [...to] }) };
  if (role === undefined) return { ...whole, ...words, parts } as Draft<Edits>;
  return { ...whole, parts: { ...parts, [role]: { ...parts[role], ...words } } } as Draft<Edits>;
}

function unshare(world: World, event: Extract<InjectEvent, { type: 'inject.unshared' }>): void {
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

function edit(world: World, inject: string, recipe: (row: Draft<InjectRow>) => void): void {
  if (world.get('injects', inject) === undefined) {
    world.put('injects', { id: inject, state: 'planned', to: [], receipts: {} });
  }
  world.edit('injects', inject, recipe);
}

/** Changes one receipt. The commonest of all events, so nothing but what changes is copied. */
function receipt(world: World, inject: string, role: string, change: (it: Receipt) => Receipt): void {
  const row = world.get('injects', inject) ?? { id: inject, state: 'planned', to: [], receipts: {} };
  const changed = change(row.receipts[role] ?? fresh());
  world.put('injects', { ...row, receipts: { ...row.receipts, [role]: changed } });
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
