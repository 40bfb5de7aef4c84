import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The built server as a facilitator starts it: a process of its own, that can be killed and started again. */
export class ServerProcess {
  readonly address: string;
  readonly #port: number;
  readonly #data: string;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #printed = '';

  private constructor(port: number, data: string, env: NodeJS.ProcessEnv) {
    this.#port = port;
    this.#data = data;
    this.#env = env;
    this.address = `http://127.0.0.1:${port}`;
  }

  /** Starts on a free port with its data in a folder of the caller's. Resolves once it serves. */
  static async start(data: string, env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), data, env);
    await server.start();
    return server;
  }

  /** `…/facilitate#key=…` of this start: opens the console once. */
  get facilitatorLink(): string {
    return /Facilitator\s+(\S+)/.exec(this.#printed)?.[1] ?? '';
  }

  async start(): Promise<void> {
    const cli = join(process.cwd(), 'dist', 'server', 'cli.js');
    const args = [cli, 'serve', '--host', '127.0.0.1', '--port', String(this.#port), '--data', this.#data];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...this.#env },
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

  /** No farewell: what is not on disk is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((ended) => child.once('exit', ended));
    child.kill(signal);
    await gone;
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}
