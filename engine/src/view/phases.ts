import type { Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { Looking } from './looking.ts';
import type { PhaseView } from './view.ts';

/** Where the story stands. */
export function presentPhase({ flow, world }: Looking): string | undefined {
  const story = world.get('flow', 'it')?.value.story;
  return story !== undefined && Object.hasOwn(flow.scenario.storyline, story) ? story : undefined;
}

/** Every phase with its branches, and why they have not opened. */
export function phasesOf(looking: Looking): PhaseView[] {
  const present = presentPhase(looking);
  return looking.flow.scenario.order.storyline.flatMap((id) => phaseOf(looking, id, present));
}

/** The phases that the story has come through, without where it could go. */
export function phasesVisited(looking: Looking): PhaseView[] {
  return phasesOf(looking).flatMap(({ id, title, state, enteredAt }) =>
    enteredAt === undefined || (state !== 'past' && state !== 'current')
      ? []
      : [{ id, title, state, enteredAt, next: [] }],
  );
}

function phaseOf(
  { flow: { scenario }, world, audience, holds }: Looking,
  id: string,
  present: string | undefined,
): PhaseView[] {
  const phase = scenario.storyline[id];
  if (phase === undefined) return [];
  const visit = world.get('phases', id)?.visits.at(-1);
  const over = world.must('exercise', 'it').status === 'ended';
  const open = !over && (present === undefined || leadsTo(scenario.storyline, present, id));
  const state = id === present ? 'current' : visit !== undefined ? 'past' : open ? 'ahead' : 'not-taken';
  return [
    {
      id,
      title: say(phase.title, audience.language),
      ...(phase.notes === undefined ? {} : { notes: say(phase.notes, audience.language) }),
      state,
      ...(visit === undefined ? {} : { enteredAt: visit.enteredAt }),
      next: phase.next.map(({ to, why, when, after }) => ({
        to,
        why: say(why, audience.language),
        ...(when === undefined ? {} : { when }),
        ...(after === undefined ? {} : { after }),
        ...(after !== undefined && id === present && visit !== undefined ? { due: visit.enteredAt + after } : {}),
        met: when === undefined ? after === undefined : holds(when),
      })),
    },
  ];
}

/** Whether the story can still get from one phase to another by its own branches. */
function leadsTo(storyline: Scenario['storyline'], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const phase of reached) for (const next of storyline[phase]?.next ?? []) reached.add(next.to);
  return reached.has(to);
}
