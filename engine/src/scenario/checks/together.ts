/**
 * Whether conditions can all be met at the same moment, as far as it shows: false only when two of them ask the same
 * number to be on two sides of a bound, or the same word to be two words. When in doubt, yes.
 */
export function canHoldTogether(sources: readonly string[]): boolean {
  const bounds = new Map<string, { least: number; most: number }>();
  const words = new Map<string, string>();
  for (const part of sources.flatMap(parts)) {
    const compared = /^([\w.]+)\s*(<=?|>=?)\s*(-?\d+(?:\.\d+)?)$/.exec(part);
    if (compared !== null) {
      const [, name = '', sign = '', figure = ''] = compared;
      const bound = bounds.get(name) ?? { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
      // Indicators are whole numbers, so that "under 40" and "at most 39" are the same.
      if (sign.startsWith('<')) bound.most = Math.min(bound.most, Number(figure) - (sign === '<' ? 1 : 0));
      else bound.least = Math.max(bound.least, Number(figure) + (sign === '>' ? 1 : 0));
      bounds.set(name, bound);
      if (bound.least > bound.most) return false;
    }
    const same = /^([\w.]+)\s*==\s*['"]([\w-]+)['"]$/.exec(part);
    if (same !== null) {
      const [, name = '', word = ''] = same;
      if ((words.get(name) ?? word) !== word) return false;
      words.set(name, word);
    }
  }
  return true;
}

/** What `&&` joins at the top; a condition with anything else in it counts as one part. */
function parts(source: string): string[] {
  return /[|()!?]/.test(source.replaceAll('!=', '')) ? [source.trim()] : source.split('&&').map((part) => part.trim());
}
