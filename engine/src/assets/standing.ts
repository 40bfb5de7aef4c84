import type { Id } from '../ids.ts';
import type { Point } from '../map/geometry.ts';
import type { ScenarioAsset } from '../scenario/scenario.ts';
import type { Situation } from '../situation.ts';
import type { AssetRow } from '../world/tables.ts';
import type { Beginning } from './journey.ts';
import { type Ground, pointOf, type Vehicle, vehicleOf } from './vehicle.ts';

type Here = Pick<Situation, 'scenario' | 'world' | 't'>;

/** An asset as its author wrote it and as it stands. */
export interface Known {
  readonly id: Id;
  readonly authored: ScenarioAsset;
  readonly row: AssetRow;
  readonly vehicle: Vehicle;
}

/** Undefined before the start, and for an id that is none. */
export function knownAsset({ scenario, world }: Pick<Here, 'scenario' | 'world'>, id: Id): Known | undefined {
  const authored = Object.hasOwn(scenario.assets, id) ? scenario.assets[id] : undefined;
  const row = world.get('assets', id);
  if (authored === undefined || row === undefined) return undefined;
  return { id, authored, row, vehicle: vehicleOf(scenario.setting, authored) };
}

/** From where and when it would set out on a new task, how many are aboard by then, and from when its crew is away. */
export interface Outset extends Beginning {
  readonly aboard: number;
  readonly since: number;
}

/** What a new task would begin with, for one that stands `later` after now; before now, if it was spoken then. On the way already, it turns where it is, unless the first stop is where it is going. */
export function outsetOf({ scenario, t }: Here, { row, vehicle }: Known, first: Id | undefined, later = 0): Outset {
  const { state, place, due, way, stop, aboard } = row;
  const { setting } = scenario;
  if (state === 'moving' && way !== undefined && due !== undefined) {
    const going = way.to === first;
    return {
      point: presentPoint(setting, row, t),
      t,
      ...(going ? { arrives: due } : {}),
      aboard,
      since: row.since ?? way.leaves,
    };
  }
  const point = pointOf(setting, place ?? '');
  if (state === 'loading' && stop !== undefined && due !== undefined) {
    const loads = stop.leave > 0 && stop.take > 0 ? vehicle.load + stop.longer : 0;
    return { point, t: due + loads, aboard: aboard - stop.leave + stop.take, since: row.since ?? t };
  }
  const leaves = state === 'busy' && due !== undefined ? due : Math.max(t, t + later + vehicle.start, row.readyAt ?? 0);
  return { point, t: leaves, aboard, since: leaves };
}

/** Where an asset is now, in tenths of a kilometre: on its way, as far along the straight line as the time that has passed. */
export function presentPoint(ground: Ground, { place, way, due }: AssetRow, t: number): Point {
  if (way === undefined || due === undefined) return pointOf(ground, place ?? '');
  const [ax = 0, ay = 0] = way.turned ?? pointOf(ground, way.from);
  const [bx = 0, by = 0] = pointOf(ground, way.to);
  const [gone, whole] = [Math.min(t, due) - way.leaves, due - way.leaves];
  if (whole <= 0) return [bx, by];
  return [ax + Math.round(((bx - ax) * gone) / whole), ay + Math.round(((by - ay) * gone) / whole)];
}
