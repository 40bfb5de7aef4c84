import type { AssetRow } from '../../engine/src/world/tables.ts';
import { assetFlow } from './asset-scenario.ts';
import { Play } from './play.ts';

/* Orders to the assets of the small scenario, and what became of them. */

const flow = assetFlow();

/** The exercise with assets, started. */
export const started = (): Play => new Play(flow).start();

export const row = (play: Play, id: string): AssetRow => play.world.must('assets', id);

export const task = (asset: string, ...stops: (string | { place: string; take?: number; leave?: number })[]) => ({
  type: 'asset.task' as const,
  asset,
  stops: stops.map((stop) => (typeof stop === 'string' ? { place: stop } : stop)),
});

/** Five from Kika to the hospital. */
export const lift = [
  { place: 'kika', take: 5 },
  { place: 'corma', leave: 5 },
] as const;

/** What happened to an asset, each with its minute. */
export function course(play: Play, id: string): string[] {
  return play.records.flatMap(({ event, t }) => {
    if (!event.type.startsWith('asset.') || !('asset' in event) || event.asset !== id || t === 0) return [];
    const where = 'to' in event && typeof event.to === 'string' ? event.to : 'place' in event ? event.place : '';
    return [`${t / 60_000} ${event.type.slice(6)} ${where}`.trim()];
  });
}
