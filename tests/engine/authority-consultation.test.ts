import type { Command } from '@kalari/engine';
import { expect, test } from 'vitest';
import { standingOf } from '../../engine/src/authority.ts';
import { words } from '../support/fake-words.ts';
import fc from '../support/laws.ts';
import { dms, facilitator, fc as force, minutes, Play, pc, srsg } from '../support/play.ts';
import { happen, steps } from '../support/random-play.ts';
import { rightsFlow } from '../support/rights-scenario.ts';

const flow = rightsFlow();
const started = () => new Play(flow).start().pass(1);
const row = (play: Play, decision: string) => play.world.get('decisions', decision);
const asks = (play: Play, source: string) => flow.conditions.holds(source, play.world);

test('[AU9] a word either way, written or said, counts as asking while the decision is open', () => {
  const play = started();
  play.must(dms, { type: 'message.send', to: ['srsg'], text: words('My staff is in town') });
  play.must(force, { type: 'message.send', to: ['srsg'], text: words('Mine is not') });
  expect(row(play, 'stay-put')?.consulted).toEqual([{ role: 'dms', asker: 'srsg', how: 'message', t: minutes(1) }]);
  play.must(dms, { type: 'rfi.ask', to: 'cmo', text: words('Who can fly?') });
  expect(row(play, 'aircraft')?.consulted).toEqual([{ role: 'cmo', asker: 'dms', how: 'desk', t: minutes(1) }]);
  play.must(force, { type: 'decision.position', decision: 'units', option: 'gate', stance: 'against' });
  expect(row(play, 'units')?.consulted).toEqual([{ role: 'fc', how: 'position', t: minutes(1) }]);
});

test('[AU9] it counts at the time when it was said, not when it was noted', () => {
  const play = started().pass(5);
  play.must(srsg, { type: 'decision.take', decision: 'stay-put', option: 'some' });
  const told: Extract<Command, { type: 'fact.told' }> = {
    type: 'fact.told',
    fact: 'promise',
    from: 'srsg',
    to: ['dms'],
  };
  play.pass(5).must(facilitator, told);
  expect(row(play, 'stay-put')?.consulted).toEqual([]);
  play.must(facilitator, { ...told, since: minutes(4) });
  expect(row(play, 'stay-put')?.consulted).toEqual([{ role: 'dms', asker: 'srsg', how: 'spoken', t: minutes(4) }]);
});

test('[AU9] a meeting counts for the decision it was on, or for all that were open', () => {
  const play = started();
  const met: Extract<Command, { type: 'meeting.record' }> = {
    type: 'meeting.record',
    roles: ['srsg', 'dms', 'fc', 'pc'],
  };
  play.must(facilitator, { ...met, decision: 'units' });
  expect(row(play, 'units')?.consulted).toMatchObject([{ role: 'fc', asker: 'pc', how: 'meeting' }]);
  expect(row(play, 'stay-put')?.consulted).toEqual([]);
  play.must(facilitator, met);
  expect(row(play, 'stay-put')?.consulted).toMatchObject([{ role: 'dms', asker: 'srsg', how: 'meeting' }]);
});

test('[AU21] a word with whoever acts for an absent role counts as one with that role, and says through whom', () => {
  const title = 'title: { en: Force Commander }, ';
  const play = new Play(rightsFlow([title, `${title}acting: [dms], `])).start().pass(1);
  const holds = (source: string) => play.flow.conditions.holds(source, play.world);
  const write = (by = pc, to = 'dms') => play.must(by, { type: 'message.send', to: [to], text: words('To the gate?') });
  write();
  expect(row(play, 'units')?.consulted).toEqual([]);
  play.must(facilitator, { type: 'acting.begin', of: 'fc', actor: 'dms' });
  write(dms, 'srsg');
  expect(row(play, 'units')?.consulted).toEqual([]);
  write();
  const through = { role: 'fc', asker: 'pc', actor: 'dms', how: 'message', t: minutes(1) };
  expect(row(play, 'units')?.consulted).toEqual([through]);
  expect(holds("'fc' in decisions.units.consulted")).toBe(true);
  for (const role of ['pc', 'fc']) expect(play.view(role).decisions.byId['units']?.consulted).toEqual([through]);
  play.must(facilitator, { type: 'acting.end', of: 'fc' });
  play.pass(1).must(dms, { type: 'decision.position', decision: 'aircraft', option: 'now', stance: 'supports' });
  expect(row(play, 'units')?.consulted).toHaveLength(1);
});

test('[AU22] a desk is asked by a question, a meeting or a word aloud, told likewise, and conditions see it', () => {
  const inform = ['inform: [srsg]', 'inform: [srsg, cmo]'] as const;
  const withDesk = (...first: Command[]) => {
    const play = new Play(rightsFlow(inform)).start().pass(1);
    for (const command of first) play.must(command.type === 'rfi.ask' ? dms : facilitator, command);
    const holds = (source: string) => play.flow.conditions.holds(source, play.world);
    return { play, holds };
  };
  const ways: Command[] = [
    { type: 'rfi.ask', to: 'cmo', text: words('Who can fly?') },
    { type: 'meeting.record', roles: ['dms', 'cmo'] },
    { type: 'fact.told', fact: 'ambush', from: 'dms', to: ['cmo'] },
  ];
  for (const way of ways) {
    expect(withDesk().holds("'cmo' in decisions.aircraft.consulted")).toBe(false);
    const { play, holds } = withDesk(way);
    expect([way.type, holds("'cmo' in decisions.aircraft.consulted")]).toEqual([way.type, true]);
    play.pass(1).must(dms, { type: 'decision.take', decision: 'aircraft', option: 'now' });
    expect(holds("'cmo' in decisions.aircraft.informed")).toBe(false);
    play.pass(1).must(way.type === 'rfi.ask' ? dms : facilitator, way);
    expect([way.type, holds("'cmo' in decisions.aircraft.informed")]).toEqual([way.type, true]);
  }
});

test('[AU10] where delay risks life, telling afterwards counts as asking; elsewhere it only informs', () => {
  const play = started();
  play.must(dms, { type: 'decision.take', decision: 'aircraft', option: 'now' });
  play.must(srsg, { type: 'decision.take', decision: 'stay-put', option: 'some' });
  play.pass(2).must(dms, { type: 'rfi.ask', to: 'cmo', text: words('It flies') });
  play.must(dms, { type: 'message.send', to: ['srsg'], text: words('It flies') });
  play.must(srsg, { type: 'message.send', to: ['dms', 'pc'], text: words('Some may move') });
  expect(row(play, 'aircraft')).toMatchObject({
    consulted: [{ role: 'cmo', how: 'desk', t: minutes(3) }],
    informed: [{ role: 'srsg', asker: 'dms', how: 'message', t: minutes(3) }],
  });
  expect(row(play, 'stay-put')).toMatchObject({ consulted: [], informed: [{ role: 'pc', asker: 'srsg' }] });
});

test('[AU11] that two spoke changes nothing for a third; a position everybody sees', () => {
  const play = started();
  const before = play.view('fc').decisions.byId['stay-put'];
  play.must(srsg, { type: 'message.send', to: ['dms'], text: words('Between us') });
  expect(play.view('fc').decisions.byId['stay-put']).toEqual(before);
  for (const role of ['srsg', 'dms'])
    expect(play.view(role).decisions.byId['stay-put']?.consulted).toMatchObject([{ role: 'dms', asker: 'srsg' }]);
  play.must(dms, { type: 'decision.position', decision: 'stay-put', option: 'some', stance: 'accepts' });
  expect(play.view('fc').decisions.byId['stay-put']?.consulted).toMatchObject([{ role: 'dms', how: 'position' }]);
});

test('[AU13] a meeting is noted by who was there; all learn what was on the table, and only they see it', () => {
  const play = started();
  const met: Extract<Command, { type: 'meeting.record' }> = {
    type: 'meeting.record',
    roles: ['fc', 'srsg'],
    facts: ['promise'],
  };
  expect(play.refused(pc, met)).toBe('fact.unknown');
  expect(play.refused(srsg, { ...met, roles: ['srsg'] })).toBe('inject.noRole');
  play.must(srsg, { ...met, text: words('In my office') });
  expect(play.view('fc').facts.byId['promise']).toMatchObject({ via: 'meeting', from: 'srsg' });
  const [id = ''] = play.view('fc').meetings.order;
  expect(play.view('fc').meetings.byId[id]).toMatchObject({ roles: ['srsg', 'fc'], text: 'In my office' });
  expect(play.view('pc').meetings.order).toEqual([]);
});

test('[AU13] a message quotes facts that its sender holds', () => {
  const play = started();
  const quote: Extract<Command, { type: 'message.send' }> = {
    type: 'message.send',
    to: ['pc'],
    text: words('Know this'),
    facts: ['promise'],
  };
  expect(play.refused(dms, quote)).toBe('fact.unknown');
  play.must(srsg, quote);
  expect(play.view('pc').facts.byId['promise']).toMatchObject({ via: 'message', from: 'srsg' });
  expect(Object.values(play.view('pc').messages.byId)).toMatchObject([{ facts: ['promise'] }]);
});

const offer = (play: Play, to = 'pc') => play.must(force, { type: 'inject.share', inject: 'first-alert', to: [to] });
const takeBack = (play: Play, to = 'pc') =>
  play.must(force, { type: 'inject.unshare', inject: 'first-alert', to: [to] });

test('[AU17] what is taken back unopened has asked nobody', () => {
  const play = started();
  offer(play);
  expect(row(play, 'units')?.consulted).toMatchObject([{ role: 'fc', asker: 'pc', how: 'share' }]);
  expect(asks(play, "'fc' in decisions.units.consulted")).toBe(true);
  takeBack(play);
  expect(row(play, 'units')?.consulted).toEqual([]);
  expect(asks(play, "'fc' in decisions.units.consulted")).toBe(false);
  expect(Play.after(flow, play.records).world.get('decisions', 'units')).toEqual(row(play, 'units'));
});

test('[AU17] another word between the two counts all the same, and is shown once', () => {
  const play = started();
  offer(play);
  play.pass(1).must(pc, { type: 'message.send', to: ['fc'], text: words('Before I decide') });
  expect(play.view('pc').decisions.byId['units']?.consulted).toMatchObject([{ how: 'share', t: minutes(1) }]);
  takeBack(play);
  expect(play.view('pc').decisions.byId['units']?.consulted).toMatchObject([{ how: 'message', t: minutes(2) }]);
});

test('[AU17] once it is opened it cannot be taken back, and counts for good', () => {
  const play = started();
  offer(play);
  play.must(pc, { type: 'inject.read', inject: 'first-alert' });
  play.must(pc, { type: 'message.send', to: ['fc'], text: words('Seen') });
  expect(play.refused(force, { type: 'inject.unshare', inject: 'first-alert', to: ['pc'] })).toBe('inject.opened');
  expect(row(play, 'units')?.consulted).toMatchObject([{ how: 'share' }]);
});

test('[AU17] a decision is judged by what was on record when it was taken; telling afterwards is undone', () => {
  const play = started();
  offer(play);
  play.must(pc, { type: 'decision.take', decision: 'units', option: 'gate' });
  takeBack(play.pass(1));
  expect(row(play, 'units')?.consulted).toMatchObject([{ role: 'fc', asker: 'pc', how: 'share' }]);
  play.must(dms, { type: 'decision.take', decision: 'aircraft', option: 'now' });
  play.must(dms, { type: 'inject.share', inject: 'first-alert', to: ['srsg'] });
  expect(row(play, 'aircraft')?.informed).toMatchObject([{ role: 'srsg', how: 'share' }]);
  play.must(dms, { type: 'inject.unshare', inject: 'first-alert', to: ['srsg'] });
  expect(row(play, 'aircraft')?.informed).toEqual([]);
});

test('[AU15] conditions ask about rights and about who was asked, told or overstepped', () => {
  const play = started();
  expect(asks(play, "rights.launch.delegated || 'fc' in rights.launch.holders")).toBe(false);
  play.must(dms, { type: 'authority.delegate', right: 'launch', to: 'fc' });
  expect(asks(play, "rights.launch.delegatedAt <= minutes(2) && 'fc' in rights.launch.holders")).toBe(true);
  play.must(srsg, { type: 'acting.begin', of: 'srsg', actor: 'dms' });
  expect(asks(play, "'dms' in rights.staff.holders")).toBe(true);
  play.must(pc, { type: 'decision.take', decision: 'stay-put', option: 'all' });
  expect(asks(play, "'pc' in decisions.stay_put.overstepped")).toBe(true);
  play.must(srsg, { type: 'decision.take', decision: 'stay-put', option: 'some', hat: 'do' });
  play.must(srsg, { type: 'message.send', to: ['pc'], text: words('Some move') });
  expect(asks(play, "decisions.stay_put.hat == 'do' && 'pc' in decisions.stay_put.informed")).toBe(true);
});

test('[AU16] whatever happens, nobody decides by a right he has not, and nobody was asked before it happened', () => {
  fc.assert(
    fc.property(steps(40), (all) => {
      const play = new Play(flow).start();
      for (const [n, step] of all.entries()) {
        const asked = happen(play, step, n);
        if (asked === undefined) continue;
        const from = play.records.length;
        play.submit(asked.by, asked.command);
        for (const { event, t } of play.records.slice(from)) {
          if (event.type === 'decision.consulted' || event.type === 'decision.informed')
            expect(event.since).toBeLessThanOrEqual(t);
          if (event.type !== 'decision.taken' || event.authority === 'none') continue;
          const authored = flow.scenario.decisions[event.decision];
          if (authored === undefined) throw new Error(event.decision);
          const asking = { scenario: flow.scenario, world: play.world, t: event.since };
          expect(['own', 'delegated', 'acting']).toContain(standingOf(asking, authored, event.role));
        }
      }
      for (const { openedAt = 0, consulted } of play.world.rows('decisions'))
        for (const { t } of consulted) expect(t).toBeGreaterThanOrEqual(openedAt);
    }),
    { numRuns: 150 },
  );
});
