import { type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { View } from './view.ts';

enablePatches();

/**
 * The patches that turn one view into the next: of two filtered views, never of the truth. Empty when they are equal.
 * Patches are JSON; `applyPatches` of immer applies them.
 */
export function viewDelta(before: View, after: View): Patch[] {
  if (before === after) return [];
  const [, patches] = produceWithPatches(before, (draft) => settle(draft, before, after));
  return patches;
}

type Node = Record<string, unknown>;

/** Makes `draft` equal to `after`, touching only what differs. Parts that kept their identity are not looked into. */
function settle(draft: Draft<View>, before: View, after: View): void {
  settleObject(draft as Node, before as Node, after as Node);
}

function settleObject(draft: Node, before: Node, after: Node): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) delete draft[key];
  for (const [key, next] of Object.entries(after)) {
    const previous = Object.hasOwn(before, key) ? before[key] : undefined;
    if (previous === next) continue;
    // Immer refuses patches below a key of this name, which is why no id has it either.
    if (key === 'constructor') draft[key] = next;
    else if (isNode(previous) && isNode(next)) settleObject(draft[key] as Node, previous, next);
    else if (Array.isArray(previous) && Array.isArray(next)) settleArray(draft[key] as unknown[], previous, next);
    else draft[key] = next;
  }
}

function settleArray(draft: unknown[], before: readonly unknown[], after: readonly unknown[]): void {
  after.forEach((next, index) => {
    const previous = before[index];
    if (previous === next && index < before.length) return;
    if (index < before.length && isNode(previous) && isNode(next)) settleObject(draft[index] as Node, previous, next);
    else if (index < before.length && Array.isArray(previous) && Array.isArray(next)) {
      settleArray(draft[index] as unknown[], previous, next);
    } else draft[index] = next;
  });
  if (draft.length > after.length) draft.length = after.length;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
