import { type Chances, type Known, whenOf } from '../../conditions/when.ts';
import { type ConditionNames, readCondition } from '../../conditions.ts';
import type { PlacedEffect } from '../checks/effects.ts';
import { effectsIn } from '../checks/effects.ts';
import { canHoldTogether } from '../checks/together.ts';
import type { ResolvedScenario } from '../resolve.ts';

/** Something that can come about: a phase, an inject, a decision put or answered with an option, a fact known, … */
export type Thing = `${'phase' | 'inject' | 'opened' | 'answered' | 'fact'} ${string}`;

/** Never, in any play. */
export const NEVER = Number.POSITIVE_INFINITY;

/** When each thing can come about at the earliest, in exercise milliseconds, however people act. */
export interface Earliest {
  of(thing: Thing): number;
  /** When a condition can be met at the earliest, and when it can fail to be. */
  condition(source: string | undefined): Chances;
  /** When its own trigger is met, before any delay. */
  trigger(opens: Opens): number;
}

/** What is taken out of the story before it is looked at: what is optional, or one thing to see what needs it. */
export interface Without {
  readonly optional?: boolean;
  readonly things?: ReadonlySet<Thing>;
  /** Counts from this thing: it comes at 0, and what can come without it has come before. */
  readonly begun?: { readonly thing: Thing; readonly before: Earliest };
}

/** Looking goes round until nothing new comes. A story that needs more steps than this is not proved, and not accused. */
const MOST_STEPS = 400_000;

/**
 * Walks the whole story at once: everything that can come does, as early as it can. More than any one exercise can show,
 * so what does not come here never comes. Undefined when the story is too large to be walked.
 *
 * A moment is only ever made earlier, so the walk ends.
 */
export function earliestIn(
  scenario: ResolvedScenario,
  names: ConditionNames,
  without: Without = {},
): Earliest | undefined {
  const walk = new Walk(scenario, names, without);
  return walk.run() ? walk : undefined;
}

type Opens = ResolvedScenario['decisions'][string]['opens'];

class Walk implements Earliest {
  readonly #scenario: ResolvedScenario;
  readonly #names: ConditionNames;
  readonly #without: Without;
  readonly #times = new Map<Thing, number>();
  readonly #effects: readonly PlacedEffect[];
  readonly #conditions = new Map<string, Chances>();
  readonly #carriers: ReadonlyMap<string, readonly Thing[]>;
  #changed = false;
  #steps = 0;

  constructor(scenario: ResolvedScenario, names: ConditionNames, without: Without) {
    this.#scenario = scenario;
    this.#names = names;
    this.#without = without;
    this.#effects = effectsIn(scenario);
    this.#carriers = carriersIn(scenario);
  }

  run(): boolean {
    do {
      this.#changed = false;
      this.#conditions.clear();
      this.#round();
      if (this.#steps > MOST_STEPS) return false;
    } while (this.#changed);
    return true;
  }

  of(thing: Thing): number {
    return this.#times.get(thing) ?? NEVER;
  }

  condition(source: string | undefined): Chances {
    if (source === undefined) return { yes: 0, no: NEVER };
    const known = this.#conditions.get(source);
    if (known !== undefined) return known;
    this.#steps += 5;
    // Two checkpoints that ask about each other: neither can be the first.
    this.#conditions.set(source, { yes: NEVER, no: 0 });
    const read = readCondition(source, this.#names);
    const found = read.ok ? whenOf(read.condition.program.ast, this.#asking) : { yes: 0, no: 0 };
    const chances = canHoldTogether([source]) ? found : { ...found, yes: NEVER };
    this.#conditions.set(source, chances);
    return chances;
  }

  trigger(opens: Opens): number {
    return this.#begins({ ...opens, delay: 0 });
  }

  readonly #asking = {
    phase: (id: string) => this.of(`phase ${id}`),
    phases: () => this.#names.phases,
    inject: (id: string) => this.of(`inject ${id}`),
    recipients: (id: string) => Object.keys(this.#scenario.injects[id]?.to ?? {}),
    opened: (id: string) => this.of(`opened ${id}`),
    answers: (id: string) => this.#names.options[id] ?? [],
    answered: (id: string, option: string) => this.of(`answered ${id}/${option}`),
    lapses: (id: string) => {
      const closes = this.#scenario.decisions[id]?.closes;
      return closes === undefined ? NEVER : this.of(`opened ${id}`) + closes;
    },
    fact: (id: string) => this.of(`fact ${id}`),
    facts: () => this.#names.ids.facts,
    // Anybody in a seat may take a position unasked; a desk speaks when it is to be asked.
    asked: (id: string) => [...this.#names.roles, ...(this.#scenario.decisions[id]?.consult ?? [])],
    told: (id: string) => this.#scenario.decisions[id]?.inform ?? [],
    holders: () => [...this.#names.roles, ...this.#names.ids.desks],
    indicator: (id: string) => this.#indicator(id),
    id: (table: Parameters<Known['id']>[0], name: string) => this.#names.spelled[table].get(name),
    // Whether anybody may let one go is told beforehand: from the first minute somebody can.
    product: () => 0,
    checkpoint: (id: string) => this.condition(this.#scenario.checkpoints[id]?.act).yes,
  };

  #round(): void {
    const { storyline, injects, decisions, facts } = this.#scenario;
    const [first] = Object.keys(storyline);
    if (first !== undefined) this.#come(`phase ${first}`, 0);
    for (const [id, phase] of Object.entries(storyline)) {
      for (const branch of phase.next)
        this.#come(
          `phase ${branch.to}`,
          Math.max(this.of(`phase ${id}`) + (branch.after ?? 0), this.condition(branch.when).yes),
        );
    }
    for (const [id, inject] of Object.entries(injects)) {
      if (inject.optional && this.#without.optional === true) continue;
      this.#come(`inject ${id}`, Math.max(this.#begins(inject), this.condition(inject['only-if']).yes));
    }
    for (const [id, decision] of Object.entries(decisions)) {
      if (decision.optional && this.#without.optional === true) continue;
      this.#come(`opened ${id}`, this.#begins(decision.opens));
      this.#answers(id, decision);
    }
    for (const { effect, path, cause } of this.#effects) {
      const time = this.#timeOf(path, cause);
      if ('release' in effect) this.#released(effect.release, time + (effect.in ?? 0));
      if ('open' in effect && !this.#isOut(this.#scenario.decisions[effect.open]))
        this.#come(`opened ${effect.open}`, time + (effect.in ?? 0));
    }
    for (const [id, { first: holder }] of Object.entries(facts)) {
      const carriers = this.#carriers.get(id) ?? [];
      if (holder !== undefined && Object.hasOwn(this.#scenario.seats, holder) && carriers.length === 0)
        this.#come(`fact ${id}`, 0);
      for (const carrier of carriers) this.#come(`fact ${id}`, this.of(carrier));
    }
    for (const [id, asset] of Object.entries(this.#scenario.assets)) this.#balks(id, asset);
    for (const [id, { answers }] of Object.entries(this.#scenario.desks)) {
      for (const [answer, { 'only-if': onlyIf }] of Object.entries(answers))
        this.#come(`answered desk:${id}/${answer}`, this.condition(onlyIf).yes);
    }
  }

  /** Whatever an asset may be ordered to do, it may be ordered at once. */
  #balks(id: string, { caveats }: ResolvedScenario['assets'][string]): void {
    for (const caveat of Object.keys(caveats)) this.#come(`answered asset:${id}/${caveat}`, 0);
  }

  #answers(id: string, decision: ResolvedScenario['decisions'][string]): void {
    const opened = this.of(`opened ${id}`);
    for (const [option, { 'only-if': onlyIf }] of Object.entries(decision.options)) {
      this.#come(`answered ${id}/${option}`, Math.max(opened, this.condition(onlyIf).yes));
      // By default it counts whether or not it could have been chosen.
      if (decision.otherwise === option && decision.closes !== undefined)
        this.#come(`answered ${id}/${option}`, opened + decision.closes);
    }
    if (decision.other !== 'no') this.#come(`answered ${id}/other`, opened);
    if (decision.closes !== undefined && decision.otherwise === undefined)
      this.#come(`answered ${id}/none`, opened + decision.closes);
  }

  #released(id: string, time: number): void {
    const inject = this.#scenario.injects[id];
    if (inject === undefined || this.#isOut(inject)) return;
    this.#come(`inject ${id}`, Math.max(time, this.condition(inject['only-if']).yes));
  }

  #isOut(one: { optional: boolean } | undefined): boolean {
    return one?.optional === true && this.#without.optional === true;
  }

  /** When its own trigger sets it off. What is named and not there was told elsewhere, and counts as there. */
  #begins({ at, with: follows, when, delay = 0, 'by-hand': byHand }: Opens): number {
    const times = [byHand === true ? 0 : NEVER, at ?? NEVER];
    if (when !== undefined) times.push(this.condition(when).yes + delay);
    const { phase, inject, decision, option } = follows ?? {};
    if (phase !== undefined) times.push(this.of(`phase ${phase}`) + delay);
    if (inject !== undefined) times.push(this.of(`inject ${inject}`) + delay);
    if (decision !== undefined) {
      const answers = option === undefined ? [...(this.#names.options[decision] ?? []), 'other', 'none'] : [option];
      times.push(Math.min(...answers.map((answer) => this.of(`answered ${decision}/${answer}`))) + delay);
    }
    return Math.min(...times);
  }

  /** When an effect can happen: with its branch, its silence, its option, or from the start for what else may bring it. */
  #timeOf(path: PlacedEffect['path'], { kind, id }: PlacedEffect['cause']): number {
    const { injects, storyline, drift } = this.#scenario;
    if (kind === 'decision') return this.of(`answered ${id}/${String(path[3])}`);
    if (kind === 'inject') return this.of(`inject ${id}`) + (injects[id]?.within ?? 0);
    if (kind === 'phase') {
      const branch = storyline[id]?.next[Number(path[3])];
      return Math.max(this.of(`phase ${id}`) + (branch?.after ?? 0), this.condition(branch?.when).yes);
    }
    if (kind === 'drift') {
      const one = drift[Number(id)];
      return this.condition(one?.while).yes + (one?.every ?? 0);
    }
    return 0;
  }

  #indicator(id: string): { start: number; up: number; down: number } {
    let [up, down] = [NEVER, NEVER];
    for (const { effect, path, cause } of this.#effects) {
      if (!('move' in effect) || effect.move !== id || effect.by === 0) continue;
      const time = this.#timeOf(path, cause);
      if (effect.by > 0) up = Math.min(up, time);
      else down = Math.min(down, time);
    }
    return { start: this.#scenario.indicators[id] ?? 0, up, down };
  }

  #come(thing: Thing, time: number): void {
    this.#steps++;
    const { things, begun } = this.#without;
    const from = begun !== undefined && (begun.thing === thing || begun.before.of(thing) < NEVER) ? 0 : time;
    if (things?.has(thing) === true || time === NEVER || !(from < this.of(thing))) return;
    this.#times.set(thing, from);
    this.#changed = true;
  }
}

/** What brings each fact: the injects that carry it and the desks' answers. */
function carriersIn({ injects, desks, assets }: ResolvedScenario): Map<string, Thing[]> {
  const carriers = new Map<string, Thing[]>();
  const add = (fact: string, thing: Thing) => carriers.set(fact, [...(carriers.get(fact) ?? []), thing]);
  for (const [id, { carries, to }] of Object.entries(injects)) {
    for (const fact of [...carries, ...Object.values(to).flatMap((part) => part?.carries ?? [])])
      add(fact, `inject ${id}`);
  }
  for (const [id, { answers }] of Object.entries(desks)) {
    for (const [answer, { carries }] of Object.entries(answers))
      for (const fact of carries) add(fact, `answered desk:${id}/${answer}`);
  }
  for (const [id, { caveats }] of Object.entries(assets)) {
    for (const [caveat, { carries }] of Object.entries(caveats))
      for (const fact of carries) add(fact, `answered asset:${id}/${caveat}`);
  }
  return carriers;
}
