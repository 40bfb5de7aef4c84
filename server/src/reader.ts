import { parentPort } from 'node:worker_threads';
import { checkOverlay, compile } from '@kalari/engine';
import { unreadable } from './folders.ts';
import { type Answers, failed, type Laid, type Reading } from './reading.ts';
import { readScenarioFile, readSettingFile, type ScenarioResult, weighFile } from './scenario-files.ts';

/* The worker that `reading` gives files to: a program of its own, so that it loads only what reading needs. */

function readOne(reading: Reading): Answers[Reading['kind']] {
  try {
    return reading.kind === 'laid'
      ? lay(reading)
      : reading.kind === 'setting'
        ? readSettingFile(reading.file)
        : scenario(reading);
  } catch (thrown) {
    return failed(reading, unreadable(reading.file, thrown));
  }
}

function scenario({ file, settings, weighed }: Extract<Reading, { kind: 'scenario' }>): ScenarioResult {
  const read = readScenarioFile(file, settings);
  if (!read.ok || weighed !== true) return read;
  return { ...read, warnings: [...read.warnings, ...weighFile(file, compile(read.scenario))] };
}

function lay({ file, settings, overlay, scenario: plain }: Extract<Reading, { kind: 'laid' }>): Laid {
  const problems = checkOverlay(overlay, plain);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return { problems, read: readScenarioFile(file, settings, overlay) };
}

parentPort?.on('message', (reading: Reading) => {
  parentPort?.postMessage('began');
  parentPort?.postMessage(readOne(reading));
});
