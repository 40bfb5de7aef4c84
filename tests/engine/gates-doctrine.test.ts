import { type Actor, type Command, decide, type RejectionCode } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, Play, srsg } from '../support/play.ts';
import { wholeFlow } from '../support/whole-scenario.ts';

/*
 * Who may ask, and when, what both participants and the facilitator may ask: about rights, procedures, assets and meetings.
 * Each as the participant asks it, as the facilitator does on somebody's behalf, and what has to be so before.
 */

const text = words('Some words');
const request = `r-${'0'.repeat(31)}a`;
const asked = { type: 'asset.request', asset: 'kestrel-1', text } as const;
const task: Extract<Command, { type: 'asset.task' }> = {
  type: 'asset.task',
  asset: 'kestrel-1',
  stops: [{ place: 'kika' }],
};
const launch = { type: 'procedure.act', procedure: 'evacuation', act: 'launch' } as const;
const delegate = { type: 'authority.delegate', right: 'launch', to: 'fc' } as const;
const begin = { type: 'acting.begin', of: 'srsg', actor: 'dms' } as const;

interface Gate {
  readonly by: Actor;
  readonly own: Command;
  readonly behalf: Command;
  readonly first?: readonly [Actor, Command];
}

const gates: readonly Gate[] = [
  { by: dms, own: launch, behalf: { ...launch, role: 'dms' } },
  { by: dms, own: delegate, behalf: delegate },
  {
    by: dms,
    own: { ...delegate, type: 'authority.withdraw' },
    behalf: { ...delegate, type: 'authority.withdraw' },
    first: [dms, delegate],
  },
  { by: srsg, own: begin, behalf: begin },
  {
    by: srsg,
    own: { type: 'acting.end', of: 'srsg' },
    behalf: { type: 'acting.end', of: 'srsg' },
    first: [srsg, begin],
  },
  {
    by: dms,
    own: { type: 'meeting.record', roles: ['fc'] },
    behalf: { type: 'meeting.record', roles: ['fc', 'pc'] },
  },
  { by: fc, own: asked, behalf: { ...asked, role: 'fc' } },
  {
    by: dms,
    own: { type: 'asset.refuse', request, reason: text },
    behalf: { type: 'asset.refuse', request, reason: text, role: 'dms' },
    first: [fc, asked],
  },
  {
    by: fc,
    own: { type: 'asset.escalate', request },
    behalf: { type: 'asset.escalate', request, role: 'fc' },
    first: [fc, asked],
  },
  { by: dms, own: task, behalf: { ...task, role: 'dms' } },
  {
    by: dms,
    own: { type: 'asset.recall', asset: 'kestrel-1' },
    behalf: { type: 'asset.recall', asset: 'kestrel-1', role: 'dms' },
    first: [dms, task],
  },
];

type Answer = RejectionCode | 'accepted';
const statuses: Readonly<Record<string, { readonly participant: Answer; readonly facilitator: Answer }>> = {
  planned: { participant: 'exercise.notStarted', facilitator: 'exercise.notStarted' },
  running: { participant: 'accepted', facilitator: 'accepted' },
  paused: { participant: 'accepted', facilitator: 'accepted' },
  frozen: { participant: 'exercise.frozen', facilitator: 'accepted' },
  ended: { participant: 'exercise.over', facilitator: 'exercise.over' },
};

const flow = wholeFlow();

function playIn(status: string, first: Gate['first']): Play {
  const play = new Play(flow);
  if (status === 'planned') return play;
  play.start();
  if (first !== undefined && !play.submit(...first, `${'0'.repeat(31)}a`).ok) throw new Error(first[1].type);
  if (status === 'paused' || status === 'frozen')
    play.must(facilitator, { type: 'exercise.pause', freeze: status === 'frozen' });
  if (status === 'ended') play.must(facilitator, { type: 'exercise.end' });
  return play;
}

function answered(play: Play, by: Actor, command: Command): Answer {
  const answer = decide(flow, play.world, { command, by, t: play.t, wall: play.wall, id: 'f'.repeat(32) });
  return answer.ok ? 'accepted' : answer.rejection.code;
}

test.each(gates.map((gate) => [gate.own.type, gate] as const))(
  '[EX2] %s is for participants and the facilitator, during play, and for nobody else',
  (type, { by, own, behalf, first }) => {
    for (const [status, expected] of Object.entries(statuses)) {
      const play = playIn(status, first);
      expect([type, status, answered(play, by, own), answered(play, facilitator, behalf)]).toEqual([
        type,
        status,
        expected.participant,
        expected.facilitator,
      ]);
      expect(answered(play, { kind: 'clock' }, own)).toBe('seat.forbidden');
      expect(answered(play, { kind: 'applicant', person: 'p-new' }, own)).toBe('seat.forbidden');
    }
  },
);

test('[EX2] an asset is set by the facilitator alone', () => {
  for (const [status, expected] of Object.entries(statuses)) {
    const play = playIn(status, undefined);
    const set = { type: 'asset.set', asset: 'kestrel-1', ready: 'broken' } as const;
    expect([status, answered(play, facilitator, set)]).toEqual([status, expected.facilitator]);
    expect(answered(play, dms, set)).toBe('seat.forbidden');
  }
});
