import type { FormView, ProductView } from '@kalari/engine/protocol';
import { useLink, useView, whenShown } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft, useDraft, useDraftsAbout } from '../../device/draft.ts';
import { draftIn, isEmpty, isSame, type PaperText, saving, stands, textOf } from '../../model/paper-draft.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';

/** Under which a draft is kept: of a paper, or of a new one on a form. */
const aboutPaper = (form: string, product: string | undefined) => `paper.${product ?? `new.${form}`}`;

export interface PaperWriting {
  readonly text: PaperText;
  write(change: Partial<PaperText>): void;
  /** As the server has it; with words not saved yet; beside a version that somebody else has changed. */
  readonly stands: 'new' | 'saved' | 'ahead' | 'apart';
  readonly saving: boolean;
  /** The saved paper, once the view shows it; nothing when it was refused. What is written stays in any case. */
  save(): Promise<ProductView | undefined>;
  /** Takes the newer version, or says that one's own words go before it. */
  settle(take: 'theirs' | 'mine'): void;
  /** Throws away what was never saved. */
  drop(): void;
}

/**
 * What one writes of a paper: kept on the device at each keystroke until the server shows the same. `onBegun` is told what a
 * new paper is called from then on.
 */
export function usePaperDraft(
  form: FormView,
  product: ProductView | undefined,
  onBegun: (product: string) => void,
): PaperWriting {
  const link = useLink();
  const submit = useSubmit();
  const me = useMe().role;
  const [kept, keep] = useDraft(aboutPaper(form.id, product?.id));
  const [busy, be] = useState(false);
  const under = useRef<Promise<ProductView | undefined> | null>(null);
  const saved = textOf(form, product);
  const draft = draftIn(kept) ?? { from: saved, now: saved };
  const now = useRef({ draft, product, keep });
  now.current = { draft, product, keep };
  const state = stands(draft, saved);
  const begun = useView((view) =>
    product === undefined && draft.sent !== undefined ? isIn(view.products, form, me, draft.sent, []) : undefined,
  );

  // What the server shows needs no copy here.
  useEffect(() => {
    if (kept !== '' && state === 'saved' && product !== undefined) keep('');
  }, [kept, state, product, keep]);
  // A new paper that was on its way when the page was loaded again has arrived.
  useEffect(() => {
    if (begun === undefined || under.current !== null) return;
    keep('');
    onBegun(begun.id);
  }, [begun, keep, onBegun]);

  const attempt = useCallback(async (): Promise<ProductView | undefined> => {
    const before = now.current;
    const text = before.draft.now;
    const { view } = link;
    const known = Object.keys(view?.products.byId ?? {});
    const old = before.product === undefined ? undefined : (view?.products.byId[before.product.id] ?? before.product);
    // What stands there now is known by whoever saves over it: two saves in a row are no quarrel with oneself.
    before.keep(JSON.stringify({ from: textOf(form, old), now: text, sent: text }));
    if (!(await submit(saving(form, old, text)))) return undefined;
    const shown = await whenShown(link, (view) => {
      if (old === undefined) return isIn(view.products, form, view.me.role, text, known);
      const next = view.products.byId[old.id];
      return next !== undefined && (next.version ?? 0) > (old.version ?? 0) ? next : undefined;
    });
    if (old === undefined && link.view !== null) {
      const written = now.current.draft.now;
      const { exercise, me: who } = link.view;
      if (!isSame(written, text))
        keepDraft(exercise.id, who.role, aboutPaper(form.id, shown.id), JSON.stringify({ from: text, now: written }));
      before.keep('');
      onBegun(shown.id);
    }
    return shown;
  }, [link, submit, form, onBegun]);

  const save = useCallback(async () => {
    // One at a time: the next has to know the version that this one makes.
    if (under.current !== null) return under.current;
    be(true);
    under.current = attempt();
    try {
      return await under.current;
    } finally {
      under.current = null;
      be(false);
    }
  }, [attempt]);

  return {
    text: draft.now,
    write: (change) => keep(JSON.stringify({ ...draft, now: { ...draft.now, ...change } })),
    stands: product === undefined && state === 'saved' ? 'new' : state,
    saving: busy,
    save,
    settle: (take) => keep(take === 'theirs' ? '' : JSON.stringify({ from: saved, now: draft.now })),
    drop: () => keep(''),
  };
}

/** A paper of mine that was not there before and says just this. */
function isIn(
  products: { readonly byId: Readonly<Record<string, ProductView>> },
  form: FormView,
  me: string | undefined,
  text: PaperText,
  known: readonly string[],
): ProductView | undefined {
  return Object.values(products.byId).find(
    (one) => one.form === form.id && one.role === me && !known.includes(one.id) && isSame(textOf(form, one), text),
  );
}

export interface DraftKept {
  readonly form: FormView;
  readonly title: string;
}

/** New papers that stand on this device alone. */
export function useKeptDrafts(): readonly DraftKept[] {
  const forms = useView((view) => view.forms);
  const kept = useDraftsAbout(forms.order.map((id) => aboutPaper(id, undefined)));
  return forms.order.flatMap((id, place) => {
    const form = forms.byId[id];
    const draft = draftIn(kept[place] ?? '');
    if (form === undefined || draft === undefined || isEmpty(draft.now)) return [];
    return [{ form, title: draft.now.title.trim() }];
  });
}
