import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Named in every record's header, so that a reader knows how chance was drawn. */
export const CHANCE = 'xoroshiro128plus/pure-rand-8';

/**
 * Draws 1 to 100 for a purpose. Each purpose has a stream of its own, so that a hidden draw never shifts a visible one.
 * `state` is what the last draw of this purpose left, absent for the first.
 */
export function drawPercent(
  seed: number,
  purpose: string,
  state: readonly number[] | undefined,
): { drawn: number; state: number[] } {
  const stream = state === undefined ? xoroshiro128plus(seed ^ hashOf(purpose)) : xoroshiro128plusFromState(state);
  const drawn = uniformInt(stream, 1, 100);
  return { drawn, state: [...stream.getState()] };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
