import type { ErrorResponse, ExerciseResponse, OpenResponse, Post } from '@kalari/engine/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { posts } from '../../../engine/src/team/posts.ts';
import { calls } from '../../../server/src/transport/access.ts';
import { until } from '../small.ts';
import { House, type Page } from './house.ts';

let house: House;
let opened: OpenResponse;
let desk: Page;
beforeEach(async () => {
  house = await House.open();
  opened = await house.exercise();
  desk = await house.desk(opened).shown();
});
afterEach(() => house.close());

const codeOf = ({ body }: { body: unknown }) => (body as Partial<ErrorResponse>).error?.code;

/** Invites somebody and follows the link. */
async function invited(post: Post, roles?: string[]) {
  const before = new Set(desk.view?.control?.team.order);
  await desk.must({ type: 'team.invite', post, name: `The ${post}`, ...(roles === undefined ? {} : { roles }) });
  const member = await until(() => desk.view?.control?.team.order.find((id) => !before.has(id)));
  const key = await keyOf(member);
  const { body } = await signIn(key);
  return { member, key, token: body.token, exercise: body.exercise };
}

async function keyOf(member: string): Promise<string> {
  const { body } = await house.asFacilitator<ExerciseResponse>('GET', `/api/exercises/${opened.exercise}`);
  return body.team.find((it) => it.member === member)?.link.split('#team=')[1] ?? '';
}

const signIn = (key: string) => house.call<{ token: string; exercise: string }>('POST', '/api/sessions', { key });

const as = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a link into the control team', () => {
  test('[TE9] opens one exercise on any device, as often as it is used, and tells that somebody has come', async () => {
    const { member, key, token, exercise } = await invited('observer');
    expect(exercise).toBe(opened.exercise);
    await until(() => desk.view?.control?.team.byId[member]?.state === 'here');
    const again = await signIn(key);
    expect([again.status, again.body.token === token]).toEqual([200, false]);
    const page = await house.page({ token, exercise }).shown();
    expect(page.view?.me).toMatchObject({ kind: 'facilitator', member, post: 'observer', name: 'The observer' });
    const elsewhere = await house.exercise();
    const foreign = house.page({ token, exercise: elsewhere.exercise });
    await until(() => foreign.refused.length > 0);
    expect(foreign.refused).toEqual(['session.missing']);
    const { body } = await house.call<{ id: string }[]>('GET', '/api/exercises', undefined, as(token));
    expect(body.map(({ id }) => id)).toEqual([exercise]);
  });

  test('[TE9] is void once its member is removed or invited anew; every page of it is told and cut', async () => {
    const { member, key, token, exercise } = await invited('co-facilitator');
    const page = await house.page({ token, exercise }).shown();
    await desk.must({ type: 'team.invite', member, post: 'co-facilitator', name: 'Again' });
    await until(() => page.notices.includes('removed') && page.socket.disconnected);
    expect(codeOf(await signIn(key))).toBe('session.wrong');
    const next = await keyOf(member);
    const second = await house.page({ token: (await signIn(next)).body.token, exercise }).shown();
    await desk.must({ type: 'team.remove', member });
    await until(() => second.notices.includes('removed') && second.socket.disconnected);
    expect([codeOf(await signIn(next)), await keyOf(member)]).toEqual(['session.wrong', '']);
    const late = house.page({ token, exercise });
    await until(() => late.refused.length > 0);
    expect(late.refused).toEqual(['session.missing']);
  });

  test.each(['', '.', 'e-none.x', '__proto__.x', `x${'.'.repeat(190)}`])(
    '[TE9] nonsense opens nothing: %j',
    async (key) => {
      const { status } = await signIn(key);
      expect([400, 401]).toContain(status);
    },
  );

  test('[TE3] a change of post shows another view at once, without a new page', async () => {
    const { member, token, exercise } = await invited('observer');
    const page = await house.page({ token, exercise }).shown();
    expect(page.view?.control?.checkpoints.order).toEqual([]);
    expect(await page.ask({ type: 'exercise.start' })).toMatchObject({ ok: false, code: 'team.notYours' });
    await desk.must({ type: 'team.assign', member, post: 'facilitator' });
    await until(() => (page.view?.control?.checkpoints.order.length ?? 0) > 0);
    await page.must({ type: 'exercise.start' });
    expect(await page.ask({ type: 'team.arrive' } as never)).toMatchObject({ ok: false, code: 'command.malformed' });
  });
});

test('[TE10] every call is open to exactly those whom the table names', async () => {
  const tokens = new Map<string, string>([['console', house.token]]);
  for (const post of posts) tokens.set(post, (await invited(post)).token);
  tokens.set('participant', (await house.sit(opened, 'fc')).token);
  const elsewhere = await house.exercise();
  let cells = 0;
  for (const [call, rule] of Object.entries(calls)) {
    if (rule === 'anybody') continue;
    const [method = '', path = ''] = call.split(' ');
    const at = (exercise: string) =>
      path
        .replace('/exercises/:id', `/exercises/${exercise}`)
        .replace(':role', 'fc')
        .replace(':document', 'mandate')
        .replace(':id', 'no-such');
    for (const [who, token] of tokens) {
      cells += 1;
      const answer = await house.call(method, at(opened.exercise), undefined, as(token));
      const refused = who === 'participant' ? 'session.missing' : 'team.notYours';
      const isRefused = codeOf(answer) === refused;
      expect([call, who, isRefused]).toEqual([call, who, !rule.some((one) => one === who)]);
      if (who === 'console' || !path.includes('/exercises/:id')) continue;
      // Of another exercise nobody learns even whether it is there.
      const other = await house.call(method, at(elsewhere.exercise), undefined, as(token));
      const none = await house.call(method, at('e-none'), undefined, as(token));
      expect([call, who, codeOf(other), other.body]).toEqual([call, who, 'session.missing', none.body]);
    }
    expect(codeOf(await house.call(method, at(opened.exercise)))).toBe('session.missing');
  }
  expect(cells).toBeGreaterThan(150);
});

test('[TE10] links and the code at the door are for those who let people in; a mentor looks at whom he goes with', async () => {
  const seen = async (post: Post) => {
    const { token } = await invited(post);
    const { body } = await house.call<ExerciseResponse>(
      'GET',
      `/api/exercises/${opened.exercise}`,
      undefined,
      as(token),
    );
    return [body.links.length > 0, body.team.length > 0, body.joinCode !== ''];
  };
  expect(Object.fromEntries(await Promise.all(['director'].map(async (it) => [it, await seen(it as Post)])))).toEqual({
    director: [true, true, true],
  });
  expect(await seen('co-facilitator')).toEqual([true, false, true]);
  expect(await seen('safeguarding')).toEqual([false, false, true]);
  expect(await seen('evaluator')).toEqual([false, false, false]);
  const { token } = await invited('mentor', ['fc']);
  const look = (role: string) =>
    house.call('GET', `/api/exercises/${opened.exercise}/seats/${role}/view`, undefined, as(token));
  expect([(await look('fc')).status, codeOf(await look('pc'))]).toEqual([200, 'team.notYours']);
});

test('[TE11] the team sees who has what open, those who know the plan; nobody else, and no record', async () => {
  const [one, two, three] = [await invited('co-facilitator'), await invited('evaluator'), await invited('observer')];
  const page = await house.page({ token: one.token, exercise: one.exercise }).shown();
  const reader = await house.page({ token: two.token, exercise: two.exercise }).shown();
  const observer = await house.page({ token: three.token, exercise: three.exercise }).shown();
  const seat = await house.page({ token: (await house.sit(opened, 'fc')).token }).shown();
  const looking = (of: Page, member: string) => of.presence.at(-1)?.team.find((it) => it.member === member)?.looking;
  const at = { kind: 'inject', id: 'reserve' };
  page.socket.emit('looking', { at });
  page.socket.emit('looking', { at: { kind: 'inject', id: 'x'.repeat(5_000) } });
  page.socket.emit('looking', 'nonsense');
  await until(() => looking(reader, one.member) !== undefined && looking(desk, one.member) !== undefined);
  expect(looking(reader, one.member)).toEqual(at);
  expect(observer.presence.at(-1)?.persons).toEqual({});
  expect(observer.raw.join('\n')).not.toContain('reserve');
  expect(seat.presence).toEqual([]);
  page.socket.emit('looking', { at: null });
  await until(() => looking(desk, one.member) === undefined);
  page.socket.disconnect();
  await until(() => desk.presence.at(-1)?.team.find((it) => it.member === one.member)?.pages === 0);
  expect(JSON.stringify([...house.store.lines(opened.exercise)])).not.toContain('looking');
});

test('[TE5] control is taken in one act, and told to every page', async () => {
  const { token, exercise, member } = await invited('co-facilitator');
  const page = await house.page({ token, exercise }).shown();
  await page.must({ type: 'control.take' });
  await until(() => desk.view?.control?.atControl?.member === member);
  expect(await desk.ask({ type: 'exercise.start' })).toMatchObject({ ok: false, code: 'control.elsewhere' });
  await desk.must({ type: 'control.take' });
  await desk.must({ type: 'exercise.start' });
  await until(() => page.view?.control?.atControl?.mine === false);
  expect(await page.ask({ type: 'exercise.pause' })).toMatchObject({ ok: false, code: 'control.elsewhere' });
});
