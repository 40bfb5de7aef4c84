import { expect, test } from 'vitest';
import { transition } from 'xstate';
import { procedureChart } from '../../engine/src/flow/machine.ts';
import { stepsOf } from '../../engine/src/flow/steps.ts';
import { replay } from '../../engine/src/replay.ts';
import { askOf } from '../support/ask.ts';
import fc from '../support/laws.ts';
import { facilitator, minutes, Play, seatOf } from '../support/play.ts';
import { tenOneTwo } from '../support/ten-one-two.ts';

const flow = tenOneTwo();
const told = (actions: readonly { type: string; params?: unknown }[]) =>
  actions.map(({ type, params }) => ({ type, params }));

test.each(flow.procedureConfigs.map((config) => [config.id, config] as const))(
  '[PD5] from every state of %s, each step is that of XState itself',
  (id, config) => {
    const play = new Play(flow).start().pass(20);
    const chart = procedureChart(config);
    const step = stepsOf(chart);
    const events = new Set(Object.values(config.states).flatMap(({ on }) => Object.keys(on ?? {})));
    let moved = 0;
    for (const state of Object.keys(config.states)) {
      for (const type of [...events, 'nothing.known']) {
        const ask = askOf(play, { type: 'exercise.resume' });
        const event = { type, ask, say: [], since: play.t };
        const snapshot = chart.resolveState({ value: state, context: {} });
        const [own, ownActions] = step(snapshot, event);
        const [stock, stockActions] = transition(chart, snapshot, event);
        expect([id, type, own.value, told(ownActions)]).toEqual([id, type, stock.value, told(stockActions)]);
        if (own.value !== state) moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(0);
  },
);

test('[PD6] whatever is done, a procedure stands in one of its states, and a replay stands where the play did', () => {
  const { order, procedureOrder, procedures } = flow.scenario;
  const one = fc.record({ id: fc.nat(99), act: fc.nat(99), who: fc.nat(9), wait: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 25 }), (deeds) => {
      const play = new Play(flow).start();
      for (const { id, act, who, wait } of deeds) {
        const procedure = order.procedures[id % order.procedures.length] ?? '';
        const { acts, states } = procedureOrder[procedures[procedure]?.use ?? ''] ?? { acts: [], states: [] };
        const by = who > 3 ? facilitator : seatOf(order.seats[who] ?? 'fc');
        const role = who > 6 ? { role: order.seats[who - 6] ?? 'fc' } : {};
        play.submit(by, { type: 'procedure.act', procedure, act: acts[act % acts.length] ?? 'x', ...role });
        play.pass(wait);
        const row = play.world.get('procedures', procedure);
        if (row !== undefined) expect(states).toContain(row.state);
      }
      const again = replay(play.records);
      expect(again.rows('procedures')).toEqual(play.world.rows('procedures'));
      expect(again.rows('timers')).toEqual(play.world.rows('timers'));
    }),
    { numRuns: 25 },
  );
});

test('[PD7] a procedure that is not concerned is not stepped', () => {
  const steps: string[] = [];
  const counted = new Map(
    [...flow.procedures].map(([id, machine]) => {
      const step: typeof machine.step = (value, event) => {
        steps.push(id);
        return machine.step(value, event);
      };
      return [id, { ...machine, step }];
    }),
  );
  const play = new Play({ ...flow, procedures: counted }).start().passTo(minutes(3.5));
  steps.length = 0;
  play.must(seatOf('fc'), { type: 'inject.read', inject: 'first-alert' });
  play.must(seatOf('fc'), { type: 'inject.acknowledge', inject: 'first-alert' });
  expect(steps).toEqual([]);
  play.must(facilitator, { type: 'procedure.act', procedure: 'evacuation', act: 'launch', role: 'dms' });
  expect(new Set(steps)).toEqual(new Set(['evacuation']));
});
