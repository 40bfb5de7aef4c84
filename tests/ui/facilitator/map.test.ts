import type { PlannedInjectView } from '@kalari/engine/protocol';
import { describe, expect, test } from 'vitest';
import { marksOf } from '../../../facilitator-ui/src/features/map/marks.ts';
import { fixtureView } from './fixture/view.ts';

const base = Object.values(fixtureView.control?.injects.byId ?? {})[0];
if (base === undefined) throw new Error('The fixture has no inject.');

const inject = (id: string, more: Partial<PlannedInjectView>): PlannedInjectView => {
  const { releasedAt, due, reason, ...rest } = base;
  return { ...rest, id, place: 'kika', state: 'planned', to: [], receipts: {}, papers: {}, ...more };
};
const said = (text: string) => ({ text, lang: 'en' });
const hour = (t: number) => `t${t}`;
const ids = (injects: PlannedInjectView[], role: string | null, andPlanned = false) =>
  marksOf(injects, role, andPlanned, hour).map(({ id }) => id);

describe('the marks of the control team', () => {
  const out = inject('out', {
    state: 'released',
    releasedAt: 5,
    title: said('A contact'),
    to: ['fc', 'dms'],
    papers: {
      fc: { title: said('Contact, north of Kika'), body: said('x') },
      dms: { title: said('Is the aircraft free?'), body: said('x') },
    },
    receipts: { fc: { role: 'fc', releasedAt: 5, readAt: 6 }, dms: { role: 'dms', releasedAt: 5 } },
  });
  const told = inject('told', {
    state: 'expired',
    releasedAt: 8,
    to: ['pc'],
    receipts: { pc: { role: 'pc', releasedAt: 8 }, fc: { role: 'fc', toldAt: 9, sharedBy: 'pc' } },
  });
  const coming = inject('coming', { due: 3, to: ['fc'] });
  const withdrawn = inject('withdrawn', {
    state: 'withdrawn',
    releasedAt: 7,
    to: ['fc'],
    receipts: { fc: { role: 'fc', releasedAt: 7 } },
  });
  const { place: _, ...nowhere } = inject('nowhere', { state: 'released', releasedAt: 1, to: ['fc'] });
  const all = [coming, out, told, withdrawn, nowhere];

  test('[UI125] all that has gone out about a place, newest first; what is to come only when asked, and last', () => {
    expect(ids(all, null)).toEqual(['told', 'out']);
    expect(ids(all, null, true)).toEqual(['told', 'out', 'coming']);
    expect(marksOf(all, null, true, hour).map(({ isPlanned, time }) => [isPlanned, time])).toEqual([
      [false, 't8'],
      [false, 't5'],
      [true, 't3'],
    ]);
  });

  test('[UI125] as a role sees it: what it was sent or told, under the title that it reads, and nothing to come', () => {
    expect(ids(all, 'fc', true)).toEqual(['told', 'out']);
    expect(ids(all, 'dms', true)).toEqual(['out']);
    expect(ids(all, 'pc', true)).toEqual(['told']);
    expect(ids(all, 'srsg', true)).toEqual([]);
    expect(marksOf([out], 'dms', false, hour)).toMatchObject([{ label: 'Is the aircraft free?', isNew: true }]);
    expect(marksOf([out], 'fc', false, hour)).toMatchObject([{ label: 'Contact, north of Kika', isNew: false }]);
  });
});
