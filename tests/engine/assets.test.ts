import { describe, expect, test } from 'vitest';
import { course, lift, row, started, task } from '../support/asset-play.ts';
import { assetFlow } from '../support/asset-scenario.ts';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';

const text = words('because');

describe('on the way', () => {
  test('[AS1] an asset starts, travels, loads, travels, unloads and is free again, by the minutes of the map', () => {
    const play = started().pass(2);
    play.must(dms, task('kestrel-1', ...lift));
    play.pass(120);
    expect(course(play, 'kestrel-1')).toEqual([
      '2 tasked',
      '14 departed kika',
      '34 arrived kika',
      '44 loaded kika',
      '44 departed corma',
      '82 arrived corma',
      '92 unloaded corma',
      '92 returned corma',
    ]);
    expect(row(play, 'kestrel-1')).toMatchObject({
      state: 'ready',
      place: 'corma',
      aboard: 0,
      served: ['kika', 'corma'],
    });
  });

  test('[AS1] by road it takes the road, and a kind with a speed of its own travels at that', () => {
    const play = started();
    play.must(fc, task('reserve', 'xalksa'));
    play.must(dms, task('beech', 'corma'));
    play.pass(120);
    expect(course(play, 'reserve')).toEqual(['30 departed xalksa', '95 arrived xalksa', '95 returned xalksa']);
    expect(course(play, 'beech')).toEqual(['30 departed corma', '39 arrived corma', '39 returned corma']);
  });

  test('[AS2] what is ready later starts up meanwhile and leaves as soon as it is ready; what is broken does not', () => {
    const play = started();
    expect(play.refused(dms, task('kestrel-3', 'kika'))).toBe('asset.broken');
    play.pass(10).must(dms, task('kestrel-2', { place: 'kika', take: 6 }, { place: 'corma', leave: 6 }, 'galasi'));
    play.pass(220);
    expect(course(play, 'kestrel-2').slice(1)).toEqual([
      '80 departed kika',
      '132 arrived kika',
      '142 loaded kika',
      '142 departed corma',
      '180 arrived corma',
      '190 unloaded corma',
      '190 departed galasi',
      '209 arrived galasi',
      '209 returned galasi',
    ]);
    // 129 of its 130 minutes.
    expect(row(play, 'kestrel-2').crew).toBe(minutes(1));
  });

  test('[AS2] by itself it becomes ready when its time has come', () => {
    const play = started().pass(79);
    expect(row(play, 'kestrel-2').state).toBe('later');
    expect(row(play.pass(1), 'kestrel-2').state).toBe('ready');
  });

  test('[AS3] a new task on the way turns it where it is; the same first stop lets it go on', () => {
    const play = started();
    play.must(dms, task('kestrel-1', ...lift));
    play.passTo(minutes(52));
    expect(row(play, 'kestrel-1').way).toMatchObject({ from: 'kika', to: 'corma' });
    play.must(dms, task('kestrel-1', { place: 'galasi', leave: 5 }));
    // Ten minutes on the way to Corma are hardly a detour: 52 in all.
    expect(row(play, 'kestrel-1').due).toBe(minutes(42 + 52));
    play.must(dms, task('kestrel-1', { place: 'galasi', leave: 2 }, { place: 'corma', leave: 3 }));
    expect(row(play, 'kestrel-1').due).toBe(minutes(42 + 52));
    play.pass(120);
    expect(row(play, 'kestrel-1')).toMatchObject({ place: 'corma', aboard: 0, state: 'ready' });
  });

  test('[AS3] called back before it leaves it stays; on its way it turns round, as long back as it has come', () => {
    const play = started();
    play.must(dms, task('kestrel-1', ...lift));
    play.pass(5).must(dms, { type: 'asset.recall', asset: 'kestrel-1' });
    expect(row(play, 'kestrel-1')).toMatchObject({ state: 'ready', place: 'muka', plan: [], crew: minutes(180) });
    play.must(fc, task('reserve', 'xalksa'));
    play.passTo(minutes(5 + 30 + 25)).must(fc, { type: 'asset.recall', asset: 'reserve', reason: text });
    play.pass(60);
    expect(course(play, 'reserve').slice(-3)).toEqual(['60 departed muka', '85 arrived muka', '85 returned muka']);
  });

  test('[AS3] what is not out cannot be called back', () => {
    expect(started().refused(dms, { type: 'asset.recall', asset: 'kestrel-1' })).toBe('asset.notOut');
  });
});

describe('limits', () => {
  test('[AS4] a task that needs more hours than its crew has is refused, and no escalation lifts that', () => {
    const play = started().pass(1);
    const long = task('kestrel-2', { place: 'kika', take: 6 }, { place: 'corma', leave: 6 }, 'galasi', 'corma');
    expect(play.refused(dms, long)).toBe('asset.crew');
    const short = task('kestrel-1', 'galasi', 'kika', 'galasi', 'kika');
    expect(play.refused(dms, short)).toBe('asset.crew');
    play.must(fc, { type: 'asset.request', asset: 'kestrel-1', text });
    const request = row(play, 'kestrel-1').requests[0]?.id ?? '';
    play.must(dms, { type: 'asset.refuse', request, reason: text });
    play.must(fc, { type: 'asset.escalate', request });
    expect(play.refused(srsg, short)).toBe('asset.crew');
    play.must(srsg, { ...task('kestrel-1', ...lift), request });
    expect(row(play, 'kestrel-1').tasked).toMatchObject({ role: 'srsg', authority: 'escalated' });
  });

  test('[AS4] hours are used from leaving to standing still; new hours are the facilitator’s word', () => {
    const play = started();
    play.must(dms, task('kestrel-1', ...lift));
    play.pass(120);
    expect(row(play, 'kestrel-1').crew).toBe(minutes(180 - 78));
    expect(play.refused(dms, task('kestrel-1', 'muka', 'galasi', 'kika'))).toBe('asset.crew');
    play.must(facilitator, { type: 'asset.set', asset: 'kestrel-1', crew: minutes(240), reason: text });
    expect(play.refused(dms, task('kestrel-1', 'muka', 'galasi', 'kika'))).toBe('accepted');
  });

  test('[AS4] a hold-up never keeps a crew out beyond its hours: on its way it lands in time, and then goes no further', () => {
    const play = started();
    play.must(facilitator, { type: 'asset.set', asset: 'kestrel-1', crew: minutes(80) });
    play.must(dms, task('kestrel-1', ...lift));
    play.passTo(minutes(20)).must(facilitator, { type: 'asset.set', asset: 'kestrel-1', hold: minutes(200) });
    expect(row(play, 'kestrel-1').due).toBe(minutes(12 + 80));
    play.pass(200);
    expect(course(play, 'kestrel-1').slice(-2)).toEqual(['92 arrived kika', '92 halted kika']);
    expect(row(play, 'kestrel-1')).toMatchObject({ state: 'ready', crew: 0, aboard: 0 });
  });

  test('[AS5] it never takes on more than it carries, nor lets off more than is aboard', () => {
    const play = started();
    for (const stops of [[{ place: 'kika', take: 7 }], [{ place: 'kika', leave: 1 }]])
      expect(play.refused(dms, task('kestrel-1', ...stops))).toBe('asset.tooMuch');
    const twice = task('kestrel-1', { place: 'kika', take: 4 }, { place: 'muka', take: 3 });
    expect(play.refused(dms, twice)).toBe('asset.tooMuch');
    expect(play.refused(dms, task('kestrel-1', { place: 'kika', take: 4 }, { place: 'muka', leave: 1, take: 3 }))).toBe(
      'accepted',
    );
  });

  test('[AS6] it goes only where its kind can, and only to places that there are', () => {
    const play = started();
    expect(play.refused(dms, task('beech', 'muka'))).toBe('asset.noWay');
    expect(play.refused(fc, task('gate', 'muka'))).toBe('asset.noWay');
    expect(play.refused(dms, task('kestrel-1', 'nowhere'))).toBe('asset.noPlace');
  });

  test('[AS7] a declared caveat refuses the task; what its taskers read says why', () => {
    const play = started();
    expect(play.refused(dms, task('kestrel-1', 'xalksa'))).toBe('asset.caveat');
    expect(play.view('fc').assets.byId['kestrel-1']?.caveats).toMatchObject([{ id: 'no-xalksa', declared: true }]);
  });

  test('[AS8] an undeclared one is accepted; when it should leave it does not, and its holder learns why', () => {
    const play = started();
    expect(play.view('fc').assets.byId['reserve']?.caveats).toEqual([]);
    play.must(fc, task('reserve', 'kika'));
    play.pass(31);
    expect(course(play, 'reserve')).toEqual(['30 balked kika']);
    expect(row(play, 'reserve')).toMatchObject({ state: 'ready', place: 'muka' });
    expect(play.view('fc').facts.byId['capital-said-no']).toMatchObject({ via: 'asset' });
    expect(play.view('pc').facts.byId['capital-said-no']).toBeUndefined();
    expect(play.view('fc').assets.byId['reserve']?.caveats).toMatchObject([{ id: 'not-kika', shown: true }]);
    expect(play.view('pc').assets.byId['reserve']?.caveats).toEqual([]);
    expect(play.said('indicator.moved')).toContainEqual(expect.objectContaining({ change: -4, source: 'reserve' }));
    expect(play.said('inject.released').map(({ inject }) => inject)).toContain('cordon-report');
  });
});

describe('who orders', () => {
  test('[AS9] an order by a role that has none to give is noted, and nothing moves', () => {
    const play = started();
    play.must(fc, { ...task('kestrel-1', 'kika'), text });
    expect(play.said('asset.overstepped')).toMatchObject([
      { role: 'fc', what: 'task', stops: ['kika'], recorded: false },
    ]);
    expect(row(play, 'kestrel-1')).toMatchObject({ state: 'ready', plan: [] });
    expect(play.view('fc').assets.byId['kestrel-1']?.overstepped).toEqual([{ role: 'fc', t: 0 }]);
    expect(play.view('dms').assets.byId['kestrel-1']?.overstepped).toEqual([]);
    play.must(fc, { type: 'asset.recall', asset: 'kestrel-1' });
    expect(play.said('asset.overstepped')).toHaveLength(2);
  });

  test('[AS9] whoever may not task it learns nothing about what it could do', () => {
    expect(started().refused(fc, task('kestrel-1', 'xalksa'))).toBe('accepted');
  });

  test('[AS10] a request is granted by a task, or refused with a reason; a refusal is taken to whoever settles it', () => {
    const play = started();
    play.must(fc, { type: 'asset.request', asset: 'kestrel-1', place: 'kika', text });
    play.must(fc, { type: 'asset.request', asset: 'kestrel-1', text });
    const [first, second] = row(play, 'kestrel-1').requests.map(({ id }) => id);
    play.must(dms, { type: 'asset.refuse', request: first ?? '', reason: text });
    expect(play.refused(dms, { type: 'asset.refuse', request: first ?? '', reason: text })).toBe('asset.settled');
    expect(play.refused(dms, { type: 'asset.escalate', request: first ?? '' })).toBe('asset.noRequest');
    play.must(fc, { type: 'asset.escalate', request: first ?? '', reason: text });
    expect(play.refused(fc, { type: 'asset.escalate', request: first ?? '' })).toBe('asset.settled');
    play.must(dms, { ...task('kestrel-1', 'kika'), request: second ?? '' });
    expect(row(play, 'kestrel-1').requests).toMatchObject([
      { state: 'escalated', to: ['srsg'] },
      { state: 'granted', answeredBy: 'dms' },
    ]);
    expect(play.refused(dms, { ...task('kestrel-1', 'kika'), request: second ?? '' })).toBe('asset.settled');
  });

  test('[AS10] nobody settles what has no settler here', () => {
    const play = started();
    play.must(pc, { type: 'asset.request', asset: 'reserve', text });
    const request = row(play, 'reserve').requests[0]?.id ?? '';
    expect(play.refused(pc, { type: 'asset.escalate', request })).toBe('asset.noSettler');
  });

  test('[AS11] the facilitator records what was said: whose word it was, that it was spoken, and since when', () => {
    const play = started().pass(4);
    play.must(facilitator, { ...task('kestrel-1', 'kika'), role: 'dms', since: minutes(2) });
    expect(row(play, 'kestrel-1').tasked).toMatchObject({
      role: 'dms',
      authority: 'own',
      recorded: true,
      t: minutes(2),
    });
    play.must(facilitator, { ...task('kestrel-1', 'kika'), role: 'fc' });
    expect(play.said('asset.overstepped')).toMatchObject([{ role: 'fc', recorded: true }]);
    expect(play.refused(facilitator, task('kestrel-1', 'kika'))).toBe('seat.unknown');
  });

  test('[AS12] what waits for its readiness and is put out of order waits for nothing any more', () => {
    const play = started();
    play.must(facilitator, { type: 'asset.set', asset: 'kestrel-2', ready: 'broken' });
    play.must(facilitator, { type: 'asset.set', asset: 'kestrel-2', place: 'corma' });
    play.pass(100);
    expect(row(play, 'kestrel-2')).toMatchObject({ state: 'broken', place: 'corma' });
    expect(play.world.get('timers', 'asset:kestrel-2')).toBeUndefined();
  });

  test('[AS12] the facilitator sets place, readiness, hold-up, crew and who is aboard', () => {
    const play = started();
    const set = (facts: object) =>
      play.must(facilitator, { type: 'asset.set', asset: 'kestrel-1', reason: text, ...facts });
    set({ place: 'xalksa', aboard: 2 });
    expect(row(play, 'kestrel-1')).toMatchObject({ place: 'xalksa', aboard: 2, state: 'ready' });
    set({ ready: 'broken' });
    expect(play.refused(dms, task('kestrel-1', 'kika'))).toBe('asset.broken');
    set({ ready: 'later', in: minutes(20) });
    play.must(dms, task('kestrel-1', 'kika'));
    expect(row(play, 'kestrel-1').due).toBe(minutes(20));
    set({ hold: minutes(5) });
    expect(row(play, 'kestrel-1').due).toBe(minutes(25));
    expect(play.refused(facilitator, { type: 'asset.set', asset: 'kestrel-1', aboard: 7 })).toBe('asset.tooMuch');
    expect(play.refused(facilitator, { type: 'asset.set', asset: 'kestrel-1' })).toBe('command.malformed');
    expect(play.refused(dms, { type: 'asset.set', asset: 'kestrel-1', place: 'kika' })).toBe('seat.forbidden');
  });
});

describe('in somebody’s place', () => {
  const leaves = (play: Play, of: string, actor: string) => play.must(facilitator, { type: 'acting.begin', of, actor });

  test('[AS21] whoever acts for the holder of an asset sees it and tasks it by his authority, and no longer than that', () => {
    const play = started();
    expect(play.refused(pc, task('reserve', 'xalksa'))).toBe('accepted');
    expect(play.said('asset.overstepped')).toMatchObject([{ role: 'pc', what: 'task' }]);
    leaves(play, 'fc', 'pc');
    expect(play.view('pc').assets.byId['reserve']).toMatchObject({ tasks: true, taskers: ['fc', 'pc'] });
    play.must(pc, task('reserve', 'xalksa'));
    expect(row(play, 'reserve').tasked).toMatchObject({ role: 'pc', authority: 'acting' });
    play.must(pc, { type: 'asset.recall', asset: 'reserve' });
    expect(play.said('asset.overstepped')).toHaveLength(1);
    play.must(facilitator, { type: 'acting.end', of: 'fc' });
    play.must(pc, task('reserve', 'xalksa'));
    expect(play.said('asset.overstepped')).toHaveLength(2);
  });

  test('[AS21] he refuses requests as the holder would, and settles those that were taken to whom he acts for', () => {
    const play = new Play(assetFlow(['    escalates-to: [srsg]\n', '    escalates-to: [fc]\n'])).start();
    play.must(fc, { type: 'asset.request', asset: 'kestrel-1', text });
    const request = row(play, 'kestrel-1').requests[0]?.id ?? '';
    play.must(dms, { type: 'asset.refuse', request, reason: text });
    play.must(fc, { type: 'asset.escalate', request });
    expect(play.refused(pc, { ...task('kestrel-1', 'kika'), request })).toBe('asset.unknown');
    leaves(play, 'fc', 'pc');
    expect(play.view('pc').assets.byId['kestrel-1']?.requests).toMatchObject([{ id: request, state: 'escalated' }]);
    play.must(pc, { ...task('kestrel-1', 'kika'), request });
    expect(row(play, 'kestrel-1')).toMatchObject({
      tasked: { role: 'pc', authority: 'acting' },
      requests: [{ state: 'granted', answeredBy: 'pc' }],
    });
  });

  test('[AS21] what does not leave tells him why, as it tells the holder', () => {
    const play = started();
    leaves(play, 'fc', 'pc');
    play.must(pc, task('reserve', 'kika'));
    play.pass(31);
    for (const role of ['fc', 'pc']) {
      expect(play.view(role).facts.byId['capital-said-no']).toMatchObject({ via: 'asset' });
      expect(play.view(role).assets.byId['reserve']?.caveats).toMatchObject([{ id: 'not-kika', shown: true }]);
    }
  });

  test('[AS22] a spoken order is judged by who might give it when it was given', () => {
    const play = started();
    leaves(play, 'fc', 'pc');
    play.pass(5).must(facilitator, { type: 'acting.end', of: 'fc' });
    play.pass(5);
    const spoken = { ...task('reserve', 'xalksa'), role: 'pc' } as const;
    play.must(facilitator, { ...spoken, since: minutes(3) });
    expect(row(play, 'reserve').tasked).toMatchObject({ role: 'pc', authority: 'acting', recorded: true });
    play.must(facilitator, { ...spoken, since: minutes(7) });
    expect(play.said('asset.overstepped')).toMatchObject([{ role: 'pc', since: minutes(7) }]);
  });
});
