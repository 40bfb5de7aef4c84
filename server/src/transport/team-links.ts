import { createHmac, timingSafeEqual } from 'node:crypto';
import { memberOf, type World } from '@kalari/engine';

/** A personal link into the control team of one exercise. It holds on any device, until the member is removed or invited anew. */
export interface TeamLink {
  readonly member: string;
  /** The exercise, a dot, and what only this link has. */
  readonly key: string;
}

/** The links of everybody who belongs to the control team now. */
export function teamLinks(secret: Buffer, exercise: string, world: World): TeamLink[] {
  return world
    .rows('team')
    .filter(({ id }) => memberOf(world, id) !== undefined)
    .map(({ id, invitation }) => ({ member: id, key: keyOf(secret, exercise, id, invitation) }));
}

/** The exercise that a key says it is for. */
export function exerciseOfKey(key: string): string | undefined {
  const dot = key.indexOf('.');
  return dot > 0 ? key.slice(0, dot) : undefined;
}

/** Who of the control team holds a key; nobody does when it is not, or no longer, a link's. */
export function teamKeyholder(secret: Buffer, exercise: string, world: World, key: string): string | undefined {
  return teamLinks(secret, exercise, world).find((link) => same(link.key, key))?.member;
}

/** It comes from the folder's secret, so no key is stored; a member's id does not tell it. */
function keyOf(secret: Buffer, exercise: string, member: string, invitation: number): string {
  const derived = createHmac('sha256', secret).update(['team-key', exercise, member, invitation].join('\0')).digest();
  return `${exercise}.${derived.toString('base64url')}`;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
