import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LiveSeat } from '../support/live-seat.ts';
import { Attacker } from './fuzz/attacker.ts';
import { attacks } from './fuzz/attacks.ts';
import { SmallServer } from './small-server.ts';

/*
 * Seeds are kept for ever: the first is the usual run; whatever another one finds is mended, and the seed written down under
 * the name of what it found. KALARI_FUZZ_SEED and KALARI_FUZZ try another seed, or another number of attacks.
 */
const seeds = [{ name: 'the usual run', seed: Number(process.env.KALARI_FUZZ_SEED ?? 20_260_105) }];
const count = Number(process.env.KALARI_FUZZ ?? 10_000);
/** So many attacks are under way at any time. */
const atOnce = 32;

let small: SmallServer;
beforeAll(async () => {
  // A heap in which nothing can be hoarded: whatever is kept of ten thousand attacks would end this process.
  small = await SmallServer.start({ env: { KALARI_LIMITS: 'wide', NODE_OPTIONS: '--max-old-space-size=160' } });
});
afterAll(() => small?.close());

describe(`[TR23] ${count} malformed messages end nothing, change nothing, and cost nobody else anything`, () => {
  test.each(seeds)('$name, seed $seed', async ({ seed }) => {
    const opened = await small.open();
    const { exercise } = opened;
    const [good, fc, dms] = await Promise.all(['pc', 'fc', 'dms'].map((role) => small.sit(opened, role)));
    const [waiting, other] = [await small.sit(opened), await small.sit(opened)];
    const tokenOf = (token = '') => JSON.stringify({ token, exercise });
    const desk = new LiveSeat(small.address, { token: small.token, exercise });
    const page = new LiveSeat(small.address, { token: good?.token ?? '', exercise });
    await desk.until((view) => view.control !== undefined);
    await desk.must({ type: 'exercise.start' });

    const mine: string[] = [];
    const speak = async () => {
      const id = (mine.length + 1).toString(16).padStart(32, '0');
      mine.push(id);
      return page.submit({ type: 'message.send', to: ['srsg'], text: `Message ${mine.length}` }, id);
    };
    for (let spoken = 0; spoken < 20; spoken++) expect(await speak()).toMatchObject({ ok: true });

    const attacker = new Attacker(small.process.port, {
      standing: { fc: tokenOf(fc?.token), desk: tokenOf(small.token), waiting: tokenOf(waiting.token) },
      passing: { fc: tokenOf(dms?.token), desk: tokenOf(small.token), waiting: tokenOf(other.token) },
    });
    const all = attacks(seed, count, mine.slice(0, 20));
    const before = rss(small.process.pid);
    const pid = small.process.pid;

    let [next, done] = [0, 0];
    let moved: () => void = () => undefined;
    const worker = async () => {
      for (let attack = all[next++]; attack !== undefined; attack = all[next++]) {
        await attacker.attack(attack);
        done += 1;
        moved();
      }
    };
    /** The well-behaved page speaks after every ten attacks; how many are served before its own answer comes. */
    const waits: number[] = [];
    const steady = async () => {
      while (done < all.length) {
        const from = done;
        expect(await speak()).toMatchObject({ ok: true });
        waits.push(done - from);
        const enough = Math.min(done + 10, all.length);
        while (done < enough) {
          await new Promise<void>((more) => {
            moved = more;
          });
        }
      }
    };
    await Promise.all([steady(), ...Array.from({ length: atOnce }, worker)]);
    await attacker.close();

    const grown = rss(small.process.pid) - before;
    const { records } = await small.record(exercise);
    process.stdout.write(
      `${JSON.stringify({ seed, attacks: done, served: waits.length, longest: Math.max(...waits), grownMB: Math.round(grown / 1_024), ...Object.fromEntries([...attacker.tally].sort()) })}\n`,
    );
    expect(attacker.wrong.slice(0, 10)).toEqual([]);
    expect(small.process.pid).toBe(pid);
    expect(await (await fetch(`${small.address}/health`)).json()).toMatchObject({ status: 'ok' });
    expect(small.process.printed).not.toMatch(/"level":50|uncaught|unhandled|\n\s+at /i);

    // The record holds what its people did, what the clock did, and nothing else.
    const byPeople = records.filter(({ by, cause }) => by.kind !== 'clock' && cause !== 'open');
    expect(byPeople.filter(({ type }) => type === 'message.sent').map(({ cause }) => cause)).toEqual(mine);
    expect(new Set(byPeople.map(({ type }) => type))).toEqual(
      new Set(['seat.claimed', 'seat.admitted', 'exercise.started', 'message.sent', ...followed(records, mine)]),
    );
    expect(grown).toBeLessThan(150 * 1_024);
    // Between asking and being answered, not many more attacks were served than were under way.
    expect(waits.length).toBeGreaterThan(count / 100);
    expect(Math.max(...waits)).toBeLessThan(atOnce * 8);

    const fresh = new LiveSeat(small.address, { token: good?.token ?? '', exercise });
    const view = await fresh.until((it) => it.messages.order.length === mine.length);
    expect((await page.until((it) => it.messages.order.length === mine.length)).messages).toEqual(view.messages);
    for (const seat of [desk, page, fresh]) seat.close();
  });
});

/** What came of the start and of the good page's messages by itself. */
function followed(
  records: readonly { readonly type: string; readonly cause: string; readonly by: { kind: string } }[],
  mine: readonly string[],
): string[] {
  const start = records.find(({ type }) => type === 'exercise.started')?.cause;
  return records.filter(({ cause }) => cause === start || mine.includes(cause)).map(({ type }) => type);
}

/** Resident memory of a process, in kB. */
function rss(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim());
}
