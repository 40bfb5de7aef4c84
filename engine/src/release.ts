import type { EventOf } from './events.ts';
import type { Situation } from './situation.ts';
import type { ReleaseChoice, ReleaseMode } from './world/exercise-row.ts';

/**
 * Whether an inject goes out by itself when its time comes: by what the facilitator chose for it, else for the phase in
 * which the story then stands, else for all; else as the author wrote.
 */
export function modeOf({ scenario, world }: Pick<Situation, 'scenario' | 'world'>, inject: string): ReleaseMode {
  const { release } = world.must('exercise', 'it');
  const phase = world.get('flow', 'it')?.value.story ?? '';
  const authored = scenario.injects[inject]?.release === 'hand' ? 'confirm' : 'auto';
  return release?.injects[inject] ?? release?.phases[phase] ?? release?.all ?? authored;
}

/** The choice after another one. One for all takes the place of every choice before. */
export function chosen(before: ReleaseChoice | undefined, { mode, phase, inject }: EventOf<'release.chosen'>) {
  if (phase === undefined && inject === undefined)
    return { ...(mode === 'plan' ? {} : { all: mode }), phases: {}, injects: {} };
  const { phases = {}, injects = {} } = before ?? {};
  return {
    ...(before?.all === undefined ? {} : { all: before.all }),
    phases: phase === undefined ? { ...phases } : put(phases, phase, mode),
    injects: inject === undefined ? { ...injects } : put(injects, inject, mode),
  };
}

function put(modes: Readonly<Record<string, ReleaseMode>>, id: string, mode: ReleaseMode | 'plan') {
  const { [id]: _, ...others } = modes;
  return mode === 'plan' ? others : { ...others, [id]: mode };
}
