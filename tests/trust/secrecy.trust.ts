import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policies, type Scenario, type WireCommand } from '@kalari/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manualClock } from '../../server/src/clock.ts';
import { settingsFrom } from '../../server/src/config.ts';
import { openLibrary } from '../../server/src/library.ts';
import { type Running, startServer } from '../../server/src/main.ts';
import { canariesIn, canary, withCanaries } from '../support/canaries.ts';
import { LiveSeat } from '../support/live-seat.ts';

/*
 * Every text of the scenario, and everything anybody writes, carries a mark that says where it comes from. A whole
 * exercise is played over the real wire; then every byte that a role was sent is searched for marks, and each must be one
 * that this role may have. What it may have is worked out here from the scenario and from who shared what with whom, not
 * from the code that projects views.
 */

const root = process.cwd();
const roles = ['srsg', 'fc', 'pc', 'dms'];

let folder: string;
let server: Running;
let scenario: Scenario;
let code: string;
let exercise: string;
let token: string;
const clock = manualClock(Date.UTC(2026, 0, 1));
const seats = new Map<string, LiveSeat>();
const tokens = new Map<string, string>();
const bodies = new Map<string, string[]>(roles.map((role) => [role, []]));
const shares: { readonly from: string; readonly to: readonly string[]; readonly inject: string }[] = [];
const told: { readonly to: string; readonly facts: readonly string[] }[] = [];
const written = new Map<string, readonly string[]>();
let console_: LiveSeat;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kalari-secrecy-'));
  const shelved = openLibrary([join(root, 'scenarios')]).find('ten-one-two');
  if (shelved?.read.ok !== true) throw new Error('ten-one-two cannot be read');
  scenario = withCanaries(shelved.read.scenario);
  const library = { all: () => [marked], find: (id: string) => (id === marked.id ? marked : undefined) };
  const marked = { id: 'ten-one-two', file: shelved.file, read: { ok: true, scenario, warnings: [] } } as const;
  const settings = settingsFrom(
    {},
    { port: 0, data: folder, limits: 'wide', passphrase: 'a long passphrase', pages: join(root, 'dist') },
  );
  server = await startServer(settings, { clock, library });
  token = (await api<{ token: string }>('POST', '/api/sessions', { passphrase: 'a long passphrase' })).token;
  const opened = await api<{ exercise: string; joinCode: string; seats: { role: string; link: string }[] }>(
    'POST',
    '/api/exercises',
    { scenario: 'ten-one-two', seed: 7 },
    token,
  );
  exercise = opened.exercise;
  code = opened.joinCode;
  for (const { role, link } of opened.seats) {
    const key = new URLSearchParams(new URL(link).hash.slice(1)).get('seat') ?? '';
    const name = canary(`name/${role}`);
    written.set(`name/${role}`, roles);
    const joined = await heard(role, 'POST', '/api/join', { code, name, key });
    tokens.set(role, (JSON.parse(joined) as { token: string }).token);
    seats.set(role, new LiveSeat(address(), { token: tokens.get(role) ?? '', exercise }));
  }
  console_ = new LiveSeat(address(), { token, exercise });
  await playItAll();
});

afterAll(async () => {
  for (const seat of [...seats.values(), console_]) seat?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('[AC20] over the wire, a role is sent only what that role may know', () => {
  test('the exercise was played far enough to mean something', () => {
    const control = console_.view?.control;
    const out = Object.values(control?.injects.byId ?? {}).filter((inject) => inject.releasedAt !== undefined);
    expect(out.length).toBeGreaterThan(25);
    expect(shares.length).toBeGreaterThan(20);
    expect(
      Object.values(console_.view?.decisions.byId ?? {}).filter((decision) => decision.state === 'taken').length,
    ).toBeGreaterThan(3);
    for (const role of roles) expect(seats.get(role)?.frames.length, role).toBeGreaterThan(100);
  });

  test.each(roles)('raw frames sent to %s', (role) => {
    const found = canariesIn((seats.get(role)?.frames ?? []).join('\n'));
    expect(found.size).toBeGreaterThan(50);
    expect([...found].filter((where) => !mayHave(role, where))).toEqual([]);
  });

  test.each(roles)('pages, bundles, answers and refusals that %s can fetch', async (role) => {
    for (const path of reachable()) await heard(role, 'GET', path);
    const found = canariesIn((bodies.get(role) ?? []).join('\n'));
    expect([...found].filter((where) => !mayHave(role, where))).toEqual([]);
  });
});

/** Everything anybody might try. */
function reachable(): string[] {
  const under = ['', '/record', '/report?format=json', '/report?format=md', '/report?format=html', '/flow'];
  return [
    '/',
    '/play',
    `/join/${code}`,
    `/api/join/${code}`,
    '/facilitate',
    '/health',
    '/metrics',
    '/api/openapi.json',
    '/api/scenarios',
    '/api/scenarios/broken',
    '/api/exercises',
    ...under.map((rest) => `/api/exercises/${exercise}${rest}`),
    '/scenarios/ten-one-two/scenario.yaml',
    '/assets/../../scenarios/ten-one-two/scenario.yaml',
    '/%2e%2e/scenarios/ten-one-two/scenario.yaml',
    ...assetsOf('player'),
    ...assetsOf('facilitator'),
  ];
}

function assetsOf(app: string): string[] {
  const page = readFileSync(join(root, 'dist', app, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((found) => found[1] ?? '');
}

/** Whether a role may have a text, by where it stands in the scenario or by who wrote it to whom. */
function mayHave(role: string, where: string): boolean {
  const [table = '', id = '', ...rest] = where.split('/');
  if (written.has(where)) return written.get(where)?.includes(role) === true;
  if (table === 'seats') return id === role && ['brief', 'private'].includes(rest[0] ?? '');
  if (['title', 'summary', 'situation', 'sensitivity'].includes(table)) return true;
  if (table === 'setting') return mayHaveOfSetting(role, id, rest);
  if (table === 'facts') return rest[0] === 'text' && holds(role, id);
  if (table === 'injects') return mayHaveOfInject(role, id, rest);
  if (table === 'decisions') {
    const seen = scenario.decisions[id]?.['seen-by']?.includes(role) ?? true;
    const put = (console_.view?.decisions.byId[id]?.state ?? 'planned') !== 'planned';
    return (
      seen &&
      put &&
      (['title', 'question', 'delegated'].includes(rest[0] ?? '') || (rest[0] === 'options' && rest[2] !== 'then'))
    );
  }
  return false;
}

function mayHaveOfSetting(role: string, table: string, [id = '', field = '']: readonly string[]): boolean {
  if (table === 'roles' || table === 'documents') return true;
  if (table !== 'contacts') return false;
  return (
    ['name', 'office'].includes(field) &&
    scenario.order.injects.some((inject) => scenario.injects[inject]?.from === id && got(role, inject).size > 0)
  );
}

function mayHaveOfInject(role: string, inject: string, [field = '', part = '']: readonly string[]): boolean {
  const parts = got(role, inject);
  if (field === 'title' || field === 'body') return parts.size > 0;
  return field === 'to' && parts.has(part);
}

/** The parts of an inject that a role has: its own when it was released to it, and what colleagues passed on, in turn. */
function got(role: string, inject: string): Set<string> {
  const out = console_.view?.control?.injects.byId[inject]?.releasedAt !== undefined;
  const has = new Map(
    roles.map((one) => [one, new Set(out && Object.hasOwn(scenario.injects[inject]?.to ?? {}, one) ? [one] : [])]),
  );
  for (const share of shares.filter((one) => one.inject === inject)) {
    for (const to of share.to) for (const part of has.get(share.from) ?? []) has.get(to)?.add(part);
  }
  return has.get(role) ?? new Set();
}

function holds(role: string, fact: string): boolean {
  const briefed = scenario.facts[fact]?.first === role;
  const carried = scenario.order.injects.some((inject) => {
    const parts = got(role, inject);
    const authored = scenario.injects[inject];
    return (
      parts.size > 0 &&
      (authored?.carries.includes(fact) || [...parts].some((part) => authored?.to[part]?.carries.includes(fact)))
    );
  });
  return briefed || carried || told.some((one) => one.to === role && one.facts.includes(fact));
}

/** Two hours and a half with steady participants, who also write to each other, ask control, and are written about. */
async function playItAll(): Promise<void> {
  let drawn = 7;
  const draw = (n: number) => {
    drawn = (Math.imul(drawn, 1_103_515_245) + 12_345) & 0x7fffffff;
    return drawn % Math.max(1, n);
  };
  await console_.until((view) => view.control !== undefined);
  await console_.must({ type: 'exercise.start' });
  for (let minute = 0; minute < 150; minute += 1) {
    clock.moveBy(60_000);
    for (const role of roles) {
      const seat = seats.get(role);
      if (seat === undefined) continue;
      const view = await seat.until((it) => it.me.kind === 'participant');
      const wish = policies.steady?.participant(view, draw) ?? aside(role, minute);
      if (wish !== null) await say(role, seat, wish);
    }
    const wish = policies.steady?.facilitator(await console_.until(() => true), draw) ?? noted(minute);
    if (wish !== null) await console_.submit(wish);
  }
  await console_.must({ type: 'exercise.end' });
  await Promise.all(
    [...seats.values(), console_].map((seat) => seat.until((view) => view.exercise.status === 'ended')),
  );
}

async function say(role: string, seat: LiveSeat, wish: WireCommand): Promise<void> {
  const answer = await seat.submit(marking(role, wish));
  if (answer.ok && wish.type === 'inject.share') shares.push({ from: role, to: wish.to, inject: wish.inject });
}

/** What a role writes carries a mark too, and goes to nobody but those it is for. */
function marking(role: string, wish: WireCommand): WireCommand {
  if (wish.type === 'inject.respond') {
    written.set(`answer/${role}/${wish.inject}`, [role]);
    return { ...wish, text: canary(`answer/${role}/${wish.inject}`) };
  }
  return wish;
}

function aside(role: string, minute: number): WireCommand | null {
  const to = roles[(roles.indexOf(role) + 1 + (minute % 3)) % roles.length] ?? 'fc';
  if (minute % 10 === 3) {
    const where = `message/${role}/${to}/${minute}`;
    written.set(where, [role, to]);
    return { type: 'message.send', to: [to], text: canary(where) };
  }
  if (minute % 10 !== 7) return null;
  const where = `rfi/${role}/${minute}`;
  written.set(where, [role]);
  return { type: 'rfi.ask', text: canary(where) };
}

function noted(minute: number): WireCommand | null {
  const objective = scenario.order.objectives[0] ?? '';
  if (minute % 5 === 1) {
    written.set(`note/${minute}`, []);
    return { type: 'observation.note', objective, rating: 'improve', text: canary(`note/${minute}`) };
  }
  const inject = scenario.order.injects.find((id) => console_.view?.control?.injects.byId[id]?.state === 'planned');
  if (minute !== 90 || inject === undefined) return null;
  written.set('reason/skip', []);
  return { type: 'inject.skip', inject, reason: canary('reason/skip') };
}

function address(): string {
  return `http://127.0.0.1:${server.port}`;
}

async function api<T>(method: string, path: string, body?: unknown, bearer?: string): Promise<T> {
  return JSON.parse(await (await call(method, path, body, bearer)).text()) as T;
}

/** A call made by a role, with its own token; what came back is kept, headers included. */
async function heard(role: string, method: string, path: string, body?: unknown): Promise<string> {
  const answer = await call(method, path, body, tokens.get(role));
  const text = await answer.text();
  bodies.get(role)?.push(text, JSON.stringify([...answer.headers]));
  return text;
}

function call(method: string, path: string, body: unknown, bearer: string | undefined): Promise<Response> {
  return fetch(address() + path, {
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
