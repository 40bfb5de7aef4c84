import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { rejections } from '@kalari/engine';
import type {
  BrokenCard,
  ErrorResponse,
  ExerciseCard,
  ExerciseResponse,
  JoinInfoResponse,
  JoinResponse,
  ScenarioCard,
} from '@kalari/engine/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { manualClock } from '../../../server/src/clock.ts';
import { verifyRecord } from '../../../server/src/verify.ts';
import { until } from '../small.ts';
import { House } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const codeOf = ({ body }: { body: unknown }) => (body as ErrorResponse).error.code;
const join = (body: object, headers?: Record<string, string>) =>
  house.call<JoinResponse>('POST', '/api/join', body, headers);

test('[AC1] a join code is read in any case, with its hyphen or without; a wrong one opens nothing', async () => {
  const { joinCode, exercise } = await house.exercise();
  expect(joinCode).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  for (const typed of [
    joinCode,
    joinCode.toLowerCase(),
    joinCode.replace('-', ''),
    ` ${joinCode.replace('-', ' ')} `,
  ]) {
    const { body } = await house.call<JoinInfoResponse>('GET', `/api/join/${encodeURIComponent(typed)}`);
    expect(body.exercise).toBe(exercise);
  }
  for (const typed of ['AAAA-AAAA', 'short', '0O1I-0O1I', "';--", `${joinCode}X`]) {
    const answer = await house.call('GET', `/api/join/${encodeURIComponent(typed)}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'join.unknownCode']);
  }
});

test('[AC2] at the door stand the seats and nothing of the story', async () => {
  const opened = await house.exercise();
  await house.sit(opened, 'fc');
  const { body } = await house.call<JoinInfoResponse>('GET', `/api/join/${opened.joinCode}`);
  expect(body.roles.map(({ id, taken }) => [id, taken])).toEqual([
    ['srsg', false],
    ['fc', true],
    ['pc', false],
    ['dms', false],
  ]);
  expect(Object.keys(body).sort()).toEqual(['exercise', 'languages', 'roles', 'situation', 'status', 'title']);
  for (const secret of ['promised an aircraft', 'second device', 'You command', 'first-alert'])
    expect(JSON.stringify(body)).not.toContain(secret);
});

test('[AC3] whoever comes by the code waits, and is let in by the facilitator', async () => {
  const opened = await house.exercise();
  const { body } = await join({ code: opened.joinCode, name: 'Ana', role: 'fc', language: 'en' });
  expect(body).toMatchObject({ exercise: opened.exercise, role: 'fc', state: 'waiting' });
  const [desk, page] = [await house.desk(opened).shown(), await house.page({ token: body.token }).shown()];
  expect(page.view?.me).toMatchObject({ kind: 'waiting', name: 'Ana' });
  const person = page.view?.me.person ?? '';
  await desk.must({ type: 'seat.admit', person });
  await until(() => page.view?.me.kind === 'participant');
});

test('[AC4] a personal link admits at once, and again on a second device as the same person', async () => {
  const opened = await house.exercise();
  const first = await house.sit(opened, 'fc');
  const second = await house.sit(opened, 'fc');
  expect([first.state, first.role, second.state]).toEqual(['admitted', 'fc', 'admitted']);
  expect(first.token).not.toBe(second.token);
  const persons = await Promise.all(
    [first, second].map(async ({ token }) => (await house.page({ token }).shown()).view?.me.person),
  );
  expect(persons[0]).toBe(persons[1]);
  expect(codeOf(await join({ code: opened.joinCode, name: 'Eve', key: 'x'.repeat(32) }))).toBe('seat.unknown');
});

test('[AC5] the link of a person who was removed opens nothing more, and the seat gets a new one', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const person = (await house.page({ token: seat.token }).shown()).view?.me.person ?? '';
  await (await house.desk(opened).shown()).must({ type: 'seat.remove', person });
  expect(codeOf(await join({ code: opened.joinCode, name: 'FC', key: house.keyOf(opened, 'fc') }))).toBe(
    'seat.removed',
  );
  const now = (await house.asFacilitator<ExerciseResponse>('GET', `/api/exercises/${opened.exercise}`)).body;
  const key = house.keyOf({ ...opened, seats: now.links }, 'fc');
  expect(key).not.toBe(house.keyOf(opened, 'fc'));
  expect((await join({ code: opened.joinCode, name: 'New', key })).body).toMatchObject({
    role: 'fc',
    state: 'admitted',
  });
  const other = await house.exercise();
  expect(codeOf(await join({ code: other.joinCode, name: 'New', key }))).toBe('seat.unknown');
});

test('[AC6] a seat that is taken, or an exercise without a free one, refuses at the door', async () => {
  const opened = await house.exercise();
  await house.sit(opened, 'fc');
  expect(codeOf(await join({ code: opened.joinCode, name: 'Bo', role: 'fc' }))).toBe('seat.full');
  expect(codeOf(await join({ code: opened.joinCode, name: 'Bo', role: 'nobody' }))).toBe('seat.unknown');
  expect((await join({ code: opened.joinCode, name: 'Bo' })).body).toMatchObject({ role: null, state: 'waiting' });
  for (const role of ['srsg', 'pc', 'dms']) await house.sit(opened, role);
  const full = await join({ code: opened.joinCode, name: 'Cy' });
  expect([full.status, codeOf(full)]).toEqual([409, 'seat.full']);
});

test('[AC7] wrong codes from one place make further tries from there wait, and a right one still gets in', async () => {
  const clock = manualClock(Date.UTC(2026, 0, 5));
  const strict = await House.open({ limits: 'standard', clock });
  const opened = await strict.exercise();
  const guess = (code: string) => strict.call('GET', `/api/join/${code}`);
  for (let tries = 0; tries < 5; tries++) expect(codeOf(await guess('AAAA-AAAA'))).toBe('join.unknownCode');
  const waiting: number[] = [];
  const right = guess(opened.joinCode).then(({ status }) => waiting.push(status));
  await until(async () => (await strict.call('GET', '/health')).status === 200);
  expect(waiting).toEqual([]);
  clock.moveBy(12_000);
  await right;
  expect(waiting).toEqual([200]);
  const many = Array.from({ length: 20 }, () => guess(opened.joinCode));
  const done = Promise.all(many);
  for (let minutes = 0; minutes < 6; minutes++) {
    await strict.call('GET', '/health');
    clock.moveBy(12_000);
  }
  const statuses = (await done).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10);
  clock.moveBy(61_000);
  expect((await guess(opened.joinCode)).status).toBe(200);
  await strict.close();
});

test('[AC9] what belongs to the control team is closed to everybody else', async () => {
  const opened = await house.exercise();
  const seat = await house.sit(opened, 'fc');
  const calls = [
    ['GET', '/api/scenarios'],
    ['GET', '/api/scenarios/broken'],
    ['GET', '/api/exercises'],
    ['POST', '/api/exercises'],
    ['GET', `/api/exercises/${opened.exercise}`],
    ['GET', `/api/exercises/${opened.exercise}/record`],
    ['GET', `/api/exercises/${opened.exercise}/report`],
    ['GET', `/api/exercises/${opened.exercise}/seats/fc/view`],
  ] as const;
  for (const [method, path] of calls) {
    const body = method === 'POST' ? { scenario: 'small-ambush' } : undefined;
    for (const authorization of ['', `Bearer ${seat.token}`, 'Bearer x', 'Basic x']) {
      const answer = await house.call(method, path, body, { authorization });
      expect([path, authorization, answer.status, codeOf(answer)]).toEqual([
        path,
        authorization,
        401,
        'session.missing',
      ]);
    }
  }
});

test('[AC10] a call that changes something is taken from our own pages only, as JSON', async () => {
  const opened = await house.exercise();
  const body = { code: opened.joinCode, name: 'Eve', role: 'fc' };
  for (const origin of ['https://evil.example', 'null', `${house.address}.evil.example`]) {
    const answer = await join(body, { origin });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'session.origin']);
  }
  expect(
    codeOf(
      await house.call('POST', '/api/exercises', { scenario: 'small-ambush' }, { cookie: `kalari=${house.token}` }),
    ),
  ).toBe('session.origin');
  const form = await house.call('POST', '/api/join', `code=${opened.joinCode}&name=Eve`, {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(codeOf(form)).toBe('command.malformed');
  expect(codeOf(await house.call('POST', '/api/join', JSON.stringify(body), { 'content-type': 'text/plain' }))).toBe(
    'command.malformed',
  );
  const own = { cookie: `kalari=${house.token}`, origin: house.address };
  expect((await house.call('POST', '/api/exercises', { scenario: 'small-ambush' }, own)).status).toBe(201);
});

test('[AC11] every answer carries the strict headers, and nothing that sends a browser to HTTPS', async () => {
  const { headers } = await house.call('GET', '/api/openapi.json');
  const kept = [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'x-frame-options',
    'cross-origin-resource-policy',
    'cache-control',
    'strict-transport-security',
    'server',
    'x-powered-by',
  ];
  expect(Object.fromEntries(kept.map((name) => [name, headers.get(name)]))).toEqual({
    'content-security-policy':
      "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self' ws: wss:;base-uri 'none';form-action 'self';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'strict-transport-security': null,
    server: null,
    'x-powered-by': null,
  });
});

test('[AC12] whatever is wrong with a call, the answer is a line of the table and no detail', async () => {
  const wrong = [
    await house.call('GET', '/api/none'),
    await house.call('POST', '/api/join', '{'),
    await join({ code: 'AAAA-AAAA' }),
    await join({ code: 'AAAA-AAAA', name: 'x', more: 1 }),
    await join({ code: 'AAAA-AAAA', name: 'x'.repeat(70_000) }),
    await house.asFacilitator('GET', '/api/exercises/e-none'),
    await house.asFacilitator('POST', '/api/exercises', { scenario: 'none' }),
    await house.asFacilitator('POST', '/api/exercises', { scenario: 'broken' }),
    await house.asFacilitator('GET', '/api/exercises/__proto__'),
  ];
  expect(wrong.map((answer) => [answer.status, codeOf(answer)])).toEqual([
    [404, 'exercise.unknown'],
    [400, 'command.malformed'],
    [400, 'command.malformed'],
    [400, 'command.malformed'],
    [413, 'command.tooLarge'],
    [404, 'exercise.unknown'],
    [404, 'scenario.unknown'],
    [422, 'scenario.broken'],
    [404, 'exercise.unknown'],
  ]);
  for (const { body } of wrong) {
    const { error } = body as ErrorResponse;
    expect(Object.keys(error)).toEqual(['code', 'message', 'hint']);
    expect(Object.values(rejections).map(({ message }) => message)).toContain(error.message);
  }
  expect(house.logged).toEqual([]);
});

test('[AC14] the library shows what can be played, and what cannot with its problems', async () => {
  const cards = (await house.asFacilitator<ScenarioCard[]>('GET', '/api/scenarios')).body;
  expect(cards).toMatchObject([{ id: 'small-ambush', minutes: 60, title: { text: 'A small ambush', lang: 'en' } }]);
  expect(cards[0]?.roles.map(({ id }) => id)).toEqual(['srsg', 'fc', 'pc', 'dms']);
  const broken = (await house.asFacilitator<BrokenCard[]>('GET', '/api/scenarios/broken')).body;
  expect(broken[0]?.id).toBe('broken');
  expect(broken[0]?.problems[0]).toMatch(/^broken\/scenario\.yaml:\d+:\d+ /);
});

test('[AC15] an exercise is found again with how it stands', async () => {
  const opened = await house.exercise();
  await house.sit(opened, 'fc');
  await (await house.desk(opened).shown()).must({ type: 'exercise.start' });
  const [card] = (await house.asFacilitator<ExerciseCard[]>('GET', '/api/exercises')).body;
  expect(card).toMatchObject({
    id: opened.exercise,
    status: 'running',
    taken: 1,
    seats: 4,
    stopped: false,
    joinCode: opened.joinCode,
  });
  const one = (await house.asFacilitator<ExerciseResponse>('GET', `/api/exercises/${opened.exercise}`)).body;
  expect(one.links).toEqual(opened.seats);
  expect(one.addresses).toEqual([house.address]);
});

test('[AC16] the record that is downloaded is good, and the report comes in three forms', async () => {
  const opened = await house.exercise();
  await house.sit(opened, 'fc');
  const desk = await house.desk(opened).shown();
  await desk.must({ type: 'exercise.start' });
  await desk.must({ type: 'exercise.end' });
  const record = await house.asFacilitator<string>('GET', `/api/exercises/${opened.exercise}/record`);
  expect(verifyRecord(record.body.trim().split('\n'))).toMatchObject({ ok: true, exercise: opened.exercise });
  expect(record.headers.get('content-disposition')).toContain('attachment');
  const report = async (format: string) =>
    house.asFacilitator<never>('GET', `/api/exercises/${opened.exercise}/report?format=${format}&lang=en`);
  expect((await report('json')).body).toMatchObject({ exercise: { id: opened.exercise, ended: true } });
  expect((await report('md')).body).toContain('# ');
  expect((await report('html')).body).toContain('<html');
  expect((await report('docx')).status).toBe(400);
});

test('[AC26] the report is shown only as nobody’s page: nothing in it runs or loads, and it is a file unless asked for', async () => {
  const opened = await house.exercise();
  const report = async (asked: string) =>
    house.asFacilitator<string>('GET', `/api/exercises/${opened.exercise}/report?format=html&lang=fr${asked}`);
  const shown = await report('&show=true');
  expect(shown.headers.get('content-disposition')).toBeNull();
  expect(shown.body).toContain('<html lang="fr">');
  for (const answer of [shown, await report('')]) {
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; .*frame-ancestors 'none'; sandbox$/);
    expect(policy).not.toMatch(/script-src|allow-/);
  }
  expect((await report('')).headers.get('content-disposition')).toContain('attachment');
  expect((await report('&show=perhaps')).status).toBe(400);
});

test('[AC17] without built pages the server says so and serves the rest', async () => {
  const page = await house.call<string>('GET', '/facilitate');
  expect([page.status, page.body]).toEqual([503, 'The pages are not built yet. Run: npm run build\n']);
  expect((await house.call('GET', '/health')).body).toEqual({ status: 'ok', version: '0.1.0' });
});

test('[AC27] a caller that hung up before it was read is left alone, and is no fault', async () => {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url: '/api/join/AAAA-AAAA' });
  const response = new ServerResponse(request);
  house.server.http.routing(request, response);
  expect((await house.call('GET', '/health')).status).toBe(200);
  expect([house.logged, response.writableEnded]).toEqual([[], false]);
});
