import {
  compile,
  evolve,
  glance,
  type Moment,
  openWorld,
  policies,
  project,
  replay,
  type Seen,
  type WireCommand,
} from '@kalari/engine';
import { describe, expect, test, vi } from 'vitest';
import { tallies } from '../../server/src/rehearsal/crew.ts';
import { findingsOf, metIn } from '../../server/src/rehearsal/findings.ts';
import { rehearse } from '../../server/src/rehearsal/play.ts';
import { roomOf } from '../../server/src/rehearsal/room.ts';
import { reachableOf, type Tally, tallyOf } from '../../server/src/rehearsal/tally.ts';
import { everybody } from '../../server/src/rehearsal/verdict.ts';
import { facilitator, minutes, Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { flowOf, tenOneTwo } from '../support/ten-one-two.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Loads the sources in a worker, as the bundle needs no help to. */
const fromSources = new URL('../support/worker.mjs', import.meta.url);
const small = smallFlow();
const large = tenOneTwo();
const names = Object.keys(policies) as (keyof typeof policies)[];

describe('the same again', () => {
  test.each(names)('[RH1] %s plays the same with the same seed, and what is tallied is the same', (name) => {
    const play = () => rehearse(small, { seed: 3, policy: policies[name] });
    expect(play().records).toEqual(play().records);
    expect(tallyOf(small, name, play())).toEqual(tallyOf(small, name, play()));
  });

  test('[RH1] what was found is the same, byte for byte, however many play', async () => {
    const programme = { scenario: small.scenario, seed: 5, runs: 14, policies: everybody };
    const found = async (workers: number) =>
      JSON.stringify(findingsOf(small.scenario, 5, await tallies(programme, workers, fromSources)));
    const alone = await found(1);
    expect(await found(2)).toBe(alone);
    expect(await found(3)).toBe(alone);
  });

  test('[RH1] the turns go round: each policy plays each seed', async () => {
    const turns = await tallies({ scenario: small.scenario, seed: 5, runs: 13, policies: everybody }, 1);
    expect(turns.map(({ policy, seed }) => `${policy} ${seed}`).slice(5, 8)).toEqual([
      'silent 5',
      'doctrine 6',
      'hesitant 6',
    ]);
    expect(turns).toHaveLength(13);
  });
});

describe('what a policy goes by', () => {
  const moment = (over: Partial<Moment> = {}): Moment => ({
    now: 0,
    draw: (n) => n - 1,
    doctrine: {},
    refused: () => false,
    ...over,
  });
  const seen = (play: Play, role: string) =>
    glance(play.flow, play.world, { kind: 'participant', role, person: `p-${role}`, language: 'en' });

  test('[RH2] a glance shows what a look shows, at every moment and for everybody, and the view kept up is that of a cold replay', () => {
    const { records } = rehearse(small, { seed: 4, policy: policies.random });
    const audiences = [
      ...small.scenario.order.seats.map(
        (role) => ({ kind: 'participant', role, person: `p-${role}`, language: 'en' }) as const,
      ),
      { kind: 'facilitator', language: 'en', joinCode: 'X' } as const,
    ];
    const kept = openWorld();
    for (const [at, record] of records.entries()) {
      evolve(kept, record);
      const cold = at % 20 === 0 || at === records.length - 1 ? replay(records.slice(0, at + 1)) : undefined;
      for (const audience of audiences) {
        const glanced = JSON.stringify(glance(small, kept, audience));
        expect(JSON.stringify(project(small, kept, audience))).toBe(glanced);
        if (cold !== undefined) expect(JSON.stringify(project(small, cold, audience))).toBe(glanced);
      }
    }
  });

  test.each(names)(
    '[RH2] %s never looks for what the control team sees, and needs no more than its view as text',
    (name) => {
      const play = new Play(small).start().pass(8);
      for (const role of small.scenario.order.seats) {
        const view: Seen = seen(play, role);
        expect(view).not.toHaveProperty('control');
        expect(view).not.toHaveProperty('indicators');
        const guarded = new Proxy(view, {
          get: (target, key, receiver) => {
            expect(['control', 'indicators']).not.toContain(key);
            return Reflect.get(target, key, receiver);
          },
        });
        const now = moment({ now: play.t });
        const wish = policies[name].participant(guarded, now);
        expect(policies[name].participant(JSON.parse(JSON.stringify(view)), now)).toEqual(wish);
      }
    },
  );

  test('[RH3] only who was taught is told which option doctrine points to, and nothing more', () => {
    const told = new Map<string, Moment['doctrine']>();
    for (const name of names) {
      const policy = {
        ...policies[name],
        participant: (view: Seen, at: Moment): WireCommand | null => {
          told.set(name, at.doctrine);
          return policies[name].participant(view, at);
        },
      };
      rehearse(small, { seed: 1, policy });
    }
    const options = Object.fromEntries(
      Object.entries(small.scenario.decisions).map(([id, decision]) => [
        id,
        Object.keys(decision.options).filter((option) => decision.options[option]?.doctrine),
      ]),
    );
    for (const name of names) expect(told.get(name)).toEqual(policies[name].taught ? options : {});
  });

  test('[RH4] what was refused to a role it does not ask again', () => {
    const asked: string[] = [];
    const stubborn = {
      ...policies.silent,
      participant: (view: Seen, { refused }: Moment): WireCommand | null => {
        const wish: WireCommand = { type: 'inject.read', inject: 'no-such-thing' };
        if (refused(wish)) return null;
        asked.push(view.me.role ?? '');
        return wish;
      },
    };
    rehearse(small, { seed: 1, policy: stubborn });
    expect(asked.toSorted()).toEqual(small.scenario.order.seats.toSorted());
  });
});

describe('who does better', () => {
  test('[RH5] in Ten, One, Two the doctrine beats each of the others, and late, alone and without authority cost something each', () => {
    const turns = everybody.map((name) => tallyOf(large, name, rehearse(large, { seed: 2, policy: policies[name] })));
    const { verdict, policies: played } = findingsOf(large.scenario, 2, turns);
    expect(verdict?.unbeaten).toEqual([]);
    expect(played.doctrine?.met.median).toBeGreaterThan(80);
    for (const name of everybody.slice(1)) expect(played[name]?.met.median, name).toBeLessThan(75);
  });

  const tally = (policy: Tally['policy'], over: Partial<Tally> = {}): Tally => ({
    policy,
    seed: 1,
    records: 1,
    reached: [],
    ending: 'calm',
    length: 1,
    checkpoints: { told: policy === 'doctrine' ? 'met' : 'late' },
    indicators: {},
    decided: {},
    stays: {},
    ...over,
  });
  const { order, decisions } = small.scenario;
  const everything = [
    ...order.storyline.map((phase) => `phase ${phase}`),
    ...order.decisions.flatMap((id) => Object.keys(decisions[id]?.options ?? {}).map((it) => `option ${id} = ${it}`)),
  ];
  const verdictOn = (...all: Tally[]) => findingsOf(small.scenario, 1, all).verdict;

  test('[RH6] sound is what can be reached as a whole and is played best by the doctrine; a draw is not enough', () => {
    const bad = everybody.slice(1).map((name) => tally(name));
    const good = tally('doctrine', { reached: everything });
    expect(verdictOn(good, ...bad)).toEqual({ sound: true, never: [], unbeaten: [] });
    expect(verdictOn(tally('doctrine', { reached: everything.slice(1) }), ...bad)).toMatchObject({
      sound: false,
      never: [everything[0]],
    });
    const equal = bad.with(1, tally('hoarding', { checkpoints: { told: 'met' } }));
    expect(verdictOn(good, ...equal)).toMatchObject({ sound: false, unbeaten: ['hoarding'] });
    expect(verdictOn(good, ...bad.slice(1))).toBeNull();
  });

  test('[RH6] an option that nobody has a path to is not missed', () => {
    const { options } = reachableOf(flowOf('everyone-stay').scenario);
    expect(options.some((option) => option.includes('stay-fewer'))).toBe(true);
    expect(options.some((option) => option.includes('go-now'))).toBe(false);
  });

  test('[RH6] only checkpoints that applied count', () => {
    expect(metIn({ checkpoints: { a: 'met', b: 'missed', c: 'not-applicable', d: 'wrong-decider' } })).toBe(33);
    expect(metIn({ checkpoints: {} })).toBe(0);
  });
});

test('[RH7] a seat is idle between what is sent and put to it, and busy with what comes within ten minutes', () => {
  const play = new Play(small).start().pass(30);
  play.must(facilitator, { type: 'exercise.end' });
  const stays = roomOf(small.scenario, play.records, minutes(30));
  for (const role of small.scenario.order.seats) {
    const came = play.records.flatMap(({ event, t }) => {
      if (event.type === 'inject.released') return event.to.includes(role) ? [t] : [];
      if (event.type !== 'decision.opened') return [];
      const { authority = [], delegated, consult = [] } = small.scenario.decisions[event.decision] ?? {};
      return [...authority, ...(delegated?.to ?? []), ...consult].includes(role) ? [t] : [];
    });
    const gaps = [...came, minutes(30)].map((t, at) => t - (came[at - 1] ?? 0));
    const loads = came.map((t) => came.filter((other) => other <= t && other > t - minutes(10)).length);
    expect(stays[role], role).toEqual({ idle: Math.max(...gaps), load: Math.max(0, ...loads) });
  }
});

test('[RH8] what is found is told as one page: every policy, checkpoint, decision, indicator and seat has its line', async () => {
  const { tableOf } = await import('../../server/src/rehearsal/table.ts');
  const flow = compile(small.scenario);
  const turns = everybody.map((name) => tallyOf(flow, name, rehearse(flow, { seed: 2, policy: policies[name] })));
  const page = tableOf(small.scenario, findingsOf(small.scenario, 2, turns), 1_000);
  for (const name of [...everybody, ...order.checkpoints, ...order.decisions, ...order.indicators, ...order.seats])
    expect(page).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  expect(page).toMatch(/\n(Sound|Not sound): /);
});

const { order } = small.scenario;
