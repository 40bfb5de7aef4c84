import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sample } from '../bench.ts';
import { type OpenRooms, type Rooms, screens, speaking } from './rooms.ts';

export interface Load {
  readonly rooms: number;
  /** Milliseconds of each part: before counting, at full speed, at a calm pace. */
  readonly warm: number;
  readonly full: number;
  readonly calm: number;
  readonly folder: string;
}

interface Said {
  readonly at: number;
  readonly again: () => void;
  seen: number;
}

const everybody = 2 ** screens - 1;
const filler =
  ' We hold the road, inform the duty officer and start the procedure; next report in fifteen minutes.'.repeat(2);

/**
 * A closed loop: every seat says something, waits until it stands on every screen of its room, and says the next thing; first
 * at once, then after half a second or so.
 */
export async function load(open: OpenRooms, { rooms, warm, full, calm, folder }: Load): Promise<Sample> {
  const waiting = new Map<string, Said>();
  let took: number[] = [];
  const house: Rooms = await open(
    rooms,
    (_, screen, text) => {
      const said = waiting.get(text);
      if (said === undefined) return;
      said.seen |= 1 << screen;
      if (said.seen !== everybody) return;
      waiting.delete(text);
      took.push(performance.now() - said.at);
      said.again();
    },
    folder,
  );

  /** Everybody speaks for so long; answers what was counted after the warming up. */
  const run = async (think: number, milliseconds: number) => {
    let over = false;
    let count = 0;
    const say = (room: number, seat: number): void => {
      if (over) return;
      const text = `#${room}-${seat}-${think}-${count++}${filler}`;
      const again = () => (think === 0 ? say(room, seat) : setTimeout(say, think * (0.5 + Math.random()), room, seat));
      waiting.set(text, { at: performance.now(), again, seen: 0 });
      house.say(room, seat, text);
    };
    for (let room = 0; room < rooms; room++) {
      for (let seat = 0; seat < speaking; seat++) setTimeout(say, Math.random() * think, room, seat);
    }
    await wait(warm);
    took = [];
    const [began, spent] = [performance.now(), cpuOf(house.pid)];
    await wait(milliseconds);
    const counted = took.toSorted((a, b) => a - b);
    const seconds = (performance.now() - began) / 1_000;
    const after = cpuOf(house.pid);
    over = true;
    await wait(Math.min(500, warm));
    if (counted.length === 0) throw new Error(`nothing reached every screen; ${waiting.size} were under way`);
    waiting.clear();
    return { counted, seconds, cpu: spent === undefined || after === undefined ? undefined : after - spent };
  };

  try {
    const fast = await run(0, full);
    const slow = await run(500, calm);
    return {
      perSecond: fast.counted.length / fast.seconds,
      p99: quantile(fast.counted, 0.99),
      ...(fast.cpu === undefined ? {} : { cpu: fast.cpu / fast.counted.length }),
      calmP50: quantile(slow.counted, 0.5),
      calmP99: quantile(slow.counted, 0.99),
    };
  } finally {
    await house.close();
  }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Processor time of another process so far, in microseconds; only Linux tells. */
function cpuOf(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}
