import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExerciseResponse, OpenResponse } from '@kalari/engine/protocol';
import { afterAll, expect, test } from 'vitest';
import { until } from '../server/small.ts';
import { Page } from '../server/transport/house.ts';
import { ServerProcess } from '../support/server-process.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'kalari-team-'));
const pages: Page[] = [];
let server: ServerProcess;
afterAll(async () => {
  for (const page of pages) page.socket.disconnect();
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('[TE6] a server that was killed knows who has control, and every link still opens', async () => {
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
  const { token } = await post<{ token: string }>('/api/sessions', { key: server.facilitatorLink.split('#key=')[1] });
  const { exercise } = await post<OpenResponse>('/api/exercises', { scenario: 'small-ambush', seed: 7 }, token);
  const desk = await page({ token, exercise });
  await desk.must({ type: 'team.invite', post: 'co-facilitator', name: 'Co' });
  const key = await keyOf(exercise, token);
  const session = await post<{ token: string }>('/api/sessions', { key });
  const co = await page({ token: session.token, exercise });
  await co.must({ type: 'control.take' });
  await server.kill();
  await server.start();

  const again = await page({ token, exercise });
  expect(again.view?.control?.atControl).toMatchObject({ mine: false });
  expect(await again.ask({ type: 'exercise.start' })).toMatchObject({ ok: false, code: 'control.elsewhere' });
  const back = await page({ token: session.token, exercise });
  await back.must({ type: 'exercise.start' });
  expect(await keyOf(exercise, token)).toBe(key);
  const second = await post<{ token: string }>('/api/sessions', { key });
  expect((await page({ token: second.token, exercise })).view?.control?.atControl?.mine).toBe(true);
  await again.must({ type: 'control.take' });
  await again.must({ type: 'exercise.pause' });
}, 60_000);

async function page(auth: Record<string, unknown>): Promise<Page> {
  const opened = new Page(server.address, auth, {});
  pages.push(opened);
  return opened.shown();
}

async function keyOf(exercise: string, token: string): Promise<string> {
  const { team } = await post<ExerciseResponse>(`/api/exercises/${exercise}`, undefined, token);
  return (await until(() => team[0]?.link.split('#team=')[1])) ?? '';
}

async function post<T>(path: string, body?: unknown, token?: string): Promise<T> {
  const response = await fetch(server.address + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}
