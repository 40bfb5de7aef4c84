import { likeness } from './happenings.ts';
import type { Happening, Otherwise } from './schema.ts';

/** What is there now and was not, what was and is no more, and what has another time. */
export function compared(was: readonly Happening[], is: readonly Happening[]) {
  const left = [...was];
  const take = (isLike: (it: Happening) => boolean): Happening | undefined => {
    const at = left.findIndex(isLike);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const fresh = is.filter((it) => take((old) => old.t === it.t && likeness(old) === likeness(it)) === undefined);
  const shifted: Otherwise['shifted'] = [];
  const gained = fresh.filter((it) => {
    const old = take((one) => likeness(one) === likeness(it));
    if (old !== undefined) shifted.push({ ...it, was: old.t });
    return old === undefined;
  });
  return { gained, missing: left, shifted };
}
