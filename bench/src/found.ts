import type { Case, Figure, Sample } from './sample.ts';

/** What is to be reached: so many times less than the peer, or a ratio of ours to the peer's, or a plain figure. */
export type Target =
  | { readonly timesLess: number }
  | { readonly most: number }
  | { readonly least: number }
  | { readonly figure: number };

export interface Asked {
  readonly what: string;
  readonly metric: string;
  readonly unit: string;
  readonly target?: Target;
}

/** The samples of one benchmark, round by round, and the figures made of them. A ratio is made within a round. */
export class Found {
  readonly quick: boolean;
  readonly #samples = new Map<string, Sample[]>();

  constructor(quick: boolean) {
    this.quick = quick;
  }

  add(one: Case, round: number, sample: Sample): void {
    const key = `${one.who} ${one.size}`;
    const rounds = this.#samples.get(key) ?? [];
    rounds[round] = sample;
    this.#samples.set(key, rounds);
  }

  /** One metric, round by round. Empty for what could not be measured. */
  values({ who, size }: Case, metric: string): number[] {
    return (this.#samples.get(`${who} ${size}`) ?? []).flatMap((sample) => sample?.[metric] ?? []);
  }

  /** The sizes at which somebody was measured. */
  sizesOf(who: string): number[] {
    const keys = [...this.#samples.keys()].filter((key) => key.startsWith(`${who} `));
    return keys.map((key) => Number(key.slice(who.length + 1))).sort((a, b) => a - b);
  }

  /** Every sample, by who and how much. */
  all(): Readonly<Record<string, readonly Sample[]>> {
    return Object.fromEntries(this.#samples);
  }

  median(one: Case, metric: string): number | undefined {
    return medianOf(this.values(one, metric));
  }

  /** Ours against a peer or a limit. */
  readonly against = (
    asked: Asked & {
      readonly ours: Case;
      readonly peer: Case;
      readonly peerMetric?: string;
      readonly peerName?: string;
    },
  ): Figure => {
    const { metric, ours, peer, peerMetric = metric, peerName = peer.who } = asked;
    return this.#figure(asked, this.values(ours, metric), { who: peerName, values: this.values(peer, peerMetric) });
  };

  /** Ours at a large size against ours at a small one; the peer's own growth stands beside it. */
  readonly growth = (
    asked: Asked & { readonly ours: string; readonly peer?: string; readonly from: number; readonly to: number },
  ): Figure => {
    const { metric, from, to, peer } = asked;
    const grown = (who: string) =>
      ratios(this.values({ who, size: to }, metric), this.values({ who, size: from }, metric));
    const ours = grown(asked.ours);
    const median = medianOf(ours);
    const theirs = peer === undefined ? undefined : medianOf(grown(peer));
    return {
      what: asked.what,
      unit: asked.unit,
      ours: median,
      ...(peer === undefined ? {} : { peer: { who: peer, value: theirs } }),
      ...(median === undefined ? {} : { ratio: { ...spread(ours), median, of: 'growth' } }),
      ...judged(asked.target, median, median),
    };
  };

  /** A figure that stands for itself. */
  readonly plain = (asked: Asked & { readonly ours: Case }): Figure =>
    this.#figure(asked, this.values(asked.ours, asked.metric));

  #figure(asked: Asked, ours: readonly number[], peer?: { who: string; values: readonly number[] }): Figure {
    const less = asked.target !== undefined && 'timesLess' in asked.target;
    const found = peer === undefined ? [] : less ? ratios(peer.values, ours) : ratios(ours, peer.values);
    const median = medianOf(found);
    return {
      what: asked.what,
      unit: asked.unit,
      ours: medianOf(ours),
      ...(peer === undefined ? {} : { peer: { who: peer.who, value: medianOf(peer.values) } }),
      ...(median === undefined ? {} : { ratio: { ...spread(found), median, of: less ? 'times less' : 'times' } }),
      ...judged(asked.target, medianOf(ours), median),
    };
  }
}

export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle];
  const [below, above] = [sorted[middle - 1], sorted[middle]];
  return below === undefined || above === undefined ? undefined : (below + above) / 2;
}

function ratios(above: readonly number[], below: readonly number[]): number[] {
  return above.flatMap((value, round) => (below[round] ? [value / below[round]] : []));
}

function spread(values: readonly number[]): { low: number; high: number } {
  return { low: Math.min(...values), high: Math.max(...values) };
}

function judged(target: Target | undefined, ours: number | undefined, ratio: number | undefined): Partial<Figure> {
  if (target === undefined) return {};
  const [text, value, holds] =
    'timesLess' in target
      ? [`≥ ${target.timesLess}× less`, ratio, (it: number) => it >= target.timesLess]
      : 'most' in target
        ? [`≤ ${target.most}×`, ratio, (it: number) => it <= target.most]
        : 'least' in target
          ? [`≥ ${target.least}×`, ratio, (it: number) => it >= target.least]
          : [`≤ ${target.figure.toLocaleString('en')}`, ours, (it: number) => it <= target.figure];
  return { target: text, ...(value === undefined ? {} : { met: holds(value) }) };
}
