import type { FormView, ProductView } from '@kalari/engine/protocol';
import { describe, expect, test } from 'vitest';
import {
  differences,
  draftIn,
  isSame,
  nothingWritten,
  type PaperText,
  saving,
  stands,
  textOf,
} from '../../../../player-ui/src/model/paper-draft.ts';
import { mayWrite, needOf, papersOf, signersOf } from '../../../../player-ui/src/model/papers.ts';
import fc from '../../../support/laws.ts';
import { minutes } from '../fixture-view.ts';
import { papers, withPapers } from '../paper-scenes.ts';

const all = Object.values<ProductView>(papers);
const { view } = withPapers(...all);
if (view === null) throw new Error('The scene has no view.');
const form = view.forms.byId['flash-report'] as FormView;

describe('what a paper asks for', () => {
  test('[UI191] of whoever may sign: a yes or a no; of its writer: to write again, or to let go; of a reader: to read', () => {
    const needs = Object.fromEntries(papersOf(view, () => false).map(({ product, need }) => [product.id, need]));
    expect(needs).toEqual({
      draft: undefined,
      submitted: undefined,
      returned: 'rework',
      approved: 'release',
      noted: undefined,
      asked: 'approve',
      mine: undefined,
      received: 'read',
      out: undefined,
    });
  });

  test('[UI191] what came back needs its writer until it is submitted again, and what has been read nobody', () => {
    expect(needOf({ ...papers.returned, state: 'draft' }, 'fc', false)).toBe('rework');
    expect(needOf({ ...papers.submitted, standing: 'own' }, 'fc', false)).toBeUndefined();
    expect(needOf(papers.received, 'fc', true)).toBeUndefined();
    expect(needOf(papers.asked, undefined, false)).toBeUndefined();
  });

  test('[UI191] the latest that happened stands first', () => {
    expect(
      papersOf(view, () => false)
        .map(({ product }) => product.id)
        .slice(0, 4),
    ).toEqual(['received', 'approved', 'returned', 'asked']);
    expect(papersOf(view, () => false)[0]?.since).toBe(minutes(30));
  });

  test('[UI192] a paper is written by its author until it is out, and by whoever may sign while it lies there', () => {
    const who = (product: ProductView) => ['fc', 'srsg'].filter((role) => mayWrite(product, role));
    expect(who(papers.draft)).toEqual(['fc']);
    expect(who({ ...papers.submitted, standing: 'own' })).toEqual(['fc', 'srsg']);
    expect(who({ ...papers.returned, standing: 'own' })).toEqual(['fc']);
    expect(who({ ...papers.out, standing: 'own' })).toEqual([]);
    expect(who(papers.received)).toEqual([]);
  });

  test('[UI192] who signs are those who may decide by the right now and are there', () => {
    expect(signersOf(view, form)).toEqual(['srsg']);
    const { report } = view.rights.byId;
    const holders = ['srsg', 'pc', 'jmac', 'nobody-here'];
    const delegated = {
      ...view.rights,
      byId: { ...view.rights.byId, ...(report && { report: { ...report, holders } }) },
    };
    expect(signersOf({ ...view, rights: delegated }, form)).toEqual(['srsg', 'pc', 'jmac']);
  });
});

describe('a draft beside what is saved', () => {
  const words = fc.constantFrom('', ' ', 'Fire.', ' Fire. ', 'No fire.');
  const text: fc.Arbitrary<PaperText> = fc.record({
    title: words,
    sections: fc.dictionary(fc.constantFrom('what', 'casualties', 'action'), words),
    facts: fc.subarray(['a', 'b']),
    to: fc.subarray(['pc', 'dms']),
  });
  /** What the server shows after it has saved this. */
  const shown = (product: ProductView | undefined, written: PaperText): ProductView => {
    const { title = '', sections, facts = [], to = [] } = saving(form, product, written);
    return {
      ...papers.draft,
      title,
      sections: sections.map(({ section, text: says }) => ({ id: section, text: says })),
      facts,
      to: [...form.to, ...to],
    };
  };

  test('[UI193] what was saved comes back as the same text, and what comes from a device as what was kept', () => {
    fc.assert(
      fc.property(text, text, (now, from) => {
        const back = textOf(form, shown(undefined, now));
        expect(isSame(back, now)).toBe(true);
        expect(stands({ from, now }, back)).toBe('saved');
        expect(draftIn(JSON.stringify({ from, now }))).toEqual({ from, now });
      }),
    );
  });

  test('[UI193] words of one’s own are ahead of what they began from and of what was sent; beside anything else they are apart', () => {
    fc.assert(
      fc.property(text, text, text, text, (from, now, sent, other) => {
        const differs = (one: PaperText) => !isSame(one, now);
        fc.pre(differs(from) && differs(sent) && differs(other));
        expect(stands({ from, now }, from)).toBe('ahead');
        expect(stands({ from, now, sent }, sent)).toBe('ahead');
        const known = isSame(other, from) || isSame(other, sent);
        expect(stands({ from, now, sent }, other)).toBe(known ? 'ahead' : 'apart');
      }),
    );
  });

  test('[UI193] it is told in which sections two versions differ, in the order of the form', () => {
    const mine = { ...textOf(form, papers.draft), sections: { what: 'Mine.', action: 'None.' } };
    expect(differences(form, mine, textOf(form, papers.draft))).toEqual(['what', 'casualties', 'action', 'request']);
    expect(differences(form, mine, mine)).toEqual([]);
  });

  test('[UI193] a new paper names its form, a known one the version that was looked at; what nobody wrote is left out', () => {
    const written = { ...nothingWritten, sections: { what: ' Fire. ', casualties: '  ' }, to: ['pc'] };
    expect(saving(form, undefined, written)).toEqual({
      type: 'product.save',
      form: 'flash-report',
      sections: [{ section: 'what', text: 'Fire.' }],
      facts: [],
      to: ['pc'],
    });
    expect(saving(form, papers.draft, { ...written, title: 'A' })).toMatchObject({
      product: 'draft',
      version: 2,
      title: 'A',
    });
  });

  test.each(['', '{', '[]', '{"from":1}', '{"from":{"title":"","sections":{},"facts":[],"to":[]}}'])(
    '[UI193] what is no draft is none: %s',
    (kept) => {
      expect(draftIn(kept)).toBeUndefined();
    },
  );
});
