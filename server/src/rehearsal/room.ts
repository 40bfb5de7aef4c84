import type { Scenario, Stamped } from '@kalari/engine';

/** How a seat fared. */
export interface Stay {
  /** The longest time in which nothing was sent to it and nothing put to it. */
  readonly idle: number;
  /** The most things sent and put to it within ten minutes. */
  readonly load: number;
}

const span = 10 * 60_000;

/**
 * How busy each seat was: with what the story sends it, and with the decisions that it may take or has to be asked about.
 * What colleagues send does not count: an author has no say in it.
 */
export function roomOf(
  { seats, order, decisions }: Scenario,
  records: readonly Stamped[],
  length: number,
): Record<string, Stay> {
  const came: Record<string, number[]> = Object.fromEntries(order.seats.map((role) => [role, []]));
  let began = 0;
  for (const { event, t } of records) {
    if (event.type === 'exercise.started') began = t;
    if (event.type === 'inject.released') for (const role of event.to) came[role]?.push(t);
    if (event.type !== 'decision.opened') continue;
    const { authority = [], delegated, consult = [] } = decisions[event.decision] ?? {};
    for (const role of new Set([...authority, ...(delegated?.to ?? []), ...consult]))
      if (Object.hasOwn(seats, role)) came[role]?.push(t);
  }
  return Object.fromEntries(
    Object.entries(came).map(([role, times]) => [
      role,
      { idle: longestGap([began, ...times, length]), load: peak(times) },
    ]),
  );
}

function longestGap(times: readonly number[]): number {
  return Math.max(...times.map((t, at) => t - (times[at - 1] ?? t)));
}

/** Times stand in order: the last of a busy span is looked back from. */
function peak(times: readonly number[]): number {
  let [most, first] = [0, 0];
  times.forEach((t, last) => {
    while (t - (times[first] ?? t) >= span) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
