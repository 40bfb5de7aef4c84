import type { Patch } from 'immer';
import type { View } from './view.ts';

/**
 * The patches that turn one view into the next: of two filtered views, never of the truth. Empty when they are equal.
 * They are JSON, in immer's format; `applyPatches` of immer applies them. Parts that kept their identity are not looked
 * into, and nothing is copied or frozen: what is not sent costs next to nothing.
 */
export function viewDelta(before: View, after: View): Patch[] {
  const patches: Patch[] = [];
  changed({ patches, path: [] }, before, after);
  return patches;
}

/** Where the comparison stands, and what it has found. The path is copied only for what has changed. */
interface Comparing {
  readonly patches: Patch[];
  readonly path: (string | number)[];
}

type Node = Readonly<Record<string, unknown>>;

function changed(at: Comparing, before: unknown, after: unknown): void {
  if (before === after) return;
  // Immer refuses patches below a key of this name, which is why no id has it either.
  const refused = at.path.at(-1) === 'constructor';
  if (!refused && Array.isArray(before) && Array.isArray(after)) changedArray(at, before, after);
  else if (!refused && isNode(before) && isNode(after)) changedObject(at, before, after);
  else at.patches.push({ op: 'replace', path: [...at.path], value: after });
}

function changedObject(at: Comparing, before: Node, after: Node): void {
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) at.patches.push({ op: 'remove', path: [...at.path, key] });
  }
  for (const key of Object.keys(after)) {
    if (Object.hasOwn(before, key)) below(at, key, before[key], after[key]);
    else at.patches.push({ op: 'add', path: [...at.path, key], value: after[key] });
  }
}

function changedArray(at: Comparing, before: readonly unknown[], after: readonly unknown[]): void {
  for (let last = before.length - 1; last >= after.length; last--) {
    at.patches.push({ op: 'remove', path: [...at.path, last] });
  }
  after.forEach((next, index) => {
    if (index < before.length) below(at, index, before[index], next);
    else at.patches.push({ op: 'add', path: [...at.path, index], value: next });
  });
}

function below(at: Comparing, key: string | number, before: unknown, after: unknown): void {
  at.path.push(key);
  changed(at, before, after);
  at.path.pop();
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
