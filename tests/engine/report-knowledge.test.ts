import { type Report, report } from '@kalari/engine';
import { describe, expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, srsg } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };
const reportOf = (play: Play): Report => report(play.flow, facts, play.records, 'en');
const take = { type: 'decision.take', decision: 'launch', option: 'take' } as const;

/** The row of a fact in the matrix of the launch, by role. */
function rowOf(play: Play, fact: string) {
  const found = reportOf(play)
    .decisions.find((it) => it.id === 'launch')
    ?.facts.find((it) => it.id === fact);
  if (found === undefined) throw new Error(`No ${fact} in the matrix.`);
  return { ...found, ...Object.fromEntries(found.cells.map((cell) => [cell.role, cell])) } as typeof found &
    Record<'srsg' | 'fc' | 'pc' | 'dms', (typeof found.cells)[number]>;
}

/** FC reads and shares with the SRSG, who does not open it; DMS reads; FC tells PC aloud; DMS decides at five minutes. */
function played(): Play {
  const play = new Play(flow).start().pass(1);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.pass(1);
  play.must(fc, { type: 'inject.share', inject: 'first-alert', to: ['srsg'] });
  play.must(dms, { type: 'inject.read', inject: 'first-alert' });
  play.pass(1);
  play.must(fc, { type: 'fact.told', inject: 'first-alert', to: ['pc'] });
  play.pass(2);
  play.must(dms, take);
  return play;
}

describe('who knew what, cell by cell', () => {
  test('[RP16] read: from its own message, and since when; passed on: to whom, opened or not', () => {
    const { fc: read, dms: decider } = rowOf(played(), 'ambush');
    expect(read).toEqual({ role: 'fc', state: 'read', since: minutes(1), via: 'inject', passed: ['srsg', 'pc'] });
    expect(decider).toEqual({ role: 'dms', state: 'read', since: minutes(2), via: 'inject', passed: [] });
  });

  test('[RP16] told: by whom, and when', () => {
    expect(rowOf(played(), 'ambush').pc).toEqual({
      role: 'pc',
      state: 'told',
      since: minutes(3),
      via: 'told',
      from: 'fc',
      passed: [],
    });
    const shared = played();
    expect(rowOf(shared, 'ambush').srsg.state).toBe('unread');
    const opened = new Play(flow).start().pass(1);
    opened.must(fc, { type: 'inject.read', inject: 'first-alert' });
    opened.must(fc, { type: 'inject.share', inject: 'first-alert', to: ['srsg'] });
    opened.pass(1);
    opened.must(srsg, { type: 'inject.read', inject: 'first-alert' });
    opened.must(dms, take);
    expect(rowOf(opened, 'ambush').srsg).toMatchObject({ state: 'told', via: 'share', from: 'fc', since: minutes(2) });
  });

  test('[RP16] received: it lay unopened, since when, and when it was opened afterwards', () => {
    const play = played();
    play.pass(3);
    play.must(srsg, { type: 'inject.read', inject: 'first-alert' });
    expect(rowOf(play, 'ambush').srsg).toEqual({
      role: 'srsg',
      state: 'unread',
      since: minutes(2),
      later: minutes(8),
      passed: [],
    });
  });

  test('[RP16] held: whoever decided did not have it, and no sharing is recorded; how long', () => {
    const play = new Play(flow).start().pass(1);
    play.must(fc, { type: 'inject.read', inject: 'first-alert' });
    play.pass(4);
    play.must(dms, take);
    const row = rowOf(play, 'second-device');
    expect(row.state).toBe('held');
    expect(row.fc).toMatchObject({ state: 'read', silent: minutes(4), passed: [] });
    expect(row.dms).toEqual({ role: 'dms', state: 'none', passed: [] });
  });

  test('[RP16] whoever passed it on to anybody, or wrote about it, is not said to have held it', () => {
    for (const act of [
      { type: 'fact.told', inject: 'first-alert', to: ['pc'] },
      { type: 'message.send', to: ['dms'], text: words('Look north'), inject: 'first-alert' },
    ] as const) {
      const play = new Play(flow).start().pass(1);
      play.must(fc, { type: 'inject.read', inject: 'first-alert' });
      play.must(fc, { ...act, to: [...act.to] });
      play.pass(4);
      play.must(dms, take);
      const row = rowOf(play, 'second-device');
      expect(row.fc).not.toHaveProperty('silent');
      expect(row.fc.passed).toEqual([...act.to]);
    }
  });

  test('[RP16] when the decider had it, or had it unread, nobody held it back', () => {
    const cells = [...rowOf(played(), 'ambush').cells];
    expect(cells.filter((cell) => cell.silent !== undefined)).toEqual([]);
    const unread = new Play(flow).start().pass(1);
    unread.must(fc, { type: 'inject.read', inject: 'first-alert' });
    unread.must(dms, take);
    expect(rowOf(unread, 'ambush').fc).not.toHaveProperty('silent');
  });

  test('[RP16] not: no cell says more than the record; what was learned afterwards is told as that', () => {
    const play = played();
    play.must(facilitator, { type: 'inject.release', inject: 'air-call' });
    play.pass(1);
    play.must(dms, { type: 'inject.read', inject: 'air-call' });
    const row = rowOf(play, 'busy-aircraft');
    expect(row.state).toBe('unknown');
    expect(row.srsg).toEqual({ role: 'srsg', state: 'none', passed: [] });
    expect(row.dms).toEqual({ role: 'dms', state: 'none', passed: [], later: minutes(6) });
    expect(row).not.toHaveProperty('origin');
  });

  test('[RP16] what a role knew from the start, and how a fact came into the building', () => {
    const brief = new Play(
      smallFlowWith([
        '  promise: { text: { en: The minister was promised. }, first: srsg }',
        '  promise: { text: { en: The minister was promised. }, first: srsg, matters-to: { launch: context } }',
      ]),
    )
      .start()
      .pass(2);
    brief.must(dms, take);
    expect(rowOf(brief, 'promise')).toMatchObject({
      origin: { t: 0, via: 'brief' },
      srsg: { state: 'read', via: 'brief', since: 0, silent: minutes(2) },
    });
    expect(rowOf(played(), 'ambush').origin).toEqual({ t: minutes(1), via: 'inject', channel: 'flash-report' });
  });

  test('[RP16] what was said aloud before counts, even when it was noted afterwards', () => {
    const play = new Play(flow).start().pass(1);
    play.must(fc, { type: 'inject.read', inject: 'first-alert' });
    play.pass(4);
    play.must(dms, take);
    play.pass(1);
    play.must(facilitator, { type: 'fact.told', fact: 'second-device', from: 'fc', to: ['pc'], since: minutes(3) });
    const row = rowOf(play, 'second-device');
    expect(row.fc).toMatchObject({ passed: ['pc'] });
    expect(row.fc).not.toHaveProperty('silent');
    expect(row.pc).toMatchObject({ state: 'told', from: 'fc', since: minutes(3) });
  });

  test('[RP16] a sharing that was taken back before it was opened is none', () => {
    const play = new Play(flow).start().pass(1);
    play.must(fc, { type: 'inject.read', inject: 'first-alert' });
    play.must(fc, { type: 'inject.share', inject: 'first-alert', to: ['srsg'] });
    play.must(fc, { type: 'inject.unshare', inject: 'first-alert', to: ['srsg'] });
    play.pass(1);
    play.must(dms, take);
    const row = rowOf(play, 'second-device');
    expect(row.fc).toMatchObject({ passed: [], silent: minutes(1) });
    expect(row.srsg.state).toBe('none');
  });
});

test('[RP17] who of those to be told was informed once it was decided, by the first word, and not before', () => {
  const informs = smallFlowWith(['    consult: [fc, srsg]\n', '    consult: [fc, srsg]\n    inform: [srsg, pc]\n']);
  const play = new Play(informs).start().pass(1);
  play.must(dms, { type: 'message.send', to: ['pc'], text: words('Before') });
  play.must(dms, take);
  play.pass(1).must(dms, { type: 'message.send', to: ['srsg'], text: words('It flies') });
  play.pass(1).must(dms, { type: 'message.send', to: ['srsg', 'fc'], text: words('Gone') });
  const [launch] = report(informs, facts, play.records, 'en').decisions;
  expect(launch).toMatchObject({
    inform: ['srsg', 'pc'],
    informed: [{ role: 'srsg', asker: 'dms', how: 'message', t: minutes(2) }],
    notInformed: ['pc'],
  });
});
