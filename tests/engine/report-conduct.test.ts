import { type Report, report, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };
const reportOf = (play: Play, language = 'en'): Report => report(play.flow, facts, play.records, language);
const take = { type: 'decision.take', decision: 'launch', option: 'take' } as const;
const keep = { ...take, option: 'keep' } as const;
const effect = (play: Play, kind: string) => play.world.rows('effects').find((it) => it.kind === kind)?.id ?? '';

test('[RP18] of an overruled effect both figures stand: effect, cause, the scenario’s, the facilitator’s, the reason', () => {
  const play = new Play(flow).start().pass(1);
  play.must(dms, keep);
  play.pass(2);
  const reason = words('They rang the elder first');
  play.must(facilitator, { type: 'effect.overrule', effect: effect(play, 'move'), change: -3, reason });
  expect(reportOf(play).conduct.overruled).toEqual([
    {
      id: effect(play, 'move'),
      computedAt: minutes(1),
      t: minutes(3),
      kind: 'move',
      source: { text: 'Who launches', lang: 'en' },
      about: { text: 'Consent', lang: 'en' },
      change: -8,
      instead: -3,
      reason: 'They rang the elder first',
    },
  ]);
  expect(reportMarkdown(reportOf(play))).toContain(
    '| D+1 07:43 | moves Consent | Who launches | −8 | −3 | They rang the elder first |',
  );
});

test('[RP18] a message that was not sent after all is told with the time it would have had', () => {
  const play = new Play(flow).start().pass(1);
  play.must(dms, take);
  play.must(facilitator, { type: 'effect.overrule', effect: effect(play, 'release'), reason: words('No time') });
  expect(reportOf(play).conduct.overruled).toMatchObject([
    { kind: 'release', about: { text: 'Aircraft at the hospital' }, due: minutes(41), reason: 'No time' },
  ]);
  expect(reportOf(play).conduct.overruled[0]).not.toHaveProperty('instead');
  expect(reportOf(play).conduct.leftOut).toMatchObject([{ id: 'arrival', how: 'overruled' }]);
});

test('[RP18] what was left out for want of time stands first, with the objectives that it served', () => {
  const play = new Play(
    smallFlowWith(['    at: 20min\n    optional: true', '    at: 20min\n    objectives: [share]\n    optional: true']),
  );
  play.must(facilitator, { type: 'exercise.length', left: minutes(40) });
  play.start().pass(1);
  play.must(facilitator, { type: 'inject.skip', inject: 'request', reason: words('Enough') });
  play.pass(30);
  const { leftOut, paces } = reportOf(play).conduct;
  expect(leftOut.slice(0, 2)).toEqual([
    {
      id: 'only-if-pc',
      kind: 'inject',
      title: { text: 'For those who know', lang: 'en' },
      t: minutes(20),
      how: 'length',
      objectives: [{ text: 'Share what others need', lang: 'en' }],
    },
    {
      id: 'request',
      kind: 'inject',
      title: { text: 'What do you need', lang: 'en' },
      t: minutes(1),
      how: 'facilitator',
      reason: 'Enough',
      objectives: [],
    },
  ]);
  expect(paces).toEqual([{ t: 0, left: minutes(40), factor: 1_667, from: minutes(10), optional: false }]);
});

test('[RP18] what was left out and taken up again is not left out', () => {
  const play = new Play(flow).start().pass(1);
  play.must(facilitator, { type: 'inject.skip', inject: 'request', reason: words('Enough') });
  play.must(facilitator, { type: 'inject.undo', inject: 'request' });
  expect(reportOf(play).conduct.leftOut).toEqual([]);
});

test('[RP18] edits before release: the author’s title, what was written instead, and to whom', () => {
  const play = new Play(flow).start().pass(1);
  play.must(facilitator, { type: 'inject.edit', inject: 'request', title: words('What is missing'), to: ['pc'] });
  play.must(facilitator, { type: 'inject.edit', inject: 'reserve', role: 'fc', body: words('Ready in ten') });
  play.pass(6);
  expect(reportOf(play).conduct.edits).toEqual([
    {
      inject: 'request',
      t: minutes(1),
      was: { text: 'What do you need', lang: 'en' },
      title: 'What is missing',
      to: ['pc'],
      released: true,
    },
    {
      inject: 'reserve',
      t: minutes(1),
      role: 'fc',
      was: { text: 'Reserve', lang: 'en' },
      body: 'Ready in ten',
      released: false,
    },
  ]);
});

test('[RP18] desks asked, with question and answer, and desks that nobody asked; what they would have said stays with control', () => {
  const play = new Play(flow).start().pass(1);
  expect(reportOf(play).conduct.desks).toMatchObject([{ role: 'cmo', short: { text: 'CMO' }, asked: [] }]);
  expect(JSON.stringify(reportOf(play))).not.toContain('The near one');
  play.must(dms, { type: 'rfi.ask', to: 'cmo', text: words('Which hospital?') });
  const rfi = play.world.rows('rfis')[0]?.id ?? '';
  play.pass(1);
  play.must(facilitator, { type: 'rfi.answer', rfi, answer: 'hospitals' });
  expect(reportOf(play).conduct.desks[0]?.asked).toEqual([
    {
      t: minutes(1),
      from: 'dms',
      text: 'Which hospital?',
      answeredAt: minutes(2),
      answer: { text: 'The near one is busy until nine.', lang: 'en' },
    },
  ]);
});

test('[RP19] communication by role: received, opened, how soon, answered, and who turned to whom', () => {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.must(fc, { type: 'inject.acknowledge', inject: 'first-alert' });
  play.must(fc, { type: 'message.send', to: ['dms', 'pc'], text: words('Move') });
  play.must(fc, { type: 'inject.share', inject: 'first-alert', to: ['srsg', 'pc'] });
  play.must(fc, { type: 'inject.unshare', inject: 'first-alert', to: ['srsg'] });
  play.must(srsg, { type: 'rfi.ask', text: words('Who?') });
  const { roles, between } = reportOf(play).communication;
  expect(roles.find((it) => it.role === 'fc')).toEqual({
    role: 'fc',
    received: 1,
    opened: 1,
    toOpen: minutes(1),
    wanted: 1,
    answered: 1,
    shared: 1,
    told: 0,
    wrote: 1,
    asked: 0,
  });
  expect(roles.find((it) => it.role === 'dms')).toMatchObject({ received: 1, opened: 0, wanted: 1, answered: 0 });
  expect(roles.find((it) => it.role === 'srsg')).toMatchObject({ received: 0, asked: 1 });
  expect(between).toEqual([
    { from: 'fc', to: 'pc', count: 2 },
    { from: 'fc', to: 'dms', count: 1 },
  ]);
});

test('[RP20] every figure of the summary is the count of what the report tells', () => {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.must(dms, take);
  play.must(facilitator, { type: 'observation.note', objective: 'launch', rating: 'strength' });
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.pass(1);
  play.must(pc, { type: 'decision.take', decision: 'cordon', option: 'near' });
  play.must(facilitator, { type: 'exercise.end' });
  const { summary, decisions, checkpoints } = reportOf(play);
  const weighed = decisions.filter((it) => it.outcome !== undefined).flatMap((it) => it.facts);
  expect(summary.decisions).toEqual({
    put: 3,
    own: 2,
    delegated: 0,
    acting: 0,
    joint: 0,
    none: 0,
    default: 0,
    open: 1,
    ruled: 0,
  });
  expect(summary.facts).toEqual({ bore: weighed.length, known: 0, unread: 1, held: 1, unknown: 1 });
  expect(summary.critical).toEqual({ bore: 2, known: 0, unread: 1, held: 0, unknown: 1 });
  expect(summary.consultation).toEqual({ wanted: 2, recorded: 0 });
  expect(Object.values(summary.checkpoints).reduce((sum, n) => sum + n, 0)).toBe(checkpoints.length);
  expect(summary.observations).toEqual({ strengths: 1, improvements: 0 });
});

test('[RP21] 10-1-2 counts from wounding, the ten is first aid, and the launch stands apart', () => {
  const play = new Play(
    smallFlowWith(
      ['setting: small\n', 'setting: small\nsupports: [casualty-evacuation]\n'],
      [
        '  aftermath:\n',
        '  care: { title: { en: Advanced care }, act: "decisions.launch.taken", within: 1h, basis: doctrine-unverified, source: "10-1-2" }\n  aftermath:\n',
      ],
      [
        '    late-until: 30min\n    objective: launch\n    basis: exercise-standard',
        '    late-until: 30min\n    objective: launch\n    basis: exercise-standard\n    source: "Not part of 10-1-2"',
      ],
    ),
  ).start();
  expect(reportOf(play).casualties).toEqual({
    from: 0,
    steps: [
      { step: 'ten', limit: minutes(10) },
      { step: 'one', limit: minutes(60), checkpoint: 'care' },
      { step: 'two', limit: minutes(120) },
    ],
    apart: ['launch-decided'],
  });
  const markdown = reportMarkdown(reportOf(play));
  expect(markdown).toContain('10-1-2, counted from wounding at 07:40');
  expect(markdown).toContain('Ten minutes: first aid at the point of injury. no checkpoint measures it');
  expect(reportOf(new Play(flow).start())).not.toHaveProperty('casualties');
});
