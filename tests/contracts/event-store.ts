import { expect, test } from 'vitest';
import type { EventStore, ExerciseEntry } from '../../server/src/store/event-store.ts';
import { NotSaved, StaleSeq } from '../../server/src/store/event-store.ts';

/** What every store promises. `open` gives an empty one; `again` closes it and opens what it kept, where that means something. */
export function eventStoreContract(
  open: () => Promise<EventStore>,
  again?: (store: EventStore) => Promise<EventStore>,
): void {
  const entry = (id: string, changed: Partial<ExerciseEntry> = {}): ExerciseEntry => ({
    id,
    header: JSON.stringify({ exercise: id }),
    joinCode: `CODE${id}`,
    openedWall: 1_700_000_000_000,
    ended: false,
    ...changed,
  });
  const opened = async (...ids: string[]) => {
    const store = await open();
    for (const id of ids) await store.create(entry(id), ['{"seq":1}']);
    return store;
  };
  const id = (digit: number) => digit.toString(16).padStart(32, '0');

  test('[ST1] what was appended is read back in order, and only after its own exercise', async () => {
    const store = await opened('a', 'b');
    await store.append({ exercise: 'a', after: 1, lines: ['{"seq":2}', '{"seq":3}'], answered: [] });
    expect([...store.lines('a')]).toEqual(['{"seq":1}', '{"seq":2}', '{"seq":3}']);
    expect([...store.lines('a', 2)]).toEqual(['{"seq":3}']);
    expect([...store.lines('b')]).toEqual(['{"seq":1}']);
    await store.close();
  });

  test('[ST2] a long record is read whole, and writing may go on meanwhile', async () => {
    const store = await opened('a');
    const lines = Array.from({ length: 2_500 }, (_, index) => JSON.stringify({ seq: index + 2 }));
    await store.append({ exercise: 'a', after: 1, lines, answered: [] });
    const read: string[] = [];
    for (const line of store.lines('a')) {
      if (read.push(line) === 10)
        await store.append({ exercise: 'a', after: 2_501, lines: ['{"seq":2502}'], answered: [] });
    }
    expect(read.slice(0, 2_501)).toEqual(['{"seq":1}', ...lines]);
    await store.close();
  });

  test('[ST3] append with a stale seq changes nothing and says which seq is current', async () => {
    const store = await opened('a');
    await store.append({ exercise: 'a', after: 1, lines: ['{"seq":2}'], answered: [] });
    const late = store.append({
      exercise: 'a',
      after: 1,
      lines: ['{"late":2}'],
      answered: [{ id: id(1), person: 'p', answer: '{}' }],
    });
    await expect(late).rejects.toBeInstanceOf(StaleSeq);
    await expect(late).rejects.toMatchObject({ current: 2 });
    expect([...store.lines('a')]).toHaveLength(2);
    expect(store.answered('a', id(1))).toBeUndefined();
    await store.close();
  });

  test('[ST4] of several writers after the same record exactly one wins, and the others change nothing', async () => {
    const store = await opened('a');
    const writers = Array.from({ length: 8 }, (_, writer) =>
      store.append({ exercise: 'a', after: 1, lines: [`{"writer":${writer}}`], answered: [] }),
    );
    const results = await Promise.allSettled(writers);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([...store.lines('a')]).toHaveLength(2);
    await store.close();
  });

  test('[ST5] a refused append does not take others of the same moment with it', async () => {
    const store = await opened('a', 'b');
    const [stale, good] = await Promise.allSettled([
      store.append({ exercise: 'a', after: 9, lines: ['{}'], answered: [] }),
      store.append({ exercise: 'b', after: 1, lines: ['{"seq":2}'], answered: [] }),
    ]);
    expect([stale.status, good.status]).toEqual(['rejected', 'fulfilled']);
    expect([...store.lines('b')]).toHaveLength(2);
    await store.close();
  });

  test('[ST6] an answer is kept beside its records, a refusal too, and the same id is never answered twice', async () => {
    const store = await opened('a', 'b');
    const accepted = { id: id(1), person: 'p', receipt: { seq: 1, head: 'h1' }, answer: '{"ok":true}' };
    const refused = { id: id(2), person: 'p', answer: '{"ok":false}' };
    await store.append({ exercise: 'a', after: 1, lines: ['{"seq":2}'], answered: [accepted, refused] });
    expect(store.answered('a', id(1))).toEqual(accepted);
    expect(store.answered('a', id(2))).toEqual(refused);
    expect(store.answered('b', id(1))).toBeUndefined();
    const repeated = store.append({ exercise: 'a', after: 2, lines: ['{"seq":3}'], answered: [accepted] });
    await expect(repeated).rejects.toBeInstanceOf(NotSaved);
    expect([...store.lines('a')]).toHaveLength(2);
    await store.close();
  });

  test('[ST7] the last receipt of a person is that of the last accepted command', async () => {
    const store = await opened('a');
    const answer = (n: number, person: string) => ({
      id: id(n),
      person,
      receipt: { seq: n, head: `h${n}` },
      answer: '{}',
    });
    await store.append({ exercise: 'a', after: 1, lines: ['{}', '{}'], answered: [answer(1, 'p'), answer(2, 'p')] });
    await store.append({ exercise: 'a', after: 3, lines: [], answered: [{ id: id(3), person: 'p', answer: '{}' }] });
    expect(store.receipt('a', 'p')).toEqual({ seq: 2, head: 'h2' });
    expect(store.receipt('a', 'q')).toBeUndefined();
    await store.close();
  });

  test('[ST8] an exercise, its join code and its records are made together or not at all', async () => {
    const store = await opened('a');
    await expect(store.create(entry('a'), ['{}'])).rejects.toBeInstanceOf(NotSaved);
    await expect(store.create(entry('c', { joinCode: 'CODEa' }), ['{}'])).rejects.toBeInstanceOf(NotSaved);
    await expect(store.append({ exercise: 'c', after: 0, lines: ['{}'], answered: [] })).rejects.toBeInstanceOf(
      NotSaved,
    );
    expect(store.exercises()).toEqual([entry('a')]);
    await store.append({ exercise: 'a', after: 1, lines: [], answered: [], ended: true });
    expect(store.exercises()).toEqual([entry('a', { ended: true })]);
    await store.close();
  });

  test('[ST9] sessions are found by hash, dropped one by one, by person, and when they have run out', async () => {
    const store = await opened('a');
    const seat = (hash: string, person: string) => ({ hash, exercise: 'a', person, expires: 2_000 });
    await store.saveSession({ hash: 'f', expires: 1_000 });
    for (const session of [seat('1', 'p'), seat('2', 'p'), seat('3', 'q')]) await store.saveSession(session);
    expect(store.session('f')).toEqual({ hash: 'f', expires: 1_000 });
    expect(store.session('1')).toEqual(seat('1', 'p'));
    await store.dropSessionsOf('a', 'p');
    await store.dropExpired(1_000);
    expect(['f', '1', '2'].map((hash) => store.session(hash))).toEqual([undefined, undefined, undefined]);
    await store.dropSession('3');
    expect(store.session('3')).toBeUndefined();
    await store.close();
  });

  if (again === undefined) return;

  test('[ST10] after closing and opening again everything is where it was', async () => {
    const store = await opened('a');
    const accepted = { id: id(1), person: 'p', receipt: { seq: 1, head: 'h1' }, answer: '{"ok":true}' };
    await store.append({ exercise: 'a', after: 1, lines: ['{"seq":2}'], answered: [accepted] });
    await store.saveSession({ hash: 'f', expires: 1_000 });
    const reopened = await again(store);
    expect([...reopened.lines('a')]).toEqual(['{"seq":1}', '{"seq":2}']);
    expect(reopened.answered('a', id(1))).toEqual(accepted);
    expect(reopened.exercises()).toEqual([entry('a')]);
    expect(reopened.session('f')).toBeDefined();
    await reopened.close();
  });
}
