import fc from '../../support/laws.ts';
import type { Attack } from './attack.ts';
import { malformed, notAllowed } from './commands.ts';
import { frames, handshakes, packets } from './links.ts';
import { requests } from './requests.ts';

/** So many attacks of all kinds; the same seed gives the same ones. `taken` are command ids that others used. */
export function attacks(seed: number, count: number, taken: readonly string[]): Attack[] {
  const attack = fc.oneof(
    { weight: 45, arbitrary: malformed() },
    { weight: 20, arbitrary: notAllowed(taken) },
    { weight: 12, arbitrary: packets() },
    { weight: 6, arbitrary: frames() },
    { weight: 6, arbitrary: handshakes() },
    { weight: 11, arbitrary: requests() },
  );
  return fc.sample(attack, { seed, numRuns: count });
}
