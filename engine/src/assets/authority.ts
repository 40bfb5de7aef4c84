import type { Id } from '../ids.ts';
import type { Scenario, ScenarioAsset } from '../scenario/scenario.ts';
import type { AssetRequest, AssetRow } from '../world/tables.ts';
import type { WorldView } from '../world/world.ts';

type Here = { readonly scenario: Scenario; readonly world: WorldView };

/** Under which authority a role may task an asset; `escalated`: because a refused request was put to it. */
export function taskingAuthority(here: Here, asset: Id, role: Id): 'own' | 'delegated' | 'escalated' | 'none' {
  const authored = here.scenario.assets[asset];
  if (authored === undefined) return 'none';
  if (taskersOf(here, authored).includes(role)) return 'own';
  return pendingWith(here.world.get('assets', asset), role) ? 'escalated' : 'none';
}

/** Whose it is to task it, delegations aside. */
export function taskersOf(_: Here, authored: ScenarioAsset): readonly Id[] {
  return authored['tasked-by'] ?? [authored.holder];
}

/** Who settles what its taskers have refused. */
export function settlersOf(_: Here, authored: ScenarioAsset): readonly Id[] {
  return authored['escalates-to'] ?? [];
}

/** Whether a role sees an asset at all; for everybody else it does not exist. */
export function seesAsset(here: Here, asset: Id, role: Id): boolean {
  const authored = Object.hasOwn(here.scenario.assets, asset) ? here.scenario.assets[asset] : undefined;
  if (authored === undefined) return false;
  if (authored.holder === role || authored['known-to'].includes(role)) return true;
  return taskingAuthority(here, asset, role) !== 'none' || wasAsked(here.world.get('assets', asset), role);
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
