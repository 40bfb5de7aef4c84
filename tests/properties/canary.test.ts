import type { Flow, View } from '@kalari/engine';
import { expect, test, vi } from 'vitest';
import { type Known, knownTo, mayRead, wordsFor } from '../support/addressed.ts';
import fc from '../support/laws.ts';
import { Play } from '../support/play.ts';
import { dealings, happen, steps } from '../support/random-play.ts';
import { rehearse } from '../support/rehearse.ts';
import { rewritten } from '../support/scenario-texts.ts';
import { secretsFlow } from '../support/secrets-scenario.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { tenOneTwo } from '../support/ten-one-two.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The same exercise with a mark of its own in every text; what is played stays the same. */
const marked = (flow: Flow): Flow => ({
  ...flow,
  scenario: rewritten(flow.scenario, (path, text) => `${text} ⟦${path.join('/')}⟧`),
});

const small = marked(smallFlow());
const secrets = marked(secretsFlow());
const large = marked(tenOneTwo());

/** Marks in a role's view that are not for it; and how many there are in it at all. */
function strays(play: Play, role: string): { stray: string[]; seen: number } {
  const { scenario } = play.flow;
  const known = knownTo(scenario, play.records, role);
  const written = wordsFor(scenario, play.records, known);
  const looked = play.view(role);
  const view = JSON.stringify(looked);
  const texts = [...new Set([...view.matchAll(/⟦([^⟧]+)⟧/g)].map((match) => match[1] ?? ''))];
  const others = [...view.matchAll(/"(words [^"]*)"/g)].map((match) => match[1] ?? '');
  const stray = [
    ...texts.filter((path) => !mayRead(scenario, known, path.split('/'))),
    ...others.filter((text) => !written.has(text)),
    ...named(looked, known),
  ];
  return { stray, seen: texts.length + others.length };
}

/** An author's name for something tells of it as its text does: what a table, a message or an overstep names is known. */
function named({ meetings, messages, assets, procedures }: View, known: Known): string[] {
  const of = (what: string, ids: readonly string[], theirs: { has: (id: string) => boolean }) =>
    ids.filter((id) => !theirs.has(id)).map((id) => `${what} ${id}`);
  const tables = Object.values(meetings.byId);
  return [
    ...of(
      'decision',
      tables.flatMap(({ decision }) => decision ?? []),
      known.decisions,
    ),
    ...of(
      'fact',
      tables.flatMap(({ facts }) => facts),
      known.facts,
    ),
    ...of(
      'fact',
      Object.values(messages.byId).flatMap(({ facts }) => facts ?? []),
      known.facts,
    ),
    ...of('asset', assets.order, known.assets),
    ...of('procedure', procedures.order, known.procedures),
    ...of(
      'request',
      Object.values(assets.byId).flatMap(({ id, requests }) =>
        known.tasks.has(id) ? [] : requests.map((it) => it.id),
      ),
      known.requests,
    ),
    ...of(
      'overstep',
      Object.values(assets.byId).flatMap(({ overstepped }) => overstepped.map((it) => it.role)),
      new Set([known.role]),
    ),
  ];
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

test.each([
  ['a small exercise', small],
  ['one with rights, assets and procedures', secrets],
] as const)(
  '[VW16] in random plays of %s no view ever has a text or words in it that were not addressed to its role',
  (_, flow) => {
    fc.assert(
      fc.property(steps(30), (all) => {
        const play = new Play(flow).start();
        for (const [n, step] of all.entries()) {
          const next = happen(play, step, n);
          if (next !== undefined) play.submit(next.by, next.command);
          look(play);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('[VW16] nor whatever people do with rights, assets, procedures and each other', () => {
  fc.assert(
    fc.property(dealings(60), (all) => {
      const play = new Play(secrets).start();
      for (const [n, step] of all.entries()) {
        const next = happen(play, step, n);
        if (next !== undefined) play.submit(next.by, next.command);
        look(play);
      }
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['a small exercise', small, 'steady'],
  ['a small exercise', small, 'silent'],
  ['one with rights, assets and procedures', secrets, 'random'],
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
