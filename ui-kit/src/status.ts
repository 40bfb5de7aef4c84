import type { View } from '@kalari/engine/protocol';

/** Whether an exercise has begun and not ended: it runs, or stands still for a while. */
export function isLive(status: View['exercise']['status']): boolean {
  return status === 'running' || status === 'paused';
}
