import { describe, expect, test, vi } from 'vitest';
import { facilitator, minutes, Play } from '../support/play.ts';
import { rehearse } from '../support/rehearse.ts';
import { asDrawn, asRehearsed } from '../support/rehearsed.ts';
import { playScript, readScript, withOther, withoutOptional } from '../support/script.ts';
import { flowOf, scenarioText } from '../support/ten-one-two.ts';

vi.setConfig({ testTimeout: 120_000 });

const flow = flowOf('everyone-stay');
const { scenario } = flow;
const script = readScript('script.yaml', scenarioText('everyone-stay/script.yaml'));
const good = playScript(new Play(flow), script);
const short = playScript(inTheShortestTime(), withoutOptional(scenario, script));
const silent = rehearse(flow, 'silent', 7);

const phases = (play: Play) => play.said('phase.entered').map(({ phase }) => phase);
const sent = (play: Play) => play.said('inject.released').map(({ inject }) => inject);
const indicator = (play: Play, id: string) => play.world.must('indicators', id).value;
const results = (play: Play) => {
  const { byId, order } = play.console().control.checkpoints;
  return order.map((id) => `${id}: ${byId[id]?.result}`);
};
const met = (play: Play) => results(play).filter((it) => it.endsWith(': met')).length;

describe('the rehearsal that its author wrote', () => asRehearsed('everyone-stay', good));
asDrawn('everyone-stay', flow);

test('[SC40] a good team exempts the few, and meets what it is judged by at both lengths; a silent one visibly fails', () => {
  expect(phases(good)).toEqual(['everybody-stays', 'the-few', 'by-radio', 'opening', 'quiet-by-four']);
  expect(results(good).filter((it) => !it.endsWith(': met'))).toEqual([]);
  expect(results(short).filter((it) => !it.endsWith(': met'))).toEqual([]);
  expect(phases(silent)).toEqual(['everybody-stays', 'alone', 'by-radio', 'opening', 'long-night']);
  expect(met(silent)).toBeLessThan(4);
  for (const id of scenario.order.indicators ?? Object.keys(scenario.indicators))
    expect(indicator(good, id), id).toBeGreaterThan(indicator(silent, id));
});

test('[SC41] nobody waits longer than seventeen minutes for the next message, and nobody gets more than five in a quarter of an hour', () => {
  for (const play of [good, silent])
    for (const role of scenario.order.seats) {
      const at = play.said('inject.released').flatMap(({ to, t }) => (to.includes(role) ? [t] : []));
      const gaps = [...at, scenario.length].map((t, index) => t - (at[index - 1] ?? 0));
      expect(Math.max(...gaps), role).toBeLessThanOrEqual(minutes(17));
      const crowded = at.filter((t) => at.filter((it) => it >= t && it < t + minutes(15)).length > 5);
      expect(crowded, role).toEqual([]);
    }
});

describe('what other choices bring', () => {
  test('[SC42] with nobody exempted the first call comes late and two matters pass by themselves', () => {
    const alone = otherwise({ exempt: 'from-home' });
    expect(phases(alone)).toContain('alone');
    expect(sent(alone)).toEqual(expect.arrayContaining(['two-papers-lapsed', 'late-meeting', 'two-on-the-radio']));
    const put = alone.said('decision.opened').map(({ decision }) => decision);
    expect(put).not.toContain('families');
    expect(put).not.toContain('two-aircraft');
    expect(put).toContain('the-few-again');
  });

  test('[SC42] a Square emptied beside our shields pleases those above, costs trust, and closes the quiet end', () => {
    const cleared = otherwise({ square: 'clear' });
    expect(phases(cleared)).toContain('square-emptied');
    expect(indicator(cleared, 'credibility')).toBeLessThan(indicator(good, 'credibility') - 20);
    const paid = cleared.said('indicator.moved').filter(({ source }) => source === 'square');
    expect(paid.find(({ indicator: id }) => id === 'consent')?.change).toBe(10);
    expect(paid.find(({ indicator: id }) => id === 'credibility')?.change).toBe(-25);
    expect(sent(cleared)).toContain('youth-with-terms');
    expect(phases(cleared).at(-1)).toBe('long-night');
  });

  test.each(['announce', 'adjusting'])(
    '[SC42] a public word about leaving (%s) starts a run, and one voice ends it',
    (word) => {
      const left = otherwise({ announcement: word });
      expect(phases(left)).toContain('the-run');
      expect(sent(left)).not.toContain('small-chairs');
      const said = left.said('indicator.moved').filter(({ source }) => source.startsWith('drift'));
      expect(said.length).toBeGreaterThan(0);
    },
  );

  test('[SC42] aeroplanes over the Square are read as leaving', () => {
    const flown = otherwise({ 'two-aircraft': 'fly-tonight' });
    expect(sent(flown)).toEqual(expect.arrayContaining(['lights-over-the-square', 'run-on-shops']));
    expect(flown.said('asset.departed').map(({ asset }) => asset)).toContain('stork-1');
  });

  test.each([{ mediator: 'both-hats' }, { colonel: 'ministry' }])(
    '[SC42] with %o the chairs are put back',
    (options) => {
      expect(sent(otherwise(options))).toContain('chairs-stay-empty');
      expect(sent(good)).toContain('small-chairs');
    },
  );
});

test('[SC43] every message, decision and stage comes in some play, or waits for the facilitator’s hand', () => {
  const plays = [
    good,
    silent,
    ...[
      { exempt: 'from-home', 'crisis-manager': 'an-incident' },
      { exempt: 'lift', armour: 'roll', square: 'refuse' },
      { square: 'clear', announcement: 'announce' },
      { 'two-aircraft': 'fly-tonight', 'stay-or-go': 'ask-to-leave' },
      { mediator: 'both-hats' },
    ].map(otherwise),
    ...[1, 3].map((seed) => rehearse(flow, 'steady', seed)),
  ];
  const went = new Set(plays.flatMap(sent));
  const never = scenario.order.injects.filter((id) => !went.has(id));
  expect(never.filter((id) => scenario.injects[id]?.['by-hand'] !== true)).toEqual([]);
  const put = new Set(plays.flatMap((play) => play.said('decision.opened').map(({ decision }) => decision)));
  expect(scenario.order.decisions.filter((id) => !put.has(id))).toEqual([]);
  const reached = new Set(plays.flatMap(phases));
  expect(scenario.order.storyline.filter((id) => !reached.has(id))).toEqual([]);
  for (const play of plays) expect(['quiet-by-four', 'long-night']).toContain(phases(play).at(-1));
});

test('[SC44] every fact is carried by something and matters to a decision, and the two sides of a contradiction come by different ways', () => {
  const facts = Object.entries(scenario.facts);
  expect(facts.length).toBeGreaterThan(60);
  const carriers = (fact: string) => [
    ...Object.values(scenario.injects).flatMap(({ carries, from, to }) =>
      carries.includes(fact) || Object.values(to).some((part) => part?.carries.includes(fact)) ? [from] : [],
    ),
    ...Object.entries(scenario.desks).flatMap(([desk, { answers }]) =>
      Object.values(answers).some((it) => it.carries.includes(fact)) ? [desk] : [],
    ),
  ];
  const ways = (fact: string) => {
    const carried = carriers(fact);
    return carried.length > 0 ? carried : [scenario.facts[fact]?.first ?? ''];
  };
  expect(facts.filter(([id, { first }]) => first === undefined && carriers(id).length === 0)).toEqual([]);
  expect(facts.filter(([, it]) => Object.keys(it['matters-to'] ?? {}).length === 0).map(([id]) => id)).toEqual([]);
  const disputes = facts.flatMap(([id, { contradicts }]) => (contradicts ?? []).map((other) => [id, other] as const));
  expect(disputes.length).toBeGreaterThanOrEqual(6);
  const sameWay = disputes.filter(([one, other]) => ways(one).some((way) => ways(other).includes(way)));
  expect(sameWay).toEqual([['sixty-three', 'forty-one']]);
});

/** The good team with other answers to these decisions. */
function otherwise(options: Readonly<Record<string, string>>): Play {
  return playScript(new Play(flow), script.map(withOther(options)), true);
}

/** Everybody seated, the least time in the room, not yet started. */
function inTheShortestTime(): Play {
  const play = new Play(flow);
  play.must(facilitator, { type: 'exercise.length', left: scenario.shortest ?? scenario.length });
  return play;
}
