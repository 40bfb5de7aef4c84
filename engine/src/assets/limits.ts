import type { RejectionCode } from '../rejections.ts';
import type { Situation } from '../situation.ts';
import { fits, journey, type Stop } from './journey.ts';
import { type Known, outsetOf } from './standing.ts';
import { canReach } from './vehicle.ts';

/**
 * What speaks against a task, whoever orders it: no authority and no escalation lifts these. A caveat that was not
 * declared is not among them: that shows when it should leave.
 */
export function limitOf(situation: Situation, asset: Known, stops: readonly Stop[]): RejectionCode | undefined {
  const { setting } = situation.scenario;
  const { vehicle, row, authored } = asset;
  if (stops.some(({ place }) => !Object.hasOwn(setting.places, place))) return 'asset.noPlace';
  if (stops.some(({ place }) => !canReach(setting, vehicle, place))) return 'asset.noWay';
  if (row.state === 'broken' || row.breaks === true) return 'asset.broken';
  const from = outsetOf(situation, asset, stops[0]?.place);
  if (!fits(stops, vehicle.carries, from.aboard)) return 'asset.tooMuch';
  const declared = Object.values(authored.caveats).filter((caveat) => caveat.declared);
  if (declared.some((caveat) => bars(situation, caveat, stops))) return 'asset.caveat';
  const end = journey(setting, vehicle, from, stops).at(-1)?.leaves ?? from.t;
  return row.crew !== undefined && end - from.since > row.crew ? 'asset.crew' : undefined;
}

type Caveat = Known['authored']['caveats'][string];

/** Whether a caveat, as things stand now, speaks against going to one of these stops. */
export function bars({ holds }: Pick<Situation, 'holds'>, caveat: Caveat, stops: readonly Stop[]): boolean {
  const only = caveat['only-if'];
  return stops.some(({ place }) => caveat['not-at'].includes(place)) && (only === undefined || holds(only));
}
