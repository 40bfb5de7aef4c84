import type { View } from '@kalari/engine/protocol';
import { isLive } from '@kalari/ui-kit/status';
import { useLinkState, useView } from '@kalari/ui-kit/use-view.tsx';

/** Whether anything can be sent: the exercise runs or is paused, is not frozen, and this device holds the seat. */
export function useMayWrite(): boolean {
  const { phase } = useLinkState();
  const open = useView(selectOpen);
  return open && kept.has(phase);
}

/** What is sent in these goes out at once, or is kept on the device until it can. */
const kept: ReadonlySet<string> = new Set(['live', 'reconnecting', 'connecting', 'stopped', 'readOnly']);

const selectOpen = ({ exercise }: View) => isLive(exercise.status) && exercise.frozen === undefined;
