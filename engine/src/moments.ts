import { delegationsOf, holdersOf } from './authority.ts';
import { type Condition, holds, type Moments, namesIn, readCondition } from './conditions.ts';
import { Fault } from './fault.ts';
import { spoken } from './phrases/phrase.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { InjectRow, Outcome, Receipt } from './world/tables.ts';
import type { WorldView } from './world/world.ts';

/** The conditions of one scenario, by their source text. They were checked when the scenario was read. */
export interface Conditions {
  holds(source: string, moments: Moments): boolean;
  /** What has to change before the answer can, such as `injects.first-alert` or `phase`. */
  dependsOn(source: string): readonly string[];
}

export function conditionsOf(scenario: Scenario): Conditions {
  const names = namesIn(scenario, scenario.setting);
  const read = (source: string): Condition => {
    const result = readCondition(source, names);
    if (!result.ok) throw new Fault('flow.failed', `${source}: ${spoken(result.why, 'en')}`);
    return result.condition;
  };
  return {
    holds: (source, moments) => holds(read(source), moments),
    dependsOn: (source) => read(source).dependsOn,
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
    right: (id) => {
      const asking = { scenario, world, t: Number.MAX_SAFE_INTEGER };
      return { holders: holdersOf(asking, id), delegatedAt: delegationsOf(asking, id)[0]?.since };
    },
  };
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
