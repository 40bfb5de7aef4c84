import type { Id } from '../ids.ts';
import type { ScenarioAsset } from '../scenario/scenario.ts';
import type { AuthoredStop } from '../scenario/schema.ts';
import { fits, journey, stopsOf, type TimedStop } from './journey.ts';
import { canReach, type Ground, pointOf, travelTime, type Vehicle, vehicleOf } from './vehicle.ts';

/** What an asset is to do: from the exercise time of the order, these stops. */
export interface Errand {
  readonly from: number;
  readonly stops: readonly AuthoredStop[];
}

export type Feasibility =
  | { readonly ok: true; readonly leaves: number; readonly stops: readonly TimedStop[] }
  | { readonly ok: false; readonly why: 'broken' | 'noWay' | 'tooMuch' | 'caveat' | 'crew' };

/**
 * When an asset would be where, if it stood as at the start and nothing held it up; or why it could not do it at all.
 * Undeclared caveats count as well: this asks what is, not what is known. Exercise milliseconds.
 */
export function feasibility(ground: Ground, asset: ScenarioAsset, { from, stops: authored }: Errand): Feasibility {
  const vehicle = vehicleOf(ground, asset);
  const stops = stopsOf(authored, vehicle.carries, 0);
  if (asset.ready === 'broken') return { ok: false, why: 'broken' };
  if (stops.some(({ place }) => !canReach(ground, vehicle, place))) return { ok: false, why: 'noWay' };
  if (!fits(stops, vehicle.carries, 0)) return { ok: false, why: 'tooMuch' };
  const barred = Object.values(asset.caveats).some(
    (caveat) => caveat['only-if'] === undefined && stops.some(({ place }) => caveat['not-at'].includes(place)),
  );
  if (barred) return { ok: false, why: 'caveat' };
  const leaves = Math.max(from + vehicle.start, asset.ready === 'later' ? (asset['ready-in'] ?? 0) : 0);
  const timed = journey(ground, vehicle, { point: pointOf(ground, asset.at), t: leaves }, stops);
  const away = (timed.at(-1)?.leaves ?? leaves) - leaves;
  if (asset.crew !== undefined && away > asset.crew) return { ok: false, why: 'crew' };
  return { ok: true, leaves, stops: timed };
}

/** How long an asset travels between two places, without starting or loading. Milliseconds. */
export function wayOf(ground: Ground, vehicle: Vehicle, from: Id, to: Id): number {
  return travelTime(ground, vehicle, pointOf(ground, from), pointOf(ground, to));
}
