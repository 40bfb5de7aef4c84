import { expect, test } from 'vitest';
import fastCheck from '../support/laws.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { wholeFlow } from '../support/whole-scenario.ts';

const flow = wholeFlow();
const started = () => new Play(flow).start();
const act = (what: string, procedure = 'evacuation') => ({ type: 'procedure.act', procedure, act: what }) as const;
const state = (play: Play, id = 'evacuation') => play.world.get('procedures', id)?.state;
const authorities = (play: Play) => play.said('procedure.acted').map((it) => [it.role, it.authority, it.done]);

test('[PD8] what has no path, and what comes before its turn, is noted and moves nothing', () => {
  const play = started().pass(1);
  play.must(dms, act('ransom'));
  play.must(facilitator, { ...act('close'), role: 'srsg' });
  expect(play.said('procedure.barred').map((it) => [it.role, it.act, it.why])).toEqual([
    ['dms', 'ransom', 'never'],
    ['srsg', 'close', 'order'],
  ]);
  expect(state(play)).toBe('alert');
  expect(play.refused(dms, act('no-such'))).toBe('procedure.noAct');
});

test('[PD9] an act by a right is done by whoever holds it: its holder, who was given it, and who acts for its holder', () => {
  const own = started().pass(1);
  own.must(fc, act('launch'));
  own.must(dms, act('launch'));
  expect(authorities(own)).toEqual([
    ['fc', 'none', false],
    ['dms', 'own', true],
  ]);
  const given = started().pass(1);
  given.must(dms, { type: 'authority.delegate', right: 'launch', to: 'fc' });
  given.must(fc, act('launch'));
  expect(authorities(given)).toEqual([['fc', 'delegated', true]]);
  expect(state(given)).toBe('launched');
  const taken = started().pass(1);
  taken.must(dms, { type: 'authority.delegate', right: 'launch', to: 'fc' });
  taken.must(dms, { type: 'authority.withdraw', right: 'launch', to: 'fc' });
  taken.must(fc, act('launch'));
  expect(authorities(taken)).toEqual([['fc', 'none', false]]);
});

test('[PD9] whoever acts for an absent leader does what is that leader’s to do', () => {
  const play = started().pass(1);
  play.must(dms, act('launch'));
  play.must(fc, act('escort'));
  play.must(facilitator, { ...act('escort'), role: 'pc' });
  expect(state(play)).toBe('met');
  play.must(srsg, { type: 'acting.begin', of: 'srsg', actor: 'dms' });
  play.must(dms, act('close'));
  expect(authorities(play).at(-1)).toEqual(['dms', 'acting', true]);
  expect(state(play)).toBe('closed');
});

test('[PD9] an act that each must do is done for an absent one by whoever acts in that place', () => {
  const play = started().pass(1);
  play.must(dms, act('launch'));
  play.must(fc, act('escort'));
  expect(state(play)).toBe('launched');
  play.must(pc, { type: 'acting.begin', of: 'pc', actor: 'dms' });
  play.must(dms, act('escort'));
  expect(authorities(play).at(-1)).toEqual(['dms', 'acting', true]);
  expect(state(play)).toBe('met');
});

test('[PD10] a limit of the setting is the time of a way, and the time in which an act is meant', () => {
  const play = started().pass(9.9);
  expect(state(play)).toBe('alert');
  play.pass(0.1);
  expect(play.said('procedure.moved').at(0)).toMatchObject({ t: minutes(10), how: 'time' });
  expect(state(play)).toBe('undecided');
});

test('[PD11] what a condition tells of afterwards was done as long before as is written', () => {
  const play = started().pass(5);
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'keep' });
  expect(play.said('procedure.acted')).toMatchObject([{ procedure: 'second', since: minutes(2), t: minutes(5) }]);
});

test('[PD12] a procedure that a role is not shown does not exist for it', () => {
  const play = started().pass(2);
  expect(Object.keys(play.view('fc').procedures.byId)).toEqual(['evacuation', 'second']);
  expect(Object.keys(play.view('dms').procedures.byId)).toEqual(['evacuation']);
  for (const [role, by] of [
    ['pc', pc],
    ['srsg', srsg],
  ] as const) {
    expect(play.view(role).procedures.order).toEqual([]);
    expect(play.refused(by, act('launch'))).toBe(play.refused(by, act('launch', 'no-such')));
  }
});

test('[PD12] whatever is done in it changes nothing for whoever is not shown it', () => {
  const one = fastCheck.record({
    by: fastCheck.constantFrom(dms, fc, facilitator),
    what: fastCheck.constantFrom('launch', 'escort', 'close', 'ransom', 'no-such'),
    procedure: fastCheck.constantFrom('evacuation', 'second'),
    role: fastCheck.constantFrom('dms', 'fc', 'pc', 'srsg'),
    pass: fastCheck.nat(6),
  });
  const bare = wholeFlow({ without: true });
  fastCheck.assert(
    fastCheck.property(fastCheck.array(one, { maxLength: 12 }), (all) => {
      const [full, none] = [new Play(flow).start(), new Play(bare).start()];
      for (const { by, what, procedure, role, pass } of all) {
        full.submit(by, { ...act(what, procedure), ...(by === facilitator ? { role } : {}) });
        for (const play of [full, none]) play.pass(pass);
        for (const unshown of ['pc', 'srsg'])
          expect(JSON.stringify(full.view(unshown))).toBe(JSON.stringify(none.view(unshown)));
      }
    }),
    { numRuns: 60 },
  );
});
