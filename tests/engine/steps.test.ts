import { expect, test } from 'vitest';
import { transition } from 'xstate';
import { acts } from '../../engine/src/acts/index.ts';
import type { Command } from '../../engine/src/commands.ts';
import { stepsOf } from '../../engine/src/flow/steps.ts';
import { vocabulary } from '../../engine/src/flow/vocabulary.ts';
import { askOf } from '../support/ask.ts';
import { words } from '../support/fake-words.ts';
import { Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

/* Every step that the small storyline can be asked for, with one scope for all of them and with XState's own function. */

const flow = smallFlow();
const machine = vocabulary.createMachine({ ...flow.config, context: {}, options: { maxIterations: 100 } });
const step = stepsOf(machine);
const lives = ['planned', 'running', 'paused', 'ended'] as const;
const told = (actions: readonly { type: string; params?: unknown }[]) =>
  actions.map(({ type, params }) => ({ type, params }));

test.each(lives)('[EX17] from every phase of an exercise that is %s, each step is that of XState itself', (life) => {
  const play = new Play(flow).start().pass(12);
  let moved = 0;
  for (const story of ['_before', ...flow.scenario.order.storyline]) {
    const snapshot = machine.resolveState({ value: { life, story }, context: {} });
    for (const type of [...Object.keys(acts), 'world.changed', 'nothing.known']) {
      const command = { type, phase: 'late', reason: words('To try it') } as Command;
      const ask = askOf(play, command);
      const event = { type, ask, say: [] };
      const [own, ownActions] = step(snapshot, event);
      const [stock, stockActions] = transition(machine, snapshot, event);
      expect([type, story, own.value, own.status, told(ownActions)]).toEqual([
        type,
        story,
        stock.value,
        stock.status,
        told(stockActions),
      ]);
      if (JSON.stringify(own.value) !== JSON.stringify(snapshot.value)) moved += 1;
    }
  }
  expect(moved > 0 || life === 'ended').toBe(true);
});

test.each(lives)(
  '[EX17] from every phase of an exercise that is %s, what is only said is what the chart would say',
  (life) => {
    const play = new Play(flow).start().pass(12);
    let compared = 0;
    for (const story of ['_before', ...flow.scenario.order.storyline]) {
      const value = { life, story };
      const snapshot = machine.resolveState({ value, context: {} });
      for (const type of [...Object.keys(acts), 'world.changed', 'nothing.known']) {
        const ask = askOf(play, { type, phase: 'late', reason: words('To try it') } as Command);
        const event = { type, ask, say: [{ type: 'clock.speeded', factor: 2_000 } as const] };
        const may = snapshot.can(event);
        expect([type, story, flow.machine.can(value, event)]).toEqual([type, story, may]);
        const [stock, actions] = transition(machine, snapshot, event);
        const emitted = told(actions).filter((action) => action.type === 'xstate.emit');
        if (!may) continue;
        const said = flow.machine.step(value, event);
        const moves = JSON.stringify(stock.value) !== JSON.stringify(value);
        expect([type, story, said.some((it) => it.type === 'flow.moved')]).toEqual([type, story, moves]);
        if (moves || emitted.length < actions.length) continue;
        compared += 1;
        expect([type, story, said.map((it) => ({ event: it }))]).toEqual([
          type,
          story,
          emitted.map(({ params }) => params),
        ]);
      }
    }
    expect(compared).toBeGreaterThan(5);
  },
);
