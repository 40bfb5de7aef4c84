import { absentFor, actorFor, holdersOf, rightOf, standingOf } from '../authority.ts';
import type { Id } from '../ids.ts';
import type { Scenario, ScenarioAsset } from '../scenario/scenario.ts';
import type { AssetRequest, AssetRow } from '../world/tables.ts';
import type { WorldView } from '../world/world.ts';

/** `t`: delegations count as they are then; without it, as they are now. */
type Here = { readonly scenario: Scenario; readonly world: WorldView; readonly t?: number };

/** The right under which a dispute about an asset is settled, unless its author names somebody. */
const PRIORITY = 'aviation-priority';

type Tasking = 'own' | 'delegated' | 'escalated' | 'acting' | 'none';

/**
 * Under which authority a role may task an asset: as one of those whose it is to task it, by delegation, because a request
 * was taken to it, or in the place of somebody absent of whom one of these is true.
 */
export function taskingAuthority(here: Here, asset: Id, role: Id): Tasking {
  const authored = here.scenario.assets[asset];
  if (authored === undefined) return 'none';
  const right = rightFor(authored);
  const { delegated } = rightOf(here.scenario, right) ?? {};
  const standing = standingOf(asking(here), { authority: [...ownersOf(here, authored)], delegated, right }, role);
  if (standing === 'own' || standing === 'delegated') return standing;
  const row = here.world.get('assets', asset);
  if (pendingWith(row, role)) return 'escalated';
  const settles = absentFor(asking(here), role).some((of) => pendingWith(row, of));
  return standing === 'acting' || settles ? 'acting' : 'none';
}

/** Everybody who may task it now, delegates and those who act for somebody included. */
export function taskersOf(here: Here, authored: ScenarioAsset): readonly Id[] {
  const right = rightFor(authored);
  const own = withActors(here, ownersOf(here, authored));
  return right === undefined ? own : [...new Set([...own, ...holdersOf(asking(here), right)])];
}

/** Who settles what its taskers have refused. */
export function settlersOf(here: Here, authored: ScenarioAsset): readonly Id[] {
  const named = authored['escalates-to'];
  return named === undefined ? holdersOf(asking(here), PRIORITY) : withActors(here, named);
}

/** Whose the asset is now: its holder, and whoever acts for him. */
export function holdersNow(here: Here, { holder }: ScenarioAsset): readonly Id[] {
  return withActors(here, [holder]);
}

function withActors(here: Here, roles: readonly Id[]): readonly Id[] {
  return [...new Set([...roles, ...roles.flatMap((of) => actorFor(asking(here), of) ?? [])])];
}

/** Whom the author named wins over the right. */
function rightFor({ right, 'tasked-by': by }: ScenarioAsset): Id | undefined {
  return by === undefined ? right : undefined;
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
  if (holdersNow(here, authored).includes(role) || authored['known-to'].includes(role)) return true;
  return taskingAuthority(here, asset, role) !== 'none' || wasAsked(here.world.get('assets', asset), role);
}

/** A request is between whoever asks, those whose it is to grant it, and those to whom it was taken; nobody else knows of it. */
export function seesRequest(here: Here, asset: Id, { from, to }: AssetRequest, role: Id): boolean {
  if (from === role || to?.includes(role) === true) return true;
  if (to !== undefined && withActors(here, to).includes(role)) return true;
  const authored = here.scenario.assets[asset];
  return authored !== undefined && taskersOf(here, authored).includes(role);
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
