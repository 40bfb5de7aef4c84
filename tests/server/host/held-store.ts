import type { EventStore } from '../../../server/src/store/event-store.ts';
import { memoryStore } from '../../../server/src/store/memory.ts';

/** A store whose appends can be held, made to fail, and that can become unreadable. */
export function heldStore() {
  const store = memoryStore();
  let gate: Promise<void> = Promise.resolve();
  let failure: Error | undefined;
  let unreadable = false;
  return {
    store: {
      ...store,
      append: async (append) => {
        await gate;
        if (failure !== undefined) throw failure;
        await store.append(append);
      },
      room: async () => {
        if (failure !== undefined) throw failure;
      },
      answered: (exercise, id) => {
        if (unreadable) throw new Error('disk I/O error');
        return store.answered(exercise, id);
      },
    } satisfies EventStore,
    hold(): () => void {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    fail(error: Error | undefined): void {
      failure = error;
    },
    beUnreadable(is: boolean): void {
      unreadable = is;
    },
  };
}
