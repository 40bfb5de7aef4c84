import type { FormView, ProductView } from '@kalari/engine/protocol';
import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { ProductPaper } from '@kalari/ui-kit/parts/product-paper.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { type FocusEvent, useId } from 'react';
import { differences, textOf } from '../../model/paper-draft.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import { Apart } from './apart.tsx';
import { EditorFoot, isReady, latest } from './editor-foot.tsx';
import { Noted } from './noted.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { PaperTo } from './paper-to.tsx';
import css from './papers.module.css';
import { Unsigned } from './unsigned.tsx';
import { usePaperActs } from './use-paper-acts.ts';
import { usePaperDraft } from './use-paper-draft.ts';

interface Props {
  readonly form: FormView;
  readonly product: ProductView | undefined;
  readonly onBegun: (product: string) => void;
  /** Back to reading, for whoever corrects a paper that lies before them. */
  readonly onClose?: () => void;
}

/** Longer texts are refused by the server. */
const limit = 10_000;

/** A paper written in its own form: each section a field with what it should say. Leaving a field saves what is in it. */
export function PaperEditor({ form, product, onBegun, onClose }: Props) {
  const t = useT();
  const me = useMe().role;
  const id = useId();
  const mayWrite = useMayWrite();
  const format = useFormat();
  const draft = usePaperDraft(form, product, onBegun);
  const { text, write } = draft;
  const acts = usePaperActs(form);
  const saved = textOf(form, product);
  const apart = draft.stands === 'apart' ? differences(form, text, saved) : [];
  const author = product?.role ?? me;
  const leave = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    // To a button below, which saves by itself where it must.
    if (relatedTarget instanceof Element && relatedTarget.closest('[data-foot]') !== null) return;
    if (mayWrite && draft.stands === 'ahead' && currentTarget.isConnected) void draft.save();
  };
  return (
    <article className={css.work} aria-labelledby={`${id}-form`}>
      <div className={css.sheet}>
        {product?.returned !== undefined && (
          <Banner
            tone="due"
            icon="warn"
            title={t.rich('papers.returned', { role: <Chips ids={[product.returned.role]} /> })}
          >
            <time>{format.hour(product.returned.t)}</time> <span dir="auto">{product.returned.reason}</span>
          </Banner>
        )}
        {product !== undefined && <Noted form={form} product={product} />}
        {draft.stands === 'apart' && <Apart onSettle={draft.settle} />}
        {form.brief !== undefined && (
          <p className={css.brief}>
            <SaidText said={form.brief} />
          </p>
        )}
        <ProductPaper
          form={form}
          labelId={`${id}-form`}
          stamp={t(product === undefined ? 'papers.state.draft' : `papers.state.${product.state}`)}
          title={
            <label className={css.title}>
              <span>{t('papers.title')}</span>
              <input
                dir="auto"
                maxLength={200}
                {...(text.title === '' ? { placeholder: form.title.text, lang: form.title.lang } : {})}
                value={text.title}
                disabled={!mayWrite}
                onChange={(event) => write({ title: event.target.value })}
                onBlur={leave}
              />
            </label>
          }
          from={author === undefined ? '' : <Chips ids={[author]} />}
          to={<PaperTo form={form} author={author} to={text.to} onChoose={(to) => write({ to })} />}
        >
          {form.sections.map(({ id: section, title, hint }) => (
            <div key={section} className={css.field}>
              <label htmlFor={`${id}-${section}`}>
                <SaidText said={title} />
              </label>
              {hint !== undefined && (
                <p id={`${id}-${section}-hint`}>
                  <SaidText said={hint} />
                </p>
              )}
              <textarea
                id={`${id}-${section}`}
                dir="auto"
                rows={2}
                maxLength={limit}
                aria-describedby={hint === undefined ? undefined : `${id}-${section}-hint`}
                value={text.sections[section] ?? ''}
                disabled={!mayWrite}
                onChange={(event) => write({ sections: { ...text.sections, [section]: event.target.value } })}
                onBlur={leave}
              />
              {apart.includes(section) && (
                <blockquote className={css.theirs}>
                  <b>{t('papers.apart.theirs')}</b>
                  <p dir="auto">{saved.sections[section] ?? t('papers.apart.nothing')}</p>
                </blockquote>
              )}
            </div>
          ))}
          <PaperFacts picked={text.facts} disabled={!mayWrite} onPick={(facts) => write({ facts })} />
        </ProductPaper>
        <Unsigned
          form={form}
          disabled={!mayWrite || acts.busy !== null || !isReady(draft)}
          onRelease={() => void acts.act('product.release', latest(draft, product))}
        />
      </div>
      <EditorFoot form={form} product={product} draft={draft} acts={acts} onClose={onClose} />
    </article>
  );
}
