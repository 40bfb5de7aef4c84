import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import type { Paper } from '../../model/papers.ts';

/** What a paper is called: by its writer, else as its form. */
export function PaperTitle({ paper: { product, form } }: { readonly paper: Pick<Paper, 'product' | 'form'> }) {
  return product.title === '' ? <SaidText said={form.title} /> : <span dir="auto">{product.title}</span>;
}
