import { type Command, replay, report, reportHtml, reportMarkdown } from '@kalari/engine';
import { expect, test } from 'vitest';
import { reportSchema } from '../../engine/src/report/report-schema.ts';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { rightsFlow } from '../support/rights-scenario.ts';
import { worldText } from '../support/world-tables.ts';

/*
 * The Force Commander writes a flash report, which is the Head of Mission's to let go (the right `staff`) and goes to the
 * police and a desk. A public line is the Director of Mission Support's, and counts whoever lets it out.
 */
const checkpoint = (act: string, who: string) =>
  ['    act: "decisions.stay_put.taken"\n', `    act: "${act}"\n`, `    who: [srsg]\n`, `    who: [${who}]\n`] as const;
const flow = rightsFlow();
const said = (text = 'A convoy was hit.') => [{ section: 'what', text: words(text) }];
const flash: Extract<Command, { type: 'product.save' }> = {
  type: 'product.save',
  form: 'flash',
  sections: said(),
  facts: ['second-device'],
};

/** The Force Commander has read the first alert, and so knows of the second device. */
function written(on = flow): { play: Play; product: string } {
  const play = new Play(on).start().pass(3);
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  play.must(fc, flash);
  return { play, product: play.world.rows('products')[0]?.id ?? '' };
}

function submitted(on = flow) {
  const it = written(on);
  it.play.must(fc, { type: 'product.submit', product: it.product, version: 1 });
  return it;
}

const knows = (play: Play, role: string) => play.world.get('facts', 'second-device')?.holders[role];

test('[PR1] a draft is its author’s alone; the form’s addressees stand in it, and those that were added', () => {
  const { play, product } = written();
  expect(play.view('fc').products.byId[product]).toMatchObject({
    state: 'draft',
    version: 1,
    role: 'fc',
    standing: 'none',
    title: '',
    to: ['pc', 'cmo'],
    sections: [{ id: 'what', text: 'A convoy was hit.' }],
    facts: ['second-device'],
  });
  for (const role of ['srsg', 'pc', 'dms']) expect(play.view(role).products.order).toEqual([]);
  expect(play.refused(srsg, { type: 'product.approve', product, version: 1 })).toBe('product.unknown');
  expect(play.console().products.byId[product]).toMatchObject({ role: 'fc', state: 'draft' });
  play.must(fc, { ...flash, product, version: 1, to: ['dms'], title: words('Flash 1') });
  expect(play.view('fc').products.byId[product]).toMatchObject({
    version: 2,
    to: ['pc', 'cmo', 'dms'],
    title: 'Flash 1',
  });
});

test('[PR2] submitted, it is read by whoever may let it go, who then knows what it says', () => {
  const { play, product } = submitted();
  expect(play.view('srsg').products.byId[product]).toMatchObject({ state: 'submitted', standing: 'own', role: 'fc' });
  expect(knows(play, 'srsg')).toEqual({ since: minutes(3), via: 'product', from: 'fc', product });
  expect(knows(play, 'pc')).toBeUndefined();
  expect(play.view('pc').products.order).toEqual([]);
  expect(play.refused(fc, { type: 'product.submit', product, version: 1 })).toBe('product.notNow');
});

test('[PR2] whoever may let it go from now on reads what waits, and learns what it says', () => {
  const { play, product } = submitted();
  play.must(facilitator, { type: 'acting.begin', of: 'srsg', actor: 'dms' });
  expect(play.view('dms').products.byId[product]).toMatchObject({ standing: 'acting' });
  expect(knows(play, 'dms')).toMatchObject({ via: 'product', from: 'fc' });
  play.must(facilitator, { type: 'acting.end', of: 'srsg' });
  expect(play.view('dms').products.order).toEqual([]);
});

test('[PR3] it comes back with a reason, which stands there until it is submitted again', () => {
  const { play, product } = submitted();
  play.must(srsg, { type: 'product.return', product, reason: words('Who has seen it?') });
  const returned = { role: 'srsg', t: minutes(3), reason: 'Who has seen it?' };
  expect(play.view('fc').products.byId[product]).toMatchObject({ state: 'returned', returned });
  expect(play.refused(srsg, { ...flash, product, version: 1 })).toBe('product.notYours');
  play.must(fc, { ...flash, product, version: 1, sections: said('The escort has seen it.') });
  expect(play.view('fc').products.byId[product]).toMatchObject({ state: 'draft', returned });
  expect(play.view('srsg').products.order).toEqual([]);
  play.must(fc, { type: 'product.submit', product, version: 2 });
  expect(play.view('srsg').products.byId[product]?.returned).toBeUndefined();
  expect(play.refused(fc, { type: 'product.return', product, reason: words('No.') })).toBe('product.notYours');
});

test('[PR4] approved, it is sent by its author or by whoever approved it; its addressees learn what it says', () => {
  const { play, product } = submitted();
  play.must(srsg, { type: 'product.approve', product, version: 1 });
  play.pass(2);
  play.must(fc, { type: 'product.release', product, version: 1 });
  expect(play.said('product.released')).toMatchObject([
    { role: 'fc', authority: 'own', to: ['pc', 'cmo'], recorded: false },
  ]);
  for (const role of ['pc', 'cmo'])
    expect(knows(play, role)).toEqual({ since: minutes(5), via: 'product', from: 'fc', product });
  expect(play.view('pc').products.byId[product]).toEqual({
    id: product,
    form: 'flash',
    title: '',
    state: 'released',
    sections: [{ id: 'what', text: 'A convoy was hit.' }],
    facts: ['second-device'],
    to: ['pc', 'cmo'],
    released: { role: 'fc', t: minutes(5), authority: 'own' },
  });
});

test('[PR4] whoever holds the right lets it go at once; control does so for a role', () => {
  const play = new Play(flow).start();
  play.must(srsg, { type: 'product.save', form: 'flash', sections: said() });
  const [{ id: product } = { id: '' }] = play.world.rows('products');
  play.must(facilitator, { type: 'product.release', product, version: 1, role: 'srsg' });
  expect(play.said('product.approved')).toMatchObject([{ role: 'srsg', authority: 'own', recorded: true }]);
  expect(play.said('product.released')).toMatchObject([{ role: 'srsg', authority: 'own', recorded: true }]);
  expect(play.refused(facilitator, { type: 'product.submit', product, version: 1 })).toBe('seat.unknown');
});

test('[PR5] without authority nothing goes out, and the try stands for its author and for control', () => {
  const { play, product } = submitted();
  play.must(fc, { type: 'product.approve', product, version: 1 });
  play.must(fc, { type: 'product.release', product, version: 1 });
  const tries = [
    { role: 'fc', what: 'approve', t: minutes(3) },
    { role: 'fc', what: 'release', t: minutes(3) },
  ];
  expect(play.world.get('products', product)?.state).toBe('submitted');
  expect(play.view('fc').products.byId[product]?.overstepped).toEqual(tries);
  expect(play.console().products.byId[product]?.overstepped).toEqual(tries);
  expect(play.view('srsg').products.byId[product]?.overstepped).toEqual([]);
  expect(knows(play, 'pc')).toBeUndefined();
});

test('[PR5] where the form says so it is out all the same, with nobody’s authority', () => {
  const play = new Play(flow).start();
  play.must(pc, {
    type: 'product.save',
    form: 'line',
    sections: [{ section: 'words', text: words('We mourn.') }],
    to: ['fc'],
  });
  const [{ id: product } = { id: '' }] = play.world.rows('products');
  play.must(pc, { type: 'product.release', product, version: 1 });
  expect(play.said('product.released')).toMatchObject([{ role: 'pc', authority: 'none', to: ['fc'] }]);
  expect(play.said('product.overstepped')).toEqual([]);
});

test('[PR6] who looked at an older text is told so, and nothing happens', () => {
  const { play, product } = submitted();
  play.must(srsg, { ...flash, product, version: 1, sections: said('Two vehicles burn.') });
  for (const asked of [
    { ...flash, product, version: 1 },
    { type: 'product.release', product, version: 1 },
  ] as const)
    expect(play.refused(fc, asked)).toBe('product.changed');
  expect(play.refused(srsg, { type: 'product.approve', product, version: 1 })).toBe('product.changed');
  expect(play.refused(fc, { type: 'product.save', product, sections: said() })).toBe('product.changed');
});

test('[PR6] whoever changes a text takes its approval away', () => {
  const { play, product } = submitted();
  play.must(srsg, { type: 'product.approve', product, version: 1 });
  play.must(fc, { ...flash, product, version: 1 });
  expect(play.world.get('products', product)).toMatchObject({ state: 'draft' });
  expect(play.world.get('products', product)?.approved).toBeUndefined();
  play.must(fc, { type: 'product.submit', product, version: 2 });
  play.must(srsg, { type: 'product.approve', product, version: 2 });
  play.must(srsg, { ...flash, product, version: 2 });
  expect(play.world.get('products', product)).toMatchObject({ state: 'submitted', role: 'fc' });
});

test('[PR7] a product says what its writer knows, on a form that there is', () => {
  const { play, product } = written();
  expect(play.refused(pc, flash)).toBe('fact.unknown');
  expect(play.refused(fc, { ...flash, form: 'cable' })).toBe('product.noForm');
  expect(play.refused(fc, { ...flash, sections: [{ section: 'where', text: words('Kika') }] })).toBe(
    'product.noSection',
  );
  expect(play.refused(fc, { ...flash, sections: [...said(), ...said()] })).toBe('product.noSection');
  expect(play.refused(fc, { ...flash, to: ['no-such'] })).toBe('inject.noRole');
  play.must(fc, { ...flash, sections: [] });
  const empty = play.world.rows('products').at(-1)?.id ?? '';
  expect(play.refused(fc, { type: 'product.submit', product: empty, version: 1 })).toBe('product.empty');
  play.must(srsg, { type: 'product.save', form: 'flash', sections: said() });
  const own = play.world.rows('products').at(-1)?.id ?? '';
  expect(play.refused(srsg, { type: 'product.submit', product: own, version: 1 })).toBe('product.nobody');
  play.must(fc, { type: 'product.submit', product, version: 1 });
  play.must(srsg, { type: 'product.release', product, version: 1 });
  for (const by of [fc, srsg, pc])
    expect(play.refused(by, { type: 'product.release', product, version: 1 })).toBe('product.out');
  expect(play.refused(fc, { ...flash, product, version: 1 })).toBe('product.out');
});

test('[PR8] what somebody else puts into a waiting paper its author learns, and those who are to let it go', () => {
  const { play, product } = submitted();
  play.must(srsg, { ...flash, product, version: 1, facts: ['second-device', 'promise'] });
  expect(play.world.get('facts', 'promise')?.holders['fc']).toMatchObject({ via: 'product', product });
  expect(play.view('fc').products.byId[product]?.facts).toEqual(['second-device', 'promise']);
});

test('[PR9] a checkpoint is met by the paper itself, in time or late, and by those whose it is', () => {
  const [act, with_, who, whom] = checkpoint("'second-device' in products.flash.says", 'srsg');
  const { play, product } = submitted(rightsFlow([act, with_], [who, whom]));
  const result = () => play.console().control.checkpoints.byId['staff-settled'];
  expect(result()?.computed).toBe('pending');
  play.must(srsg, { type: 'product.release', product, version: 1 });
  expect(result()).toMatchObject({ computed: 'met', by: 'srsg' });
});

test('[PR9] a paper that went out without authority meets nothing for those whose it was', () => {
  const [act, with_, who, whom] = checkpoint('products.line.released', 'dms');
  const play = new Play(rightsFlow([act, with_], [who, whom])).start();
  play.must(pc, { type: 'product.save', form: 'line', sections: [{ section: 'words', text: words('We mourn.') }] });
  const [{ id: product } = { id: '' }] = play.world.rows('products');
  play.must(facilitator, { type: 'product.release', product, version: 1, role: 'pc' });
  expect(play.console().control.checkpoints.byId['staff-settled']).toMatchObject({
    computed: 'wrong-decider',
    by: 'pc',
  });
});

test('[PR9] nor does the try of one whose it was not', () => {
  const [act, with_, who, whom] = checkpoint('products.flash.released', 'srsg');
  const { play, product } = submitted(rightsFlow([act, with_], [who, whom]));
  play.must(fc, { type: 'product.release', product, version: 1 });
  play.pass(40);
  expect(play.console().control.checkpoints.byId['staff-settled']).toMatchObject({
    computed: 'wrong-decider',
    by: 'fc',
  });
});

test('[PR10] a paper that has reached somebody is a word with him', () => {
  const { play, product } = submitted();
  play.must(fc, { ...flash, product, version: 1, to: ['dms'] });
  play.must(srsg, { type: 'product.release', product, version: 2 });
  expect(play.world.get('decisions', 'stay-put')?.consulted).toMatchObject([
    { role: 'dms', asker: 'srsg', how: 'message' },
  ]);
});

test('[PR11] a replay stands where the play did, its papers included', () => {
  const { play, product } = submitted();
  play.must(srsg, { type: 'product.return', product, reason: words('Shorter.') });
  play.must(fc, { ...flash, product, version: 1 });
  expect(worldText(replay(play.records))).toBe(worldText(play.world));
});

test('[SC74] a scenario writes the products that it names, or all of its setting', () => {
  expect(flow.scenario.order.products).toEqual(['flash', 'line']);
  const some = rightsFlow(['checkpoints:\n', 'products: [line]\ncheckpoints:\n']);
  expect(some.scenario.order.products).toEqual(['line']);
  const play = new Play(some).start();
  expect(play.view('fc').forms.order).toEqual(['line']);
  expect(play.refused(fc, { ...flash, facts: [] })).toBe('product.noForm');
});

test('[PR12] the report tells which papers left, how, what they said, and which never left; who knew it by them', () => {
  const { play, product } = submitted();
  play.must(fc, { type: 'product.release', product, version: 1 });
  play.must(srsg, { type: 'product.return', product, reason: words('Who has seen it?') });
  play.must(fc, { ...flash, product, version: 1, title: words('Flash 1'), to: ['dms'] });
  play.must(fc, { type: 'product.submit', product, version: 2 });
  play.pass(2);
  play.must(srsg, { type: 'product.release', product, version: 2 });
  play.must(pc, { type: 'product.save', form: 'line', sections: [] });
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  const tell = (language: string) =>
    report(play.flow, { digest: 'd'.repeat(64), head: 'a'.repeat(64) }, play.records, language);
  const told = reportSchema.parse(tell('en'));
  expect(told.products).toMatchObject([
    {
      id: product,
      form: { text: 'Flash report' },
      title: 'Flash 1',
      role: 'fc',
      state: 'released',
      to: ['pc', 'cmo', 'dms'],
      facts: [{ id: 'second-device', text: { text: 'A second device.' } }],
      lines: [
        { what: 'submitted', role: 'fc' },
        { what: 'overstepped', role: 'fc', detail: 'release' },
        { what: 'returned', role: 'srsg', text: 'Who has seen it?' },
        { what: 'submitted', role: 'fc' },
        { what: 'approved', role: 'srsg', authority: 'own' },
        { what: 'released', role: 'srsg', t: minutes(5) },
      ],
    },
    { form: { text: 'Public line' }, role: 'pc', state: 'draft', lines: [], beyond: { text: 'The public' } },
  ]);
  const cells = told.decisions.find(({ id }) => id === 'launch')?.facts.find(({ id }) => id === 'second-device')?.cells;
  expect(cells?.find(({ role }) => role === 'dms')).toMatchObject({
    state: 'told',
    via: 'product',
    from: 'srsg',
    form: { text: 'Flash report' },
  });
  expect(reportMarkdown(told)).toContain('by Flash report of SRSG');
  expect(reportMarkdown(told)).toContain('never left');
  expect(reportHtml(told)).toContain('Flash report – Flash 1');
  expect(reportMarkdown(reportSchema.parse(tell('fr')))).toContain('jamais parti');
});
