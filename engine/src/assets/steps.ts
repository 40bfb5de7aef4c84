import { given } from '../acts/act.ts';
import type { ExerciseEvent } from '../events.ts';
import type { Id } from '../ids.ts';
import type { Situation } from '../situation.ts';
import { timerOf } from '../timers.ts';
import { standing } from './journey.ts';
import { bars } from './limits.ts';
import { type Known, knownAsset } from './standing.ts';
import { pointOf, travelTime } from './vehicle.ts';

/** What an asset does when the time of its present state is over. */
export function stepOf(situation: Situation, id: Id): ExerciseEvent[] {
  const asset = knownAsset(situation, id);
  const { row } = asset ?? {};
  if (asset === undefined || row === undefined) return [{ type: 'timer.fired', timer: timerOf('asset', id) }];
  switch (row.state) {
    case 'later':
      return [{ type: 'asset.readied', asset: id, ready: 'ready' }];
    case 'busy':
      return onwards(situation, asset);
    case 'moving':
      return [arrivalOf(situation, asset)];
    case 'loading':
      return worked(situation, asset);
    default:
      return [{ type: 'timer.fired', timer: timerOf('asset', id) }];
  }
}

/** What follows by itself when it has arrived or worked at a stop. */
export function afterStop(situation: Situation, id: Id): ExerciseEvent[] {
  const asset = knownAsset(situation, id);
  if (asset === undefined || asset.row.state === 'loading') return [];
  const { stop, place, breaks } = asset.row;
  // It had something to do there, and its crew's time is over.
  if (breaks !== true && stop !== undefined && standing(asset.vehicle, stop) > 0)
    return [{ type: 'asset.halted', asset: id, place: place ?? stop.place, why: 'crew' }];
  return onwards(situation, asset);
}

/** Off to the next stop, unless its crew, a fault or a caveat that nobody declared keeps it where it is. */
function onwards(situation: Situation, asset: Known): ExerciseEvent[] {
  const { scenario, t } = situation;
  const { id, authored, row, vehicle } = asset;
  const [next] = row.plan;
  const from = row.place ?? '';
  if (row.breaks === true) return [{ type: 'asset.halted', asset: id, place: from, why: 'broken' }];
  if (next === undefined) return [{ type: 'asset.returned', asset: id, place: from }];
  const caveat = Object.keys(authored.caveats).find((one) => {
    const it = authored.caveats[one];
    return it !== undefined && bars(situation, it, [next]);
  });
  if (caveat !== undefined) return [{ type: 'asset.balked', asset: id, caveat, place: from, to: next.place }];
  const { setting } = scenario;
  const way = travelTime(setting, vehicle, pointOf(setting, from), pointOf(setting, next.place)) + next.later;
  const ends = crewEnds(asset, t);
  if (ends !== undefined && t + way + standing(vehicle, next) > ends)
    return [{ type: 'asset.halted', asset: id, place: from, why: 'crew' }];
  if (next.place === from) return [arrivalOf(situation, asset)];
  return [{ type: 'asset.departed', asset: id, from, to: next.place, arrives: t + way }];
}

function arrivalOf({ t }: Situation, asset: Known): ExerciseEvent {
  const { id, row, vehicle } = asset;
  const [next] = row.plan;
  const place = next?.place ?? row.way?.to ?? row.place ?? '';
  const whole = next === undefined ? 0 : standing(vehicle, next);
  const ends = crewEnds(asset, t);
  if (next === undefined || whole === 0 || row.breaks === true || (ends !== undefined && t + whole > ends))
    return { type: 'asset.arrived', asset: id, place };
  const first = next.leave > 0 && next.take > 0 ? vehicle.unload : whole;
  return { type: 'asset.arrived', asset: id, place, until: t + first };
}

/** The end of unloading, or of loading; both at one stop come one after the other. */
function worked({ t }: Situation, { id, row, vehicle }: Known): ExerciseEvent[] {
  const { stop } = row;
  if (stop === undefined) return [];
  const { place, take, leave, longer } = stop;
  if (leave === 0) return [{ type: 'asset.loaded', asset: id, place, took: take }];
  const until = take > 0 ? t + vehicle.load + longer : undefined;
  return [{ type: 'asset.unloaded', asset: id, place, left: leave, ...given({ until }) }];
}

/** Until when its crew may be away; undefined when nothing limits it. */
export function crewEnds({ row }: Pick<Known, 'row'>, t: number): number | undefined {
  return row.crew === undefined ? undefined : (row.since ?? t) + row.crew;
}
