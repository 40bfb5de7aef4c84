import { Worker } from 'node:worker_threads';
import {
  type Overlay,
  type OverlayProblem,
  type Problem,
  problem,
  type Scenario,
  type SettingResult,
} from '@kalari/engine';
import type { ScenarioResult } from './scenario-files.ts';

/** What can be read: a setting, a scenario with the settings that it may name, and one with a mission's rules laid over it. */
export type Reading =
  | { readonly kind: 'setting'; readonly file: string }
  | {
      readonly kind: 'scenario';
      readonly file: string;
      readonly settings: ReadonlyMap<string, string>;
      /** Whether it is also played to see what each seat gets to do. */
      readonly weighed?: boolean;
    }
  | {
      readonly kind: 'laid';
      readonly file: string;
      readonly settings: ReadonlyMap<string, string>;
      /** As it reads without the overlay, which is checked against it. */
      readonly scenario: Scenario;
      readonly overlay: Overlay;
    };

/** A file as its author wrote it. */
export type FileReading = Exclude<Reading, { kind: 'laid' }>;

/** What the overlay gets wrong; and, unless that stands in the way, the scenario as it reads with it. */
export interface Laid {
  readonly problems: readonly OverlayProblem[];
  readonly read?: ScenarioResult;
}

/** How each kind of reading is answered. */
export interface Answers {
  readonly setting: SettingResult;
  readonly scenario: ScenarioResult;
  readonly laid: Laid;
}
type Kind = Reading['kind'];

/** What one file may cost. A scenario of five thousand lines takes a fifth of it. */
const readingLimits = { seconds: 30, megabytes: 256 } as const;
export type ReadingLimits = { readonly seconds: number; readonly megabytes: number };

/**
 * Reads files in workers, so that none, however wrong, hangs or ends whoever asks: what takes too much is given up with a
 * problem in its place, and the next one is read by a new worker. They end when nothing is left to read.
 */
export interface Reader {
  read<K extends Kind>(reading: Extract<Reading, { kind: K }>): Promise<Answers[K]>;
  /** Gives up what is under way; whoever waits for it gets an error. */
  close(): Promise<void>;
}

/** As many files as may be read at the same time: one that hangs holds up no other. */
const LANES = 2;

interface Job {
  readonly reading: Reading;
  readonly resolve: (answer: Answers[Kind]) => void;
  readonly reject: (error: Error) => void;
}

export function openReader(limits: ReadingLimits = readingLimits): Reader {
  const waiting: Job[] = [];
  const workers = new Set<Worker>();
  let lanes = 0;
  let closed = false;

  async function lane(): Promise<void> {
    let worker: Worker | undefined;
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      worker ??= readerWithin(limits);
      workers.add(worker);
      const answer = await answerOf(worker, job.reading, limits);
      if (closed) job.reject(new Error('Nothing more is read.'));
      else job.resolve(answer ?? givenUp(job.reading, limits));
      if (answer !== undefined) continue;
      workers.delete(worker);
      await worker.terminate();
      worker = undefined;
    }
    lanes -= 1;
    if (worker === undefined) return;
    workers.delete(worker);
    await worker.terminate();
  }

  return {
    read: (reading) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('Nothing more is read.'));
          return;
        }
        // The worker answers each kind in its own form.
        waiting.push({ reading, resolve: resolve as Job['resolve'], reject });
        if (lanes >= LANES) return;
        lanes += 1;
        void lane();
      }),
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error('Nothing more is read.'));
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

/** Reads these and nothing more. */
export async function readApart(
  readings: readonly FileReading[],
  limits?: ReadingLimits,
): Promise<(SettingResult | ScenarioResult)[]> {
  const reader = openReader(limits);
  return Promise.all(readings.map((reading) => reader.read<FileReading['kind']>(reading)));
}

/** How long a worker may take until it begins. */
const STARTING = 30_000;

/** Undefined when it was given up. The time to start is not counted. */
function answerOf(worker: Worker, reading: Reading, { seconds }: ReadingLimits): Promise<Answers[Kind] | undefined> {
  return new Promise((resolve) => {
    const end = (answer?: Answers[Kind]) => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', giveUp).off('exit', giveUp);
      resolve(answer);
    };
    const giveUp = () => end();
    let timer = setTimeout(giveUp, STARTING);
    const hear = (told: Answers[Kind] | 'began') => {
      if (told !== 'began') {
        end(told);
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(giveUp, seconds * 1_000);
    };
    worker.on('message', hear).once('error', giveUp).once('exit', giveUp);
    worker.postMessage(reading);
  });
}

/** The answer when nothing could be read. */
export function failed({ kind }: Reading, why: Problem): Answers[Kind] {
  const read = { ok: false as const, problems: [why] };
  return kind === 'laid' ? { problems: [], read } : read;
}

function givenUp(reading: Reading, limits: ReadingLimits): Answers[Kind] {
  return failed(reading, problem('file.tooHard', { file: reading.file, line: 1, column: 1 }, limits));
}

/** A worker that runs `reader`, built or from the sources: those need their loader, which no worker inherits. */
function readerWithin({ megabytes }: ReadingLimits): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return new Worker(new URL('reader.js', here), options);
  // By its address: the folder that somebody works in need not know tsx.
  const [tsx, reader] = [import.meta.resolve('tsx/esm/api'), new URL('reader.ts', here).href].map((address) =>
    JSON.stringify(address),
  );
  const load = `import(${tsx}).then(({ register }) => (register(), import(${reader})))`;
  return new Worker(load, { ...options, eval: true });
}
