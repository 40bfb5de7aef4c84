import type { Flow } from '../flow.ts';
import { type Load, loadsOf } from '../foresight/load.ts';
import { phrase } from '../phrases/phrase.ts';
import { placesIn } from './places.ts';
import { type Problem, problem } from './problem.ts';
import { readYaml, type Source } from './yaml.ts';

const MINUTE = 60_000;

/** What a seat bears: so many messages and decisions in a quarter of an hour, and so long without any. */
const bearable = { items: 10, span: 15 * MINUTE, idle: 45 * MINUTE } as const;

/**
 * Warns of seats that get more than a person can read, or nothing for long: in a play in which every decision is taken in
 * time as doctrine points, and in one in which nobody acts. For a scenario that has been read from `source` and compiled;
 * it costs two plays, so reading alone does not do it.
 */
export function weigh(source: Source, flow: Flow): Problem[] {
  const loads = loadsOf(flow);
  if (loads === undefined) return [];
  const { order, length } = flow.scenario;
  const found = order.seats.flatMap((role) => {
    const plays = (['inTime', 'nobody'] as const).map((name) => ({ name, times: loads[name][role] ?? [] }));
    return [heaviest(role, plays), longestIdle(role, plays, length)].filter((one) => one !== undefined);
  });
  const yaml = found.length === 0 ? undefined : readYaml(source);
  if (!yaml?.ok) return [];
  const places = placesIn(yaml.document, source.text, yaml.placeOf);
  return found.map(({ code, words }) => problem(code, places.ofKey(['seats', words.role]), words));
}

interface Play {
  readonly name: 'inTime' | 'nobody';
  readonly times: Load[string];
}

function heaviest(role: string, plays: readonly Play[]) {
  const { span, items: limit } = bearable;
  const spans = plays.flatMap(({ name, times }) =>
    times.map((from) => ({ name, from, count: times.filter((t) => t >= from && t < from + span).length })),
  );
  const { name, from, count } = mostOf(spans, (one) => one.count) ?? { name: 'nobody', from: 0, count: 0 };
  if (count <= limit) return undefined;
  const words = { role, count, limit, minute: Math.floor(from / MINUTE), play: phrase(`play.${name}`) };
  return { code: 'load.heavy', words } as const;
}

function longestIdle(role: string, plays: readonly Play[], length: number) {
  const gaps = plays.flatMap(({ name, times }) =>
    [0, ...times].map((from, at) => ({ name, from, time: (times[at] ?? length) - from })),
  );
  const { name, from, time } = mostOf(gaps, (one) => one.time) ?? { name: 'nobody', from: 0, time: 0 };
  if (time <= bearable.idle) return undefined;
  const minutes = Math.floor(time / MINUTE);
  const words = { role, minutes, minute: Math.floor(from / MINUTE), play: phrase(`play.${name}`) };
  return { code: 'load.idle', words } as const;
}

function mostOf<T>(all: readonly T[], figure: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (most, one) => (most === undefined || figure(one) > figure(most) ? one : most),
    undefined,
  );
}
