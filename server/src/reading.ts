import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compile, problem, type SettingResult } from '@kalari/engine';
import { readScenarioFile, readSettingFile, type ScenarioResult, weighFile } from './library.ts';

/** A file to be read: a scenario with the settings that it may name, or a setting. */
export interface Reading {
  readonly file: string;
  /** Absent for a setting. */
  readonly settings?: ReadonlyMap<string, string>;
}

export type Read = ScenarioResult | SettingResult;

/** What one file may cost. A scenario of five thousand lines takes a fifth of it. */
const readingLimits = { seconds: 30, megabytes: 256 } as const;
type Limits = { readonly seconds: number; readonly megabytes: number };

/**
 * Reads files in a worker of their own, so that none, however wrong, hangs or ends whoever asks: what takes too much is
 * given up with a problem in its place, and the next one is read by a new worker.
 */
export async function readApart(readings: readonly Reading[], limits: Limits = readingLimits): Promise<Read[]> {
  const done: Read[] = [];
  while (done.length < readings.length) {
    const worker = readerWithin(limits);
    for (let next = readings[done.length]; next !== undefined; next = readings[done.length]) {
      const read = await oneOf(worker, next, limits);
      done.push(
        read ?? { ok: false, problems: [problem('file.tooHard', { file: next.file, line: 1, column: 1 }, limits)] },
      );
      if (read === undefined) break;
    }
    await worker.terminate();
  }
  return done;
}

/** How long a worker may take until it begins. */
const STARTING = 30_000;

/** Undefined when it was given up. The time to start is not counted. */
function oneOf(worker: Worker, reading: Reading, { seconds }: Limits): Promise<Read | undefined> {
  return new Promise((resolve) => {
    const end = (read?: Read) => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', giveUp).off('exit', giveUp);
      resolve(read);
    };
    const giveUp = () => end();
    let timer = setTimeout(giveUp, STARTING);
    const hear = (told: Read | 'began') => {
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

/** A worker that runs this file, or the bundle that it is in. Sources need their loader, which no worker inherits. */
function readerWithin({ megabytes }: Limits): Worker {
  const options = { workerData: { reads: true }, resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(import.meta.url), options);
  // By its address: the folder that somebody works in need not know tsx.
  const [tsx, own] = [import.meta.resolve('tsx/esm/api'), import.meta.url].map((address) => JSON.stringify(address));
  const load = `import(${tsx}).then(({ register }) => (register(), import(${own})))`;
  return new Worker(load, { ...options, eval: true });
}

function readOne({ file, settings }: Reading): Read {
  if (settings === undefined) return readSettingFile(file);
  const read = readScenarioFile(file, settings);
  if (!read.ok) return read;
  return { ...read, warnings: [...read.warnings, ...weighFile(file, compile(read.scenario))] };
}

// This very file, or the bundle that it is in, is what a worker runs.
if (!isMainThread && parentPort !== null && workerData?.reads === true) {
  const port = parentPort;
  port.on('message', (reading: Reading) => {
    port.postMessage('began');
    port.postMessage(readOne(reading));
  });
}
