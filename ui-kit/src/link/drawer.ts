import type { WireCommand } from '@kalari/engine/protocol';

/** A command kept on the device until it is answered. */
export interface Kept {
  readonly id: string;
  readonly command: WireCommand;
  readonly wall: number;
}

/**
 * Where unanswered commands outlive a reload. Each has its own key, so that two tabs never overwrite each other;
 * a tab that opens takes over what an earlier one left, which is harmless because the same id has no second effect.
 */
export interface Drawer {
  put(kept: Kept): void;
  drop(id: string): void;
  /** In the order in which they were made. Older than twelve hours: forgotten. */
  all(): Kept[];
}

const halfDay = 12 * 3_600_000;

export function drawer(name: string, storage: Storage | undefined = deviceStorage()): Drawer {
  const prefix = `kalari.out.${name}.`;
  return {
    put: (kept) => quietly(() => storage?.setItem(prefix + kept.id, JSON.stringify(kept))),
    drop: (id) => quietly(() => storage?.removeItem(prefix + id)),
    all() {
      const found: Kept[] = [];
      quietly(() => {
        for (const key of keys(storage).filter((key) => key.startsWith(prefix))) {
          const kept = read(storage?.getItem(key));
          if (kept === null || Date.now() - kept.wall > halfDay) storage?.removeItem(key);
          else found.push(kept);
        }
      });
      return found.sort((a, b) => a.wall - b.wall || (a.id < b.id ? -1 : 1));
    },
  };
}

function keys(storage: Storage | undefined): string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
}

function read(text: string | null | undefined): Kept | null {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Kept>;
    return typeof kept.id === 'string' && typeof kept.wall === 'number' && typeof kept.command?.type === 'string'
      ? (kept as Kept)
      : null;
  } catch {
    return null;
  }
}

function deviceStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage must not stop anybody from sending. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    /* Kept in memory only. */
  }
}
