import type { Scenario } from './scenario/scenario.ts';

/** What something may come with, or count from. */
export type Source = 'phase' | 'inject' | 'decision';

/** Ids of what comes with one thing, in the author's order, and of the checkpoints that count from it. */
export type Comers = Readonly<Record<'injects' | 'decisions' | 'procedures' | 'checkpoints', readonly string[]>>;

/** Found by what it comes with: however much there is in a scenario, an event costs what comes with it. */
export function comersWith(scenario: Scenario, source: Source, about: string): Comers {
  const index = indices.get(scenario) ?? indexOf(scenario);
  indices.set(scenario, index);
  return index.get(`${source} ${about}`) ?? nobody;
}

const indices = new WeakMap<Scenario, ReadonlyMap<string, Comers>>();
const nobody: Comers = { injects: [], decisions: [], procedures: [], checkpoints: [] };

function indexOf({ order, injects, decisions, procedures, checkpoints }: Scenario): ReadonlyMap<string, Comers> {
  const index = new Map<string, Record<keyof Comers, string[]>>();
  const note = (kind: keyof Comers, id: string, after: { readonly [S in Source]?: string | undefined } = {}) => {
    for (const source of ['phase', 'inject', 'decision'] as const) {
      const name = `${source} ${after[source]}`;
      if (after[source] === undefined) continue;
      const comers = index.get(name) ?? { injects: [], decisions: [], procedures: [], checkpoints: [] };
      comers[kind].push(id);
      index.set(name, comers);
    }
  };
  for (const id of order.injects) note('injects', id, injects[id]?.with);
  for (const id of order.decisions) note('decisions', id, decisions[id]?.opens.with);
  for (const id of order.procedures) note('procedures', id, procedures[id]?.starts?.with);
  for (const id of order.checkpoints) note('checkpoints', id, checkpoints[id]?.from);
  return index;
}
