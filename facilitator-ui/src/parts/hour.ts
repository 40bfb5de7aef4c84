const day = 86_400_000;

/**
 * The exercise moment meant by an hour such as `08:20`, `8.20` or `0820`: the next time the story's clock shows it, within a
 * day. Null when it is not an hour.
 */
export function momentAt(text: string, starts: number, t: number): number | null {
  const parts = /^\s*([01]?\d|2[0-3])\s*[:.hH]?\s*([0-5]\d)\s*$/.exec(text);
  if (parts === null) return null;
  const within = (Number(parts[1]) * 60 + Number(parts[2])) * 60_000;
  const midnight = Math.floor((starts + t) / day) * day;
  const moment = midnight + within - starts;
  return moment > t ? moment : moment + day;
}
