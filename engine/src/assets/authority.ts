import { holdersOf, rightOf } from '../authority.ts';
import type { Id } from '../ids.ts';
import type { Scenario, ScenarioAsset } from '../scenario/scenario.ts';
import type { AssetRequest, AssetRow } from '../world/tables.ts';
import type { WorldView } from '../world/world.ts';

/** `t`: delegations count as they are then; without it, as they are now. */
type Here = { readonly scenario: Scenario; readonly world: WorldView; readonly t?: number };

/** The right under which a dispute about an asset is settled, unless its author names somebody. */
const PRIORITY = 'aviation-priority';

/**
 * Under which authority a role may task an asset: as one of those whose it is to task it, by delegation or in the place of
 * one of them, or because a request was taken to it.
 */
export function taskingAuthority(here: Here, asset: Id, role: Id): 'own' | 'delegated' | 'escalated' | 'none' {
  const authored = here.scenario.assets[asset];
  if (authored === undefined) return 'none';
  if (ownersOf(here, authored).includes(role)) return 'own';
  if (taskersOf(here, authored).includes(role)) return 'delegated';
  return pendingWith(here.world.get('assets', asset), role) ? 'escalated' : 'none';
}

/** Everybody who may task it now, delegates included. */
export function taskersOf(here: Here, authored: ScenarioAsset): readonly Id[] {
  const { right } = authored;
  const own = ownersOf(here, authored);
  if (right === undefined || authored['tasked-by'] !== undefined) return own;
  return [...new Set([...own, ...holdersOf(asking(here), right)])];
}

/** Who settles what its taskers have refused. */
export function settlersOf(here: Here, authored: ScenarioAsset): readonly Id[] {
  return authored['escalates-to'] ?? holdersOf(asking(here), PRIORITY);
}

function ownersOf({ scenario }: Here, { 'tasked-by': by, right, holder }: ScenarioAsset): readonly Id[] {
  return by ?? rightOf(scenario, right)?.decides ?? [holder];
}

function asking({ scenario, world, t = Number.MAX_SAFE_INTEGER }: Here) {
  return { scenario, world, t };
}

/** Whether a role sees an asset at all; for everybody else it does not exist. */
export function seesAsset(here: Here, asset: Id, role: Id): boolean {
  const authored = Object.hasOwn(here.scenario.assets, asset) ? here.scenario.assets[asset] : undefined;
  if (authored === undefined) return false;
  if (authored.holder === role || authored['known-to'].includes(role)) return true;
  return taskingAuthority(here, asset, role) !== 'none' || wasAsked(here.world.get('assets', asset), role);
}

/** A request is between whoever asks, those whose it is to grant it, and those to whom it was taken; nobody else knows of it. */
export function seesRequest(here: Here, asset: Id, { from, to }: AssetRequest, role: Id): boolean {
  if (from === role || to?.includes(role) === true) return true;
  return ['own', 'delegated'].includes(taskingAuthority(here, asset, role));
}

/** A request and the asset that it is for. */
export function requestOf(here: Here, id: string): { asset: Id; request: AssetRequest } | undefined {
  for (const asset of here.scenario.order.assets) {
    const request = here.world.get('assets', asset)?.requests.find((it) => it.id === id);
    if (request !== undefined) return { asset, request };
  }
  return undefined;
}

function pendingWith(row: AssetRow | undefined, role: Id): boolean {
  return row?.requests.some(({ state, to }) => state === 'escalated' && to?.includes(role)) ?? false;
}

/** Whoever has once been asked to settle a request knows the asset from then on. */
function wasAsked(row: AssetRow | undefined, role: Id): boolean {
  return row?.requests.some(({ to }) => to?.includes(role)) ?? false;
}
