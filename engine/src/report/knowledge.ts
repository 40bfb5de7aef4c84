import type { ExerciseEvent } from '../events.ts';
import { carriedBy } from '../facts.ts';
import { approversOf, formOf } from '../products.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { FactRow } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import type { ReportDecision } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

type Fact = ReportDecision['facts'][number];
type Cell = Fact['cells'][number];
/** Since when what lies unopened in a role's inbox has been there, by role and fact. */
export type Unopened = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Pass {
  readonly from: string;
  readonly to: readonly string[];
  readonly facts: readonly string[];
  readonly inject: string | undefined;
  readonly t: number;
}

/** The moment of a decision: whose it was, until when, and what lay unopened then. */
export interface Moment {
  readonly decision: string;
  readonly decider: string | undefined;
  readonly until: number;
  readonly unopened: Unopened;
}

/** Follows who passed which fact to whom, and tells who knew what at the moment of a decision. */
export class Knowledge {
  readonly #scenario: Scenario;
  #passes: Pass[] = [];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  /** Takes in one record; `world` is as that record left it. Words about a message count as passing on what it carries. */
  hear(world: World, event: ExerciseEvent, t: number): void {
    switch (event.type) {
      case 'inject.shared':
      case 'message.sent':
        this.#pass(world, event.from, event.to, event.inject, t);
        return;
      case 'product.submitted': {
        const { form, facts } = world.must('products', event.product);
        const to = approversOf({ scenario: this.#scenario, world, t }, form).filter((role) => role !== event.role);
        this.#passes.push({ from: event.role, to, facts, inject: undefined, t });
        return;
      }
      case 'product.released':
        this.#passes.push({ from: event.role, to: event.to, facts: event.facts, inject: undefined, t });
        return;
      case 'fact.told':
        if (event.from === undefined) return;
        if (event.fact === undefined) this.#pass(world, event.from, event.to, event.inject, event.since);
        else
          this.#passes.push({ from: event.from, to: event.to, facts: [event.fact], inject: undefined, t: event.since });
        return;
      case 'inject.unshared':
        this.#passes = this.#passes.filter(
          ({ from, to, inject }) =>
            from !== event.from || inject !== event.inject || !to.every((role) => event.to.includes(role)),
        );
        return;
      default:
    }
  }

  /** Who knew what by then, as the whole record tells it: what was said aloud may have been noted only afterwards. */
  factsOn(reporting: Reporting, moment: Moment): Fact[] {
    const { language } = reporting;
    const weights = ['critical', 'useful', 'context'];
    return this.#scenario.order.facts
      .flatMap((id) => {
        const authored = this.#scenario.facts[id];
        const weight = authored?.['matters-to'][moment.decision];
        if (authored === undefined || weight === undefined) return [];
        return [{ text: say(authored.text, language), weight, ...this.#fact(id, reporting, moment) }];
      })
      .sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
  }

  #pass(world: World, from: string, to: readonly string[], inject: string | undefined, t: number): void {
    if (inject === undefined) return;
    const parts = world.get('injects', inject)?.receipts[from]?.parts ?? [];
    this.#passes.push({ from, to, facts: carriedBy(this.#scenario, inject, parts), inject, t });
  }

  #fact(id: string, reporting: Reporting, moment: Moment): Omit<Fact, 'text' | 'weight'> {
    const { decider, until, unopened } = moment;
    const row = reporting.world.get('facts', id);
    // What a desk was told stays there until it is asked: only who has a seat can have held it back.
    const all = Object.entries(row?.holders ?? {}).filter(([role]) => Object.hasOwn(this.#scenario.seats, role));
    const holders = all.filter(([, { since }]) => since <= until);
    const own = holders.find(([role]) => role === decider)?.[1].since;
    const heldBy = holders.filter(([role]) => role !== decider).map(([role, { since }]) => ({ role, since }));
    const arrived = decider === undefined ? undefined : unopened.get(decider)?.get(id);
    const state: Fact['state'] =
      own !== undefined ? 'known' : arrived !== undefined ? 'unread' : heldBy.length > 0 ? 'held' : 'unknown';
    const first = all.toSorted(([, a], [, b]) => a.since - b.since)[0]?.[1];
    const channel = this.#scenario.injects[first?.inject ?? '']?.via;
    return {
      id,
      state,
      heldBy,
      ...(own === undefined ? {} : { since: own }),
      ...(first === undefined || first.since > until
        ? {}
        : { origin: { t: first.since, via: first.via, ...(channel === undefined ? {} : { channel }) } }),
      cells: this.#scenario.order.roles
        .filter((role) => Object.hasOwn(this.#scenario.seats, role))
        .map((role) => this.#cell(id, role, row?.holders[role], moment, state))
        .map((cell) => this.#withForm(cell, row?.holders[cell.role]?.product, reporting)),
    };
  }

  #cell(
    fact: string,
    role: string,
    held: FactRow['holders'][string] | undefined,
    moment: Moment,
    state: Fact['state'],
  ): Cell {
    const { decider, until, unopened } = moment;
    const passed = this.#passedBy(fact, role, until);
    if (held === undefined || held.since > until) {
      const arrived = unopened.get(role)?.get(fact);
      return {
        role,
        passed,
        ...(arrived === undefined ? { state: 'none' as const } : { state: 'unread' as const, since: arrived }),
        ...(held === undefined ? {} : { later: held.since }),
      };
    }
    const { since, via, from } = held;
    const silent = decider !== undefined && state === 'held' && passed.length === 0;
    return {
      role,
      passed,
      state: fromColleagues.has(via) ? 'told' : 'read',
      since,
      via,
      ...(from === undefined ? {} : { from }),
      ...(silent ? { silent: until - since } : {}),
    };
  }

  /** On which form it was read, where it came in a paper. */
  #withForm(cell: Cell, product: string | undefined, { world, language }: Reporting): Cell {
    const form = formOf(this.#scenario, world.get('products', product ?? '')?.form ?? '');
    return cell.via !== 'product' || form === undefined ? cell : { ...cell, form: say(form.title, language) };
  }

  #passedBy(fact: string, role: string, until: number): string[] {
    const to = this.#passes
      .filter((pass) => pass.from === role && pass.t <= until && pass.facts.includes(fact))
      .flatMap((pass) => pass.to);
    return this.#scenario.order.roles.filter((other) => to.includes(other));
  }
}

const fromColleagues: ReadonlySet<string> = new Set(['share', 'told', 'message', 'product']);

/** What had arrived at each role by then and lay unopened, by the facts it carries. */
export function unopenedBy(scenario: Scenario, world: World, until: number): Unopened {
  const by = new Map<string, Map<string, number>>();
  for (const row of world.rows('injects')) {
    for (const [role, { releasedAt, readAt, parts }] of Object.entries(row.receipts)) {
      if (releasedAt === undefined || releasedAt > until || (readAt !== undefined && readAt <= until)) continue;
      const facts = by.get(role) ?? new Map<string, number>();
      for (const fact of carriedBy(scenario, row.id, parts)) {
        facts.set(fact, Math.min(facts.get(fact) ?? releasedAt, releasedAt));
      }
      by.set(role, facts);
    }
  }
  return by;
}
