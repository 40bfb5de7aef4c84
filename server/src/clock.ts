/** Wall time and alarms. Everything that needs the time is given one of these. */
export interface Clock {
  /** Wall-clock milliseconds. */
  now(): number;
  /** Calls once when `now()` has reached `wall`; the answer takes it back. */
  alarm(wall: number, ring: () => void): () => void;
  /** From now on never says less than this. A machine that was off may come back with its clock set back. */
  notBefore(wall: number): void;
}

/** Timers of the platform cannot wait longer than this. */
const longest = 2_147_000_000;
/** A wall clock that was set back by more than this is not followed: exercise time would stand still until it caught up. */
const tolerance = 2_000;

/** The machine's clock, held from going back. Forward jumps are followed: they may be a night's sleep of the laptop. */
export function systemClock(wallNow: () => number = Date.now, steady: () => number = () => performance.now()): Clock {
  let ahead = 0;
  let last = { wall: wallNow(), steady: steady() };

  const now = () => {
    const seen = { wall: wallNow(), steady: steady() };
    const expected = last.wall + (seen.steady - last.steady);
    if (seen.wall < expected - tolerance) ahead += expected - seen.wall;
    last = seen;
    return Math.round(seen.wall + ahead);
  };

  return {
    now,
    notBefore(wall) {
      ahead += Math.max(0, wall - now());
    },
    alarm(wall, ring) {
      let timer: NodeJS.Timeout;
      const wait = () => {
        const left = wall - now();
        if (left <= 0) return ring();
        timer = setTimeout(wait, Math.min(left, longest));
        timer.unref();
      };
      timer = setTimeout(wait, Math.min(Math.max(0, wall - now()), longest));
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

/** A clock that stands still until it is moved: for tests and rehearsals. */
export interface ManualClock extends Clock {
  /** Moves to `wall`, ringing what comes due on the way, in order. */
  moveTo(wall: number): void;
  moveBy(milliseconds: number): void;
}

export function manualClock(start: number): ManualClock {
  let wall = start;
  let alarms: { readonly wall: number; readonly ring: () => void }[] = [];

  const moveTo = (to: number) => {
    for (;;) {
      const due = alarms.filter((alarm) => alarm.wall <= to).sort((a, b) => a.wall - b.wall)[0];
      if (due === undefined) break;
      alarms = alarms.filter((alarm) => alarm !== due);
      wall = Math.max(wall, due.wall);
      due.ring();
    }
    wall = Math.max(wall, to);
  };

  return {
    now: () => wall,
    notBefore: (least) => moveTo(least),
    alarm(at, ring) {
      const alarm = { wall: at, ring };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
      };
    },
    moveTo,
    moveBy: (milliseconds) => moveTo(wall + milliseconds),
  };
}
