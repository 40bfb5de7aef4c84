import type { FormView, ProductView, View, WireCommand } from '@kalari/engine/protocol';
import { rowsOf } from '../../parts/view.ts';

/** A paper with its form, and who may approve it now. */
export interface PaperRow {
  readonly product: ProductView;
  readonly form: FormView;
  readonly signers: readonly string[];
  /** Waits for approval, and nobody who sits at the table may give it: control speaks for the desk. */
  readonly forControl: boolean;
}

/** What waits for approval first, longest wait on top; then what is approved, being written, and out, the latest first. */
export function papersIn(view: Pick<View, 'forms' | 'products' | 'rights' | 'roles' | 'desks'>): PaperRow[] {
  const rows = rowsOf(view.products).flatMap((product): PaperRow[] => {
    const form = view.forms.byId[product.form];
    if (form === undefined) return [];
    const signers = (view.rights.byId[form.right]?.holders ?? []).filter(
      (id) => view.roles.byId[id] !== undefined || view.desks.byId[id] !== undefined,
    );
    const seated = signers.some((id) => id !== product.role && view.roles.byId[id]?.taken === true);
    return [{ product, form, signers, forControl: product.state === 'submitted' && !seated }];
  });
  const rank = ({ product: { state } }: PaperRow) => order.indexOf(state);
  const waits = ({ product: { submittedAt = 0 } }: PaperRow) => submittedAt;
  return rows.sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    return a.product.state === 'submitted' ? waits(a) - waits(b) : latest(b.product) - latest(a.product);
  });
}

const order: readonly ProductView['state'][] = ['submitted', 'approved', 'returned', 'draft', 'released'];

export function latest({ savedAt = 0, released }: ProductView): number {
  return released?.t ?? savedAt;
}

/** What can be recorded of a paper as said aloud; the first is what is most often said. */
export type Spoken = 'submit' | 'sign' | 'approve' | 'return' | 'release';

export function spokenOf({ state }: Pick<ProductView, 'state'>): readonly Spoken[] {
  switch (state) {
    case 'draft':
    case 'returned':
      return ['submit', 'release'];
    case 'submitted':
      return ['sign', 'approve', 'return'];
    case 'approved':
      return ['release', 'return'];
    case 'released':
      return [];
  }
}

/** Who says it unless told otherwise: whoever may approve; its author, where it is the author's to say. */
export function speakerOf({ product, signers }: PaperRow, spoken: Spoken | undefined): string {
  const { role: author = '', state } = product;
  const authors = spoken === 'submit' || (spoken === 'release' && state === 'approved');
  return authors ? author : (signers.find((id) => id !== author) ?? signers[0] ?? author);
}

/** Whether the record will say that this was not the role's to do. */
export function oversteps({ product, signers }: PaperRow, spoken: Spoken | undefined, role: string): boolean {
  if (spoken === undefined || spoken === 'submit' || signers.includes(role)) return false;
  const sends = product.approved !== undefined && [product.role, product.approved.role].includes(role);
  return !(spoken === 'release' && sends);
}

export function commandOf({ product }: PaperRow, spoken: Spoken, role: string, reason: string): WireCommand {
  const { id, version = 1 } = product;
  const paper = { product: id, version, role };
  switch (spoken) {
    case 'submit':
      return { type: 'product.submit', ...paper };
    case 'approve':
      return { type: 'product.approve', ...paper };
    // Whoever may approve releases at once: both are recorded.
    case 'sign':
    case 'release':
      return { type: 'product.release', ...paper };
    case 'return':
      return { type: 'product.return', product: id, role, reason };
  }
}
