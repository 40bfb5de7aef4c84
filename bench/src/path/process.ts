import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Starts a peer's server from this folder in a process of its own, and waits until it listens. */
export async function startPeer(who: string): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'peer.js'), [who, String(port)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  await new Promise<void>((up, failed) => {
    child.once('message', () => up());
    child.once('exit', (code) => failed(new Error(`${who} ended with ${code}. ${said.slice(-1_000)}`)));
  });
  return { child, port };
}

/** Asks it to stop, and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((ended) => child.once('exit', ended));
  child.kill('SIGTERM');
  await gone;
}

export function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
