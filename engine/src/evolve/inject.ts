import type { Draft } from 'immer';
import { timerOf } from '../timers.ts';
import type { Edits, InjectRow } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { edit, fresh, type InjectEvent, receipt } from './inject-row.ts';
import { share, unshare } from './sharing.ts';
import { canBeUndone, remember, restore } from './undo.ts';

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
    case 'inject.retimed':
      world.put('timers', { id: timerOf('inject', event.inject), due: event.due });
      edit(world, event.inject, (row) => {
        row.state = 'planned';
        row.due = event.due;
        setReason(row, event.reason);
        if (event.led !== undefined) row.led = event.led;
      });
      return;
    case 'inject.queued':
      settle(world, event.inject, 'due');
      if (event.confirm === true)
        edit(world, event.inject, (row) => {
          row.confirm = true;
        });
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

/** Leaves the plan: no timer, no due time, a new state. */
function settle(world: World, inject: string, state: InjectRow['state']): void {
  world.remove('timers', timerOf('inject', inject));
  edit(world, inject, (row) => {
    row.state = state;
    if (state !== 'due') delete row.due;
    delete row.reason;
    delete row.confirm;
  });
}

function setReason(row: Draft<InjectRow>, reason: InjectRow['reason']): void {
  if (reason === undefined) delete row.reason;
  else row.reason = reason;
}
