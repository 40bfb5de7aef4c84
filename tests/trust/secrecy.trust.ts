import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stamped } from '@kalari/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Known, knownTo, mayRead, wordsFor } from '../support/addressed.ts';
import { canariesIn, canary } from '../support/canaries.ts';
import { languages, Played, roles } from './secrecy/played.ts';

/*
 * Every text of the scenario, in each language, and everything anybody writes, carries a mark that says where it comes from. A
 * whole exercise is played over the real wire; then every byte that a role was sent is searched for marks, and each must be
 * one that this role may have. What it may have is worked out from the record and the meaning of the format, not by the code
 * that projects views.
 */

let played: Played;
let records: Stamped[];

beforeAll(async () => {
  played = new Played();
  await played.open();
  await played.play();
  records = await played.records();
});
afterAll(() => played?.close());

describe('[AC20] over the wire, a role is sent only what that role may know, in its language', () => {
  test('the exercise was played far enough to mean something', () => {
    const types = records.map(({ event }) => event.type);
    const count = (type: string) => types.filter((each) => each === type).length;
    const counted = Object.fromEntries(
      [
        'inject.released',
        'inject.shared',
        'inject.unshared',
        'inject.edited',
        'inject.restored',
        'inject.created',
        'rfi.answered',
        'decision.taken',
        'effect.overruled',
        'exercise.paced',
        'exercise.paused',
        'asset.requested',
        'asset.refused',
        'asset.escalated',
        'asset.overstepped',
        'procedure.begun',
        'procedure.acted',
        'authority.delegated',
        'acting.begun',
        'meeting.held',
        'decision.overstepped',
        'drift.moved',
        'procedure.moved',
      ].map((type) => [type, count(type)]),
    );
    process.stdout.write(`${JSON.stringify(counted)}\n`);
    for (const [type, least] of Object.entries({
      'inject.released': 25,
      'inject.shared': 20,
      'inject.unshared': 5,
      'inject.edited': 5,
      'inject.restored': 2,
      'inject.created': 3,
      'rfi.answered': 10,
      'decision.taken': 3,
      'effect.overruled': 1,
      'exercise.paced': 1,
      'asset.requested': 10,
      'asset.refused': 3,
      'asset.escalated': 1,
      'asset.overstepped': 3,
      'procedure.begun': 2,
      'procedure.acted': 2,
      'authority.delegated': 1,
      'acting.begun': 1,
      'meeting.held': 20,
      'decision.overstepped': 1,
      'drift.moved': 5,
      'procedure.moved': 2,
    }))
      expect([type, counted[type]]).toEqual([type, Math.max(least, counted[type] ?? 0)]);
    expect(count('exercise.paused')).toBe(0);
    const seen = roles.flatMap((role) => [...canariesIn((played.seats.get(role)?.frames ?? []).join('\n'))]);
    for (const mark of [
      /^desks\/.*\/text#/,
      /^edit\/title\//,
      /^edit\/(srsg|fc|pc|dms)\//,
      /#fr$/,
      /#en$/,
      /^title\/6$/,
      /^request\//,
      /^refused\//,
      /^table\//,
      /^quoting\//,
      /^setting\/procedures\/.*\/title#/,
    ])
      expect([mark, seen.filter((where) => mark.test(where)).length > 0]).toEqual([mark, true]);
    // Reasons of who took part stay with the control team: nobody's page has them.
    for (const mark of [/^(further|order|act|delegated|acting)\//])
      expect([mark, seen.filter((where) => mark.test(where))]).toEqual([mark, []]);
  });

  test('[TR31] what waiting costs, an indicator and where a procedure goes stay with whom they are for', async () => {
    const { scenario } = played;
    const shared = scenario.order.procedures.filter((id) => (scenario.procedures[id]?.['seen-by'].length ?? 0) > 1);
    const begun = new Set(records.flatMap(({ event }) => (event.type === 'procedure.begun' ? [event.procedure] : [])));
    const both = shared.filter((id) => begun.has(id));
    expect(both.length).toBeGreaterThan(0);
    for (const role of roles) {
      const frames = (played.seats.get(role)?.frames ?? []).join('\n');
      const view = await played.seats.get(role)?.until(() => true);
      const mine = scenario.order.procedures.filter((id) => scenario.procedures[id]?.['seen-by'].includes(role));
      expect([role, view?.procedures.order]).toEqual([role, mine.filter((id) => begun.has(id))]);
      expect([role, [...canariesIn(frames)].filter((where) => /^drift\//.test(where))]).toEqual([role, []]);
      expect([role, frames.includes('"drift:')]).toEqual([role, false]);
      expect([role, frames.includes('indicators')]).toEqual([role, false]);
    }
    const console = played.console.frames.join('\n');
    expect([...canariesIn(console)].some((where) => /^drift\//.test(where))).toBe(true);
    for (const id of both) {
      const seen = roles.filter((role) => scenario.procedures[id]?.['seen-by'].includes(role));
      const title = new RegExp(`^setting/procedures/${scenario.procedures[id]?.use}/title#`);
      for (const role of seen)
        expect([
          role,
          id,
          [...canariesIn((played.seats.get(role)?.frames ?? []).join('\n'))].some((it) => title.test(it)),
        ]).toEqual([role, id, true]);
    }
  });

  test.each(roles)('raw frames sent to %s', (role) => {
    const frames = played.seats.get(role)?.frames ?? [];
    expect(frames.length).toBeGreaterThan(100);
    const found = canariesIn(frames.join('\n'));
    expect(found.size).toBeGreaterThan(50);
    expect(strays(role, found, records)).toEqual([]);
  });

  test.each(roles)('a new page of %s, which has nothing of what was taken back', async (role) => {
    const fresh = played.page(role);
    await fresh.until((view) => view.exercise.status === 'ended');
    fresh.close();
    expect(strays(role, canariesIn(fresh.frames.join('\n')), withoutTakenBack(records))).toEqual([]);
  });

  test.each(roles)('pages, bundles, answers and refusals that %s can fetch', async (role) => {
    for (const path of reachable(role)) await played.heard(role, 'GET', path);
    const found = canariesIn((played.bodies.get(role) ?? []).join('\n'));
    expect([...found].some((where) => where.startsWith('setting/places/'))).toBe(true);
    const beyond = [...found].filter((where) => !isGround(where) && !isDoor(where));
    expect(strays(role, new Set(beyond), records)).toEqual([]);
  });

  test('whoever waits at the door', () => {
    const found = canariesIn(played.waiting.frames.join('\n'));
    expect(found.size).toBeGreaterThan(3);
    expect([...found].filter((where) => !isDoor(where) && !where.startsWith('name/'))).toEqual([]);
  });
});

/** Marks that are not for this role, or not in its language. */
function strays(role: string, found: ReadonlySet<string>, of: readonly Stamped[]): string[] {
  const { scenario } = played;
  const known = knownTo(scenario, of, role);
  const words = wordsFor(scenario, of, known);
  return [...found].filter((mark) => !(mark.includes('#') ? isFor(role, known, mark) : words.has(canary(mark))));
}

function isFor(role: string, known: Known, mark: string): boolean {
  const [where = '', language = ''] = mark.split('#');
  const path = where.split('/');
  const own = languages[role] ?? 'en';
  const spoken = language === own || !Object.hasOwn(textAt(path), own);
  return spoken && mayRead(played.scenario, known, path);
}

function textAt(path: readonly string[]): object {
  let at: unknown = played.scenario;
  for (const step of path)
    at = typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === step)?.[1] : undefined;
  return typeof at === 'object' && at !== null ? at : {};
}

/** The record as if what was shared and taken back had never been shared. */
function withoutTakenBack(all: readonly Stamped[]): Stamped[] {
  const gone = new Set<Stamped>();
  for (const { event, seq } of all) {
    if (event.type !== 'inject.unshared') continue;
    const share = all.findLast(
      (each) =>
        each.seq < seq &&
        each.event.type === 'inject.shared' &&
        each.event.inject === event.inject &&
        each.event.from === event.from,
    );
    if (share !== undefined) gone.add(share);
  }
  return all.filter((each) => !gone.has(each));
}

/** The map is the same for everybody who was let in, in the language that was asked for. */
function isGround(mark: string): boolean {
  return /^setting\/(title|places\/[^/]+\/(name|role)|provinces\/[^/]+\/name|map\/(sea|borders\/[^/]+|rivers\/[^/]+)\/name)#/.test(
    mark,
  );
}

/** What stands at the door, for whoever has the code. */
function isDoor(mark: string): boolean {
  return /^(title|summary|situation|sensitivity|setting\/roles\/[^/]+\/(short|title))#/.test(mark);
}

/** Everything anybody might try. */
function reachable(role: string): string[] {
  const under = [
    '',
    '/map',
    '/map?lang=en',
    '/map?lang=fr',
    '/record',
    ...['json', 'md', 'html'].flatMap((format) => ['en', 'fr'].map((lang) => `/report?format=${format}&lang=${lang}`)),
    '/flow',
    ...roles.map((each) => `/seats/${each}/view?lang=${languages[role]}`),
  ];
  return [
    '/',
    '/play',
    `/join/${played.code}`,
    `/api/join/${played.code}`,
    `/api/join/${played.code}?lang=fr`,
    '/facilitate',
    '/health',
    '/metrics',
    '/api/openapi.json',
    '/api/scenarios',
    '/api/scenarios?lang=fr',
    '/api/scenarios/broken',
    '/api/exercises',
    ...under.map((rest) => `/api/exercises/${played.exercise}${rest}`),
    '/scenarios/ten-one-two/scenario.yaml',
    '/assets/../../scenarios/ten-one-two/scenario.yaml',
    '/%2e%2e/scenarios/ten-one-two/scenario.yaml',
    ...assetsOf('player'),
    ...assetsOf('facilitator'),
  ];
}

function assetsOf(app: string): string[] {
  const page = readFileSync(join(process.cwd(), 'dist', app, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((found) => found[1] ?? '');
}
