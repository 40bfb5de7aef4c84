import type { DecisionView, View } from '@kalari/engine/protocol';
import { describe, expect, test } from 'vitest';
import {
  actingHere,
  cameOf,
  hatNamed,
  hatsOf,
  onlyNoted,
  passingOn,
  togetherWith,
  whyMe,
} from '../../../../player-ui/src/model/authority.ts';
import { authorityScenes } from '../authority-scenes.ts';

function scene(name: string, change: Partial<DecisionView> = {}): { view: View; landing: DecisionView } {
  const view = authorityScenes[name]?.view;
  const landing = view?.decisions.byId['landing'];
  if (view === undefined || view === null || landing === undefined) throw new Error(name);
  const changed = { ...landing, ...change };
  return { view: { ...view, decisions: { ...view.decisions, byId: { landing: changed } } }, landing: changed };
}
const as = (view: View, role: string | undefined): View => {
  const { role: _, ...me } = view.me;
  return { ...view, me: role === undefined ? me : { ...me, role } };
};

describe('why this role may decide', () => {
  test.each([
    ['right', { kind: 'own' }],
    ['delegate', { kind: 'delegated', from: ['fc'], since: 29 * 60_000 }],
    ['acting', { kind: 'acting', of: ['srsg'] }],
    ['notMine', { kind: 'none' }],
    ['barred', { kind: 'barred' }],
  ])('[UI155] %s: one reason, the strongest', (name, why) => {
    const { view, landing } = scene(name);
    expect(whyMe(view, landing)).toEqual(why);
  });

  test('[UI155] an order that stands comes before what is barred; whoever has no role has no reason', () => {
    const order = { to: ['pc'], by: { text: 'Standing order', lang: 'en' } };
    const { view, landing } = scene('barred', { delegated: order });
    expect(whyMe(as(view, 'pc'), landing)).toEqual({ kind: 'order' });
    expect(whyMe(as(view, undefined), landing)).toEqual({ kind: 'none' });
  });
});

test('[UI155] a single hat is no choice; whoever acts for somebody has theirs', () => {
  const { view } = scene('hats');
  expect(hatsOf(view).map(({ id }) => id)).toEqual(['hom', 'do']);
  expect(hatsOf(as(view, 'pc'))).toEqual([]);
  expect(hatsOf(scene('acting').view).map(({ id }) => id)).toEqual(['hom', 'do']);
});

test('[UI159] a hat is named from whoever holds the right first, then from anybody', () => {
  const hat = (title: string) => [{ id: 'do', short: { text: 'DO', lang: 'en' }, title: { text: title, lang: 'en' } }];
  const { view } = scene('right');
  const roles = view.roles.order.flatMap((id) => view.roles.byId[id] ?? []);
  const worn = roles.map((role) => ({ ...role, hats: hat(role.id) }));
  expect(hatNamed(worn, ['pc'], 'do')?.title.text).toBe('pc');
  expect(hatNamed(worn, [], 'do')?.title.text).toBe(worn[0]?.id);
  expect(hatNamed(worn, ['pc'], undefined)).toBeUndefined();
});

describe('what is decided together', () => {
  test('[UI155] whoever supports the same option agrees, and nobody else', () => {
    const { view, landing } = scene('joint');
    expect(togetherWith(view, landing, 'site-2')).toEqual([{ role: 'pc', agrees: true }]);
    expect(togetherWith(view, landing, 'site-1')).toEqual([{ role: 'pc', agrees: false }]);
    expect(togetherWith(view, landing, undefined)).toEqual([{ role: 'pc', agrees: false }]);
  });

  test('[UI155] nobody is waited for who has no seat, for whom one acts, or from whom one holds it', () => {
    const { view, landing } = scene('joint');
    const alone = Object.fromEntries(Object.entries(view.roles.byId).filter(([id]) => id === 'fc'));
    const without = { ...view, roles: { ...view.roles, byId: alone } };
    expect(togetherWith(without, landing, 'site-1')).toEqual([]);
    const acting = { ...view, rights: { ...view.rights, acting: [{ of: 'pc', actor: 'fc', since: 0 }] } };
    expect(togetherWith(acting, landing, 'site-1')).toEqual([]);
    const order = scene('joint', { delegated: { to: ['fc'], by: { text: 'Order', lang: 'en' } } });
    expect(togetherWith(order.view, order.landing, 'site-1')).toEqual([]);
  });
});

test('[UI155] what will only be noted is known before, as far as it may be known', () => {
  const noted = (name: string, option = 'site-1') => {
    const { view, landing } = scene(name);
    return onlyNoted(view, landing, option);
  };
  expect(['right', 'delegate', 'acting', 'notMine', 'barred'].map((name) => noted(name))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  expect([noted('joint', 'site-1'), noted('joint', 'site-2')]).toEqual([true, false]);
});

test('[UI170] what came of a decision is read from the view that shows it, and from no earlier one', () => {
  const { view, landing } = scene('right');
  const shown = (change: Partial<DecisionView>) => cameOf(scene('right', change).view, landing);
  expect(cameOf(view, landing)).toBeUndefined();
  expect([shown({ state: 'taken' }), shown({ state: 'ruling' })]).toEqual(['taken', 'ruling']);
  const overstep = { option: 'site-1', t: 0, recorded: false };
  expect(shown({ overstepped: [{ ...overstep, why: 'never' }] })).toBe('never');
  expect(shown({ overstepped: [{ ...overstep, why: 'alone' }] })).toBe('noted');
  // What was noted before is not what has come of it now.
  const before = { ...landing, overstepped: [{ ...overstep, why: 'never' as const }] };
  expect(cameOf(scene('right', before).view, before)).toBeUndefined();
});

test('[AU19] who may be named to act: those the setting allows, while nobody acts for that role or for them', () => {
  const { view } = scene('leaves');
  expect(actingHere(view)).toMatchObject({ me: 'srsg', acting: [], may: [{ id: 'dms' }, { id: 'fc' }] });
  const acting = [{ of: 'srsg', actor: 'dms', since: 0 }];
  expect(actingHere({ ...view, rights: { ...view.rights, acting } }).may).toEqual([]);
  const other = [{ of: 'fc', actor: 'pc', since: 0 }];
  expect(actingHere({ ...view, rights: { ...view.rights, acting: other } }).may).toMatchObject([{ id: 'dms' }]);
  expect(actingHere(as(view, 'pc')).may).toEqual([]);
});

describe('what may be passed on', () => {
  test('[UI157] by its holder, or in whose place one acts, to those whom the right allows', () => {
    const { view, landing } = scene('right');
    expect(passingOn(view, landing)).toMatchObject({ given: [], to: [{ id: 'pc' }, { id: 'dms' }] });
    expect(passingOn(as(view, 'pc'), landing)).toBeUndefined();
    const acting = { ...view, rights: { ...view.rights, acting: [{ of: 'fc', actor: 'pc', since: 0 }] } };
    expect(passingOn(as(acting, 'pc'), landing)).toMatchObject({ to: [{ id: 'dms' }] });
  });

  test('[UI157] what is passed on already can only be taken back; nothing where there is no right', () => {
    const { view, landing } = scene('passedOn');
    expect(passingOn(view, landing)).toMatchObject({ given: [{ from: 'fc', to: 'pc' }], to: [{ id: 'dms' }] });
    const { right: _, ...free } = landing;
    expect(passingOn(view, free)).toBeUndefined();
  });
});
