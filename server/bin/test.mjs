#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { say, seconds } from './bootstrap/say.mjs';
import { bootstrap, root } from './bootstrap.mjs';
import { results as resultsOf } from './test/failures.mjs';
import { lanes, quickLanes } from './test/lanes.mjs';
import { runLane } from './test/run-lane.mjs';

const asked = process.argv.slice(2);
const wanted = asked.includes('--quick') ? quickLanes : asked.length > 0 ? asked : Object.keys(lanes);
const unknown = wanted.filter((name) => lanes[name] === undefined);
if (unknown.length > 0) {
  say(`No lane is called ${unknown.join(', ')}. There are: ${Object.keys(lanes).join(', ')}; or --quick.`);
  process.exit(2);
}

const started = Date.now();
const needsBuild = wanted.some((name) => lanes[name].built);
await bootstrap(needsBuild ? {} : { parts: [] });

const browser = wanted.some((name) => lanes[name].browser) ? getBrowser() : undefined;
const results = [];
for (const name of wanted) results.push(await run(name));

process.stdout.write(`\n${table(results)}\n\n`);
for (const { name, failures } of results) for (const line of failures) process.stdout.write(`${name}: ${line}\n`);
const bad = results.filter(({ result }) => result !== 'passed');
const verdict = bad.length === 0 ? 'All passed' : `Not passed: ${bad.map(({ name }) => name).join(', ')}`;
process.stdout.write(`${verdict}, in ${seconds(Date.now() - started)}.\n`);
process.exit(bad.length === 0 ? 0 : 1);

async function run(name) {
  const lane = lanes[name];
  process.stdout.write(`\n── ${name}: ${lane.what} ${'─'.repeat(Math.max(3, 90 - name.length - lane.what.length))}\n`);
  if (lane.browser && browser === undefined) {
    const result = 'could not run: no browser (see above)';
    process.stdout.write(`${result}\n`);
    return { name, took: 0, result, failures: [] };
  }
  const from = Date.now();
  const env = { ...process.env, ...(browser === undefined ? {} : { KALARI_CHROMIUM: browser }) };
  const told = lane.tests ? resultsOf(root) : undefined;
  const result = await runLane(root, { ...lane, command: [...lane.command, ...(told?.options ?? [])] }, env);
  return { name, took: Date.now() - from, result, failures: told?.failures() ?? [] };
}

/** The search and its fall-backs are in TypeScript with the other supports of the tests; by now that can be run. */
function getBrowser() {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'tests/support/get-browser.ts')],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return status === 0 ? stdout.trim() : undefined;
}

function table(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name, took, result) => `  ${name.padEnd(width)}  ${took.padStart(11)}  ${result}`;
  return [
    line('lane', 'time', 'result'),
    ...rows.map(({ name, took, result }) => line(name, seconds(took), result)),
  ].join('\n');
}
