import type { DeltaMessage } from '@kalari/engine/protocol';

type Patch = DeltaMessage['patches'][number];
type Holder = Record<string, unknown> | unknown[];

/**
 * What immer's patches make of a view, without immer, which would weigh more than all of the link. The parts that no patch
 * touches keep their identity; the view itself is not changed. Throws when a patch does not fit.
 */
export function applyDelta<T extends object>(view: T, patches: readonly Patch[]): T {
  const copied = new Set<unknown>();
  const own = <V extends Holder>(held: V): V => {
    if (copied.has(held)) return held;
    const copy = (Array.isArray(held) ? [...held] : { ...held }) as V;
    copied.add(copy);
    return copy;
  };
  const root = own(view as T & Record<string, unknown>);
  for (const { op, path, value } of patches) {
    let holder: Holder = root;
    for (const key of path.slice(0, -1)) {
      const child: Holder = own(holderAt(holder, key));
      write(holder, key, child);
      holder = child;
    }
    const key = path.at(-1);
    if (key === undefined) throw new Error('A patch without a place.');
    if (op === 'remove') remove(holder, key);
    else if (op === 'add' && Array.isArray(holder)) holder.splice(Number(key), 0, value);
    else write(holder, key, value);
  }
  return root;
}

function holderAt(holder: Holder, key: string | number): Holder {
  const child: unknown = Object.hasOwn(holder, key) ? Reflect.get(holder, key) : undefined;
  if (typeof child !== 'object' || child === null) throw new Error(`A patch points to nothing at ${key}.`);
  return child as Holder;
}

function write(holder: Holder, key: string | number, value: unknown): void {
  if (Array.isArray(holder) && key === 'length') holder.length = Number(value);
  // Not an assignment: `__proto__` must become a key like any other, not a prototype.
  else Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove(holder: Holder, key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}
