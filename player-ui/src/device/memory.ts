/**
 * What this device keeps, as JSON. A forbidden or full storage is no reason to stop: then nothing is kept.
 */
export interface Memory {
  get<T>(key: string, isIt: (value: unknown) => value is T): T | null;
  put(key: string, value: unknown): void;
  drop(key: string): void;
}

/** Kept until the browser forgets it, shared by all tabs. */
export const device: Memory = memory(() => globalThis.localStorage);
/** Kept for this tab only. */
export const tab: Memory = memory(() => globalThis.sessionStorage);

export const isText = (value: unknown): value is string => typeof value === 'string';

function memory(storage: () => Storage): Memory {
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    get(key, isIt) {
      const text = attempt(() => storage().getItem(`kalari.${key}`));
      const value: unknown = text === null ? null : attempt(() => JSON.parse(text));
      return isIt(value) ? value : null;
    },
    put: (key, value) => void attempt(() => storage().setItem(`kalari.${key}`, JSON.stringify(value))),
    drop: (key) => void attempt(() => storage().removeItem(`kalari.${key}`)),
  };
}
