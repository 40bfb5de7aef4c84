import { assetIn, isAssetEffect } from '../../assets/effects.ts';
import { feasibility, wayOf } from '../../assets/feasibility.ts';
import { fits, stopsOf } from '../../assets/journey.ts';
import { canReach, vehicleOf } from '../../assets/vehicle.ts';
import { phrase } from '../../phrases/phrase.ts';
import type { Path } from '../places.ts';
import type { AuthoredScenario, AuthoredStop } from '../schema.ts';
import { effectsIn } from './effects.ts';
import type { Sheet } from './findings.ts';

type Asset = AuthoredScenario['assets'][string];

/** Whether assets can do what is said and asked of them. What is named and not there is told elsewhere. */
export function checkAssets(sheet: Sheet): void {
  const { scenario, setting } = sheet;
  for (const [id, asset] of Object.entries(scenario.assets)) {
    if (!Object.hasOwn(setting['asset-kinds'], asset.kind)) continue;
    standing(sheet, id, asset);
    crew(sheet, id, asset);
    caveats(sheet, id, asset);
  }
  twice(sheet);
  for (const { effect, path } of effectsIn(scenario)) {
    if (!isAssetEffect(effect)) continue;
    if ('task' in effect) stops(sheet, assetIn(effect), effect.stops, [...path, 'stops'], effect.after !== undefined);
    if ('delay-asset' in effect && effect.before !== undefined && effect.at !== undefined)
      sheet.tell('asset.delayPlace', [...path, 'at'], {}, 'key');
  }
  for (const id of Object.keys(scenario.checkpoints)) feasible(sheet, id);
}

function standing({ scenario, setting, tell }: Sheet, id: string, asset: Asset): void {
  const path = ['assets', id];
  const there = (role: string) => Object.hasOwn(scenario.seats, role) || Object.hasOwn(scenario.desks, role);
  const taskers = asset['tasked-by'] ?? (asset.right === undefined ? [asset.holder] : undefined);
  if (taskers !== undefined && !taskers.some(there)) tell('asset.nobody', path, { id }, 'key');
  const above = asset['escalates-to'] ?? [];
  const deciding = [
    ...(taskers ?? []),
    ...(taskers === undefined ? (setting.rights[asset.right ?? '']?.decides ?? []) : []),
  ];
  if (above.length > 0 && above.every((role) => deciding.includes(role)))
    tell('asset.escalation', [...path, 'escalates-to'], { id }, 'key');
  if ((asset.ready === 'later') !== (asset['ready-in'] !== undefined)) tell('asset.readyIn', path, {}, 'key');
}

/** Two pieces of one name would be one piece in two places. */
function twice({ scenario, tell }: Sheet): void {
  const seen = new Map<string, string>();
  for (const [id, { name }] of Object.entries(scenario.assets)) {
    const key = JSON.stringify(Object.entries(name).sort());
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    else tell('asset.twice', ['assets', id, 'name'], { id, first });
  }
}

/** The shortest way: to the nearest place that it can reach at all. */
function crew({ setting, tell }: Sheet, id: string, asset: Asset): void {
  const vehicle = vehicleOf(setting, asset);
  if (asset.crew === undefined || !Object.hasOwn(setting.places, asset.at)) return;
  const ways = Object.keys(setting.places)
    .filter((place) => place !== asset.at && canReach(setting, vehicle, place))
    .map((place) => wayOf(setting, vehicle, asset.at, place));
  const shortest = Math.min(...ways);
  if (ways.length > 0 && shortest > asset.crew)
    tell('asset.crew', ['assets', id, 'crew'], { id, needs: Math.ceil(shortest / 60_000) });
}

function caveats({ setting, tell }: Sheet, id: string, asset: Asset): void {
  const vehicle = vehicleOf(setting, asset);
  for (const [caveat, it] of Object.entries(asset.caveats)) {
    const places = it['not-at'].filter((place) => Object.hasOwn(setting.places, place));
    if (places.length > 0 && !places.some((place) => canReach(setting, vehicle, place)))
      tell('asset.idleCaveat', ['assets', id, 'caveats', caveat, 'not-at'], { id, caveat });
  }
}

function stops(sheet: Sheet, id: string, authored: readonly AuthoredStop[], path: Path, follows: boolean): void {
  const { scenario, setting, tell } = sheet;
  const asset = scenario.assets[id];
  if (asset === undefined || !Object.hasOwn(setting['asset-kinds'], asset.kind)) return;
  const vehicle = vehicleOf(setting, asset);
  for (const [index, stop] of authored.entries()) {
    const place = typeof stop === 'string' ? stop : stop.place;
    if (!Object.hasOwn(setting.places, place)) continue;
    if (!canReach(setting, vehicle, place)) tell('asset.noWay', [...path, index], { id, place });
    const caveat = Object.entries(asset.caveats).find(
      ([, it]) => it.declared && it['only-if'] === undefined && it['not-at'].includes(place),
    );
    if (caveat !== undefined) tell('asset.barred', [...path, index], { id, caveat: caveat[0] });
  }
  // What is aboard before the first of these stops is known only when it begins empty.
  if (!follows && !fits(stopsOf(authored, vehicle.carries, 0), vehicle.carries, 0))
    tell('asset.tooMuch', path, { id, carries: vehicle.carries });
}

function feasible(sheet: Sheet, checkpoint: string): void {
  const { scenario, setting, tell } = sheet;
  const one = scenario.checkpoints[checkpoint];
  for (const [index, it] of (one?.feasible ?? []).entries()) {
    const path = ['checkpoints', checkpoint, 'feasible', index];
    const asset = scenario.assets[it.asset];
    const named = it.stops.every((stop) => Object.hasOwn(setting.places, typeof stop === 'string' ? stop : stop.place));
    if (asset === undefined || !named || !Object.hasOwn(setting['asset-kinds'], asset.kind)) continue;
    const limit = it.within ?? one?.within;
    if (limit === undefined) {
      tell('feasible.noLimit', path, {}, 'key');
      continue;
    }
    const found = feasibility(setting, asset, { from: it.tasked, stops: it.stops });
    if (!found.ok) {
      if (it['in-time']) tell('feasible.never', path, { id: it.asset, why: phrase(`feasible.${found.why}`) }, 'key');
      continue;
    }
    const last = found.stops.at(-1);
    const begins = one?.from?.inject === undefined ? 0 : (scenario.injects[one.from.inject]?.at ?? 0);
    const takes = (last?.arrives ?? 0) - begins;
    const words = { id: it.asset, place: last?.place ?? '', takes: minutes(takes), limit: minutes(limit) };
    if (it['in-time'] && takes > limit) tell('feasible.late', path, words, 'key');
    if (!it['in-time'] && takes <= limit) tell('feasible.early', path, words, 'key');
  }
}

function minutes(length: number): number {
  return Math.round(length / 60_000);
}
