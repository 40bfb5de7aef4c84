import { type Audience, canonical, project, replay, type View, viewDelta } from '@kalari/engine';
import { applyPatches, enablePatches } from 'immer';
import { expect, test, vi } from 'vitest';
import { idSchema } from '../../engine/src/ids.ts';
import fc from '../support/laws.ts';
import { Play } from '../support/play.ts';
import { happen, steps } from '../support/random-play.ts';
import { secretsFlow } from '../support/secrets-scenario.ts';

vi.setConfig({ testTimeout: 120_000 });

enablePatches();
const flow = secretsFlow();
const audiences: readonly Audience[] = [
  { kind: 'facilitator', language: 'en', joinCode: 'ABCD-EFGH' },
  { kind: 'participant', language: 'en', role: 'fc', person: 'p-fc' },
  { kind: 'participant', language: 'fr', role: 'dms', person: 'p-dms' },
  { kind: 'participant', language: 'en', role: 'srsg', person: 'p-srsg' },
  { kind: 'waiting', language: 'en', person: 'p-x' },
];

/** A view as it goes over the wire and comes back. */
const carried = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('[VW14] a view kept up by changes is that of a cold replay, for every audience and at every step', () => {
  fc.assert(
    fc.property(steps(40), (all) => {
      const play = new Play(flow);
      const first = audiences.map((audience) => project(flow, play.world, audience));
      const shown = [...first];
      const kept = first.map(carried);
      for (const step of all) {
        const next = happen(play, step);
        if (next !== undefined) play.submit(next.by, next.command);
        audiences.forEach((audience, at) => {
          const now = project(flow, play.world, audience);
          const patches = carried(viewDelta(shown[at] ?? now, now));
          shown[at] = now;
          kept[at] = applyPatches(kept[at] ?? now, patches);
        });
      }
      const cold = replay(carried(play.records));
      expect(kept).toStrictEqual(audiences.map((audience) => carried(project(flow, cold, audience))));
    }),
    { numRuns: 80 },
  );
});

test('[VW14] nothing changed, nothing sent', () => {
  const play = new Play(flow).start().pass(10);
  for (const audience of audiences) {
    expect(viewDelta(project(flow, play.world, audience), project(flow, play.world, audience))).toEqual([]);
  }
});

/** Names that every object answers to, whether it has them or not. */
const names = [
  'valueOf',
  'toString',
  'constructor',
  'hasOwnProperty',
  'prototype',
  '__proto',
  '__defineGetter__',
  'length',
  '0',
  '-1',
  'a',
  'b',
  '',
];
const anything = fc.letrec<{ any: unknown; table: Record<string, unknown> }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, 1, 'x', ''),
    fc.array(tie('any'), { maxLength: 4 }),
    tie('table'),
  ),
  table: fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 5 }),
}));

test('[VW14] the changes from one thing to another lead there, whatever their keys are called', () => {
  fc.assert(
    fc.property(anything.table, anything.table, (one, other) => {
      const before: View = carried(JSON.parse(JSON.stringify(one)));
      const after: View = carried(JSON.parse(JSON.stringify(other)));
      // Compared as text: a key called `constructor` confuses what compares objects.
      expect(canonical(applyPatches(before, carried(viewDelta(before, after))))).toBe(canonical(after));
      expect(canonical(before)).toBe(canonical(one));
    }),
    { numRuns: 3_000 },
  );
});

test('[VW14] found by chance: changes below a key called constructor, which patches refuse', () => {
  const before: View = JSON.parse('{"constructor":{}}');
  const after: View = JSON.parse('{"constructor":{"valueOf":null}}');
  expect(canonical(applyPatches(before, viewDelta(before, after)))).toBe(canonical(after));
});

test('[VW14] no id is spelled like a property that every object has', () => {
  for (const name of [...Object.getOwnPropertyNames(Object.prototype), '__proto__', 'Fc', 'fc ', '', '9th', 'a_b']) {
    expect([name, idSchema.safeParse(name).success]).toEqual([name, false]);
  }
  for (const name of ['fc', 'constructor-site', 'a1', 'dsrsg-rc-hc'])
    expect(idSchema.safeParse(name).success).toBe(true);
});
