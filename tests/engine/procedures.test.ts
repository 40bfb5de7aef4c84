import { compile, readScenario } from '@kalari/engine';
import { expect, test } from 'vitest';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { smallScenario, smallSetting } from '../support/small-scenario.ts';

const procedures = `
procedures:
  casevac:
    title: { en: Casualty evacuation }
    basis: exercise-standard
    acts:
      launch: { title: { en: Launch }, who: [dms], within: 10min }
      warn: { title: { en: Warn the hospital }, who: [dms, srsg] }
      escort: { title: { en: Agree the escort }, each: [fc, pc] }
      close: { title: { en: Close }, who: [srsg] }
    states:
      alert:
        title: { en: Alert }
        next:
          - { on: launch, to: launched }
          - { after: 10min, to: undecided, why: { en: Nobody has launched } }
      undecided:
        title: { en: Undecided }
        next: [{ on: launch, to: launched }]
      launched:
        title: { en: Launched }
        next:
          - { once: [warn, escort], to: met }
          - { after: 1h, from: beginning, to: late }
      met: { title: { en: Met }, next: [{ on: close, to: closed }] }
      late: { title: { en: Late }, next: [{ on: close, to: closed }] }
      closed: { title: { en: Closed } }
`;
const uses = `
procedures:
  evacuation:
    use: casevac
    seen-by: [dms, fc, pc, srsg]
  second: { use: casevac, starts: { with: { inject: first-alert }, delay: 5min }, acts: { launch: "decisions.launch.taken" } }
`;

function flow() {
  const read = readScenario(
    { file: 'small.yaml', text: smallScenario.replace(/^checkpoints:/m, `${uses}checkpoints:`) },
    new Map([['small', { file: 'setting.yaml', text: smallSetting + procedures }]]),
  );
  if (read.ok) return compile(read.scenario);
  throw new Error(read.problems.map((it) => `${it.line} ${it.code} ${it.message}`).join('\n'));
}

const act = (what: string, procedure = 'evacuation') => ({ type: 'procedure.act', procedure, act: what }) as const;
const state = (play: Play, id = 'evacuation') => play.world.get('procedures', id)?.state;

test('[PD1] a procedure begins with its first state, and goes on by the acts of those who may', () => {
  const play = new Play(flow()).start().pass(3);
  expect(state(play)).toBe('alert');
  play.must(dms, act('launch'));
  expect(state(play)).toBe('launched');
  play.must(pc, act('escort'));
  play.must(dms, act('warn'));
  expect(state(play)).toBe('launched');
  play.must(fc, act('escort'));
  expect(state(play)).toBe('met');
  play.must(srsg, act('close'));
  expect(state(play)).toBe('closed');
  expect(play.refused(srsg, act('close'))).toBe('procedure.over');
  expect(play.world.must('procedures', 'evacuation').path.map((it) => [it.state, it.since])).toEqual([
    ['alert', 0],
    ['launched', minutes(3)],
    ['met', minutes(3)],
    ['closed', minutes(3)],
  ]);
});

test('[PD2] time alone leads on, in exercise time', () => {
  const play = new Play(flow()).start().pass(9.9);
  expect(state(play)).toBe('alert');
  play.pass(0.1);
  expect(state(play)).toBe('undecided');
  play.must(dms, act('launch')).length;
  play.passTo(minutes(60));
  expect(state(play)).toBe('late');
  expect(play.world.rows('timers').filter((it) => it.id.startsWith('procedure:evacuation'))).toEqual([]);
});

test('[PD3] the act of a wrong role is recorded, and moves nothing', () => {
  const play = new Play(flow()).start().pass(1);
  play.must(fc, act('launch'));
  expect(play.said('procedure.acted').map((it) => [it.role, it.authority, it.done])).toEqual([['fc', 'none', false]]);
  expect(state(play)).toBe('alert');
});

test('[PD4] a condition of the scenario does an act once, where it counts', () => {
  const play = new Play(flow()).start().pass(1);
  play.must(facilitator, { type: 'decision.record', decision: 'launch', option: 'take', role: 'dms' });
  expect(state(play, 'second')).toBeUndefined();
  play.pass(4);
  expect(state(play, 'second')).toBe('launched');
});
