import type { Flow, PolicyName, Scenario } from '@kalari/engine';
import type { Rehearsal } from './play.ts';
import { roomOf, type Stay } from './room.ts';

/** What one rehearsal came to, small enough to keep a thousand of. Times are exercise milliseconds. */
export interface Tally {
  readonly policy: PolicyName;
  readonly seed: number;
  readonly records: number;
  /** What the story came to: `phase alert`, `branch alert → late`, `option launch = now`, `fact crew-hours → launch`, … */
  readonly reached: readonly string[];
  readonly ending: string;
  /** When the exercise ended. */
  readonly length: number;
  /** Result of each checkpoint. */
  readonly checkpoints: Readonly<Record<string, string>>;
  readonly indicators: Readonly<Record<string, number>>;
  /** How long each decision that somebody took had been open. */
  readonly decided: Readonly<Record<string, number>>;
  readonly stays: Readonly<Record<string, Stay>>;
}

export function tallyOf(flow: Flow, policy: PolicyName, { seed, world, records }: Rehearsal): Tally {
  const { scenario } = flow;
  const reached = new Set<string>();
  const decided: Record<string, number> = {};
  const opened = new Map<string, number>();
  let [ending, length] = ['', 0];
  for (const { event, t } of records) {
    if (event.type === 'inject.released') reached.add(`inject ${event.inject}`);
    else if (event.type === 'decision.opened') {
      reached.add(`decision ${event.decision}`);
      opened.set(event.decision, t);
    } else if (event.type === 'decision.taken') {
      reached.add(`taken ${event.decision}`);
      if (event.option !== undefined) reached.add(optionName(event.decision, event.option));
      decided[event.decision] = event.since - (opened.get(event.decision) ?? event.since);
    } else if (event.type === 'decision.lapsed' && event.option !== undefined)
      reached.add(optionName(event.decision, event.option));
    else if (event.type === 'decision.ruled' && event.as !== undefined)
      reached.add(optionName(event.decision, event.as));
    else if (event.type === 'phase.entered') {
      ending = event.phase;
      reached.add(`phase ${event.phase}`);
      if (event.from !== undefined) reached.add(branchName(event.from, event.phase));
    } else if (event.type === 'exercise.ended') length = t;
  }
  for (const { fact, decision, needing } of needsOf(scenario)) {
    const by = world.get('decisions', decision)?.outcome?.t ?? length;
    const holders = world.get('facts', fact)?.holders ?? {};
    if (needing.some((role) => (holders[role]?.since ?? Number.MAX_SAFE_INTEGER) <= by))
      reached.add(needName(fact, decision));
  }
  return {
    policy,
    seed,
    records: records.length,
    reached: [...reached],
    ending,
    length,
    checkpoints: Object.fromEntries(world.rows('checkpoints').map(({ id, computed }) => [id, computed])),
    indicators: Object.fromEntries(world.rows('indicators').map(({ id, value }) => [id, value])),
    decided,
    stays: roomOf(scenario, records, length),
  };
}

/** Everything that a rehearsal could come to, by kind; an option without a path for anybody is not among it. */
export function reachableOf(scenario: Scenario) {
  const { order, storyline, decisions } = scenario;
  const branches = order.storyline.flatMap((from) =>
    (storyline[from]?.next ?? []).map(({ to }) => branchName(from, to)),
  );
  return {
    phases: order.storyline.map((id) => `phase ${id}`),
    branches: [...new Set(branches)],
    options: order.decisions.flatMap((id) =>
      Object.entries(decisions[id]?.options ?? {}).flatMap(([option, { never }]) =>
        never === undefined ? [optionName(id, option)] : [],
      ),
    ),
    decisions: order.decisions.map((id) => `decision ${id}`),
    taken: order.decisions.map((id) => `taken ${id}`),
    injects: order.injects.map((id) => `inject ${id}`),
    facts: needsOf(scenario).map(({ fact, decision }) => needName(fact, decision)),
  };
}

/** Who needs which fact: for whoever may take a decision, what is critical to it. */
function needsOf({ order, facts, decisions, seats }: Scenario) {
  return order.facts.flatMap((fact) =>
    Object.entries(facts[fact]?.['matters-to'] ?? {}).flatMap(([decision, weight]) => {
      const { authority = [], delegated } = decisions[decision] ?? {};
      const needing = [...authority, ...(delegated?.to ?? [])].filter((role) => Object.hasOwn(seats, role));
      return weight === 'critical' && needing.length > 0 ? [{ fact, decision, needing }] : [];
    }),
  );
}

const branchName = (from: string, to: string) => `branch ${from} → ${to}`;
const optionName = (decision: string, option: string) => `option ${decision} = ${option}`;
const needName = (fact: string, decision: string) => `fact ${fact} → ${decision}`;
