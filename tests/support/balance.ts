import type { Scenario } from '@kalari/engine';
import { minutes, type Play } from './play.ts';

/** One stay in one phase, and what it brought to each seat. */
export interface Stay {
  readonly phase: string;
  readonly lasted: number;
  /** By role: what reached it meanwhile and nobody else, and what only it could decide. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly decisions: Readonly<Record<string, readonly string[]>>;
}

/** The stays of a play that lasted: a phase that a good team leaves within minutes has nothing to balance. */
export function staysOf(play: Play, least = minutes(20)): Stay[] {
  const { scenario } = play.flow;
  const entered = play.said('phase.entered');
  return entered
    .map(({ phase, t }, at) => {
      const until = entered[at + 1]?.t ?? play.t;
      const facts = byRole(scenario, ownFacts(play, t, until));
      return { phase, lasted: until - t, facts, decisions: byRole(scenario, ownDecisions(play, t, until)) };
    })
    .filter(({ lasted }) => lasted >= least);
}

interface Owned {
  readonly role: string;
  readonly id: string;
}

/** Facts that a role was sent, or was briefed on, while they had reached nobody else. */
function ownFacts(play: Play, from: number, until: number): Owned[] {
  const { injects } = play.flow.scenario;
  const reached = new Map<string, Set<string>>();
  const own: Owned[] = [];
  const note = (id: string, roles: readonly string[], t: number) => {
    const had = reached.get(id) ?? new Set();
    const [only, ...others] = roles;
    if (only !== undefined && others.length === 0 && had.size === 0 && t >= from && t < until)
      own.push({ role: only, id });
    reached.set(id, new Set([...had, ...roles]));
  };
  for (const { event, t } of play.records) {
    if (event.type === 'fact.learned') note(event.fact, [event.role], event.via === 'brief' ? t : -1);
    if (event.type !== 'inject.released') continue;
    const inject = injects[event.inject];
    for (const fact of inject?.carries ?? []) note(fact, event.to, t);
    for (const [role, part] of Object.entries(inject?.to ?? {}))
      for (const fact of part?.carries ?? []) note(fact, [role], t);
  }
  return own;
}

/** Decisions that were before the team meanwhile and that one role alone may take. */
function ownDecisions(play: Play, from: number, until: number): Owned[] {
  const { decisions } = play.flow.scenario;
  return play.said('decision.opened').flatMap(({ decision, t }) => {
    const closed = play.records.find(
      ({ event }) =>
        (event.type === 'decision.taken' || event.type === 'decision.lapsed') && event.decision === decision,
    );
    const authored = decisions[decision];
    const alone = authored?.authority.length === 1 && authored.delegated === undefined;
    const there = t < until && (closed?.t ?? until) > from;
    return alone && there ? [{ role: authored.authority[0] ?? '', id: decision }] : [];
  });
}

function byRole({ order }: Scenario, owned: readonly Owned[]): Record<string, string[]> {
  return Object.fromEntries(
    order.seats.map((role) => [role, owned.filter((it) => it.role === role).map(({ id }) => id)]),
  );
}
