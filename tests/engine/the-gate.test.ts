import { draw, report, reportMarkdown } from '@kalari/engine';
import { describe, expect, test, vi } from 'vitest';
import { facilitator, minutes, Play } from '../support/play.ts';
import { rehearse } from '../support/rehearse.ts';
import { playScript, readScript, withOther, withoutOptional } from '../support/script.ts';
import { flowOf, scenarioText } from '../support/ten-one-two.ts';

vi.setConfig({ testTimeout: 120_000 });

const flow = flowOf('the-gate');
const script = readScript('script.yaml', scenarioText('the-gate/script.yaml'));
const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const good = playScript(new Play(flow), script);
const short = playScript(inTwoHours(), withoutOptional(flow.scenario, script));
const silent = rehearse(flow, 'silent', 7);

const resultsOf = (play: Play) => {
  const { byId, order } = play.console().control.checkpoints;
  return order.map((id) => `${id}: ${byId[id]?.result}`);
};
const met = (play: Play) => resultsOf(play).filter((it) => it.endsWith(': met')).length;
const phases = (play: Play) => play.said('phase.entered').map((it) => it.phase);
const sent = (play: Play) => play.said('inject.released').map((it) => it.inject);
const indicator = (play: Play, id: string) => play.world.must('indicators', id).value;

describe('the rehearsal that its author wrote', () => {
  const golden = (file: string) => `../golden/the-gate/${file}`;

  test('[SC45] the record is as rehearsed', async () => {
    const lines = good.records.map((record) => JSON.stringify(record));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('events.jsonl'));
  });

  test.each(flow.scenario.order.seats)('[SC45] %s ends with the view as rehearsed', async (role) => {
    await expect(pretty(good.view(role))).toMatchFileSnapshot(golden(`views/${role}.json`));
  });

  test('[SC45] the report is as rehearsed', async () => {
    const facts = { digest: 'of the scenario', head: 'of the record' };
    await expect(reportMarkdown(report(flow, facts, good.records, 'en'))).toMatchFileSnapshot(golden('report.md'));
  });

  test('[SC45] the storyline is drawn as reviewed', async () => {
    await expect(draw(flow, 'mermaid')).toMatchFileSnapshot(golden('flow.mmd'));
  });
});

test('[SC46] a good team meets what it is judged by, also in two hours; a silent one visibly fails', () => {
  expect(resultsOf(good).filter((it) => !it.endsWith(': met'))).toEqual([]);
  expect(resultsOf(short).filter((it) => !it.endsWith(': met'))).toEqual([]);
  expect(met(silent)).toBeLessThan(4);
  expect(phases(good)).toEqual(['at-the-gate', 'inside', 'the-hour', 'talks', 'accounts']);
  expect(phases(silent)).toEqual(['at-the-gate', 'outside', 'the-hour', 'probe', 'accounts']);
  for (const id of ['civilian-safety', 'credibility', 'consent'])
    expect(indicator(good, id), id).toBeGreaterThan(indicator(silent, id) + 15);
});

/** The good team with other answers to these decisions. */
function otherwise(options: Readonly<Record<string, string>>): Play {
  return playScript(new Play(flow), script.map(withOther(options)), true);
}

describe('what other choices bring', () => {
  test('[SC47] a gate that stays closed costs lives within sight, and more with every five minutes', () => {
    const closed = otherwise({ gate: 'closed' });
    expect(sent(closed)).toContain('killed-in-sight');
    expect(phases(closed)).toContain('outside');
    const drifted = closed.said('indicator.moved').filter(({ source }) => source.startsWith('drift'));
    expect(drifted.length).toBeGreaterThan(3);
    expect(sent(good)).not.toContain('killed-in-sight');
  });

  test.each(['army', 'judge-tonight'])(
    '[SC47] handing people over to the %s without a finding ends in reprisals',
    (to) => {
      const handed = otherwise({ 'named-men': to });
      expect(phases(handed)).toContain('reprisals');
      expect(sent(handed)).not.toContain('a-day');
    },
  );

  test('[SC47] force against the crowd costs more than anything else that is done to it', () => {
    for (const option of ['shields', 'soldiers']) {
      const pushed = otherwise({ cart: option });
      expect(sent(pushed)).toContain('crushed');
      const lost = pushed
        .said('indicator.moved')
        .filter(({ source }) => source === 'cart')
        .map(({ change }) => change);
      expect(Math.min(...lost)).toBe(-20);
    }
  });

  test('[SC47] a table without a firm and quiet wall, or a wall without a table, brings no day', () => {
    expect(sent(otherwise({ 'west-wall': 'fire-back', 'second-sortie': 'boxes' }))).toContain('no-day');
    expect(phases(otherwise({ elders: 'no' }))).toContain('probe');
    expect(sent(otherwise({ elders: 'base-commander' }))).toContain('uniforms-at-the-tower');
  });

  test('[SC48] the lift brings police and soldiers before the hour only in that order and only early', () => {
    expect(sent(good)).toEqual(expect.arrayContaining(['police-land', 'reserve-lands']));
    const soldiersFirst = otherwise({ lift: 'soldiers-first' });
    expect(sent(soldiersFirst)).toContain('reserve-lands');
    expect(sent(soldiersFirst)).not.toContain('police-land');
    const late = script.map((line) =>
      line.command.type === 'decision.take' && line.command.decision === 'lift' ? { ...line, t: minutes(25.5) } : line,
    );
    const tooLate = playScript(
      new Play(flow),
      late.sort((a, b) => a.t - b.t),
      true,
    );
    expect(tooLate.console().control.checkpoints.byId['reserve-in-time']?.result).not.toBe('met');
    expect(sent(otherwise({ reserve: 'road' }))).toContain('nobody-on-the-pad');
  });
});

test('[SC49] every message, decision and stage comes in some play, or waits for the facilitator’s hand', () => {
  const plays = [
    good,
    silent,
    ...[
      { gate: 'closed' },
      { gate: 'search-first' },
      { lift: 'water-first', elders: 'base-commander', cart: 'shields' },
      { reserve: 'road', elders: 'no' },
      { 'named-men': 'army' },
      { elders: 'no', 'west-wall': 'warning-shots' },
      { 'west-wall': 'fire-back', 'second-sortie': 'water' },
    ].map(otherwise),
    ...Array.from({ length: 4 }, (_, seed) => rehearse(flow, 'steady', seed)),
  ];
  const went = new Set(plays.flatMap(sent));
  const never = flow.scenario.order.injects.filter((id) => !went.has(id));
  expect(never.filter((id) => flow.scenario.injects[id]?.['by-hand'] !== true)).toEqual([]);
  const put = new Set(plays.flatMap((play) => play.said('decision.opened').map((it) => it.decision)));
  expect(flow.scenario.order.decisions.filter((id) => !put.has(id))).toEqual([]);
  const reached = new Set(plays.flatMap(phases));
  expect(flow.scenario.order.storyline.filter((id) => !reached.has(id))).toEqual([]);
  for (const play of plays) expect(phases(play).at(-1)).toBe('accounts');
});

/** Everybody seated, two hours in the room, not yet started. */
function inTwoHours(): Play {
  const play = new Play(flow);
  play.must(facilitator, { type: 'exercise.length', left: minutes(120) });
  return play;
}
