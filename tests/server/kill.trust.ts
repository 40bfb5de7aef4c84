import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, JoinResponse, OpenResponse } from '@kalari/engine/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterAll, expect, test } from 'vitest';
import type { RecordLine } from '../../server/src/chain.ts';
import { type Receipts, verifyRecord } from '../../server/src/verify.ts';
import { ServerProcess } from '../support/server-process.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';
import { until } from './small.ts';

/** Twenty in the usual run; KALARI_KILLS=100 for the long one. */
const kills = Number(process.env.KALARI_KILLS ?? 20);
/** So long a kill may take on a busy machine, with the start and the work after it. */
const patience = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'kalari-kill-'));

let server: ServerProcess;
afterAll(async () => {
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test(
  `[HO23] ${kills} kills at random moments with commands in flight: nothing acknowledged is lost, nothing happens twice, the chain is whole`,
  async () => {
    for (const [path, text] of [
      ['lib/small-ambush/scenario.yaml', smallScenario],
      ['lib/_settings/small/setting.yaml', smallSetting],
    ] as const) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    server = await ServerProcess.start(join(folder, 'data'), {
      scenarios: join(folder, 'lib'),
      env: { KALARI_LIMITS: 'wide' },
    });
    const key = server.facilitatorLink.split('#key=')[1];
    const { token } = await post<{ token: string }>('/api/sessions', { key });
    const opened = await post<OpenResponse>('/api/exercises', { scenario: 'small-ambush', seed: 7 }, token);
    const seats = await Promise.all(
      opened.seats.map(({ role, link }) =>
        post<JoinResponse>('/api/join', {
          code: opened.joinCode,
          name: role,
          key: link.split('#seat=')[1]?.split('&')[0],
        }),
      ),
    );
    const desk = new Busy({ token, exercise: opened.exercise });
    await desk.sure({ type: 'exercise.start' });
    const people = seats.map((seat) => new Busy({ token: seat.token }));
    for (const person of people)
      person.keepSending(() => ({ type: 'message.send', to: ['srsg', 'fc'], text: 'under fire' }));
    desk.keepSending(() => ({ type: 'observation.note', objective: 'launch', rating: 'strength' }));

    for (let kill = 0; kill < kills; kill++) {
      const before = people.map(({ answers }) => answers.size);
      await until(() => people.every(({ answers }, index) => answers.size > (before[index] ?? 0)));
      await new Promise((moment) => setTimeout(moment, Math.random() * 120));
      await server.kill();
      await server.start();
    }
    await Promise.all([desk, ...people].map((busy) => busy.finish()));

    const text = await (
      await fetch(`${server.address}/api/exercises/${opened.exercise}/record`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).text();
    const lines = text.trim().split('\n');
    const records = lines.slice(1, -1).map((line) => JSON.parse(line) as RecordLine);
    const sent = records.filter(({ type }) => type === 'message.sent' || type === 'observation.noted');
    const causes = sent.map(({ cause }) => cause);
    const acknowledged = [desk, ...people].flatMap(({ answers }) =>
      [...answers].flatMap(([id, answer]) => (answer.ok ? [id] : [])),
    );
    const asked = new Set([desk, ...people].flatMap(({ asked }) => [...asked]));

    const lost = acknowledged.filter((id) => !causes.includes(id) && id !== desk.first);
    const doubled = causes.filter((id, index) => causes.indexOf(id) !== index);
    const chain = verifyRecord(lines);
    process.stdout.write(
      `${JSON.stringify({ killed: kills, acknowledged: acknowledged.length, records: records.length, lost: lost.length, doubled: doubled.length, chain: chain.ok ? 'whole' : chain.reason })}\n`,
    );
    expect(chain).toMatchObject({ ok: true });
    expect(acknowledged.length).toBeGreaterThan(kills * people.length);
    expect([...people, desk].flatMap(({ differing }) => differing)).toEqual([]);
    expect(lost).toEqual([]);
    expect(doubled).toEqual([]);
    expect(causes.filter((id) => !asked.has(id))).toEqual([]);
    for (const person of people) {
      const receipts = await person.receipts(opened.exercise);
      expect(receipts.receipts.length).toBeGreaterThan(0);
      expect(verifyRecord(lines, receipts)).toMatchObject({ ok: true });
    }
    for (const busy of [desk, ...people]) busy.socket.disconnect();
    expect(await server.stop()).toBe(0);
  },
  60_000 + kills * patience,
);

/** A page that always has commands in flight, and sends again, with the same id, what was not answered. */
class Busy {
  readonly socket: Socket;
  readonly asked = new Set<string>();
  readonly answers = new Map<string, Answer>();
  readonly differing: string[] = [];
  first = '';
  readonly #open = new Map<string, object>();
  readonly #commands = new Map<string, object>();
  #person = '';
  #more: (() => object) | undefined;

  constructor(auth: object) {
    this.socket = io(server.address, {
      transports: ['websocket'],
      forceNew: true,
      auth,
      reconnectionDelay: 20,
      reconnectionDelayMax: 60,
      randomizationFactor: 0.5,
    });
    this.socket.on('connect', () => {
      for (const [id, command] of this.#open) this.#send(id, command);
    });
    this.socket.on('view', ({ view }) => {
      this.#person = view.me.person ?? '';
    });
  }

  keepSending(more: () => object): void {
    this.#more = more;
    for (let inFlight = 0; inFlight < 3; inFlight++) this.#ask(more());
  }

  async sure(command: object): Promise<void> {
    this.first = this.#ask(command);
    await until(() => this.answers.get(this.first));
  }

  async finish(): Promise<void> {
    this.#more = undefined;
    await until(() => this.#open.size === 0);
  }

  /** What this page was promised: every accepted answer, in the order of its own count. */
  async receipts(exercise: string): Promise<Receipts> {
    await until(() => this.#person);
    const receipts = [...this.answers].flatMap(([id, answer]) =>
      answer.ok ? [{ id, command: this.#commands.get(id), seq: answer.seq, head: answer.head }] : [],
    );
    return { exercise, person: this.#person, receipts: receipts.sort((a, b) => a.seq - b.seq) };
  }

  #ask(command: object): string {
    const id = crypto.randomUUID().replaceAll('-', '');
    this.asked.add(id);
    this.#open.set(id, command);
    this.#commands.set(id, command);
    this.#send(id, command);
    return id;
  }

  #send(id: string, command: object): void {
    if (!this.socket.connected) return;
    this.socket.emit('command', { id, ...command }, (answer: Answer) => {
      if (!answer.ok && ['server.restarting', 'command.notSaved'].includes(answer.code)) return;
      const before = this.answers.get(id);
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(answer)) this.differing.push(id);
      this.answers.set(id, answer);
      if (!this.#open.delete(id)) return;
      if (this.#more !== undefined) this.#ask(this.#more());
    });
  }
}

async function post<T>(path: string, body: object, token?: string): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(server.address + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as T;
}
