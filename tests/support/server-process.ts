import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What a test brings of its own. */
interface Own {
  readonly env?: NodeJS.ProcessEnv;
  /** A folder of scenarios instead of the project's. */
  readonly scenarios?: string;
}

/** The built server as a facilitator starts it: a process of its own, that can be killed and started again. */
export class ServerProcess {
  readonly address: string;
  readonly #port: number;
  readonly #data: string;
  readonly #own: Own;
  #child: ChildProcess | undefined;
  #printed = '';

  private constructor(port: number, data: string, own: Own) {
    this.#port = port;
    this.#data = data;
    this.#own = own;
    this.address = `http://127.0.0.1:${port}`;
  }

  /** Starts on a free port with its data in a folder of the caller's. Resolves once it serves. */
  static async start(data: string, own: Own = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), data, own);
    await server.start();
    return server;
  }

  /** `…/facilitate#key=…` of this start: opens the console once. */
  get facilitatorLink(): string {
    return /Facilitator\s+(\S+)/.exec(this.#printed)?.[1] ?? '';
  }

  /** All it has printed since this start, its log included. */
  get printed(): string {
    return this.#printed;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get port(): number {
    return this.#port;
  }

  async start(): Promise<void> {
    const cli = join(process.cwd(), 'dist', 'server', 'cli.js');
    const { env = {}, scenarios } = this.#own;
    const where = ['--host', '127.0.0.1', '--port', String(this.#port), '--data', this.#data];
    const args = [cli, 'serve', ...where, ...(scenarios === undefined ? [] : ['--scenarios', scenarios])];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#printed = '';
    await new Promise<void>((serving, failed) => {
      child.stdout.on('data', (text: Buffer) => {
        this.#printed += text.toString();
        if (/Scenarios\s/.test(this.#printed)) serving();
      });
      child.stderr.on('data', (text: Buffer) => {
        this.#printed += text.toString();
      });
      child.once('exit', (code) => failed(new Error(`The server ended with ${code}:\n${this.#printed}`)));
    });
  }

  /** The machine sleeps, and wakes. */
  sleep(): void {
    this.#child?.kill('SIGSTOP');
  }

  wake(): void {
    this.#child?.kill('SIGCONT');
  }

  /** No farewell: what is not on disk is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks it to stop, and gives its exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const gone = new Promise<number | null>((ended) => child.once('exit', ended));
    child.kill(signal);
    return gone;
  }
}

/**
 * A port below those that the system hands to outgoing connections: while the server is down, a page that tries to come back
 * could otherwise be given the server's own port.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 30_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}
