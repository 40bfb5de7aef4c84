/**
 * The same as `after`, made of as much of `before` as is equal: what did not change keeps its identity. Both are JSON.
 * Parts of `after` are replaced in place, by equal ones, so whoever else holds it sees no difference.
 */
export function shared<T>(before: unknown, after: T): T {
  return share(before, after) as T;
}

function share(before: unknown, after: unknown): unknown {
  if (before === after || !isNode(before) || !isNode(after)) return after;
  if (Array.isArray(before)) return Array.isArray(after) ? shareArray(before, after) : after;
  return Array.isArray(after) ? after : shareObject(before, after);
}

function shareArray(before: readonly unknown[], after: unknown[]): readonly unknown[] {
  let same = before.length === after.length;
  for (let place = 0; place < after.length; place++) {
    const now = share(before[place], after[place]);
    if (now !== after[place]) after[place] = now;
    if (now !== before[place]) same = false;
  }
  return same ? before : after;
}

function shareObject(before: Node, after: Node): Node {
  const was = Object.keys(before);
  const keys = Object.keys(after);
  let same = was.length === keys.length;
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? '';
    const now = share(before[key], after[key]);
    if (now !== after[key]) after[key] = now;
    // Keys in another order are another text on the wire.
    if (now !== before[key] || was[place] !== key) same = false;
  }
  return same ? before : after;
}

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
