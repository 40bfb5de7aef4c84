import type { WireCommand } from '@kalari/engine/protocol';
import { applyPatches, enablePatches, produceWithPatches } from 'immer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyDelta } from '../../../ui-kit/src/link/apply.ts';
import { openLink } from '../../../ui-kit/src/link.ts';
import fc from '../../support/laws.ts';
import { fixtureView } from '../player/fixture-view.ts';
import { accepted, fakeStorage, fakeWire, refused } from './fake-wire.ts';

enablePatches();
const view = fixtureView();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', fakeStorage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Step = 'submit' | 'answer' | 'lose' | 'come back' | 'reload' | 'wait';
const steps = fc.array(fc.constantFrom<Step>('submit', 'answer', 'lose', 'come back', 'reload', 'wait'), {
  maxLength: 60,
});

test('[UI5] over any breaks and reloads nothing is lost, nothing takes effect twice, and the order holds', () => {
  fc.assert(
    fc.property(steps, (path) => {
      localStorage.clear();
      const effects: string[] = [];
      const known = new Set<string>();
      const submitted: string[] = [];
      let wire = fakeWire();
      let link = openLink({ exercise: 'x', token: 'seat', wire: wire.open });
      let heard = 0;
      /** The server: the same id again has no second effect. */
      const hear = () => {
        for (const { id, command } of wire.sent.slice(heard)) {
          if (!known.has(id) && 'text' in command) effects.push(command.text ?? '');
          known.add(id);
        }
        heard = wire.sent.length;
      };
      const come = () => {
        wire.connect();
        wire.view(1, view);
      };
      const answerAll = () => {
        for (;;) {
          try {
            hear();
            wire.answer(accepted);
          } catch {
            return;
          }
        }
      };
      come();
      for (const step of path) {
        if (step === 'submit') {
          const command: WireCommand = { type: 'rfi.ask', text: `${submitted.length}` };
          submitted.push(command.text);
          void link.submit(command);
        }
        if (step === 'answer') {
          try {
            wire.answer(accepted);
          } catch {
            // Nothing was under way.
          }
        }
        if (step === 'lose') {
          // Long after sending, so that no command is taken for the cause.
          vi.advanceTimersByTime(1_500);
          wire.lose();
        }
        if (step === 'come back') come();
        if (step === 'wait') vi.advanceTimersByTime(11_000);
        if (step === 'reload') {
          hear();
          link.close();
          wire = fakeWire();
          heard = 0;
          link = openLink({ exercise: 'x', token: 'seat', wire: wire.open });
          come();
        }
        hear();
      }
      come();
      answerAll();
      expect(effects).toEqual(submitted);
      expect(link.waiting).toEqual([]);
      link.close();
    }),
    { numRuns: 300 },
  );
});

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer(),
    fc.string({ maxLength: 3 }),
    fc.boolean(),
    tie('list'),
    tie('table'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  table: fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), tie('value'), { maxKeys: 4 }),
}));

test('[UI3] patches do here what they do in immer', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ maxLength: 3 }), json.value, { maxKeys: 5 }),
      json.table,
      fc.array(fc.nat(5), { minLength: 40, maxLength: 40 }),
      (before, other, choices) => {
        const [after, patches] = produceWithPatches(before as Record<string, unknown>, (draft) =>
          change(draft, other as Record<string, unknown>, choices.values()),
        );
        expect(applyDelta(before, patches)).toEqual(after);
        expect(applyDelta(before, patches)).toEqual(applyPatches(before, patches));
      },
    ),
    { numRuns: 1_000 },
  );
});

/** Some change: keys come, go and change, lists grow and shrink, at every depth. */
function change(held: unknown, other: Record<string, unknown>, choices: Iterator<number>): void {
  const next = (): number => choices.next().value ?? 0;
  if (Array.isArray(held)) {
    const children = [...held];
    const choice = next();
    if (choice === 0) held.push(...Object.values(structuredClone(other)));
    if (choice === 1) held.length = Math.min(held.length, 1);
    if (choice === 2) held.splice(0, 1);
    if (choice === 3) held.unshift(Object.keys(other).length);
    for (const child of children) change(child, other, choices);
    return;
  }
  if (typeof held !== 'object' || held === null) return;
  const table = held as Record<string, unknown>;
  for (const key of Object.keys(table)) {
    const choice = next();
    if (choice === 0) delete table[key];
    else if (choice === 1) table[key] = structuredClone(other);
    else change(table[key], other, choices);
  }
  if (next() === 0) table['zz'] = 1;
}

test('[UI7] a refusal that passes never ends a command', async () => {
  const wire = fakeWire();
  const link = openLink({ wire: wire.open });
  wire.connect();
  wire.view(1, view);
  const answer = link.submit({ type: 'rfi.ask', text: 'one' });
  for (const code of ['command.notSaved', 'server.restarting', 'exercise.stopped', 'command.tooMany']) {
    wire.answer(refused(code));
    vi.advanceTimersByTime(2_000);
  }
  wire.answer(accepted);
  await expect(answer).resolves.toEqual(accepted);
});
