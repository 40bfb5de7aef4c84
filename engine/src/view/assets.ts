import { holdersNow, seesAsset, seesRequest, settlersOf, taskersOf, taskingAuthority } from '../assets/authority.ts';
import { journey } from '../assets/journey.ts';
import { type Known, knownAsset, outsetOf } from '../assets/standing.ts';
import { say } from '../text.ts';
import type { AssetRow } from '../world/tables.ts';
import type { AssetView } from './asset-view.ts';
import { readsAll } from './audience.ts';
import type { Looking } from './looking.ts';
import type { View } from './view.ts';

/** The assets that a role knows of: its own, those it may task, and those it was told about. The facilitator sees all. */
export function assetsFor(looking: Looking): View['assets'] {
  const { flow, world, role, audience } = looking;
  const { scenario } = flow;
  const control = audience.kind === 'facilitator';
  const byId: View['assets']['byId'] = {};
  for (const id of scenario.order.assets) {
    if (!control && (role === undefined || !seesAsset({ scenario, world }, id, role))) continue;
    const known = knownAsset({ scenario, world }, id);
    if (known !== undefined) byId[id] = assetOf(looking, known);
  }
  return { byId, order: Object.keys(byId) };
}

function assetOf(looking: Looking, known: Known): AssetView {
  const { flow, world, role, audience } = looking;
  const { scenario } = flow;
  const { id, authored, row, vehicle } = known;
  const { language } = audience;
  const control = audience.kind === 'facilitator';
  const here = { scenario, world };
  const kind = scenario.setting['asset-kinds'][authored.kind];
  const tasks = role !== undefined && taskingAuthority(here, id, role) !== 'none';
  const { state, place, due, way, tasked } = row;
  return {
    id,
    name: say(authored.name, language),
    kind: say(kind?.title, language),
    kindId: authored.kind,
    moves: vehicle.moves,
    holder: authored.holder,
    taskers: [...taskersOf(here, authored)],
    tasks,
    settlers: [...settlersOf(here, authored)],
    state,
    ...(place === undefined ? {} : { place }),
    ...(due === undefined ? {} : { due }),
    ...(way === undefined || due === undefined
      ? {}
      : {
          way: {
            from: way.from,
            to: way.to,
            leaves: way.leaves,
            arrives: due,
            ...(way.turned === undefined ? {} : { turned: [...way.turned] }),
          },
        }),
    plan: planOf(looking, known),
    aboard: row.aboard,
    carries: vehicle.carries,
    ...(row.crew === undefined ? {} : crewOf(row, row.crew)),
    served: [...row.served],
    ...(tasked === undefined
      ? {}
      : {
          tasked: {
            t: tasked.t,
            authority: tasked.authority,
            recorded: tasked.recorded,
            ...(tasked.role === undefined ? {} : { role: tasked.role }),
          },
        }),
    caveats: caveatsOf(looking, known, tasks),
    requests: row.requests
      .filter((request) => control || (role !== undefined && seesRequest(here, id, request, role)))
      .map(requestOf),
    overstepped: row.overstepped
      .filter((it) => control || it.role === role)
      .map(({ role: who, t }) => ({ role: who, t })),
    ...(readsAll(audience, 'assets')
      ? {
          control: {
            ...(authored.notes === undefined ? {} : { notes: say(authored.notes, language) }),
            knownTo: [...authored['known-to']],
            start: vehicle.start,
            load: vehicle.load,
            unload: vehicle.unload,
          },
        }
      : {}),
  };
}

/** Declared caveats to whoever knows the asset; the others to those who were told, and once they have shown themselves. */
function caveatsOf({ flow: { scenario }, world, role, audience }: Looking, { authored, row }: Known, tasks: boolean) {
  const control = readsAll(audience, 'assets');
  const concerned = role !== undefined && (tasks || holdersNow({ scenario, world }, authored).includes(role));
  return Object.entries(authored.caveats).flatMap(([caveat, it]): AssetView['caveats'] => {
    const shown = row.balked.includes(caveat);
    const told = role !== undefined && it['known-to'].includes(role);
    const known = told || (shown && (concerned || audience.kind === 'facilitator'));
    if (!control && !it.declared && !known) return [];
    const { text, declared, 'not-at': notAt } = it;
    return [{ id: caveat, text: say(text, audience.language), notAt: [...notAt], declared, shown }];
  });
}

/** Counted from the record, not from the clock: a view changes only when something happens. */
function planOf({ flow: { scenario }, world }: Looking, known: Known): AssetView['plan'] {
  const { row, vehicle } = known;
  const t = row.way?.leaves ?? row.due ?? 0;
  if (row.plan.length === 0) return [];
  const from = outsetOf({ scenario, world, t }, known, row.plan[0]?.place);
  const times = journey(scenario.setting, vehicle, from, row.plan);
  return row.plan.flatMap(({ place, take, leave }, index) => {
    const timed = times[index];
    return timed === undefined ? [] : [{ place, take, leave, arrives: timed.arrives, leaves: timed.leaves }];
  });
}

function crewOf({ since }: AssetRow, crew: number): Pick<AssetView, 'crew' | 'crewEnds'> {
  return { crew, ...(since === undefined ? {} : { crewEnds: since + crew }) };
}

function requestOf({ id, from, place, text, t, state, answeredBy, reason, to }: AssetRow['requests'][number]) {
  return {
    id,
    from,
    text: text.words ?? '',
    t,
    state,
    ...(place === undefined ? {} : { place }),
    ...(answeredBy === undefined ? {} : { answeredBy }),
    ...(reason?.words ? { reason: reason.words } : {}),
    ...(to === undefined ? {} : { to: [...to] }),
  };
}
