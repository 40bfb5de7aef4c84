import type { ControlView, PlannedInjectView } from '@kalari/engine/protocol';

export type ReleaseMode = 'auto' | 'confirm';
export type Choice = ReleaseMode | 'plan';

/** How an inject goes out when its time comes, and by whose choice: the narrowest counts, as in the engine. */
export function releaseOf(
  { id, release, phase }: Pick<PlannedInjectView, 'id' | 'release' | 'phase'>,
  control: Pick<ControlView, 'release' | 'phases' | 'phase'>,
): ReleaseMode {
  const { all, phases, injects } = control.release;
  // What comes with a phase that is still ahead falls due in it.
  const ahead = control.phases.find((each) => each.id === phase && each.enteredAt === undefined);
  const during = ahead?.id ?? control.phase ?? '';
  return injects[id] ?? phases[during] ?? all ?? (release === 'hand' ? 'confirm' : 'auto');
}

const round: Readonly<Record<Choice, Choice>> = { plan: 'confirm', confirm: 'auto', auto: 'plan' };

/** The choice after this one, where one button goes through all three. */
export function nextChoice(mode: ReleaseMode | undefined): Choice {
  return round[mode ?? 'plan'];
}
