import type { WireCommand } from '@kalari/engine/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLink } from '../../../ui-kit/src/link.ts';
import { fixtureView } from '../player/fixture-view.ts';
import { accepted, fakeStorage, fakeWire, refused } from './fake-wire.ts';

const view = fixtureView();
const ask = (text: string): WireCommand => ({ type: 'rfi.ask', text });
const textsOf = (sent: readonly { command: WireCommand }[]) =>
  sent.map(({ command }) => ('text' in command ? command.text : ''));

function live() {
  const wire = fakeWire();
  const link = openLink({ exercise: 'x1', token: 'token-of-a-seat', wire: wire.open });
  wire.connect();
  wire.view(1, view);
  return { wire, link };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', fakeStorage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('views', () => {
  test('[UI1] a new connection asks from the number it holds and is live only once it was answered', () => {
    const wire = fakeWire();
    const link = openLink({ exercise: 'x1', token: 't', language: 'fr', wire: wire.open });
    expect(wire.auth()).toEqual({ version: 1, exercise: 'x1', token: 't', language: 'fr' });
    wire.connect();
    expect(wire.resyncs).toEqual([0]);
    expect(link.state.phase).toBe('connecting');
    wire.view(7, view);
    expect(link.state).toMatchObject({ phase: 'live', ready: true });
    wire.lose();
    wire.connect();
    expect(wire.resyncs).toEqual([0, 7]);
    expect(link.state.phase).toBe('reconnecting');
    wire.delta(8, [{ op: 'replace', path: ['clock', 'factor'], value: 2_000 }]);
    expect(link.state.phase).toBe('live');
    expect(link.view?.clock.factor).toBe(2_000);
  });

  test('[UI2] a delta is applied only when it is the next; after a gap the missing part is asked for, once', () => {
    const { wire, link } = live();
    wire.delta(3, [{ op: 'replace', path: ['clock', 'factor'], value: 3_000 }]);
    wire.delta(4, [{ op: 'replace', path: ['clock', 'factor'], value: 4_000 }]);
    expect(link.view?.clock.factor).toBe(1_000);
    expect(wire.resyncs).toEqual([0, 1]);
    wire.delta(2, [{ op: 'replace', path: ['clock', 'factor'], value: 2_000 }]);
    wire.delta(3, [{ op: 'replace', path: ['clock', 'factor'], value: 3_000 }]);
    expect(link.view?.clock.factor).toBe(3_000);
    expect(link.n).toBe(3);
  });

  test('[UI2] a delta seen before changes nothing', () => {
    const { wire, link } = live();
    wire.delta(2, [{ op: 'add', path: ['messages', 'order', 0], value: 'm9' }]);
    const before = link.view;
    wire.delta(2, [{ op: 'add', path: ['messages', 'order', 0], value: 'm9' }]);
    expect(link.view).toBe(before);
  });

  test('[UI2] patches that do not fit ask for the whole view', () => {
    const { wire, link } = live();
    wire.delta(2, [{ op: 'replace', path: ['nowhere', 'at', 'all'], value: 1 }]);
    expect(wire.resyncs).toEqual([0, 0]);
    wire.view(2, view);
    expect(link.view).toBe(view);
  });

  test('[UI3] what no patch touches keeps its identity, and the old view stays as it was', () => {
    const { wire, link } = live();
    const before = JSON.stringify(view);
    wire.delta(2, [{ op: 'replace', path: ['injects', 'byId', 'numbers', 'readAt'], value: 5 }]);
    expect(link.view?.decisions).toBe(view.decisions);
    expect(link.view?.injects.byId['crowd']).toBe(view.injects.byId['crowd']);
    expect(link.view?.injects.byId['numbers']?.readAt).toBe(5);
    expect(JSON.stringify(view)).toBe(before);
  });
});

describe('what is sent', () => {
  test('[UI4] commands go one by one, in order, each until it is answered', async () => {
    const { wire, link } = live();
    const answers = [link.submit(ask('one')), link.submit(ask('two')), link.submit(ask('three'))];
    expect(textsOf(wire.sent)).toEqual(['one']);
    expect(link.state.pending).toBe(3);
    wire.answer(accepted);
    wire.answer(refused('exercise.frozen'));
    wire.answer(accepted);
    expect(textsOf(wire.sent)).toEqual(['one', 'two', 'three']);
    expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(link.state.pending).toBe(0);
    expect(new Set(wire.sent.map(({ id }) => id)).size).toBe(3);
    for (const { id } of wire.sent) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('[UI5] what was under way when the link broke goes again with the same id, and nothing else is sent twice', async () => {
    const { wire, link } = live();
    const first = link.submit(ask('one'));
    const second = link.submit(ask('two'));
    vi.advanceTimersByTime(5_000);
    wire.lose();
    const third = link.submit(ask('three'));
    expect(wire.sent).toHaveLength(1);
    wire.connect();
    expect(wire.sent).toHaveLength(1);
    wire.view(1, view);
    expect(wire.sent[1]).toEqual(wire.sent[0]);
    for (const answer of [accepted, accepted, accepted]) wire.answer(answer);
    expect(textsOf(wire.sent)).toEqual(['one', 'one', 'two', 'three']);
    await expect(Promise.all([first, second, third])).resolves.toEqual([accepted, accepted, accepted]);
  });

  test('[UI5] views and gaps that come before the answer send nothing a second time', async () => {
    const { wire, link } = live();
    const answer = link.submit(ask('one'));
    wire.delta(2, [{ op: 'replace', path: ['clock', 'factor'], value: 2_000 }]);
    wire.delta(9, []);
    wire.view(9, view);
    expect(textsOf(wire.sent)).toEqual(['one']);
    wire.answer(accepted);
    await expect(answer).resolves.toEqual(accepted);
  });

  test('[UI5] an answer that never comes drops the connection and sends again', () => {
    const { wire, link } = live();
    void link.submit(ask('one'));
    vi.advanceTimersByTime(10_000);
    expect(wire.restarts).toBe(1);
    wire.view(1, view);
    expect(wire.sent[1]).toEqual(wire.sent[0]);
  });

  test('[UI6] what was not answered outlives a reload, in order, with its ids; what was answered does not', async () => {
    const { wire, link } = live();
    const done = link.submit(ask('done'));
    void link.submit(ask('one'));
    void link.submit(ask('two'));
    wire.answer(accepted);
    await done;
    const again = live();
    expect(textsOf(again.wire.sent)).toEqual(['one']);
    expect(again.wire.sent[0]?.id).toBe(wire.sent[1]?.id);
    again.wire.answer(accepted);
    expect(textsOf(again.wire.sent)).toEqual(['one', 'two']);
    again.wire.answer(accepted);
    expect(live().wire.sent).toEqual([]);
    expect(again.link.waiting).toEqual([]);
  });

  test('[UI6] another seat on the same device sends nothing of this one', () => {
    const { link } = live();
    void link.submit(ask('mine'));
    const wire = fakeWire();
    const other = openLink({ exercise: 'x1', token: 'another-seat-altogether', wire: wire.open });
    wire.connect();
    wire.view(1, view);
    expect(wire.sent).toEqual([]);
    expect(other.waiting).toEqual([]);
  });

  test('[UI6] a device that keeps nothing still sends', async () => {
    vi.stubGlobal('localStorage', {
      ...fakeStorage(),
      setItem: () => {
        throw new Error('full');
      },
    });
    const { wire, link } = live();
    const answer = link.submit(ask('one'));
    wire.answer(accepted);
    await expect(answer).resolves.toEqual(accepted);
  });

  test('[UI7] a passing refusal sends the same again after a while; the next waits its turn', async () => {
    const { wire, link } = live();
    const answer = link.submit(ask('one'));
    void link.submit(ask('two'));
    wire.answer(refused('command.tooMany'));
    expect(textsOf(wire.sent)).toEqual(['one']);
    vi.advanceTimersByTime(2_000);
    expect(wire.sent[1]).toEqual(wire.sent[0]);
    wire.answer(accepted);
    await expect(answer).resolves.toEqual(accepted);
    expect(textsOf(wire.sent)).toEqual(['one', 'one', 'two']);
  });

  test('[UI8] a command that keeps breaking the connection is given up once and does not hold up the rest', async () => {
    const { wire, link } = live();
    const poison = link.submit(ask('poison'));
    const good = link.submit(ask('good'));
    for (let turn = 0; turn < 4; turn += 1) {
      wire.lose();
      wire.connect();
      wire.view(1, view);
    }
    await expect(poison).resolves.toMatchObject({ ok: false, code: 'link.unanswered' });
    wire.answer(accepted);
    await expect(good).resolves.toEqual(accepted);
    expect(live().wire.sent).toEqual([]);
  });

  test('[UI8] what is too large is refused here, before it could break the connection', async () => {
    const { wire, link } = live();
    await expect(link.submit(ask('x'.repeat(70_000)))).resolves.toMatchObject({ ok: false, code: 'command.tooLarge' });
    expect(wire.sent).toEqual([]);
  });

  test('[UI5] the same id while it waits is one command', async () => {
    const { wire, link } = live();
    const id = '0123456789abcdef0123456789abcdef';
    const answers = [link.submit(ask('one'), { id }), link.submit(ask('one'), { id })];
    wire.answer(accepted);
    await Promise.all(answers);
    expect(wire.sent).toHaveLength(1);
  });
});

describe('ends', () => {
  test('[UI9] after another device went on, this one shows but sends nothing, and can go on again', async () => {
    const { wire, link } = live();
    const waiting = link.submit(ask('one'));
    wire.notice('replaced');
    await expect(waiting).resolves.toMatchObject({ ok: false, code: 'seat.replaced' });
    await expect(link.submit(ask('two'))).resolves.toMatchObject({ ok: false, code: 'seat.replaced' });
    wire.delta(2, [{ op: 'replace', path: ['clock', 'factor'], value: 2_000 }]);
    expect(link.view?.clock.factor).toBe(2_000);
    expect(link.state.phase).toBe('replaced');
    expect(wire.sent).toHaveLength(1);
    link.takeBack();
    wire.connect();
    wire.view(3, view);
    expect(link.state.phase).toBe('live');
    // What had not been answered is kept, and goes out from here now, still under its id.
    expect(wire.sent[1]).toEqual(wire.sent[0]);
  });

  test('[UI9] an older page that is cut off does not come back by itself and take the seat', () => {
    const { wire, link } = live();
    wire.notice('replaced');
    wire.lose();
    expect(wire.closed).toBe(true);
    expect(link.state.phase).toBe('replaced');
  });

  test.each([
    ['removed', 'removed'],
    ['oldPage', 'oldPage'],
  ] as const)('[UI9] the notice %s ends the link', (code, phase) => {
    const { wire, link } = live();
    wire.notice(code);
    expect(link.state.phase).toBe(phase);
    expect(wire.closed).toBe(true);
  });

  test('[UI9] a fault of the exercise waits, and passes by itself', () => {
    const { wire, link } = live();
    wire.notice('stopped');
    expect(link.state.phase).toBe('stopped');
    wire.lose();
    wire.refuse('exercise.stopped');
    expect(link.state).toMatchObject({ phase: 'stopped' });
    wire.connect();
    wire.view(1, view);
    expect(link.state.phase).toBe('live');
  });

  test('[UI34] a server that can save nothing for now is told as that, what is sent is kept, and goes out with the next view', () => {
    const { wire, link } = live();
    wire.notice('readOnly');
    expect(link.state.phase).toBe('readOnly');
    expect(wire.closed).toBe(false);
    void link.submit({ type: 'inject.read', inject: 'a' });
    expect(link.state.pending).toBe(1);
    wire.view(2, view);
    expect(link.state.phase).toBe('live');
    wire.notice('readOnly');
    wire.lose();
    expect(link.state.phase).toBe('reconnecting');
  });

  test('[UI9] a token the server does not know ends the link with the reason', () => {
    const wire = fakeWire();
    const link = openLink({ exercise: 'x1', token: 't', wire: wire.open });
    wire.refuse('session.missing');
    expect(link.state).toMatchObject({ phase: 'refused', code: 'session.missing' });
    expect(wire.closed).toBe(true);
  });
});
