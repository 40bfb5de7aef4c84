import type { DecisionView, View } from '@kalari/engine/protocol';
import { expect, test } from 'vitest';
import {
  decisionsOf,
  needsMe,
  notAsked,
  positionOf,
  rightOf,
  rolesOnBoard,
} from '../../../../player-ui/src/model/decisions.ts';
import { fixtureView, tableOf } from '../fixture-view.ts';

const view = fixtureView();
const landing = (change: Partial<DecisionView> = {}): DecisionView => {
  const found = view.decisions.byId['landing'];
  if (found === undefined) throw new Error('landing');
  return { ...found, ...change };
};

test('[UI19] decisions to be taken come first, by their time; then those control rules on; then the latest', () => {
  const decisions = [
    landing({ id: 'late', number: 3, closesAt: 90 }),
    landing({ id: 'never', number: 4, closesAt: undefined } as Partial<DecisionView>),
    landing({ id: 'ruled', number: 5, state: 'ruling', closesAt: 1 }),
    landing({ id: 'old', number: 1, state: 'taken' }),
    landing({ id: 'gone', number: 2, state: 'lapsed' }),
    landing({ id: 'soon', number: 6, closesAt: 50 }),
    landing({ id: 'ahead', number: 7, state: 'planned' }),
  ];
  const shown = decisionsOf({ ...view, decisions: tableOf(decisions) } as View).map(({ id }) => id);
  expect(shown).toEqual(['soon', 'late', 'never', 'ruled', 'gone', 'old']);
});

test('[UI20] who holds the authority decides, who has it delegated may, the others advise', () => {
  const delegated = landing({ delegated: { to: ['pc'], by: { text: 'standing order', lang: 'en' } } });
  expect(['fc', 'pc', 'dms', undefined].map((role) => rightOf(delegated, role))).toEqual([
    'own',
    'delegated',
    'none',
    'none',
  ]);
});

test('[UI20] the review names those who must be asked and have taken no position, oneself apart', () => {
  expect(notAsked(landing(), 'fc')).toEqual(['pc']);
  expect(notAsked(landing(), 'pc')).toEqual([]);
  expect(notAsked(landing({ positions: [] }), 'fc')).toEqual(['dms', 'pc']);
});

test('[UI18] a decision needs whoever decides, and whoever must be asked and has not spoken', () => {
  expect(['fc', 'pc', 'dms', 'srsg'].map((role) => needsMe(landing(), role))).toEqual([true, true, false, false]);
  expect(needsMe(landing({ state: 'taken' }), 'fc')).toBe(false);
});

test('[UI19] a changed position replaces the one before on the same option', () => {
  const positions = [
    { role: 'pc', option: 'site-1', stance: 'supports', t: 1 },
    { role: 'pc', option: 'site-1', stance: 'against', t: 2 },
    { role: 'pc', stance: 'accepts', t: 3 },
  ] as const;
  const decision = landing({ positions: [...positions] });
  expect(positionOf(decision, 'pc', 'site-1')?.stance).toBe('against');
  expect(positionOf(decision, 'pc')?.stance).toBe('accepts');
  expect(positionOf(decision, 'pc', 'site-2')).toBeUndefined();
});

test('[UI19] empty seats that have no part in it do not stand on the board', () => {
  const roles = view.roles.order.flatMap((id) => view.roles.byId[id] ?? []);
  const empty = { ...view, roles: tableOf(roles.map((role) => ({ ...role, taken: role.id === 'fc' }))) };
  expect(rolesOnBoard(empty, landing({ positions: [], consult: ['pc'] })).map(({ id }) => id)).toEqual(['fc', 'pc']);
});
