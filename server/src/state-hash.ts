import { createHash } from 'node:crypto';
import { canonical, type Touched } from '@kalari/engine';

/** The hash of everything the world holds, kept up to date row by row. */
export interface StateHash {
  take(touched: readonly Touched[]): void;
  readonly hex: string;
}

/** The exclusive or of SHA-256(table ‖ 0 ‖ id ‖ 0 ‖ canonical(row)) over all rows: the order of writing does not matter. */
export function stateHash(): StateHash {
  const sum = Buffer.alloc(32);
  const rows = new Map<string, Buffer>();

  const turn = (bytes: Buffer | undefined) => {
    if (bytes === undefined) return;
    for (let index = 0; index < 32; index++) sum[index] = (sum[index] ?? 0) ^ (bytes[index] ?? 0);
  };

  return {
    take(touched) {
      for (const { table, id, after } of touched) {
        const key = `${table}\0${id}`;
        turn(rows.get(key));
        if (after === undefined) {
          rows.delete(key);
          continue;
        }
        const bytes = createHash('sha256')
          .update(`${key}\0${canonical(after)}`)
          .digest();
        turn(bytes);
        rows.set(key, bytes);
      }
    },
    get hex() {
      return sum.toString('hex');
    },
  };
}
