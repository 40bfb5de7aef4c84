import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useSyncExternalStore } from 'react';
import { device } from './memory.ts';

/** Up to which exercise time each conversation has been read on this device. Reading a message is nobody else's business. */
export function useSeen(): { of(key: string): number; mark(key: string, t: number): void } {
  const exercise = useView((view) => view.exercise.id);
  const role = useView((view) => view.me.role ?? 'none');
  const name = `talk.${exercise}.${role}`;
  const seen = useSyncExternalStore(subscribe, () => read(name));
  const mark = useCallback(
    (key: string, t: number) => {
      const before = read(name);
      if ((before[key] ?? -1) >= t) return;
      device.put(name, { ...before, [key]: t });
      cache.set(name, { ...before, [key]: t });
      for (const listener of listeners) listener();
    },
    [name],
  );
  return { of: (key) => seen[key] ?? -1, mark };
}

type Seen = Readonly<Record<string, number>>;
const nothing: Seen = {};
const cache = new Map<string, Seen>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(name: string): Seen {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const kept = device.get(name, isSeen) ?? nothing;
  cache.set(name, kept);
  return kept;
}

function isSeen(value: unknown): value is Seen {
  return typeof value === 'object' && value !== null && Object.values(value).every((t) => typeof t === 'number');
}
