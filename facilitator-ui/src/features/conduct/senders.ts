import type { Channel, ControlView } from '@kalari/engine/protocol';
import { rowsOf } from '../../parts/view.ts';

export const channels: readonly Channel[] = [
  'phone',
  'flash-report',
  'radio',
  'email',
  'meeting',
  'staff-note',
  'code-cable',
  'news',
  'social',
  'letter',
];

/** Everybody who writes or calls in this scenario, once, most frequent first. */
export function sendersOf(control: ControlView, via?: Channel): string[] {
  const counts = new Map<string, number>();
  for (const inject of rowsOf(control.injects)) {
    if (via !== undefined && inject.channel !== via) continue;
    counts.set(inject.from.text, (counts.get(inject.from.text) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** Who usually uses a channel here: a proposal that she may overwrite. */
export function senderOf(control: ControlView, via: Channel): string {
  return sendersOf(control, via)[0] ?? '';
}
