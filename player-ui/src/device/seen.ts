import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useSyncExternalStore } from 'react';
import { device } from './memory.ts';

/** How many messages of each conversation have been read on this device. Reading a message is nobody else's business. */
export function useSeen(): { of(key: string): number; mark(key: string, count: number): void } {
  const exercise = useView((view) => view.exercise.id);
  const role = useView((view) => view.me.role ?? 'none');
  const name = `talk.${exercise}.${role}`;
  const seen = useSyncExternalStore(subscribe, () => read(name));
  const mark = useCallback(
    (key: string, count: number) => {
      const before = read(name);
      if ((before[key] ?? 0) >= count) return;
      device.put(name, { ...before, [key]: count });
      cache.set(name, { ...before, [key]: count });
      for (const listener of listeners) listener();
    },
    [name],
  );
  return { of: (key) => seen[key] ?? 0, mark };
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
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((count) => typeof count === 'number')
  );
}
