import type { Flow } from '@kalari/engine';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { knownTo, mayRead, wordsFor } from '../support/addressed.ts';
import { Play } from '../support/play.ts';
import { happen, steps } from '../support/random-play.ts';
import { rehearse } from '../support/rehearse.ts';
import { rewritten } from '../support/scenario-texts.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { tenOneTwo } from '../support/ten-one-two.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The same exercise with a mark of its own in every text; what is played stays the same. */
const marked = (flow: Flow): Flow => ({
  ...flow,
  scenario: rewritten(flow.scenario, (path, text) => `${text} ⟦${path.join('/')}⟧`),
});

const small = marked(smallFlow());
const large = marked(tenOneTwo());

/** Marks in a role's view that are not for it; and how many there are in it at all. */
function strays(play: Play, role: string): { stray: string[]; seen: number } {
  const { scenario } = play.flow;
  const known = knownTo(scenario, play.records, role);
  const written = wordsFor(scenario, play.records, known);
  const view = JSON.stringify(play.view(role));
  const texts = [...new Set([...view.matchAll(/⟦([^⟧]+)⟧/g)].map((match) => match[1] ?? ''))];
  const others = [...view.matchAll(/"(words [^"]*)"/g)].map((match) => match[1] ?? '');
  const stray = [
    ...texts.filter((path) => !mayRead(scenario, known, path.split('/'))),
    ...others.filter((text) => !written.has(text)),
  ];
  return { stray, seen: texts.length + others.length };
}

function look(play: Play): number {
  let seen = 0;
  for (const role of play.flow.scenario.order.seats) {
    const found = strays(play, role);
    expect([role, found.stray]).toEqual([role, []]);
    seen += found.seen;
  }
  return seen;
}

test('[VW16] the marks are found where they belong: in briefs, documents and messages', () => {
  const play = new Play(small).start().pass(1);
  const view = JSON.stringify(play.view('fc'));
  for (const path of [
    'seats/fc/brief',
    'setting/documents/mandate/body',
    'injects/first-alert/to/fc/body',
    'decisions/launch/options/take/text',
  ]) {
    expect(view).toContain(`⟦${path}⟧`);
  }
  expect(JSON.stringify(play.console())).toContain('⟦injects/first-alert/notes⟧');
  expect(view).not.toContain('⟦injects/first-alert/notes⟧');
});

test('[VW16] in random plays no view ever has a text or words in it that were not addressed to its role', () => {
  fc.assert(
    fc.property(steps(30), (all) => {
      const play = new Play(small).start();
      for (const [n, step] of all.entries()) {
        const next = happen(play, step, n);
        if (next !== undefined) play.submit(next.by, next.command);
        look(play);
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a small exercise', small, 'steady'],
  ['a small exercise', small, 'silent'],
  ['Ten, One, Two', large, 'steady'],
  ['Ten, One, Two', large, 'silent'],
] as const)('[VW16] nor in a whole rehearsal of %s', (_, flow, policy) => {
  let looks = 0;
  const play = rehearse(flow, policy, 7, (command, __, played) => {
    looks += 1;
    if (looks % 5 === 0) look(played);
    return command;
  });
  expect(look(play)).toBeGreaterThan(flow === large ? 200 : 20);
});

test('[VW16] nor in random plays of Ten, One, Two', () => {
  fc.assert(
    fc.property(steps(80), (all) => {
      const play = new Play(large).start();
      for (const [n, step] of all.entries()) {
        const next = happen(play, step, n);
        if (next !== undefined) play.submit(next.by, next.command);
        if (n % 10 === 0) look(play);
      }
      look(play);
    }),
    { numRuns: 20 },
  );
});
