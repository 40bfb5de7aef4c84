import type { Id } from '../ids.ts';
import type { Point } from '../map/geometry.ts';
import { minutesBetween } from '../map/travel.ts';
import type { Scenario, ScenarioAsset } from '../scenario/scenario.ts';

/** The parts of a setting that journeys are computed from. */
export type Ground = Pick<Scenario['setting'], 'places' | 'travel' | 'asset-kinds'>;

/** How one asset moves and works: its own figures, else those of its kind. Milliseconds. */
export interface Vehicle {
  readonly moves: 'air' | 'road' | 'none';
  readonly speed?: number | undefined;
  readonly start: number;
  readonly load: number;
  readonly unload: number;
  readonly carries: number;
  /** It goes only where one of these is; empty for everywhere. */
  readonly needs: readonly string[];
}

type Figures = Pick<ScenarioAsset, 'kind' | 'start' | 'load' | 'unload' | 'carries'>;

export function vehicleOf(ground: Ground, asset: Figures): Vehicle {
  const kind = ground['asset-kinds'][asset.kind];
  return {
    moves: kind?.moves ?? 'none',
    speed: kind?.speed,
    start: asset.start ?? kind?.start ?? 0,
    load: asset.load ?? kind?.load ?? 0,
    unload: asset.unload ?? kind?.unload ?? 0,
    carries: asset.carries ?? kind?.carries ?? 0,
    needs: kind?.needs ?? [],
  };
}

/** Whether a vehicle of this sort can go to a place at all. */
export function canReach({ places }: Ground, { moves, needs }: Vehicle, place: Id): boolean {
  const there = Object.hasOwn(places, place) ? places[place] : undefined;
  if (there === undefined || moves === 'none') return false;
  return needs.length === 0 || needs.some((facility) => there.has.some((it) => it === facility));
}

/** A place of the setting as a point in tenths of a kilometre. */
export function pointOf({ places }: Ground, place: Id): Point {
  const { x, y } = places[place] ?? { x: 0, y: 0 };
  return [x * 10, y * 10];
}

/** How long a vehicle travels between two points in tenths of a kilometre: whole minutes, in milliseconds. */
export function travelTime({ travel }: Ground, vehicle: Vehicle, from: Point, to: Point): number {
  if (vehicle.moves === 'none') return 0;
  return minutesBetween(from, to, travel, { moves: vehicle.moves, speed: vehicle.speed }) * 60_000;
}
