import type { ExerciseResponse, Post } from '@kalari/engine/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Library } from '../../../server/src/library.ts';
import { canariesIn, withCanaries } from '../../support/canaries.ts';
import { small, smallLibrary, until } from '../small.ts';
import { House, type Page } from './house.ts';

/*
 * Every text of the scenario carries a mark that says where it stands. Members of the posts that are not to know the plan
 * listen while an exercise goes on; what they were sent, as it came, is searched for marks that are not for them.
 */

const blind = ['mentor', 'observer', 'role-player', 'safeguarding'] as const satisfies readonly Post[];
let house: House;
const pages = new Map<Post, Page>();

const marked: Library = {
  ...smallLibrary(),
  find: async (id) => ({ id, file: 'x.yaml', read: { ok: true, scenario: withCanaries(small()), warnings: [] } }),
};

beforeAll(async () => {
  house = await House.open({ library: marked });
  const opened = await house.exercise();
  const desk = await house.desk(opened).shown();
  for (const post of [...blind, 'evaluator'] as const) {
    const roles = post === 'role-player' ? { roles: ['cmo'] } : {};
    await desk.must({ type: 'team.invite', post, name: post, ...roles });
  }
  await until(() => desk.view?.control?.team.order.length === 5);
  const { body } = await house.asFacilitator<ExerciseResponse>('GET', `/api/exercises/${opened.exercise}`);
  for (const { member, link } of body.team) {
    const key = link.split('#team=')[1];
    const { body: session } = await house.call<{ token: string }>('POST', '/api/sessions', { key });
    const page = await house.page({ token: session.token, exercise: opened.exercise }).shown();
    pages.set(desk.view?.control?.team.byId[member]?.post as Post, page);
  }
  const fc = await house.page({ token: (await house.sit(opened, 'fc')).token }).shown();
  await desk.must({ type: 'exercise.start' });
  await until(() => fc.view?.injects.order.includes('first-alert'));
  await fc.must({ type: 'inject.read', inject: 'first-alert' });
  await fc.must({ type: 'rfi.ask', to: 'cmo', text: 'Which one?' });
  await desk.must({ type: 'observation.note', objective: 'launch', rating: 'improve', text: 'CANARY(observed)' });
  await desk.must({ type: 'inject.hold', inject: 'request', reason: 'CANARY(held)' });
  await desk.must({ type: 'checkpoint.mark', checkpoint: 'launch-decided', result: 'met', reason: 'CANARY(marked)' });
  await desk.must({ type: 'exercise.pause', reason: 'CANARY(paused)' });
  for (const page of pages.values()) await until(() => page.view?.exercise.status === 'paused');
});
afterAll(() => house.close());

const found = (post: Post) => [...canariesIn(pages.get(post)?.raw.join('\n') ?? '')];

const toCome = /^injects\/(?!first-alert)|^decisions\/(?!launch)|^storyline\/(?!alert)/;
const judged = /^(checkpoints|drift|notes)|\/(notes|script|why)#|^(observed|held|marked|paused)$|private#/;

test.each(blind)('[TE13] nothing of the plan, the truth or the judgement is in any frame to a %s', (post) => {
  expect(found(post).filter((where) => toCome.test(where))).toEqual([]);
  const own = post === 'role-player' ? /^desks\/cmo\// : /^$/;
  expect(found(post).filter((where) => judged.test(where) && !own.test(where))).toEqual([]);
  if (post !== 'role-player') expect(found(post).filter((where) => where.startsWith('desks/'))).toEqual([]);
  expect(pages.get(post)?.raw.join('\n')).not.toMatch(/"truth":(true|false)/);
});

test('[TE13] what has gone out reaches those who look on, and not the safeguarding officer', () => {
  const alert = 'injects/first-alert/title#en';
  expect(
    (['mentor', 'observer', 'role-player', 'safeguarding'] as const).map((it) => found(it).includes(alert)),
  ).toEqual([true, true, true, false]);
  expect(found('role-player')).toContain('desks/cmo/answers/hospitals/text#en');
  expect(found('evaluator').filter((where) => toCome.test(where) || judged.test(where)).length).toBeGreaterThan(20);
});
