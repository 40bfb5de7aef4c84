import { hash, randomBytes } from 'node:crypto';

/** Where ids, salts, tokens and codes come from: an input like time, so that a rehearsal can be repeated byte for byte. */
export interface Chance {
  bytes(length: number): Buffer;
}

export const systemChance: Chance = { bytes: (length) => randomBytes(length) };

/** The same seed gives the same bytes, on any machine. Not for secrets. */
export function seededChance(seed: number): Chance {
  let drawn = 0;
  let left = Buffer.alloc(0);
  return {
    bytes(length) {
      while (left.length < length) {
        const block = hash('sha256', `kalari-chance ${seed} ${drawn++}`, 'buffer');
        left = left.length === 0 ? block : Buffer.concat([left, block]);
      }
      const bytes = left.subarray(0, length);
      left = left.subarray(length);
      return bytes;
    },
  };
}

/** Letters and figures that are not taken for one another when read aloud: no 0 O 1 I. */
const legible = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** `length` characters of five random bits each. */
export function code(chance: Chance, length: number): string {
  return [...chance.bytes(length)].map((byte) => legible[byte % legible.length]).join('');
}

/** 128 random bits in hexadecimal, as commands and salts carry them. */
export function hexId(chance: Chance): string {
  return chance.bytes(16).toString('hex');
}
