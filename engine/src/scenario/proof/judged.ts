import { type AssetMoments, holds, type Moments, readCondition } from '../../conditions.ts';
import type { Sheet } from '../checks/findings.ts';
import type { Path } from '../places.ts';
import { type Earliest, earliestIn, NEVER, type Thing } from './earliest.ts';

type Checkpoint = Sheet['scenario']['checkpoints'][string];

/** Whether every checkpoint can be met in time and can be missed, by those who are named. */
export function proveCheckpoints(sheet: Sheet, earliest: Earliest): void {
  byDoctrine(sheet, earliest);
  for (const id of Object.keys(sheet.scenario.checkpoints)) {
    if (sheet.isFull()) return;
    checkpoint(sheet, earliest, id);
  }
}

function checkpoint(sheet: Sheet, earliest: Earliest, id: string): void {
  const { scenario, names, tell } = sheet;
  const one = scenario.checkpoints[id];
  const act = one === undefined ? undefined : readCondition(one.act, names);
  if (one === undefined || act?.ok !== true || earliest.condition(one.act).yes === NEVER) return;
  const path: Path = ['checkpoints', id];
  if (holds(act.condition, atTheStart(sheet)) || earliest.condition(one.act).no === NEVER)
    tell('checkpoint.certain', [...path, 'act']);
  const limit = one.within;
  if (limit !== undefined && soonest(sheet, earliest, one) > limit) tell('checkpoint.tooSoon', [...path, 'within']);
  const deciders = act.condition.named.flatMap(({ table, id: decision }) =>
    table === 'decisions' ? [deciderOf(sheet, decision)] : [],
  );
  const seated = one.who.filter((role) => Object.hasOwn(scenario.seats, role));
  const others = act.condition.named.some(({ table }) => table !== 'decisions');
  if (
    seated.length > 0 &&
    !others &&
    deciders.length > 0 &&
    !deciders.some((may) => seated.some((role) => may.has(role)))
  )
    tell('checkpoint.who', [...path, 'who']);
}

/** A checkpoint that asks for what doctrine does not point to, of somebody whom doctrine brings there. */
function byDoctrine({ scenario, names, tell }: Sheet, earliest: Earliest): void {
  const others = Object.entries(scenario.decisions).flatMap(([id, { options }]): Thing[] => {
    const away = Object.keys(options).filter((option) => options[option]?.doctrine !== true);
    const isTaught = away.length < Object.keys(options).length;
    return isTaught ? [...away, 'other', 'none'].map((option): Thing => `answered ${id}/${option}`) : [];
  });
  if (others.length === 0) return;
  const taught = earliestIn(scenario, names, { things: new Set(others) });
  if (taught === undefined) return;
  for (const [id, { act, from, applies }] of Object.entries(scenario.checkpoints)) {
    if (earliest.condition(act).yes === NEVER || taught.condition(act).yes < NEVER) continue;
    if (taught.condition(applies).yes < NEVER && (from === undefined || taught.of(beginningOf(from)) < NEVER))
      tell('checkpoint.doctrine', ['checkpoints', id, 'act']);
  }
}

function beginningOf({ inject, decision, phase }: NonNullable<Checkpoint['from']>): Thing {
  if (inject !== undefined) return `inject ${inject}`;
  return decision !== undefined ? `opened ${decision}` : `phase ${phase ?? ''}`;
}

function deciderOf({ scenario }: Sheet, id: string): ReadonlySet<string> {
  const decision = scenario.decisions[id];
  return new Set([...(decision?.authority ?? []), ...(decision?.delegated?.to ?? [])]);
}

/** How long after its beginning it can be met at the earliest: only what cannot come without its beginning counts. */
function soonest({ scenario, names }: Sheet, earliest: Earliest, one: Checkpoint): number {
  if (one.from === undefined) return earliest.condition(one.act).yes;
  const from = beginningOf(one.from);
  // What can be done before its beginning can come can be done at once.
  if (earliest.condition(one.act).yes <= earliest.of(from)) return 0;
  const before = earliestIn(scenario, names, { things: new Set([from]) });
  if (before === undefined || before.condition(one.act).yes < NEVER) return 0;
  const after = earliestIn(scenario, names, { begun: { thing: from, before } });
  return after?.condition(one.act).yes ?? 0;
}

/** The answers before anybody has done anything. */
function atTheStart({ scenario, setting }: Sheet): Moments {
  const carried = new Set([
    ...Object.values(scenario.injects).flatMap(({ carries, to }) => [
      ...carries,
      ...Object.values(to).flatMap((part) => part?.carries ?? []),
    ]),
    ...Object.values(scenario.desks).flatMap(({ answers }) => Object.values(answers).flatMap(({ carries }) => carries)),
  ]);
  const nothing = () => undefined;
  return {
    phase: () => Object.keys(scenario.storyline)[0] ?? '',
    indicator: (id) => scenario.indicators[id] ?? 0,
    fact: (id) => {
      const first = scenario.facts[id]?.first;
      return first === undefined || carried.has(id) ? undefined : { holders: [first], known: true };
    },
    inject: nothing,
    decision: nothing,
    checkpoint: nothing,
    desk: nothing,
    product: nothing,
    procedure: nothing,
    asset: (id) => standing(scenario.assets[id]),
    right: (id) => ({
      holders: [...(setting.rights[id]?.decides ?? []), ...(setting.rights[id]?.delegated?.to ?? [])],
    }),
  };
}

/** An asset that nobody has asked for yet. */
function standing(asset: Sheet['scenario']['assets'][string] | undefined): AssetMoments | undefined {
  if (asset === undefined) return undefined;
  const untouched = { served: [], aboard: 0, requested: false, refused: false, escalated: false };
  return { state: asset.ready, at: asset.at, ...untouched };
}
