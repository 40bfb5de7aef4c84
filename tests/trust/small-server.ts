import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JoinResponse, OpenResponse } from '@kalari/engine/protocol';
import type { RecordLine } from '../../server/src/chain.ts';
import { ServerProcess } from '../support/server-process.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';

interface Own {
  readonly env?: NodeJS.ProcessEnv;
  /** Where the data lies, when it is not in a folder of its own. */
  readonly data?: string;
}

/** The built server in a process of its own, with the small scenario, and the facilitator signed in. */
export class SmallServer {
  readonly folder: string;
  readonly data: string;
  readonly process: ServerProcess;
  readonly token: string;

  private constructor(folder: string, data: string, process: ServerProcess, token: string) {
    this.folder = folder;
    this.data = data;
    this.process = process;
    this.token = token;
  }

  static async start({ env = {}, data }: Own = {}): Promise<SmallServer> {
    const folder = mkdtempSync(join(tmpdir(), 'kalari-small-'));
    for (const [path, text] of [
      ['lib/small-ambush/scenario.yaml', smallScenario],
      ['lib/_settings/small/setting.yaml', smallSetting],
    ] as const) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const where = data ?? join(folder, 'data');
    const process = await ServerProcess.start(where, { scenarios: join(folder, 'lib'), env });
    const key = process.facilitatorLink.split('#key=')[1];
    const { token } = await call<{ token: string }>(process.address, 'POST', '/api/sessions', { key });
    return new SmallServer(folder, where, process, token);
  }

  get address(): string {
    return this.process.address;
  }

  asFacilitator<T>(method: string, path: string, body?: object): Promise<T> {
    return call<T>(this.address, method, path, body, this.token);
  }

  open(): Promise<OpenResponse> {
    return this.asFacilitator<OpenResponse>('POST', '/api/exercises', { scenario: 'small-ambush', seed: 7 });
  }

  /** Sits down by the personal link; without one, waits at the door. */
  async sit({ joinCode, seats }: OpenResponse, role?: string): Promise<JoinResponse> {
    const key = seats
      .find((seat) => seat.role === role)
      ?.link.split('#seat=')[1]
      ?.split('&')[0];
    const body = { code: joinCode, name: role ?? 'somebody', ...(key === undefined ? {} : { key }) };
    return call<JoinResponse>(this.address, 'POST', '/api/join', body);
  }

  async record(
    exercise: string,
  ): Promise<{ readonly lines: readonly string[]; readonly records: readonly RecordLine[] }> {
    const response = await fetch(`${this.address}/api/exercises/${exercise}/record`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    const lines = (await response.text()).trim().split('\n');
    return { lines, records: lines.slice(1, -1).map((line) => JSON.parse(line) as RecordLine) };
  }

  async close(): Promise<void> {
    this.process.wake();
    await this.process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function call<T>(address: string, method: string, path: string, body?: object, token?: string): Promise<T> {
  const response = await fetch(address + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
