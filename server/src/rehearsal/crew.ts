import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compile, type Flow, type PolicyName, policies, type Scenario } from '@kalari/engine';
import { rehearse } from './play.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Rehearsals to be played: turn by turn, each policy in its turn, with the next seed when all have had theirs. */
export interface Programme {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly runs: number;
  readonly policies: readonly PolicyName[];
  readonly left?: number | undefined;
}

const here = new URL(import.meta.url);

/** So many turns are given out at once: few enough that nobody waits long for the last. */
const share = 6;

/**
 * Plays a programme with so many workers, and gives the tallies in the order of turns: they are the same, byte for byte,
 * however many played. A worker runs `entry`: this very file, in the bundle that it is in; from the sources, something that can
 * load it.
 */
export async function tallies(programme: Programme, workers: number, entry = here): Promise<Tally[]> {
  const shares = Math.ceil(programme.runs / share);
  if (Math.min(workers, shares) <= 1) return turnsOf(programme, compile(programme.scenario), 0, programme.runs);
  const played: Tally[] = new Array(programme.runs);
  let next = 0;
  const hand = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(entry, { workerData: { programme } });
      const give = () => {
        if (next >= shares) void worker.terminate().then(() => resolve());
        else worker.postMessage(next++);
      };
      worker.on('message', ({ first, turns }: Played) => {
        turns.forEach((tally, at) => {
          played[first + at] = tally;
        });
        give();
      });
      worker.once('error', reject);
      give();
    });
  await Promise.all(Array.from({ length: Math.min(workers, shares) }, hand));
  return played;
}

interface Played {
  readonly first: number;
  readonly turns: readonly Tally[];
}

function turnsOf(programme: Programme, flow: Flow, from: number, to: number): Tally[] {
  const { policies: names, seed, left } = programme;
  const turns: Tally[] = [];
  for (let turn = from; turn < to; turn++) {
    const name = names[turn % names.length];
    if (name === undefined) throw new RangeError('nobody plays');
    const casting = { seed: seed + Math.trunc(turn / names.length), policy: policies[name], left };
    turns.push(tallyOf(flow, name, rehearse(flow, casting)));
  }
  return turns;
}

/** The other end of a worker: plays the shares that it is given, one after the other. */
function playShares(port: NonNullable<typeof parentPort>, programme: Programme): void {
  const flow = compile(programme.scenario);
  port.on('message', (one: number) => {
    const first = one * share;
    const turns = turnsOf(programme, flow, first, Math.min(first + share, programme.runs));
    port.postMessage({ first, turns } satisfies Played);
  });
}

if (!isMainThread && parentPort !== null && workerData?.programme !== undefined)
  playShares(parentPort, workerData.programme as Programme);
