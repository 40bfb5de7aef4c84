export type Age = 'fresh' | 'waiting' | 'old';

/** How long a question has waited, in the minutes of the exercise: five are many, fifteen too many. */
export function ageOf(since: number, now: number): Age {
  const minutes = (now - since) / 60_000;
  if (minutes < 5) return 'fresh';
  return minutes < 15 ? 'waiting' : 'old';
}
