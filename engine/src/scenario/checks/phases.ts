import type { ResolvedScenario } from '../resolve.ts';
import type { Sheet } from './findings.ts';
import { canHoldTogether } from './together.ts';

type Branch = ResolvedScenario['storyline'][string]['next'][number];

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
export function reachedIn({ storyline }: ResolvedScenario): ReadonlySet<string> {
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
 * Each is told once, at the branch that closes it; conditions that exclude each other are no danger.
 */
function loops({ tell }: Sheet, phases: ReadonlyMap<string, { next: readonly Branch[] }>): void {
  const order = [...phases.keys()];
  const rank = new Map(order.map((id, index) => [id, index]));
  // A storyline has a dozen phases. In one with thousands not every circle is walked, so that reading stays quick.
  let steps = 20_000;
  const walk = (start: string, id: string, trail: readonly Step[]): void => {
    for (const [index, branch] of (phases.get(id)?.next ?? []).entries()) {
      if (branch.when === undefined || branch.after !== undefined || branch.to === id || steps-- < 0) continue;
      const here = [...trail, { id, branch }];
      if (branch.to === start) {
        if (!isDangerous(here.map((step) => step.branch))) continue;
        const circle = [...here.map((step) => step.id), start].join(' → ');
        tell('phase.circle', ['storyline', id, 'next', index, 'when'], { circle });
      } else if ((rank.get(branch.to) ?? -1) > (rank.get(start) ?? 0) && here.every((step) => step.id !== branch.to)) {
        walk(start, branch.to, here);
      }
    }
  };
  for (const id of order) walk(id, id, []);
}

interface Step {
  readonly id: string;
  readonly branch: Branch;
}

/** Conditions that exclude each other stop the story, unless a branch on the way moves what they ask about. */
function isDangerous(branches: readonly Branch[]): boolean {
  const moves = branches.some(({ then }) => then.some((effect) => 'move' in effect || 'draw' in effect));
  return moves || canHoldTogether(branches.map(({ when }) => when ?? 'true'));
}
