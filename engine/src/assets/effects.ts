import { given } from '../acts/act.ts';
import type { ExerciseEvent } from '../events.ts';
import type { Effect } from '../scenario/schema.ts';
import type { Situation } from '../situation.ts';
import type { WorldView } from '../world/world.ts';
import { type Stop, stopsOf } from './journey.ts';
import { limitOf } from './limits.ts';
import { taskOf } from './orders.ts';
import { type Known, knownAsset, outsetOf } from './standing.ts';
import { crewEnds } from './steps.ts';

type AssetEffect = Extract<
  Effect,
  { task: string } | { 'delay-asset': string } | { ready: string } | { break: string }
>;

export function isAssetEffect(effect: Effect): effect is AssetEffect {
  return 'task' in effect || 'delay-asset' in effect || 'ready' in effect || 'break' in effect;
}

/** The asset that an effect is about. */
export function assetIn(effect: AssetEffect): string {
  if ('task' in effect) return effect.task;
  if ('delay-asset' in effect) return effect['delay-asset'];
  return 'ready' in effect ? effect.ready : effect.break;
}

/** What an effect does to an asset. What its limits do not allow is not done, and the record says why. */
export function assetEffect(situation: Situation, effect: AssetEffect, from: number, source: string): ExerciseEvent[] {
  const asset = knownAsset(situation, assetIn(effect));
  if (asset === undefined) return [];
  if ('task' in effect) return tasked(situation, asset, effect, { from, source });
  if ('delay-asset' in effect) return delayOf(situation, asset, { later: effect.by, ...effect, source });
  if ('break' in effect) {
    const broken = asset.row.state === 'broken' || asset.row.breaks === true;
    return broken ? [] : [{ type: 'asset.readied', asset: asset.id, ready: 'broken', source }];
  }
  const due = effect.in === undefined ? undefined : Math.max(situation.t, from + effect.in);
  return [
    {
      type: 'asset.readied',
      asset: asset.id,
      ready: due === undefined ? 'ready' : 'later',
      source,
      ...given({ due: due ?? soonest(situation, asset) }),
    },
  ];
}

/** When an asset that waits for its readiness can leave if it is ready now. */
export function soonest({ t }: Pick<Situation, 't'>, { row, vehicle }: Known): number | undefined {
  if (row.state !== 'busy' || row.readyAt === undefined || row.tasked === undefined) return undefined;
  return Math.max(t, row.tasked.t + vehicle.start);
}

interface Delay {
  readonly later: number;
  readonly before?: string | undefined;
  readonly at?: string | undefined;
  readonly source?: string | undefined;
  readonly reason?: Extract<ExerciseEvent, { type: 'asset.delayed' }>['reason'];
}

/**
 * A hold-up of its next step, or of a stop ahead. Nothing keeps a crew on its way longer than its time: what goes beyond
 * it is left out.
 */
export function delayOf({ t }: Pick<Situation, 't'>, asset: Known, delay: Delay): ExerciseEvent[] {
  const { id, row } = asset;
  const { later, before, at, source, reason } = delay;
  const facts = given({ source, reason });
  const next = (by: number): ExerciseEvent[] => {
    if (row.due === undefined) return [];
    const ends = row.state === 'moving' || row.state === 'loading' ? crewEnds(asset, t) : undefined;
    const due = Math.max(row.due, Math.min(row.due + by, ends ?? row.due + by));
    return due === row.due ? [] : [{ type: 'asset.delayed', asset: id, later: due - row.due, due, ...facts }];
  };
  const named = before ?? at;
  if (named === undefined) return next(later);
  if (before !== undefined && row.state === 'moving' && row.way?.to === before) return next(later);
  if (row.state === 'loading' && row.stop?.place === named) return next(later);
  if (!row.plan.some(({ place }) => place === named)) return [];
  return [{ type: 'asset.delayed', asset: id, later, ...facts, ...given({ before, at }) }];
}

function tasked(
  situation: Situation,
  asset: Known,
  { stops: authored, after, in: wait = 0 }: Extract<AssetEffect, { task: string }>,
  { from: since, source }: { from: number; source: string },
): ExerciseEvent[] {
  const { row, vehicle } = asset;
  const kept = after === undefined ? [] : keptUntil(asset, after);
  if (kept === undefined) return [];
  const from = outsetOf(situation, asset, kept[0]?.place);
  const aboard = kept.reduce((now, { take, leave }) => now - leave + take, from.aboard);
  const stops = [...kept, ...stopsOf(authored, vehicle.carries, aboard)];
  const later = since + wait - situation.t;
  const why = limitOf(situation, asset, stops);
  if (why !== undefined) return [{ type: 'asset.declined', asset: row.id, why, source }];
  return taskOf(situation, asset, stops, { ...orderedBy(situation.world, source), recorded: false, source }, later);
}

/** The stops up to and including one ahead; none if it is behind; undefined when the asset is not out at all. */
function keptUntil({ row }: Known, after: string): readonly Stop[] | undefined {
  const index = row.plan.findIndex(({ place }) => place === after);
  if (index >= 0) return row.plan.slice(0, index + 1);
  const out = row.state === 'moving' || row.state === 'loading';
  return out && (row.served.includes(after) || row.stop?.place === after) ? [] : undefined;
}

/** An option's effect is the order of whoever chose it. */
function orderedBy(world: WorldView, decision: string) {
  const outcome = world.get('decisions', decision)?.outcome;
  return { authority: outcome?.authority ?? 'default', ...given({ role: outcome?.role }) } as const;
}
