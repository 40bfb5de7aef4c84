import type { Names } from './names.ts';
import type { ReportProduct } from './schema-product.ts';

/** A paper by its form, and by what its writer called it. */
export function tellProduct({ form, title }: ReportProduct): string {
  return title === undefined ? form.text : `${form.text} – ${title}`;
}

/** Whether it left, and for whom it was. */
export function tellProductWay({ state, to, beyond }: ReportProduct, { w, roles }: Names): string {
  const whom = [to.length === 0 ? '' : roles(to), beyond?.text].filter(Boolean).join(w.semicolon);
  return [state === 'released' ? '' : w.productKept, whom === '' ? '' : `→ ${whom}`].filter(Boolean).join(w.semicolon);
}

/** What became of it, by which authority. */
export function tellProductLine(
  { what, authority, detail }: ReportProduct['lines'][number],
  { w, word }: Names,
): string {
  return [
    w.events[`product.${what}`],
    authority === undefined ? '' : w[`authority.${authority}`],
    detail === undefined ? '' : word(`product.${detail}`, ''),
  ]
    .filter(Boolean)
    .join(w.semicolon);
}
