import type { ControlView, PlannedInjectView } from '@kalari/engine/protocol';
import type { Sought } from '../../parts/sought.ts';
import { rowsOf } from '../../parts/view.ts';
import { found, passes } from './run-sheet.ts';

/** Whether an inject is what is sought, at exercise time `t`. */
export function matches(inject: PlannedInjectView, sought: Sought, t: number): boolean {
  const { filter, words, role, channel, thread, objective, category, optional } = sought;
  return (
    passes(inject, filter, t) &&
    (role === null || inject.to.includes(role)) &&
    (channel === null || inject.channel === channel) &&
    (thread === null || inject.thread === thread) &&
    (objective === null || inject.objectives.includes(objective)) &&
    (category === null || inject.category === category) &&
    (!optional || inject.optional) &&
    (words.trim() === '' || found(inject, words.trim()))
  );
}

/** What this scenario gives to choose from: the channels, threads and categories that its injects have. */
export function choicesOf(control: ControlView) {
  const injects = rowsOf(control.injects);
  const once = <V>(values: readonly V[]): V[] => [...new Set(values)];
  return {
    channels: once(injects.map((inject) => inject.channel)),
    threads: once(injects.flatMap((inject) => inject.thread ?? [])).toSorted(),
    categories: once(injects.map((inject) => inject.category)),
    optional: injects.some((inject) => inject.optional),
  };
}
