/**
 * The same as `after`, made of as much of `before` as is equal: what did not change keeps its identity. Both are JSON.
 * Parts of `after` are replaced in place, by equal ones, so whoever else holds it sees no difference. What is `settled` was
 * compared with what it was before when it was made: if it is another object, it has changed.
 */
export function shared<T>(before: unknown, after: T, settled: Settled = none): T {
  return share(before, after, settled) as T;
}

type Settled = Pick<ReadonlySet<unknown>, 'has'>;
const none: Settled = { has: () => false };

function share(before: unknown, after: unknown, settled: Settled): unknown {
  if (before === after || !isNode(before) || !isNode(after) || settled.has(after)) return after;
  if (Array.isArray(before)) return Array.isArray(after) ? shareArray(before, after, settled) : after;
  return Array.isArray(after) ? after : shareObject(before, after, settled);
}

function shareArray(before: readonly unknown[], after: unknown[], settled: Settled): readonly unknown[] {
  let same = before.length === after.length;
  for (let place = 0; place < after.length; place++) {
    const now = share(before[place], after[place], settled);
    if (now !== after[place]) after[place] = now;
    if (now !== before[place]) same = false;
  }
  return same ? before : after;
}

function shareObject(before: Node, after: Node, settled: Settled): Node {
  const was = Object.keys(before);
  const keys = Object.keys(after);
  let same = was.length === keys.length;
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? '';
    const now = share(before[key], after[key], settled);
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
