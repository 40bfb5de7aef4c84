import { delegationsOf, holdersOf } from './authority.ts';
import type { Dependency } from './conditions/language.ts';
import { type Condition, holds, type Moments, namesIn, readCondition } from './conditions.ts';
import { Fault } from './fault.ts';
import { spoken } from './phrases/phrase.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { InjectRow, Outcome, Receipt } from './world/tables.ts';
import type { WorldView } from './world/world.ts';

/** The conditions of one scenario, by their source text. They were checked when the scenario was read. */
export interface Conditions {
  holds(source: string, world: WorldView): boolean;
  /** What has to change before the answer can, such as `injects.first-alert` or `phase`. */
  dependsOn(source: string): readonly string[];
}

/** A condition with its last answer, and the rows that the answer is about. */
interface Remembered {
  readonly condition: Condition;
  rows: readonly unknown[] | undefined;
  met: boolean;
}

/**
 * What a condition says is a matter of the rows it names, and rows never change: while they are the same ones, in whatever world,
 * it is not asked again. What a right is depends on who acts for whom as well: that is always asked.
 */
export function conditionsOf(scenario: Scenario): Conditions {
  const names = namesIn(scenario, scenario.setting);
  const known = new Map<string, Remembered>();
  const read = (source: string): Remembered => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const result = readCondition(source, names);
    if (!result.ok) throw new Fault('flow.failed', `${source}: ${spoken(result.why, 'en')}`);
    const one: Remembered = { condition: result.condition, rows: undefined, met: false };
    known.set(source, one);
    return one;
  };
  return {
    holds: (source, world) => {
      const one = read(source);
      const { named } = one.condition;
      const rows = named.map(({ table, id }) =>
        table === 'phase' ? world.get('flow', 'it') : table === 'rights' ? undefined : rowOf(world, table, id),
      );
      const same = one.rows?.every((row, at) => row === rows[at]) === true;
      if (same && named.every(({ table }) => table !== 'rights')) return one.met;
      one.met = holds(one.condition, momentsOf(scenario, world));
      one.rows = rows;
      return one.met;
    },
    dependsOn: (source) => read(source).condition.dependsOn,
  };
}

/** What conditions may ask, answered from the world as it is when they ask. */
export function momentsOf(scenario: Scenario, world: WorldView): Moments {
  return {
    phase: () => world.get('flow', 'it')?.value.story ?? '',
    inject: (id) => {
      const row = world.get('injects', id);
      if (row === undefined) return undefined;
      return {
        state: row.state,
        releasedAt: row.releasedAt,
        readBy: who(row, (receipt) => receipt.firstReadAt),
        acknowledgedBy: who(row, (receipt) => receipt.acknowledgedAt),
        answeredBy: who(row, (receipt) => receipt.answeredAt),
      };
    },
    decision: (id) => {
      const row = world.get('decisions', id);
      if (row === undefined) return undefined;
      const settled = row.state === 'taken' || row.state === 'lapsed' ? row.outcome : undefined;
      return {
        state: row.state,
        openedAt: row.openedAt,
        takenAt: settled?.t,
        option: settled === undefined ? undefined : optionOf(settled),
        by: settled?.role,
        authority: settled?.authority,
        hat: settled?.hat,
        consulted: rolesIn(row.positions, row.consulted),
        informed: rolesIn(row.informed),
        overstepped: rolesIn(row.overstepped),
      };
    },
    indicator: (id) => world.get('indicators', id)?.value ?? 0,
    fact: (id) => {
      const row = world.get('facts', id);
      if (row === undefined) return undefined;
      const holders = Object.keys(row.holders);
      return { holders, known: holders.some((role) => Object.hasOwn(scenario.seats, role)) };
    },
    checkpoint: (id) => {
      const row = world.get('checkpoints', id);
      return row === undefined ? undefined : { result: row.marked?.result ?? row.computed, reachedAt: row.doneAt };
    },
    desk: (id) => world.get('desks', id),
    procedure: (id) => {
      const row = world.get('procedures', id);
      if (row === undefined) return undefined;
      const { state, since, begunAt, acts, path } = row;
      const done = acts.filter((one) => one.done).map(({ act }) => act);
      return { state, since, begunAt, done: [...new Set(done)], passed: path.map((step) => step.state) };
    },
    asset: (id) => {
      const row = world.get('assets', id);
      if (row === undefined) return undefined;
      const { state, place, tasked, served, aboard, requests } = row;
      return {
        state,
        at: place,
        taskedAt: tasked?.t,
        taskedBy: tasked?.role,
        served,
        aboard,
        requested: requests.length > 0,
        refused: requests.some((it) => it.state === 'refused'),
        escalated: requests.some((it) => it.to !== undefined),
      };
    },
    product: (form) => {
      const row = world.get('forms', form);
      if (row === undefined) return undefined;
      const { released, overstepped } = row;
      const amiss = released.filter(({ authority }) => authority === 'none');
      return {
        releasedAt: released[0]?.t,
        releasedBy: rolesIn(released),
        says: [...new Set(released.flatMap(({ facts }) => facts))],
        reached: [...new Set(released.flatMap(({ to }) => to))],
        overstepped: rolesIn(overstepped, amiss),
      };
    },
    right: (id) => {
      const asking = { scenario, world, t: Number.MAX_SAFE_INTEGER };
      return { holders: holdersOf(asking, id), delegatedAt: delegationsOf(asking, id)[0]?.since };
    },
  };
}

/** What a condition calls a product is a form, with what has become of all papers on it. */
function rowOf(world: WorldView, table: Exclude<Dependency['table'], 'phase' | 'rights'>, id: string): unknown {
  return world.get(table === 'products' ? 'forms' : table, id);
}

function rolesIn(...lists: (readonly { readonly role: string }[])[]): string[] {
  return [...new Set(lists.flat().map(({ role }) => role))];
}

function who(row: InjectRow, when: (receipt: Receipt) => number | undefined): string[] {
  return Object.entries(row.receipts).flatMap(([role, receipt]) => (when(receipt) === undefined ? [] : [role]));
}

/** Another course of action that was not treated as an option is `other`; a deadline without a default, `none`. */
function optionOf({ option, ruling, authority }: Outcome): string {
  return option ?? ruling?.as ?? (authority === 'default' ? 'none' : 'other');
}
