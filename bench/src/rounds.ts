import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Bench, Case, Sample, Scale } from './bench.ts';
import { Found } from './found.ts';

/** Told of what goes wrong and of what is done. */
export type Tell = (sentence: string) => void;

/**
 * Measures everybody in turn, round by round, each in a process of its own. Each round begins with somebody else, so that
 * whatever else the machine does falls on all of them alike.
 */
export async function inRounds(bench: Bench, scale: Scale, rounds: number, here: (who: string) => boolean, tell: Tell) {
  const found = new Found(scale.quick);
  await bench.prepare?.(scale);
  const cases = bench.cases(scale).filter(({ who }) => here(who));
  for (let round = 0; round < rounds; round++) {
    const first = round % cases.length;
    const turns = [...cases.slice(first), ...cases.slice(0, first)].map((one) => async () => {
      try {
        found.add(one, round, await measured(bench, one, scale));
      } catch (thrown) {
        tell(`${bench.name}, ${one.who}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
    });
    // Where the numbers mean nothing, nobody has to wait for a turn.
    if (scale.quick) await Promise.all(turns.map((turn) => turn()));
    else for (const turn of turns) await turn();
  }
  return found;
}

function measured(bench: Bench, one: Case, scale: Scale): Promise<Sample> {
  const args = [bench.name, JSON.stringify(one), JSON.stringify(scale)];
  const child = fork(join(import.meta.dirname, 'one.js'), args, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  return new Promise((answer, failed) => {
    let said = '';
    let sample: Sample | undefined;
    child.stderr?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-2_000);
    });
    child.on('message', (message) => {
      sample = message as Sample;
    });
    child.on('error', failed);
    child.on('exit', (code) =>
      sample === undefined ? failed(new Error(`ended with ${code}. ${said}`)) : answer(sample),
    );
  });
}
