import type { Command } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const holders = (play: Play, fact: string) => play.world.get('facts', fact)?.holders ?? {};
const held = (play: Play, role: string) => play.view(role).facts.order;

test('[FA1] a fact that no inject carries lives in the brief of its first holder, from the start', () => {
  const play = started();
  expect(holders(play, 'promise')).toEqual({ srsg: { since: 0, via: 'brief' } });
  expect(holders(play, 'second-device')).toEqual({});
  expect(play.view('srsg').facts.byId['promise']).toEqual({
    id: 'promise',
    text: { text: 'The minister was promised.', lang: 'en' },
    reliability: 'unknown',
    since: 0,
    via: 'brief',
  });
});

test('[FA2] opening a message teaches what it carries, in common and in the parts one may read; its arrival does not', () => {
  const play = started().pass(1);
  expect(held(play, 'fc')).toEqual([]);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  expect(held(play, 'fc').sort()).toEqual(['ambush', 'second-device']);
  play.pass(1);
  play.must(dms, { type: 'inject.acknowledge', inject: 'first-alert' });
  expect(held(play, 'dms')).toEqual(['ambush']);
  expect(holders(play, 'ambush')).toEqual({
    fc: { since: minutes(1), via: 'inject', inject: 'first-alert' },
    dms: { since: minutes(2), via: 'inject', inject: 'first-alert' },
  });
});

test('[FA3] opening what a colleague shared teaches what came from that colleague, once', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.share', inject: 'first-alert', to: ['dms', 'srsg'] });
  expect(held(play, 'srsg')).toEqual(['promise']);
  play.pass(1);
  play.must(srsg, { type: 'inject.read', inject: 'first-alert' });
  play.must(dms, { type: 'inject.read', inject: 'first-alert' });
  expect(holders(play, 'second-device')).toMatchObject({
    srsg: { via: 'share', from: 'fc', since: minutes(2) },
    dms: { via: 'share', from: 'fc' },
  });
  expect(holders(play, 'ambush')).toMatchObject({ srsg: { via: 'share', from: 'fc' }, dms: { via: 'inject' } });
});

test('[FA4] a participant notes what it told, the facilitator what anybody told, or what control said itself', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'fact.told', inject: 'first-alert', to: ['srsg', 'fc'] });
  expect(holders(play, 'second-device')['srsg']).toMatchObject({ since: minutes(1), via: 'told', from: 'fc' });
  expect(play.said('fact.told').at(-1)?.to).toEqual(['srsg']);

  play.must(facilitator, {
    type: 'fact.told',
    fact: 'busy-aircraft',
    from: 'dms',
    to: ['pc'],
    reason: words('Overheard'),
  });
  expect(holders(play, 'busy-aircraft')).toEqual({ pc: { since: minutes(1), via: 'told', from: 'dms' } });

  play.must(facilitator, { type: 'fact.told', fact: 'promise', to: ['pc'] });
  expect(holders(play, 'promise')['pc']).toEqual({ since: minutes(1), via: 'told' });
});

test('[FA4] what is noted says either a fact or an inject, and names seats other than the one who told', () => {
  const play = started().pass(1);
  const told: Extract<Command, { type: 'fact.told' }> = { type: 'fact.told', to: ['pc'] };
  expect(play.refused(facilitator, told)).toBe('fact.unknown');
  expect(play.refused(facilitator, { ...told, fact: 'ambush', inject: 'first-alert' })).toBe('fact.unknown');
  expect(play.refused(facilitator, { ...told, fact: 'no-such-fact' })).toBe('fact.unknown');
  expect(play.refused(facilitator, { ...told, fact: 'ambush', from: 'pc' })).toBe('inject.noRole');
  expect(play.refused(facilitator, { ...told, fact: 'ambush', from: 'cos' })).toBe('inject.noRole');
  expect(play.refused(facilitator, { ...told, fact: 'ambush', to: ['cos'] })).toBe('inject.noRole');
});

test('[FA5] what was said is dated back as asked, though never before whoever said it had it', () => {
  const play = started().pass(3);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.pass(5);
  play.must(facilitator, { type: 'fact.told', fact: 'ambush', from: 'fc', to: ['pc'], since: minutes(1) });
  play.must(fc, { type: 'fact.told', inject: 'first-alert', to: ['srsg'], since: minutes(5) });
  play.must(fc, { type: 'fact.told', fact: 'second-device', to: ['dms'], since: minutes(600) });
  expect(holders(play, 'ambush')['pc']?.since).toBe(minutes(3));
  expect(holders(play, 'ambush')['srsg']?.since).toBe(minutes(5));
  expect(holders(play, 'second-device')['dms']?.since).toBe(minutes(8));
});

test('[FA5] a message nobody had opened was told when it was opened; the facilitator may know better', () => {
  const play = started().pass(8);
  play.must(dms, { type: 'fact.told', inject: 'first-alert', to: ['pc'], since: minutes(1) });
  expect(holders(play, 'ambush')['pc']?.since).toBe(minutes(8));
  play.must(facilitator, { type: 'fact.told', inject: 'first-alert', from: 'fc', to: ['srsg'], since: minutes(2) });
  expect(holders(play, 'ambush')['srsg']?.since).toBe(minutes(2));
});

test('[FA6] the earlier of two ways to have learned a fact stands', () => {
  const play = started().pass(5);
  play.must(dms, { type: 'inject.read', inject: 'first-alert' });
  play.pass(5);
  play.must(facilitator, { type: 'fact.told', fact: 'ambush', to: ['dms'], since: minutes(7) });
  expect(holders(play, 'ambush')['dms']).toMatchObject({ via: 'inject', since: minutes(5) });
  play.must(facilitator, { type: 'fact.told', fact: 'ambush', from: 'pc', to: ['dms'], since: minutes(2) });
  expect(holders(play, 'ambush')['dms']).toEqual({ via: 'told', since: minutes(2), from: 'pc' });
});

test('[FA7] telling an inject gives its facts and not its text', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'fact.told', inject: 'first-alert', to: ['srsg'] });
  expect(held(play, 'srsg')).toEqual(['promise', 'ambush', 'second-device']);
  expect(play.view('srsg').injects.order).toEqual([]);
  expect(play.refused(srsg, { type: 'inject.read', inject: 'first-alert' })).toBe('inject.unknown');
  expect(play.console().control.injects.byId['first-alert']?.receipts['srsg']).toMatchObject({ toldAt: minutes(1) });
});

test('[FA8] a participant can tell only what it holds; anything else does not exist for it', () => {
  const play = started().pass(1);
  for (const fact of ['promise', 'ambush', 'no-such-fact']) {
    expect(play.refused(pc, { type: 'fact.told', fact, to: ['fc'] })).toBe('fact.unknown');
  }
  expect(play.refused(pc, { type: 'fact.told', fact: 'promise', from: 'srsg', to: ['fc'] })).toBe('fact.unknown');
  play.must(srsg, { type: 'fact.told', fact: 'promise', to: ['pc'] });
  play.must(pc, { type: 'fact.told', fact: 'promise', to: ['fc'] });
  expect(holders(play, 'promise')['fc']).toMatchObject({ from: 'pc' });
});

test('[FA9] what control reads aloud is what is addressed to each role, even if it has not gone out', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'fact.told', inject: 'first-alert', to: ['fc', 'pc'] });
  expect(Object.keys(holders(play, 'second-device'))).toEqual(['fc']);
  expect(Object.keys(holders(play, 'ambush')).sort()).toEqual(['fc', 'pc']);
  play.must(facilitator, { type: 'fact.told', inject: 'air-call', to: ['dms'] });
  expect(Object.keys(holders(play, 'busy-aircraft'))).toEqual(['dms']);
  expect(play.refused(facilitator, { type: 'fact.told', inject: 'no-such-thing', to: ['dms'] })).toBe('fact.unknown');
});

test('[FA10] whoever told a message aloud sees with whom it was shared, and what waits for its condition still waits', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'fact.told', inject: 'first-alert', to: ['srsg'] });
  expect(play.view('fc').injects.byId['first-alert']?.sharedWith).toEqual(['srsg']);
  expect(play.view('dms').injects.byId['first-alert']?.sharedWith).toEqual([]);
  play.must(facilitator, { type: 'fact.told', inject: 'on-consent', to: ['pc'] });
  play.pass(15);
  expect(play.said('inject.released').map((it) => it.inject)).toContain('on-consent');
});

test('[FA11] a message reaches those it is written to, and shares what is attached to it', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'message.send', to: ['pc', 'fc', 'pc'], text: words('Look at this'), inject: 'first-alert' });
  const [id] = play.view('fc').messages.order;
  const sent = { id, from: 'fc', to: ['pc'], text: 'Look at this', inject: 'first-alert', t: minutes(1) };
  expect(play.view('fc').messages.byId[id ?? '']).toEqual(sent);
  expect(play.view('pc').messages.byId[id ?? '']).toEqual(sent);
  expect(play.view('pc').injects.byId['first-alert']).toMatchObject({ sharedBy: 'fc' });
  for (const role of ['srsg', 'dms']) expect(play.view(role).messages.order).toEqual([]);
});

test('[FA12] a question to control is answered once, in a voice of the facilitator’s choice, and only the asker reads it', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'rfi.ask', text: words('How many?'), inject: 'first-alert' });
  const [id] = play.view('fc').rfis.order;
  play.pass(2);
  play.must(facilitator, { type: 'rfi.answer', rfi: id ?? '', text: words('Three'), as: words('Sector 3') });
  expect(play.view('fc').rfis.byId[id ?? '']).toEqual({
    id,
    from: 'fc',
    text: 'How many?',
    inject: 'first-alert',
    askedAt: minutes(1),
    answer: 'Three',
    as: 'Sector 3',
    answeredAt: minutes(3),
  });
  expect(play.view('dms').rfis.order).toEqual([]);
  expect(play.console().rfis.order).toEqual([id]);
  expect(play.refused(facilitator, { type: 'rfi.answer', rfi: id ?? '', text: words('Four') })).toBe('rfi.answered');
  expect(play.refused(facilitator, { type: 'rfi.answer', rfi: 'q-0', text: words('Four') })).toBe('rfi.unknown');
});
