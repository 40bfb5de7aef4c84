import type { Standing } from './fork.ts';
import type { Part, Waiting } from './schema.ts';
import { takeApart } from './take-apart.ts';

/** What somebody asks after: a phase, or one thing that waits for a condition. */
export interface Sought {
  readonly kind: 'phase' | 'inject' | 'decision' | 'checkpoint';
  readonly id: string;
}

/** Why a phase has not begun, branch by branch, or why an inject, a decision or a checkpoint has not come. */
export function whyNot(standing: Standing, { kind, id }: Sought): Waiting[] {
  return everythingThatWaits(standing).filter((it) => it.id === id && it.kind === (kind === 'phase' ? 'branch' : kind));
}

/** The branches out of the present phase, and everything that waits for a condition, in the author's order. */
export function everythingThatWaits(standing: Standing): Waiting[] {
  const { scenario } = standing.flow;
  return [
    ...scenario.order.storyline.flatMap((phase) => branchesOf(standing, phase)),
    ...scenario.order.injects.flatMap((id): Waiting[] => {
      const when = scenario.injects[id]?.when;
      const waits = when !== undefined && standing.world.get('injects', id) === undefined;
      return waits ? [waitingFor(standing, 'inject', id, when)] : [];
    }),
    ...scenario.order.decisions.flatMap((id): Waiting[] => {
      const when = scenario.decisions[id]?.opens.when;
      const waits = when !== undefined && standing.world.get('decisions', id) === undefined;
      return waits ? [waitingFor(standing, 'decision', id, when)] : [];
    }),
    ...scenario.order.checkpoints.flatMap((id): Waiting[] => {
      const act = scenario.checkpoints[id]?.act;
      const row = standing.world.get('checkpoints', id);
      const waits = act !== undefined && (row === undefined || row.computed === 'pending');
      return waits ? [{ ...waitingFor(standing, 'checkpoint', id, act), open: row?.from !== undefined }] : [];
    }),
  ];
}

function branchesOf(standing: Standing, phase: string): Waiting[] {
  const { world, flow } = standing;
  const open = world.get('flow', 'it')?.value.story === phase;
  const entered = world.get('phases', phase)?.visits.at(-1)?.enteredAt;
  return (flow.scenario.storyline[phase]?.next ?? []).map(({ to, when, after }, branch): Waiting => {
    const condition = when === undefined ? undefined : takeApart(standing, when);
    const due = after !== undefined && open && entered !== undefined ? entered + after : undefined;
    return {
      kind: 'branch',
      id: to,
      from: phase,
      branch,
      open,
      holds: open && (condition?.holds ?? true) && (due === undefined ? after === undefined : due <= standing.t),
      ...(condition === undefined ? {} : { condition }),
      ...(due === undefined ? {} : { due }),
    };
  });
}

function waitingFor(standing: Standing, kind: 'inject' | 'decision' | 'checkpoint', id: string, when: string): Waiting {
  const condition: Part = takeApart(standing, when);
  return { kind, id, open: true, condition, holds: condition.holds };
}
