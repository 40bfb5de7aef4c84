import { describe, expect, test, vi } from 'vitest';
import { staysOf } from '../support/balance.ts';
import { facilitator, minutes, Play } from '../support/play.ts';
import { rehearse } from '../support/rehearse.ts';
import { playScript, readScript, withOther, withoutOptional } from '../support/script.ts';
import { flowOf, scenarioText } from '../support/ten-one-two.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Cast {
  readonly id: string;
  /** The shortest time in the room, in minutes. */
  readonly room: number;
  /** The decisions that stay also then. */
  readonly dilemmas: readonly string[];
  /** The checkpoints that no longer apply then. */
  readonly spared: readonly string[];
  /** Teams that choose otherwise, so that every stage is among them. */
  readonly others: readonly Readonly<Record<string, string>>[];
}

const casts: Cast[] = [
  {
    id: 'ten-one-two',
    room: 90,
    dilemmas: ['launch', 'landing-site', 'hospital', 'civilians', 'reserve'],
    spared: ['lead-handed-over'],
    others: [{ reserve: 'all' }],
  },
  {
    id: 'everyone-stay',
    room: 105,
    dilemmas: ['exempt', 'who-is-counted', 'square', 'stay-or-go', 'announcement', 'mediator'],
    spared: [],
    others: [{ square: 'clear' }, { announcement: 'announce' }, { exempt: 'from-home' }],
  },
  {
    id: 'the-gate',
    room: 120,
    dilemmas: ['gate', 'named-men', 'fpu-wall', 'engineers', 'school'],
    spared: [],
    others: [{ gate: 'closed', elders: 'no' }, { 'named-men': 'army' }],
  },
];

describe.each(casts)('$id', ({ id, room, dilemmas, spared, others }) => {
  const flow = flowOf(id);
  const { scenario } = flow;
  const script = readScript('script.yaml', scenarioText(`${id}/script.yaml`));
  const full = playScript(new Play(flow), script);
  const short = new Play(flow);
  short.must(facilitator, { type: 'exercise.length', left: minutes(room) });
  playScript(short, withoutOptional(scenario, script));

  const plays = [
    { name: 'a good team', play: full },
    { name: 'a good team in the shortest time', play: short },
    { name: 'a silent team', play: rehearse(flow, 'silent', 7) },
    { name: 'a silent team in the shortest time', play: rehearse(flow, 'silent', 7, undefined, minutes(room)) },
    ...others.map((options) => ({
      name: `a team with ${Object.entries(options).flat().join(' ')}`,
      play: playScript(new Play(flow), script.map(withOther(options)), true),
    })),
    ...[1, 3, 4].map((seed) => ({ name: `a steady team, ${seed}`, play: rehearse(flow, 'steady', seed) })),
  ];

  describe('what each stage gives to each seat', () => {
    test.each(plays)('[SC19] $name: in every stage that lasts, every seat has a fact of its own', ({ play }) => {
      const hungry = staysOf(play).flatMap(({ phase, facts }) =>
        Object.entries(facts).flatMap(([role, own]) => (own.length === 0 ? [`${phase}: ${role}`] : [])),
      );
      expect(hungry).toEqual([]);
    });

    test.each(plays)('[SC19] $name: in every stage that lasts, every seat has a decision of its own', ({ play }) => {
      const idle = staysOf(play).flatMap(({ phase, decisions }) =>
        Object.entries(decisions).flatMap(([role, own]) => (own.length === 0 ? [`${phase}: ${role}`] : [])),
      );
      expect(idle).toEqual([]);
    });

    test('[SC19] every stage was among them', () => {
      const stages = new Set(plays.flatMap(({ play }) => staysOf(play, minutes(5)).map(({ phase }) => phase)));
      expect(scenario.order.storyline.filter((phase) => !stages.has(phase))).toEqual([]);
    });
  });

  describe('the shortest time', () => {
    const sent = (play: Play) => play.said('inject.released');

    test('[SC20] what is left is a whole exercise: thirty messages at least, nobody waits longer than twenty minutes of the room for the next', () => {
      expect(sent(short).length).toBeGreaterThanOrEqual(30);
      expect(sent(short).length).toBeLessThan(sent(full).length);
      const start = short.records.find(({ event }) => event.type === 'exercise.started')?.wall ?? 0;
      for (const role of scenario.order.seats) {
        const walls = short.records.flatMap(({ event, wall }) =>
          event.type === 'inject.released' && event.to.includes(role) ? [wall - start] : [],
        );
        const gaps = [...walls, minutes(room)].map((wall, at) => wall - (walls[at - 1] ?? 0));
        expect(Math.max(...gaps), role).toBeLessThanOrEqual(minutes(20));
      }
    });

    test('[SC20] the dilemmas and what they are judged by stay', () => {
      const taken = short.said('decision.taken').map(({ decision }) => decision);
      expect(dilemmas.filter((decision) => !taken.includes(decision))).toEqual([]);
      const { byId, order } = short.console().control.checkpoints;
      expect(order.filter((checkpoint) => byId[checkpoint]?.result === 'not-applicable')).toEqual(spared);
    });

    test('[SC20] it ends when the time in the room is over', () => {
      const from = scenario['real-time'] ?? 0;
      const factor = Math.ceil(((scenario.length - from) * 1_000) / (minutes(room) - from));
      expect(short.said('exercise.paced')[0]).toMatchObject({ factor, from, optional: false });
    });
  });

  describe('the desks', () => {
    const answers = Object.entries(scenario.desks).flatMap(([desk, { answers: all }]) =>
      Object.entries(all).map(([answer, it]) => ({ desk, answer, ...it })),
    );

    test('[SC21] each has two to five answers, and each answer carries something', () => {
      for (const [desk, { answers: all }] of Object.entries(scenario.desks)) {
        expect(Object.keys(all).length, desk).toBeGreaterThanOrEqual(2);
        expect(Object.keys(all).length, desk).toBeLessThanOrEqual(5);
      }
      expect(answers.filter(({ carries }) => carries.length === 0)).toEqual([]);
    });

    test('[SC21] no two tell the same story, and each knows something that no message brings', () => {
      const desksOf = (fact: string) => new Set(answers.filter((it) => it.carries.includes(fact)).map((it) => it.desk));
      const told = [...new Set(answers.flatMap(({ carries }) => carries))];
      expect(told.filter((fact) => desksOf(fact).size > 1)).toEqual([]);
      const sent = new Set(Object.values(scenario.injects).flatMap(({ carries }) => carries));
      const own = (desk: string) =>
        answers.filter((it) => it.desk === desk && it.carries.some((fact) => !sent.has(fact))).length;
      expect(scenario.order.desks.filter((desk) => own(desk) < 2)).toEqual([]);
    });
  });

  describe('what the facilitator is given', () => {
    test('[SC22] every call and every meeting has a script, every decision and every seat a note', () => {
      const { injects, decisions, seats } = scenario;
      const spoken = (inject: string) => ['phone', 'meeting'].includes(injects[inject]?.via ?? '');
      expect(scenario.order.injects.filter((it) => spoken(it) && injects[it]?.script === undefined)).toEqual([]);
      expect(scenario.order.decisions.filter((it) => decisions[it]?.notes === undefined)).toEqual([]);
      expect(scenario.order.seats.filter((it) => seats[it]?.notes === undefined)).toEqual([]);
      expect(scenario.sensitivity).toBeDefined();
    });

    test('[SC22] every message has a note, something expected, or a script', () => {
      const bare = ({ notes, expect: expected, script: spoken }: (typeof scenario.injects)[string]) =>
        notes === undefined && expected.length === 0 && spoken === undefined;
      expect(Object.entries(scenario.injects).flatMap(([inject, it]) => (bare(it) ? [inject] : []))).toEqual([]);
    });

    test('[SC22] what is judged is shared out fairly: every seat leads between 15 and 40 of a hundred', () => {
      const led = Object.values(scenario.checkpoints).flatMap(({ who }) => who);
      for (const role of scenario.order.seats) {
        const share = (led.filter((it) => it === role).length * 100) / led.length;
        expect(share, role).toBeGreaterThanOrEqual(15);
        expect(share, role).toBeLessThanOrEqual(40);
      }
    });
  });
});
