import { given } from '../acts/act.ts';
import type { EventOf, ExerciseEvent } from '../events.ts';
import type { Situation } from '../situation.ts';
import { journey, type Stop } from './journey.ts';
import { type Known, outsetOf, presentPoint } from './standing.ts';
import { crewEnds } from './steps.ts';
import { pointOf, travelTime } from './vehicle.ts';

type Tasking = Pick<
  EventOf<'asset.tasked'>,
  'role' | 'authority' | 'request' | 'text' | 'since' | 'recorded' | 'source'
>;

/** A task that its limits allow: the order, and, if it is on its way elsewhere, the turn. */
export function taskOf(
  situation: Situation,
  asset: Known,
  stops: readonly Stop[],
  by: Tasking,
  later = 0,
): ExerciseEvent[] {
  const { scenario, t } = situation;
  const { id, row, vehicle } = asset;
  const { role, authority, request, text, since, recorded, source } = by;
  const first = stops[0]?.place;
  const from = outsetOf(situation, asset, first, later);
  const stands = row.state !== 'moving' && row.state !== 'loading';
  const tasked: ExerciseEvent = {
    type: 'asset.tasked',
    asset: id,
    authority,
    stops: stops.map((stop) => ({ ...stop })),
    recorded,
    ...given({ role, request, text, since, source, due: stands ? from.t : undefined }),
  };
  if (row.state !== 'moving' || row.way === undefined || row.way.to === first) return [tasked];
  const arrives = journey(scenario.setting, vehicle, from, stops)[0]?.arrives ?? t;
  return [tasked, turnOf(situation, asset, first ?? row.way.from, arrives)];
}

/**
 * Called back: before it has left it stays; at a stop it drops what it came for; on its way it turns round, or goes on and
 * stays there if its crew's time does not reach for the way back.
 */
export function recallOf(
  situation: Situation,
  asset: Known,
  by: Pick<EventOf<'asset.recalled'>, 'role' | 'reason' | 'recorded'>,
): ExerciseEvent[] {
  const { scenario, t } = situation;
  const { id, row, vehicle } = asset;
  const { role, reason, recorded } = by;
  const recalled: ExerciseEvent = { type: 'asset.recalled', asset: id, recorded, ...given({ role, reason }) };
  if (row.state !== 'moving' || row.way === undefined) return [recalled];
  const { setting } = scenario;
  const back = t + travelTime(setting, vehicle, presentPoint(setting, row, t), pointOf(setting, row.way.from));
  const ends = crewEnds(asset, t);
  return ends !== undefined && back > ends ? [recalled] : [recalled, turnOf(situation, asset, row.way.from, back)];
}

function turnOf({ scenario, t }: Situation, { id, row }: Known, to: string, arrives: number): ExerciseEvent {
  const turned = [...presentPoint(scenario.setting, row, t)];
  return { type: 'asset.departed', asset: id, from: row.way?.from ?? '', to, arrives, turned };
}
