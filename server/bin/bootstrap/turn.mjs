import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.mjs';

const heartbeat = 2_000;
const silence = 30_000;

/**
 * Runs `work` while no other start of Kalari in this folder runs its own, and waits for the other one otherwise.
 * A turn whose holder was killed, or has given no sign of life for half a minute, is taken over.
 */
export async function inTurn(root, work) {
  const file = join(root, '.kalari', 'preparing.lock');
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) say('Another start of Kalari is preparing this folder; waiting for it …');
    told = true;
    releaseIfAbandoned(file);
    await wait(200);
  }
  const release = () => rmSync(file, { force: true });
  const beat = setInterval(() => touch(file), heartbeat);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Two who wait may find the same abandoned turn: only the one who holds the second file removes it, after looking again. */
function releaseIfAbandoned(file) {
  if (!isAbandoned(file)) return;
  const breaking = `${file}.breaking`;
  if (!take(breaking)) {
    if (isSilent(breaking)) rmSync(breaking, { force: true });
    return;
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  rmSync(breaking, { force: true });
}

function isAbandoned(file) {
  const holder = read(file);
  if (holder === undefined) return false;
  if (holder?.host === hostname() && !isAlive(holder.pid)) return true;
  return isSilent(file);
}

/** `undefined`: no such file. `null`: it exists and cannot be read yet, as its holder is still writing. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return error.code === 'ENOENT' ? undefined : null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

function isSilent(file) {
  try {
    return Date.now() - statSync(file).mtimeMs > silence;
  } catch {
    return false;
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody took the turn over while this machine slept; the work in hand still ends well.
  }
}
