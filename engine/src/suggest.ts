import { list, phrase, type Word } from './phrases/phrase.ts';

/** The known word that was most likely meant, or undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.slice(0, 64).toLowerCase();
  const allowed = allowance(wanted);
  let best: string | undefined;
  let bestScore = allowed + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    if (Math.abs(other.length - wanted.length) > allowed && !isPart(wanted, other)) continue;
    const score = distance(wanted, other);
    if (score < bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** `Did you mean "fc"?`, else what there is to choose from, else what to do. */
export function suggestion(word: string, known: readonly string[], otherwise: Word = ''): Word {
  const meant = nearest(word, known);
  if (meant !== undefined) return phrase('meant', { word: meant });
  if (known.length === 0) return otherwise;
  if (known.length > 12) return phrase('someOf', { words: list(known.slice(0, 12)) });
  return phrase(known.length === 1 ? 'onlyOne' : 'allOf', { words: list(known) });
}

function isPart(a: string, b: string): boolean {
  return a.length >= 4 && b.length >= 4 && (a.includes(b) || b.includes(a));
}

function allowance(word: string): number {
  return word.length <= 3 ? 1 : word.length <= 6 ? 2 : Math.floor(word.length / 3);
}

/** Edits between two words; two letters that changed places count as one. A word that is a part of the other is near. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.replaceAll('_', '-') === b) return 0.5;
  if (isPart(a, b)) return 1;
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (previous[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    [previous, row] = [row, next];
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY;
}
