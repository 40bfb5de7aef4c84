import type { Stamped } from '../events.ts';
import { formOf } from '../products.ts';
import { say } from '../text.ts';
import type { ProductRow } from '../world/tables.ts';
import type { Report } from './report-schema.ts';
import type { Reporting } from './reporting.ts';
import type { ReportProduct } from './schema-product.ts';

type Line = ReportProduct['lines'][number];

/** Every paper that was begun, in the order in which they left; those that never did come last. */
export function productsOf(reporting: Reporting, all: readonly Stamped[]): Pick<Report, 'products'> {
  const left = ({ released }: ProductRow) => released?.t ?? Number.MAX_SAFE_INTEGER;
  const products = reporting.world
    .rows('products')
    .toSorted((a, b) => left(a) - left(b))
    .flatMap((row) => productOf(reporting, row, all));
  return products.length === 0 ? {} : { products };
}

function productOf(
  { flow: { scenario }, language }: Reporting,
  row: ProductRow,
  all: readonly Stamped[],
): ReportProduct[] {
  const form = formOf(scenario, row.form);
  if (form === undefined) return [];
  return [
    {
      id: row.id,
      form: say(form.title, language),
      ...(row.title?.words ? { title: row.title.words } : {}),
      role: row.role,
      state: row.state,
      to: [...row.to],
      ...(form.beyond === undefined ? {} : { beyond: say(form.beyond, language) }),
      facts: row.facts.map((id) => ({ id, text: say(scenario.facts[id]?.text, language) })),
      lines: all.flatMap((stamped) => lineOf(row.id, stamped)),
    },
  ];
}

function lineOf(product: string, { event, t }: Stamped): Line[] {
  if (!('product' in event) || event.product !== product) return [];
  switch (event.type) {
    case 'product.submitted':
      return [{ t, what: 'submitted', role: event.role }];
    case 'product.returned':
      return [{ t, what: 'returned', role: event.role, ...(event.reason.words ? { text: event.reason.words } : {}) }];
    case 'product.approved':
      return [{ t, what: 'approved', role: event.role, authority: event.authority }];
    case 'product.released':
      // By whose authority stands with the approval.
      return [{ t, what: 'released', role: event.role, ...(event.authority === 'none' ? { authority: 'none' } : {}) }];
    case 'product.overstepped':
      return [{ t, what: 'overstepped', role: event.role, detail: event.what }];
    default:
      return [];
  }
}
