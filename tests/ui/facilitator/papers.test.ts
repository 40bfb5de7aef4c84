import type { FormView, ProductView } from '@kalari/engine/protocol';
import { describe, expect, test } from 'vitest';
import {
  commandOf,
  oversteps,
  type PaperRow,
  papersIn,
  speakerOf,
  spokenOf,
} from '../../../facilitator-ui/src/features/papers/standing.ts';
import { papers, withPapers } from '../player/paper-scenes.ts';

const all = Object.values<ProductView>(papers);
const { view } = withPapers(...all);
if (view === null) throw new Error('The scene has no view.');
const row = (product: ProductView, signers: string[]): PaperRow => ({
  product,
  form: view.forms.byId[product.form] as FormView,
  signers,
  forControl: false,
});

describe('papers at the console', () => {
  test('[UI197] what waits for approval stands first, the longest wait on top, and what is out last', () => {
    const states = papersIn(view).map(({ product }) => product.state);
    expect(states).toEqual(states.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b)));
    expect(papersIn(view)[0]?.product.id).toBe('submitted');
  });

  test('[UI197] what only a desk may approve waits for control', () => {
    const empty = { ...view.roles.byId['srsg'], taken: false } as (typeof view.roles.byId)[string];
    const vacant = { ...view, roles: { ...view.roles, byId: { ...view.roles.byId, srsg: empty } } };
    const forControl = (from: typeof view) =>
      papersIn(from).find(({ product }) => product.id === 'submitted')?.forControl;
    expect([forControl(view), forControl(vacant)]).toEqual([false, true]);
  });

  test('[UI198] what was said aloud is what comes next, said by whoever may say it', () => {
    expect(spokenOf(papers.asked)[0]).toBe('sign');
    expect(speakerOf(row(papers.asked, ['fc', 'srsg']), 'sign')).toBe('fc');
    expect(speakerOf(row(papers.mine, ['fc']), 'submit')).toBe('fc');
    expect(speakerOf(row(papers.approved, ['srsg']), 'release')).toBe('fc');
    expect(speakerOf(row(papers.draft, ['srsg']), 'release')).toBe('srsg');
    expect(spokenOf(papers.out)).toEqual([]);
    const asked = row(papers.asked, ['fc']);
    expect(commandOf(asked, 'sign', 'fc', '')).toEqual({
      type: 'product.release',
      product: 'asked',
      version: 2,
      role: 'fc',
    });
    expect(commandOf(asked, 'return', 'fc', 'Say when.')).toEqual({
      type: 'product.return',
      product: 'asked',
      role: 'fc',
      reason: 'Say when.',
    });
  });

  test('[UI198] that it was not theirs to do is said before it is recorded', () => {
    expect(oversteps(row(papers.submitted, ['srsg']), 'sign', 'pc')).toBe(true);
    expect(oversteps(row(papers.submitted, ['srsg']), 'sign', 'srsg')).toBe(false);
    expect(oversteps(row(papers.draft, ['srsg']), 'submit', 'fc')).toBe(false);
    expect(oversteps(row(papers.approved, ['srsg']), 'release', 'fc')).toBe(false);
    expect(oversteps(row(papers.approved, ['srsg']), 'release', 'dms')).toBe(true);
  });
});

const ranks: readonly ProductView['state'][] = ['submitted', 'approved', 'returned', 'draft', 'released'];
