import { ProductPaper, ProductSections } from '@kalari/ui-kit/parts/product-paper.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { KnewButton } from '../../parts/hindsight-buttons.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import type { PaperRow } from './standing.ts';

/** The paper in its own form, and under it the facts that it carries: whoever reads it learns them. */
export function PaperSheet({ row: { product, form } }: { readonly row: PaperRow }) {
  const t = useT();
  const format = useFormat();
  const { facts } = useControl();
  const { role, approved, released, state, to } = product;
  const from = [...new Set([role, approved?.role, released?.role])].flatMap((one) => one ?? []);
  const carried = product.facts.flatMap((id) => facts.byId[id] ?? []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it.
    <section className="c-paper-sheet" aria-label={t('paper.text')} tabIndex={0}>
      <ProductPaper
        form={form}
        {...(state === 'released' ? {} : { stamp: t(`paperlist.state.${state}`) })}
        title={
          <h3 className="k-paper-title" dir="auto">
            {product.title === '' ? form.title.text : product.title}
          </h3>
        }
        from={<Roles ids={from} />}
        to={
          <>
            <Roles ids={to} /> {form.beyond !== undefined && <SaidText said={form.beyond} />}
          </>
        }
        time={released === undefined ? undefined : format.story(released.t)}
      >
        <ProductSections form={form} sections={product.sections} level={4} />
      </ProductPaper>
      <h3>{t('paper.facts')}</h3>
      {carried.length === 0 ? (
        <p className="c-muted">{t('paper.facts.none')}</p>
      ) : (
        <ul className="c-paper-facts">
          {carried.map((fact) => (
            <li key={fact.id}>
              <SaidText said={fact.text} />
              <Roles ids={Object.keys(fact.holders)} />
            </li>
          ))}
        </ul>
      )}
      {carried.length > 0 && <KnewButton about={{}} />}
    </section>
  );
}
