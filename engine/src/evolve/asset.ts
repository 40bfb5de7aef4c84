import type { Draft } from 'immer';
import type { EventOf, ExerciseEvent } from '../events.ts';
import { timerOf } from '../timers.ts';
import type { AssetRequest, AssetRow } from '../world/tables.ts';
import type { World } from '../world/world.ts';

export type AssetEvent = Extract<ExerciseEvent, { type: `asset.${string}` }>;

/** An asset from the order to its last stop, and what was asked of those who may give that order. */
export function evolveAsset(world: World, event: AssetEvent, t: number): void {
  if (event.type === 'asset.placed') {
    place(world, event);
    return;
  }
  if (event.type === 'asset.declined' || world.get('assets', event.asset) === undefined) return;
  world.edit('assets', event.asset, (row) => {
    change(row, event, t);
    // Nothing comes by itself for what stands ready or is broken.
    if (row.state === 'ready' || row.state === 'broken') delete row.due;
  });
  const { due } = world.must('assets', event.asset);
  const timer = timerOf('asset', event.asset);
  if (due === undefined) world.remove('timers', timer);
  else if (world.get('timers', timer)?.due !== due) world.put('timers', { id: timer, due });
}

type Change = Exclude<AssetEvent, { type: 'asset.placed' | 'asset.declined' }>;

function change(row: Draft<AssetRow>, event: Change, t: number): void {
  switch (event.type) {
    case 'asset.readied':
      ready(row, event, t);
      return;
    case 'asset.requested': {
      const { request, from, place: where, text } = event;
      const asked: AssetRequest = { id: request, from, text, t, state: 'open', ...(where && { place: where }) };
      row.requests.push(asked as Draft<AssetRequest>);
      return;
    }
    case 'asset.refused':
      answer(row, event.request, (it) => {
        it.state = 'refused';
        it.answeredBy = event.role;
        it.reason = event.reason;
      });
      return;
    case 'asset.escalated':
      answer(row, event.request, (it) => {
        it.state = 'escalated';
        it.to = [...event.to];
      });
      return;
    case 'asset.tasked':
      task(row, event, t);
      return;
    case 'asset.overstepped':
      row.overstepped.push({ role: event.role, t: event.since });
      return;
    case 'asset.departed':
      row.state = 'moving';
      row.since ??= t;
      row.due = event.arrives;
      row.way = { from: event.from, to: event.to, leaves: t, ...(event.turned && { turned: [...event.turned] }) };
      delete row.place;
      delete row.stop;
      if (row.plan[0]?.place !== event.to) row.plan = [{ place: event.to, take: 0, leave: 0, later: 0, longer: 0 }];
      return;
    case 'asset.arrived':
      row.since ??= t;
      row.place = event.place;
      row.state = event.until === undefined ? 'busy' : 'loading';
      row.served = [...new Set([...row.served, event.place])];
      setStop(row);
      delete row.way;
      setDue(row, event.until);
      return;
    case 'asset.unloaded':
      row.aboard -= event.left;
      if (row.stop !== undefined) row.stop.leave = 0;
      settle(row, event.until);
      return;
    case 'asset.loaded':
      row.aboard += event.took;
      settle(row, undefined);
      return;
    case 'asset.returned':
    case 'asset.halted':
      stand(row, t);
      if (event.type === 'asset.halted' && event.why === 'broken') row.state = 'broken';
      return;
    case 'asset.balked':
      stand(row, t);
      row.balked = [...new Set([...row.balked, event.caveat])];
      return;
    case 'asset.recalled':
      recall(row, t);
      return;
    case 'asset.delayed':
      delay(row, event);
      return;
    default:
      event satisfies never;
  }
}

function place(world: World, event: EventOf<'asset.placed'>): void {
  const { asset, place: at, ready: readiness, due, crew, aboard } = event;
  const before = world.get('assets', asset);
  world.put('assets', {
    id: asset,
    state: readiness,
    place: at,
    plan: [],
    aboard,
    served: [],
    balked: before?.balked ?? [],
    requests: before?.requests ?? [],
    overstepped: before?.overstepped ?? [],
    ...(due === undefined || readiness !== 'later' ? {} : { due, readyAt: due }),
    ...(crew === undefined ? {} : { crew }),
    ...(before?.tasked === undefined ? {} : { tasked: before.tasked }),
  });
  const timer = timerOf('asset', asset);
  if (due === undefined || readiness !== 'later') world.remove('timers', timer);
  else world.put('timers', { id: timer, due });
}

function ready(row: Draft<AssetRow>, event: EventOf<'asset.readied'>, t: number): void {
  const waits = row.state === 'busy' && row.plan.length > 0;
  if (event.ready === 'broken') {
    if (row.state === 'moving') row.breaks = true;
    else {
      stand(row, t);
      row.state = 'broken';
      delete row.due;
    }
    return;
  }
  delete row.breaks;
  if (event.ready === 'later' && event.due !== undefined) row.readyAt = event.due;
  else delete row.readyAt;
  if (waits) setDue(row, event.due ?? row.due);
  else if (row.state === 'ready' || row.state === 'later' || row.state === 'broken') stand(row, t);
}

function task(row: Draft<AssetRow>, event: EventOf<'asset.tasked'>, t: number): void {
  const { role, authority, recorded, since = t, stops, due, request } = event;
  row.plan = stops.map((stop) => ({ ...stop }));
  row.tasked = { t: since, authority, recorded, ...(role === undefined ? {} : { role }) };
  if (due !== undefined) {
    row.state = 'busy';
    row.due = due;
    row.served = [];
  }
  if (request !== undefined)
    answer(row, request, (it) => {
      it.state = 'granted';
      if (role !== undefined) it.answeredBy = role;
    });
}

function recall(row: Draft<AssetRow>, t: number): void {
  if (row.state === 'moving' && row.way !== undefined) {
    row.plan = [{ place: row.way.to, take: 0, leave: 0, later: 0, longer: 0 }];
    return;
  }
  stand(row, t);
}

/** Nothing is ahead any more: it stands where it is, and its crew has been away for so long. */
function stand(row: Draft<AssetRow>, t: number): void {
  if (row.crew !== undefined && row.since !== undefined) row.crew = Math.max(0, row.crew - (t - row.since));
  const waits = row.readyAt !== undefined && row.readyAt > t;
  row.state = waits ? 'later' : 'ready';
  row.plan = [];
  setDue(row, waits ? row.readyAt : undefined);
  delete row.since;
  delete row.stop;
}

function delay(row: Draft<AssetRow>, { later, due, before, at }: EventOf<'asset.delayed'>): void {
  if (due !== undefined) {
    row.due = due;
    if (row.state === 'later') row.readyAt = due;
    return;
  }
  const stop = row.plan.find((it) => it.place === (before ?? at));
  if (stop === undefined) return;
  if (before !== undefined) stop.later += later;
  else stop.longer += later;
}

function settle(row: Draft<AssetRow>, until: number | undefined): void {
  if (until === undefined) {
    row.state = 'busy';
    delete row.stop;
  }
  setDue(row, until);
}

function setStop(row: Draft<AssetRow>): void {
  const [stop, ...ahead] = row.plan;
  if (stop !== undefined) row.stop = stop;
  row.plan = ahead;
}

function setDue(row: Draft<AssetRow>, due: number | undefined): void {
  if (due === undefined) delete row.due;
  else row.due = due;
}

function answer(row: Draft<AssetRow>, request: string, how: (it: Draft<AssetRequest>) => void): void {
  const it = row.requests.find(({ id }) => id === request);
  if (it !== undefined) how(it);
}
