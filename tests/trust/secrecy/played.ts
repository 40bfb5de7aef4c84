import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policies, type Scenario, type Stamped, type View, type WireCommand } from '@kalari/engine';
import { fromLine, type RecordLine } from '../../../server/src/chain.ts';
import { manualClock } from '../../../server/src/clock.ts';
import { settingsFrom } from '../../../server/src/config.ts';
import { settingsBeside } from '../../../server/src/folders.ts';
import type { Library } from '../../../server/src/library.ts';
import { type Running, startServer } from '../../../server/src/main.ts';
import { readScenarioFile } from '../../../server/src/scenario-files.ts';
import { canary, withCanaries } from '../../support/canaries.ts';
import { LiveSeat } from '../../support/live-seat.ts';
import { dealing, steering } from './dealings.ts';

/** Who reads in which language. */
export const languages: Readonly<Record<string, string>> = { srsg: 'en', fc: 'fr', pc: 'en', dms: 'fr' };
export const roles = Object.keys(languages);

const root = process.cwd();
const passphrase = 'a long passphrase';

/**
 * A whole exercise with everything that anybody can do in it, over the real wire. Every text of the scenario, and everything
 * anybody writes, carries a mark that says where it comes from; what each role was sent is kept as it came.
 */
export class Played {
  readonly scenario: Scenario;
  readonly seats = new Map<string, LiveSeat>();
  /** Bodies and headers of what a role was answered over HTTP. */
  readonly bodies = new Map<string, string[]>(roles.map((role) => [role, []]));
  readonly #folder = mkdtempSync(join(tmpdir(), 'kalari-secrecy-'));
  readonly #clock = manualClock(Date.UTC(2026, 0, 1));
  readonly #tokens = new Map<string, string>();
  #server: Running | undefined;
  #console: LiveSeat | undefined;
  #waiting: LiveSeat | undefined;
  exercise = '';
  code = '';
  #token = '';
  #drawn = 7;

  constructor() {
    const folder = join(root, 'scenarios');
    const read = readScenarioFile(join(folder, 'ten-one-two/scenario.yaml'), settingsBeside(folder));
    if (!read.ok) throw new Error('ten-one-two cannot be read');
    this.scenario = withCanaries(withMore(read.scenario));
  }

  get console(): LiveSeat {
    if (this.#console === undefined) throw new Error('not opened yet');
    return this.#console;
  }

  /** A page of somebody who was never let in. */
  get waiting(): LiveSeat {
    if (this.#waiting === undefined) throw new Error('not opened yet');
    return this.#waiting;
  }

  async open(): Promise<void> {
    const marked = {
      id: 'ten-one-two',
      file: 'ten-one-two/scenario.yaml',
      read: { ok: true, scenario: this.scenario, warnings: [] },
    } as const;
    const library: Library = {
      all: async () => [marked],
      find: async (id) => (id === marked.id ? marked : undefined),
      laid: async ({ read }) => ({ problems: [], read }),
      close: async () => undefined,
    };
    const settings = settingsFrom(
      {},
      { port: 0, data: this.#folder, limits: 'wide', passphrase, pages: join(root, 'dist') },
    );
    this.#server = await startServer(settings, { clock: this.#clock, library });
    this.#token = (await this.#ask<{ token: string }>('POST', '/api/sessions', { passphrase })).token;
    const opened = await this.#ask<{
      exercise: string;
      joinCode: string;
      seats: { role: string; link: string }[];
    }>('POST', '/api/exercises', { scenario: 'ten-one-two', seed: 7 });
    this.exercise = opened.exercise;
    this.code = opened.joinCode;
    // Before every seat is taken: then nobody may even wait.
    const door = await this.#ask<{ token: string }>('POST', '/api/join', {
      code: this.code,
      name: canary('name/door'),
    });
    this.#waiting = new LiveSeat(this.#address, { token: door.token, exercise: this.exercise });
    for (const role of roles) {
      const { link = '' } = opened.seats.find((seat) => seat.role === role) ?? {};
      const key = new URLSearchParams(new URL(link).hash.slice(1)).get('seat') ?? '';
      const joined = await this.heard(role, 'POST', '/api/join', {
        code: this.code,
        name: canary(`name/${role}`),
        key,
      });
      this.#tokens.set(role, (JSON.parse(joined) as { token: string }).token);
      this.seats.set(role, this.page(role));
    }
    this.#console = new LiveSeat(this.#address, { token: this.#token, exercise: this.exercise });
  }

  /** One more page of a role, in its language. */
  page(role: string): LiveSeat {
    const language = languages[role] ?? 'en';
    return new LiveSeat(this.#address, { token: this.#tokens.get(role) ?? '', exercise: this.exercise, language });
  }

  /** Two hours and a half with steady participants and a facilitator who uses all she has. */
  async play(): Promise<void> {
    await this.console.until((view) => view.control !== undefined);
    await this.console.must({ type: 'exercise.start' });
    for (let minute = 0; minute < 150; minute += 1) {
      await this.#minute();
      for (const role of roles) await this.#turnOf(role, minute);
      const view = await this.console.until(() => true);
      for (const command of control(view, this.scenario, minute)) await this.console.submit(command);
      for (const command of steering(view, minute)) await this.console.submit(command);
      const wish = policies.steady.facilitator(await this.console.until(() => true), this.#moment);
      if (wish) await this.console.submit(wish);
    }
    await this.console.must({ type: 'exercise.end' });
    const all = [...this.seats.values(), this.console];
    await Promise.all(all.map((seat) => seat.until((view) => view.exercise.status === 'ended')));
  }

  async records(): Promise<Stamped[]> {
    const text = await (
      await this.#call('GET', `/api/exercises/${this.exercise}/record`, undefined, this.#token)
    ).text();
    return text
      .trim()
      .split('\n')
      .slice(1, -1)
      .map((line) => fromLine(JSON.parse(line) as RecordLine));
  }

  /** A call made by a role, with its own token; what came back is kept, headers included. */
  async heard(role: string, method: string, path: string, body?: unknown): Promise<string> {
    const answer = await this.#call(method, path, body, this.#tokens.get(role));
    const text = await answer.text();
    this.bodies.get(role)?.push(text, JSON.stringify([...answer.headers]));
    return text;
  }

  async close(): Promise<void> {
    for (const seat of [...this.seats.values(), this.#console, this.#waiting]) seat?.close();
    await this.#server?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #address(): string {
    return `http://127.0.0.1:${this.#server?.port}`;
  }

  readonly #draw = (n: number): number => {
    this.#drawn = (Math.imul(this.#drawn, 1_103_515_245) + 12_345) & 0x7fffffff;
    return this.#drawn % Math.max(1, n);
  };

  /** All that a steady participant goes by, besides what it sees. */
  readonly #moment = { now: 0, draw: this.#draw, doctrine: {}, refused: () => false };

  /** In steps that a server which is awake would take; it answers only when what they set off has come to rest. */
  async #minute(): Promise<void> {
    for (let step = 0; step < 6; step++) {
      this.#clock.moveBy(10_000);
      await this.#ask('GET', `/api/exercises/${this.exercise}`);
    }
  }

  async #turnOf(role: string, minute: number): Promise<void> {
    const seat = this.seats.get(role);
    if (seat === undefined) return;
    const view = await seat.until((it) => it.me.kind === 'participant');
    for (const command of [...aside(view, role, minute), ...dealing(view, role, minute)]) await seat.submit(command);
    const wish = policies.steady.participant(view, this.#moment);
    // What a role answers carries a mark too.
    const own = wish?.type === 'inject.respond' ? { ...wish, text: canary(`answer/${role}/${wish.inject}`) } : wish;
    if (own) await seat.submit(own);
  }

  async #ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    return JSON.parse(await (await this.#call(method, path, body, this.#token || undefined)).text()) as T;
  }

  #call(method: string, path: string, body: unknown, bearer: string | undefined): Promise<Response> {
    return fetch(this.#address + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bearer === undefined
          ? {}
          : { authorization: `Bearer ${bearer}`, ...(method === 'GET' ? { cookie: `kalari=${bearer}` } : {}) }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

/**
 * With what waiting costs, every ten minutes, which is for the control team alone; and with procedures that two of the seats
 * see and two do not.
 */
function withMore(scenario: Scenario): Scenario {
  const [indicator = ''] = scenario.order.indicators;
  const why = { en: 'Everybody waits', fr: 'Tout le monde attend' };
  const seen = (id: string, ...roles: string[]) => {
    const use = scenario.procedures[id];
    if (use === undefined) throw new Error(`There is no procedure ${id}.`);
    return { [id]: { ...use, 'seen-by': roles } };
  };
  return {
    ...scenario,
    // biome-ignore lint/suspicious/noThenProperty: the word of the scenario format for what follows
    drift: [...scenario.drift, { every: 600_000, why, then: [{ move: indicator, by: -1 }] }],
    procedures: { ...scenario.procedures, ...seen('evacuation', 'dms', 'fc'), ...seen('how-large', 'srsg', 'fc') },
  };
}

/** What a role does besides: it writes to one, asks control or a desk, passes something on and takes it back. */
function aside(view: View, role: string, minute: number): WireCommand[] {
  const to = roles[(roles.indexOf(role) + 1 + (minute % 3)) % roles.length] ?? 'fc';
  if (minute % 10 === 3) return [{ type: 'message.send', to: [to], text: canary(`message/${role}/${to}/${minute}`) }];
  if (minute % 10 === 5) {
    const inject = view.injects.order.find((id) => view.injects.byId[id]?.sharedWith.length === 0);
    if (inject === undefined) return [];
    return [
      { type: 'inject.share', inject, to: [to], note: canary(`note/${role}/${to}/${minute}`) },
      { type: 'inject.unshare', inject, to: [to] },
    ];
  }
  if (minute % 10 !== 7) return [];
  const desk = view.desks.order[(minute + roles.indexOf(role)) % Math.max(1, view.desks.order.length)];
  const text = canary(`rfi/${role}/${minute}`);
  return [{ type: 'rfi.ask', text, ...(desk === undefined || minute % 20 === 7 ? {} : { to: desk }) }];
}

/** What the facilitator does besides running it: she edits, takes back, overrules, adds, notes, and changes the length. */
function control({ control: desk }: View, scenario: Scenario, minute: number): WireCommand[] {
  const [objective = ''] = scenario.order.objectives;
  const planned = scenario.order.injects.filter((id) => desk?.injects.byId[id]?.state === 'planned');
  const partOf = (id: string) =>
    Object.keys(scenario.injects[id]?.to ?? {}).find((role) => scenario.injects[id]?.to[role]?.body !== undefined);
  const inject = (minute % 2 === 0 ? planned.find(partOf) : undefined) ?? planned[minute % planned.length] ?? '';
  const authored = scenario.injects[inject];
  const part = partOf(inject);
  const at = `${inject}/${minute}`;
  if (minute === 15) return [{ type: 'exercise.length', left: 100 * 60_000 }];
  if (minute % 25 === 6)
    return [
      {
        type: 'inject.create',
        to: ['fc'],
        via: 'radio',
        from: canary(`from/${minute}`),
        title: canary(`title/${minute}`),
        body: canary(`body/${minute}`),
      },
    ];
  if (minute % 15 === 2 && authored !== undefined)
    return [
      {
        type: 'inject.edit',
        inject,
        title: canary(`edit/title/${at}`),
        ...(authored.body === undefined ? {} : { body: canary(`edit/body/${at}`) }),
      },
      ...(part === undefined
        ? []
        : [{ type: 'inject.edit', inject, role: part, body: canary(`edit/${part}/${at}`) } as const]),
    ];
  if (minute % 15 === 9 && authored !== undefined)
    return [
      { type: 'inject.edit', inject, title: canary(`undone/${at}`) },
      { type: 'inject.undo', inject },
    ];
  if (minute % 10 === 8) {
    const effect = desk?.effects.find(({ overruled }) => overruled === undefined)?.id;
    return effect === undefined
      ? []
      : [{ type: 'effect.overrule', effect, reason: canary(`reason/overrule/${minute}`) }];
  }
  if (minute === 90 && authored !== undefined) return [{ type: 'inject.skip', inject, reason: canary('reason/skip') }];
  if (minute % 5 === 1)
    return [{ type: 'observation.note', objective, rating: 'improve', text: canary(`observed/${minute}`) }];
  return [];
}
