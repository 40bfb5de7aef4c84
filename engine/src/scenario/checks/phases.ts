import type { AuthoredScenario } from '../schema.ts';
import type { Sheet } from './findings.ts';
import { canHoldTogether } from './together.ts';

type Branch = AuthoredScenario['storyline'][string]['next'][number];

/** Whether every phase can be reached, and none of them can chase each other without end. */
export function checkPhases(sheet: Sheet): void {
  const { scenario, tell } = sheet;
  const phases = new Map(Object.entries(scenario.storyline));
  const reached = reachedIn(scenario);
  for (const [id, { next }] of phases) {
    if (!reached.has(id))
      tell('phase.unreachable', ['storyline', id], { id, first: [...phases.keys()][0] ?? '' }, 'key');
    for (const [index, branch] of next.entries()) {
      const path = ['storyline', id, 'next', index];
      if (branch.to === id) tell('phase.self', [...path, 'to'], { id });
      if (branch.when === undefined && branch.after === undefined) tell('phase.noReason', path, { to: branch.to });
    }
  }
  loops(sheet, phases);
}

/** The phases that some way leads to from the first. */
export function reachedIn({ storyline }: AuthoredScenario): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = Object.keys(storyline).slice(0, 1);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(storyline[id]?.next ?? []).map(({ to }) => to));
  }
  return reached;
}

/**
 * Circles made of conditions alone: if all of them are met at once, the story would run round for ever in one moment.
 * A circle is told once, at the branch that closes it; conditions that exclude each other are no danger.
 */
function loops({ tell }: Sheet, phases: ReadonlyMap<string, { next: readonly Branch[] }>): void {
  const done = new Set<string>();
  const visit = (id: string, trail: readonly { id: string; when: string }[]): void => {
    for (const [index, { to, when, after }] of (phases.get(id)?.next ?? []).entries()) {
      if (when === undefined || after !== undefined || to === id) continue;
      const here = [...trail, { id, when }];
      const start = here.findIndex((step) => step.id === to);
      if (start >= 0) {
        const circle = here.slice(start);
        if (canHoldTogether(circle.map((step) => step.when))) {
          tell('phase.circle', ['storyline', id, 'next', index, 'when'], {
            circle: [...circle.map((step) => step.id), to].join(' → '),
          });
        }
      } else if (!done.has(to)) visit(to, here);
    }
    done.add(id);
  };
  for (const id of phases.keys()) if (!done.has(id)) visit(id, []);
}
