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
