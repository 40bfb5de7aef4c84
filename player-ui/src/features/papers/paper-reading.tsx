import type { FormView, ProductView } from '@kalari/engine/protocol';
import { ProductPaper, ProductSections } from '@kalari/ui-kit/parts/product-paper.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useId } from 'react';
import { Chips } from '../../parts/role-chips.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import { Noted } from './noted.tsx';
import { FactsQuoted } from './paper-facts.tsx';
import { PaperTitle } from './paper-title.tsx';
import css from './papers.module.css';
import { ReadingFoot } from './reading-foot.tsx';
import { Addressees } from './signers.tsx';
import { Unsigned } from './unsigned.tsx';
import { usePaperActs } from './use-paper-acts.ts';

interface Props {
  readonly form: FormView;
  readonly product: ProductView;
  readonly onChange: () => void;
}

/** A paper in its own form: to be approved, waiting for that, or out. */
export function PaperReading({ form, product, onChange }: Props) {
  const t = useT();
  const id = useId();
  const format = useFormat();
  const mayWrite = useMayWrite();
  const acts = usePaperActs(form);
  const { released, approved, role, state } = product;
  const mine = role === useMe().role;
  const from = [...new Set([role, approved?.role, released?.role])].flatMap((one) => one ?? []);
  return (
    <article className={css.work} aria-labelledby={`${id}-form`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard */}
      <section className={css.sheet} tabIndex={0} aria-label={t('papers.text')}>
        <Noted form={form} product={product} />
        <ProductPaper
          form={form}
          labelId={`${id}-form`}
          {...(state === 'released' ? {} : { stamp: t(`papers.state.${state}`) })}
          title={
            <h1 className="k-paper-title">
              <PaperTitle paper={{ form, product }} />
            </h1>
          }
          from={<Chips ids={from} />}
          to={<Addressees form={form} to={product.to} />}
          time={released === undefined ? undefined : format.story(released.t)}
        >
          <ProductSections form={form} sections={product.sections} />
          <FactsQuoted ids={product.facts} />
        </ProductPaper>
        {mine && (state === 'submitted' || state === 'returned') && (
          <Unsigned
            form={form}
            disabled={!mayWrite || acts.busy !== null}
            onRelease={() => void acts.act('product.release', product)}
          />
        )}
        {released?.authority === 'none' && <p className={css.brief}>{t('papers.released.none')}</p>}
      </section>
      <ReadingFoot form={form} product={product} acts={acts} onChange={onChange} />
    </article>
  );
}
