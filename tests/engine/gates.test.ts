import { type Actor, type Command, commandSchema, decide, type RejectionCode } from '@kalari/engine';
import { describe, expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, Play, seatOf } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { worldText } from '../support/world-tables.ts';

/*
 * Who may ask what, and when: every command by every kind of actor in every status of the exercise.
 * The table is written by hand and knows nothing of the engine's own.
 */

type Status = 'planned' | 'running' | 'paused' | 'frozen' | 'ended';
type Row = readonly [
  who: Actor['kind'],
  when: 'before' | 'play' | 'open' | 'after' | 'ever' | 'running' | 'thaw',
  Command,
];

const text = words('Some words');
const about = { inject: 'first-alert' } as const;
const adHoc = `x-${'0'.repeat(31)}c`;
const helper = `t-${'0'.repeat(31)}d`;
const launch = { decision: 'launch' } as const;

const table: readonly Row[] = [
  ['facilitator', 'before', { type: 'exercise.start' }],
  ['facilitator', 'thaw', { type: 'exercise.pause', reason: text }],
  ['facilitator', 'play', { type: 'exercise.end' }],
  ['facilitator', 'open', { type: 'exercise.length', left: 2_700_000 }],
  ['facilitator', 'play', { type: 'clock.speed', factor: 2_000 }],
  ['facilitator', 'play', { type: 'clock.advance', to: 3_000_000 }],
  ['facilitator', 'play', { type: 'inject.release', inject: 'reserve' }],
  ['facilitator', 'play', { type: 'inject.hold', inject: 'reserve' }],
  ['facilitator', 'play', { type: 'inject.delay', inject: 'reserve', by: 60_000 }],
  ['facilitator', 'play', { type: 'inject.skip', inject: 'reserve', reason: text }],
  ['facilitator', 'play', { type: 'inject.retime', inject: 'reserve', due: 3_600_000 }],
  ['facilitator', 'open', { type: 'release.mode', mode: 'confirm' }],
  ['facilitator', 'play', { type: 'inject.withdraw', ...about }],
  ['facilitator', 'play', { type: 'inject.create', to: ['fc'], via: 'news', from: text, title: text, body: text }],
  ['facilitator', 'open', { type: 'inject.edit', inject: 'reserve', body: text }],
  ['facilitator', 'play', { type: 'inject.undo', inject: 'late-news' }],
  ['participant', 'play', { type: 'inject.unshare', inject: adHoc, to: ['pc'] }],
  ['facilitator', 'play', { type: 'effect.overrule', effect: 'e1', reason: text }],
  ['facilitator', 'after', { type: 'observation.remove', observation: `o-${'0'.repeat(31)}b` }],
  ['participant', 'play', { type: 'inject.read', ...about }],
  ['participant', 'play', { type: 'inject.acknowledge', ...about }],
  ['participant', 'play', { type: 'inject.respond', ...about, text }],
  ['participant', 'play', { type: 'inject.share', ...about, to: ['pc'] }],
  ['participant', 'play', { type: 'message.send', to: ['pc'], text }],
  ['participant', 'play', { type: 'rfi.ask', text }],
  ['facilitator', 'play', { type: 'rfi.answer', rfi: `q-${'0'.repeat(31)}a`, text }],
  ['facilitator', 'play', { type: 'decision.open', decision: 'escort' }],
  ['participant', 'play', { type: 'decision.position', ...launch, stance: 'supports' }],
  ['participant', 'play', { type: 'decision.take', ...launch, option: 'take' }],
  ['facilitator', 'play', { type: 'decision.record', ...launch, option: 'take', role: 'dms' }],
  ['facilitator', 'play', { type: 'decision.rule', decision: 'cordon', as: 'near' }],
  ['facilitator', 'play', { type: 'phase.force', phase: 'late', reason: text }],
  ['facilitator', 'after', { type: 'observation.note', objective: 'launch', rating: 'strength' }],
  ['facilitator', 'after', { type: 'checkpoint.mark', checkpoint: 'aftermath', result: 'met', reason: text }],
  ['facilitator', 'open', { type: 'seat.admit', person: 'p-late' }],
  ['facilitator', 'open', { type: 'seat.assign', person: 'p-late', role: 'srsg' }],
  ['facilitator', 'ever', { type: 'exercise.fork', seq: 1 }],
  ['facilitator', 'ever', { type: 'seat.rename', person: 'p-fc', name: text }],
  ['facilitator', 'ever', { type: 'seat.remove', person: 'p-fc' }],
  ['facilitator', 'ever', { type: 'team.invite', post: 'observer', name: text }],
  ['facilitator', 'ever', { type: 'team.assign', member: helper, post: 'observer' }],
  ['facilitator', 'ever', { type: 'team.rename', member: helper, name: text }],
  ['facilitator', 'ever', { type: 'team.remove', member: helper }],
  ['facilitator', 'ever', { type: 'control.take' }],
  ['facilitator', 'ever', { type: 'control.give', to: helper }],
  ['clock', 'play', { type: 'timer.fire', timer: 'expiry:first-alert' }],
  ['clock', 'running', { type: 'clock.stall', late: 60_000 }],
  ['applicant', 'open', { type: 'seat.claim', person: 'p-new', name: text, role: 'srsg', admitted: false }],
];

/** Those that more than one kind of actor may ask, and what needs an asset, a right or a procedure: asked further down. */
const others = [
  'fact.told',
  'exercise.resume',
  'exercise.noDuff',
  'exercise.allClear',
  'asset.request',
  'asset.refuse',
  'asset.escalate',
  'asset.task',
  'asset.recall',
  'asset.set',
  'authority.delegate',
  'authority.withdraw',
  'acting.begin',
  'acting.end',
  'meeting.record',
  'procedure.act',
  'product.save',
  'product.submit',
  'product.return',
  'product.approve',
  'product.release',
  'team.arrive',
] as const;

const statuses: readonly Status[] = ['planned', 'running', 'paused', 'frozen', 'ended'];
const allowed: Readonly<Record<Row[1], readonly Status[]>> = {
  before: ['planned'],
  running: ['running'],
  thaw: ['running', 'frozen'],
  play: ['running', 'paused', 'frozen'],
  open: ['planned', 'running', 'paused', 'frozen'],
  after: ['running', 'paused', 'frozen', 'ended'],
  ever: statuses,
};
const askers: Readonly<Record<Actor['kind'], Actor>> = {
  facilitator,
  participant: dms,
  applicant: { kind: 'applicant', person: 'p-new' },
  clock: { kind: 'clock' },
};

const flow = smallFlow();
const plays = new Map(statuses.map((status) => [status, playIn(status)]));

/** A play in which everything in the table has something to act on; nobody sits as SRSG and one waits at the door. */
function playIn(status: Status): Play {
  const play = new Play(flow, { seated: false });
  for (const role of ['fc', 'pc', 'dms']) play.sit(role);
  play.must(
    { kind: 'applicant', person: 'p-late' },
    { type: 'seat.claim', person: 'p-late', name: text, role: 'srsg', admitted: false },
  );
  play.submit(facilitator, { type: 'team.invite', post: 'co-facilitator', name: text }, helper.slice(2));
  if (status === 'planned') return play;
  play.start();
  play.submit(fc, { type: 'rfi.ask', text }, `${'0'.repeat(31)}a`);
  play.must(facilitator, { type: 'inject.hold', inject: 'late-news' });
  play.submit(facilitator, { type: 'observation.note', objective: 'launch', rating: 'strength' }, `${'0'.repeat(31)}b`);
  play.submit(
    facilitator,
    { type: 'inject.create', to: ['dms'], via: 'news', from: text, title: text, body: text },
    `${'0'.repeat(31)}c`,
  );
  play.must(dms, { type: 'inject.share', inject: adHoc, to: ['pc'] });
  play.must(facilitator, { type: 'decision.open', decision: 'patrol' });
  play.must(fc, { type: 'decision.take', decision: 'patrol', option: 'go' });
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  play.must(seatOf('pc'), { type: 'decision.take', decision: 'cordon', other: text });
  if (status === 'paused' || status === 'frozen')
    play.must(facilitator, { type: 'exercise.pause', freeze: status === 'frozen' });
  if (status === 'ended') play.must(facilitator, { type: 'exercise.end' });
  return play;
}

function expected([who, when, command]: Row, kind: Actor['kind'], status: Status): RejectionCode | 'accepted' {
  if (kind !== who) return 'seat.forbidden';
  if (!allowed[when].includes(status)) {
    if (status === 'ended') return 'exercise.over';
    return status === 'planned' ? 'exercise.notStarted' : 'command.unavailable';
  }
  return status === 'frozen' && kind === 'participant' && command.type !== 'inject.read'
    ? 'exercise.frozen'
    : 'accepted';
}

function answered(play: Play, by: Actor, asked: Command): RejectionCode | 'accepted' {
  const command =
    asked.type === 'effect.overrule' ? { ...asked, effect: play.world.rows('effects')[0]?.id ?? asked.effect } : asked;
  const answer = decide(flow, play.world, { command, by, t: play.t, wall: play.wall, id: 'f'.repeat(32) });
  return answer.ok ? 'accepted' : answer.rejection.code;
}

test('[EX2] the table speaks of every command there is', () => {
  const every = commandSchema.options.map((schema) => schema.shape.type.value);
  expect([...table.map(([, , command]) => command.type), ...others].sort()).toEqual([...every].sort());
});

describe.each(table)('%s, %s:', (...row) => {
  const [, , command] = row;
  test(`[EX2] [EX3] ${command.type} is refused by everybody else and at every other time, and a refusal changes nothing`, () => {
    for (const [status, play] of plays) {
      const before = worldText(play.world);
      for (const [kind, by] of Object.entries(askers) as [Actor['kind'], Actor][]) {
        expect([command.type, kind, status, answered(play, by, command)]).toEqual([
          command.type,
          kind,
          status,
          expected(row, kind, status),
        ]);
      }
      expect(worldText(play.world)).toBe(before);
    }
  });
});

test('[EX2] what was said aloud is noted by the facilitator and by participants, during play', () => {
  const told: Command = { type: 'fact.told', fact: 'ambush', from: 'fc', to: ['pc'] };
  const expectations: Readonly<Record<Status, readonly [RejectionCode | 'accepted', RejectionCode | 'accepted']>> = {
    planned: ['exercise.notStarted', 'exercise.notStarted'],
    running: ['accepted', 'fact.unknown'],
    paused: ['accepted', 'fact.unknown'],
    frozen: ['accepted', 'exercise.frozen'],
    ended: ['exercise.over', 'exercise.over'],
  };
  for (const [status, play] of plays) {
    expect([answered(play, facilitator, told), answered(play, dms, told)]).toEqual(expectations[status]);
    expect(answered(play, askers.clock, told)).toBe('seat.forbidden');
    expect(answered(play, askers.applicant, told)).toBe('seat.forbidden');
  }
});

test('[EX37] in a real emergency everything is refused but what ends it and what is no play', () => {
  const play = playIn('running');
  play.must(fc, { type: 'exercise.noDuff' });
  const goesOn = [
    'exercise.end',
    'observation.remove',
    'observation.note',
    'checkpoint.mark',
    'seat.admit',
    'seat.assign',
    'seat.rename',
    'seat.remove',
    'seat.claim',
    'team.invite',
    'team.assign',
    'team.rename',
    'team.remove',
    'control.take',
    'control.give',
  ];
  for (const [who, when, command] of table) {
    if (!allowed[when].includes('paused')) continue;
    const answer = goesOn.includes(command.type) ? 'accepted' : 'exercise.emergency';
    expect([command.type, answered(play, askers[who], command)]).toEqual([command.type, answer]);
  }
});

test('[EX2] resuming waits for a pause', () => {
  const resume: Command = { type: 'exercise.resume' };
  const said = statuses.map((status) => answered(plays.get(status) ?? new Play(flow), facilitator, resume));
  expect(said).toEqual(['exercise.notStarted', 'command.unavailable', 'accepted', 'accepted', 'exercise.over']);
});

test('[EX2] whoever has lost a seat is told so, whatever the page still shows', () => {
  const play = new Play(flow).start();
  play.must(facilitator, { type: 'seat.remove', person: 'p-fc' });
  expect(play.refused(fc, { type: 'inject.read', inject: 'first-alert' })).toBe('seat.removed');
  play.must(facilitator, { type: 'seat.remove', person: 'p-pc' });
  play.must(facilitator, { type: 'seat.assign', person: 'p-dms', role: 'pc' });
  expect(play.refused(dms, { type: 'inject.read', inject: 'first-alert' })).toBe('seat.removed');
});

test('[EX3] a refused command says nothing: no record, no table, no view is any different', () => {
  const play = new Play(flow).start().pass(3);
  const before = [
    play.records.length,
    worldText(play.world),
    JSON.stringify(play.view('fc')),
    JSON.stringify(play.console()),
  ];
  const commands: readonly [Actor, Command][] = [
    [fc, { type: 'inject.acknowledge', inject: 'air-call' }],
    [fc, { type: 'decision.take', decision: 'launch', option: 'nothing' }],
    [dms, { type: 'fact.told', fact: 'promise', to: ['fc'] }],
    [facilitator, { type: 'clock.advance', to: 5 }],
    [facilitator, { type: 'inject.release', inject: 'first-alert' }],
    [dms, { type: 'exercise.end' }],
  ];
  for (const [by, command] of commands) expect(play.refused(by, command)).not.toBe('accepted');
  const after = [
    play.records.length,
    worldText(play.world),
    JSON.stringify(play.view('fc')),
    JSON.stringify(play.console()),
  ];
  expect(after).toEqual(before);
});
