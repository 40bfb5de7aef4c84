import type { FormView, ProductView, View } from '@kalari/engine/protocol';

/** What a paper asks of this role now: to say yes or no, to write it anew, to let it go, to read it. */
export type PaperNeed = 'approve' | 'rework' | 'release' | 'read';

/** A paper and the form it is written on. */
export interface Paper {
  readonly product: ProductView;
  readonly form: FormView;
  readonly need: PaperNeed | undefined;
  /** Since when it stands as it does, in exercise time. */
  readonly since: number;
}

/** Under which a received paper is remembered as read on this device. */
export const seenKey = (product: string) => `paper.${product}`;

/** The papers of this role, the latest first. `isRead` says whether a received one has been opened. */
export function papersOf(view: View, isRead: (product: string) => boolean): readonly Paper[] {
  return view.products.order
    .flatMap((id) => {
      const product = view.products.byId[id];
      const form = view.forms.byId[product?.form ?? ''];
      if (product === undefined || form === undefined) return [];
      const need = needOf(product, view.me.role, isRead(id));
      return { product, form, need, since: sinceOf(product, need) };
    })
    .sort((a, b) => b.since - a.since);
}

export function needOf(product: ProductView, me: string | undefined, isRead: boolean): PaperNeed | undefined {
  if (me === undefined) return undefined;
  const { state, role, released } = product;
  const mine = role === me;
  // What came back is its writer's again, from the first changed word to the next time it is submitted.
  if (mine && (state === 'returned' || (state === 'draft' && product.returned !== undefined))) return 'rework';
  if (mine && state === 'approved') return 'release';
  if (!mine && state === 'submitted' && maySign(product)) return 'approve';
  const isReceived = state === 'released' && released?.role !== me && !mine && product.approved?.role !== me;
  return isReceived && !isRead ? 'read' : undefined;
}

/** Whether this role may approve it and let it go. */
export function maySign({ standing }: Pick<ProductView, 'standing'>): boolean {
  return standing === 'own' || standing === 'delegated' || standing === 'acting';
}

/** The same before there is a paper: whether this role stands among those who may decide by the form's right now. */
export function maySignForm(view: View, form: FormView): boolean {
  return signersOf(view, form).includes(view.me.role ?? '');
}

/** Who may approve papers of a form now, of those who are there. */
export function signersOf(view: View, { right }: FormView): readonly string[] {
  return (view.rights.byId[right]?.holders ?? []).filter(
    (id) => view.roles.byId[id] !== undefined || view.desks.byId[id] !== undefined,
  );
}

function sinceOf({ savedAt, submittedAt, approved, returned, released }: ProductView, need: PaperNeed | undefined) {
  const asked = { approve: submittedAt, rework: returned?.t, release: approved?.t, read: released?.t };
  return (need === undefined ? undefined : asked[need]) ?? released?.t ?? approved?.t ?? savedAt ?? 0;
}

/** A paper of this form that can be written: by its author until it is out, by whoever decides on it while it lies there. */
export function mayWrite(product: ProductView, me: string | undefined): boolean {
  if (product.state === 'released' || product.version === undefined) return false;
  return product.role === me || (maySign(product) && product.state !== 'returned' && product.state !== 'draft');
}
