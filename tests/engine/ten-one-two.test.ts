import type { Actor } from '@kalari/engine';
import { describe, expect, test, vi } from 'vitest';
import { sealed } from '../support/fake-words.ts';
import { facilitator, fc, minutes, Play, pc } from '../support/play.ts';
import { rehearse } from '../support/rehearse.ts';
import { asDrawn, asRehearsed } from '../support/rehearsed.ts';
import { playScript, readScript, withOther, withoutOptional } from '../support/script.ts';
import { scenarioText, tenOneTwo } from '../support/ten-one-two.ts';

vi.setConfig({ testTimeout: 120_000 });

const flow = tenOneTwo();
const script = readScript('script.yaml', scenarioText('ten-one-two/script.yaml'));
const full = playScript(new Play(flow), script);
const short = playScript(inNinetyMinutes(), withoutOptional(flow.scenario, script));

describe.each([
  { length: 'whole', folder: 'ten-one-two', play: full },
  { length: 'ninety minutes', folder: 'ten-one-two-90', play: short },
])('the rehearsal that its author wrote, $length', ({ folder, play }) => asRehearsed(folder, play));

asDrawn('ten-one-two', flow);

describe('what other teams do', () => {
  const good = full;
  const silent = rehearse(flow, 'silent', 7);
  const steady = Array.from({ length: 8 }, (_, seed) => rehearse(flow, 'steady', seed));
  const otherwise = playScript(
    new Play(flow),
    script.map(withOther({ hospital: 'all-corma', 'second-lift': 'muka-turns' })),
    true,
  );
  const all = [good, short, silent, otherwise, ...steady];
  const phases = (play: Play) => play.said('phase.entered').map((it) => it.phase);

  test('[EX5] a good team, a silent one and those in between reach every phase, and each comes to an end', () => {
    expect(phases(good)).toEqual(['alert', 'golden-hour', 'road-opened', 'accounts']);
    expect(phases(silent)).toEqual(['alert', 'late-launch', 'road-closed', 'accounts']);
    const reached = new Set(all.flatMap(phases));
    expect(flow.scenario.order.storyline.filter((phase) => !reached.has(phase))).toEqual([]);
    for (const play of all) expect(phases(play).at(-1)).toBe('accounts');
  });

  test('[IN4] every inject goes out in some play, or waits for the facilitator’s hand', () => {
    const sent = new Set(all.flatMap((play) => play.said('inject.released').map((it) => it.inject)));
    const never = flow.scenario.order.injects.filter((id) => !sent.has(id));
    expect(never.filter((id) => flow.scenario.injects[id]?.['by-hand'] !== true)).toEqual([]);
  });

  test('[EX5] every hard turn has a way back: an answer quietens Xalksa, and opens the road again', () => {
    const answer = (play: Play, by: Actor, inject: string) => {
      play.must(by, sealed({ type: 'inject.respond', inject, text: 'We are coming; this is what we know.' }));
      return play.passTo(play.t + minutes(15));
    };
    const xalksa = answer(until(minutes(108), { reserve: 'all' }), fc, 'xalksa-fired-on');
    expect(xalksa.said('inject.released').map((it) => it.inject)).toContain('xalksa-quiet');
    const road = answer(until(minutes(112), { civilians: 'refuse' }), pc, 'road-blocked');
    expect(road.world.must('injects', 'benches-go-back').state).toBe('due');
    road.must(facilitator, { type: 'inject.release', inject: 'benches-go-back' });
  });

  test('[DE8] every decision is put in some play; a silent team lets each pass', () => {
    const put = new Set(all.flatMap((play) => play.said('decision.opened').map((it) => it.decision)));
    expect(flow.scenario.order.decisions.filter((id) => !put.has(id))).toEqual([]);
    expect(silent.said('decision.taken')).toEqual([]);
    expect(silent.said('decision.lapsed').length).toBeGreaterThan(10);
  });

  test('[CP2] a good team meets what it is judged by, a silent one meets little of it', () => {
    const results = (play: Play) => {
      const { byId, order } = play.console().control.checkpoints;
      return order.map((id) => byId[id]?.result);
    };
    const met = (play: Play) => results(play).filter((it) => it === 'met').length;
    expect(met(good)).toBe(flow.scenario.order.checkpoints.length);
    expect(results(short).filter((it) => it !== 'met' && it !== 'not-applicable')).toEqual([]);
    expect(met(silent)).toBeLessThan(4);
    for (const play of steady) expect(met(play)).toBeGreaterThan(met(silent));
  });

  test('[EX15] what a team does moves the indicators apart', () => {
    const sum = (play: Play) => play.world.rows('indicators').reduce((total, it) => total + it.value, 0);
    expect(sum(good)).toBeGreaterThan(sum(silent) + 40);
  });
});

/** The good team, up to a moment, with other answers to these decisions. */
function until(t: number, options: Readonly<Record<string, string>>): Play {
  const lines = script.filter((line) => line.t <= t).map(withOther(options));
  return playScript(new Play(flow), lines, true).passTo(t);
}

/** Everybody seated, ninety minutes in the room, not yet started. */
function inNinetyMinutes(): Play {
  const play = new Play(flow);
  play.must(facilitator, { type: 'exercise.length', left: minutes(90) });
  return play;
}
