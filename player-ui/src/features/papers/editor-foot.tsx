import type { FormView, ProductView, View } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useLinkState, useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { isEmpty } from '../../model/paper-draft.ts';
import { maySignForm, signersOf } from '../../model/papers.ts';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useT } from '../../use-t.ts';
import css from './papers.module.css';
import { Signers } from './signers.tsx';
import type { PaperActs } from './use-paper-acts.ts';
import type { PaperWriting } from './use-paper-draft.ts';

interface Props {
  readonly form: FormView;
  readonly product: ProductView | undefined;
  readonly draft: PaperWriting;
  readonly acts: PaperActs;
  readonly onClose?: (() => void) | undefined;
}

/** Where the words are, and the one way on: to whoever may sign, or out, for whoever may do that. */
export function EditorFoot({ form, product, draft, acts: { busy, act }, onClose }: Props) {
  const t = useT();
  const mayWrite = useMayWrite();
  const { signs, others } = useView(
    useCallback(
      (view: View) => ({
        signs: maySignForm(view, form),
        others: signersOf(view, form).filter((role) => role !== (product?.role ?? view.me.role)),
      }),
      [form, product?.role],
    ),
  );
  const ready = mayWrite && busy === null && isReady(draft);
  const isSubmitted = product?.state === 'submitted' || product?.state === 'approved';
  return (
    <footer className={css.foot} data-foot>
      <p className={css.where}>
        <Where product={product} draft={draft} />
        <span>
          {signs
            ? t('papers.signs.you')
            : t.rich(others.length === 0 ? 'papers.signs.none' : 'papers.signs.by', {
                role: <Signers form={form} without={product?.role} />,
              })}
        </span>
      </p>
      {onClose !== undefined && (
        <Button kind="quiet" size="big" onClick={onClose}>
          {t('papers.read')}
        </Button>
      )}
      {(draft.stands === 'ahead' || draft.saving) && (
        <Button size="big" disabled={!ready || draft.saving} onClick={() => void draft.save()}>
          {t('papers.save')}
        </Button>
      )}
      {signs ? (
        <Button
          kind="primary"
          size="big"
          icon="send"
          disabled={!ready}
          onClick={() => void act('product.release', latest(draft, product))}
        >
          {t(busy === 'product.release' ? 'papers.releasing' : 'papers.release')}
        </Button>
      ) : (
        !isSubmitted && (
          <Button
            kind="primary"
            size="big"
            icon="send"
            disabled={!ready || others.length === 0}
            onClick={() => void act('product.submit', latest(draft, product))}
          >
            {t('papers.submit')}
          </Button>
        )
      )}
    </footer>
  );
}

/** Whether there is something to put forward, and it is clear which words. */
export function isReady({ stands, text }: PaperWriting): boolean {
  return stands !== 'apart' && !isEmpty(text);
}

/** The paper with everything that is written in it. */
export function latest(draft: PaperWriting, product: ProductView | undefined) {
  return product === undefined || draft.stands === 'ahead' ? draft.save() : product;
}

/** Whether what is written is with the server, or on this device alone. */
function Where({ product, draft }: { readonly product: ProductView | undefined; readonly draft: PaperWriting }) {
  const t = useT();
  const format = useFormat();
  const { phase } = useLinkState();
  const words = () => {
    if (draft.saving) return t(phase === 'live' ? 'papers.saving' : 'papers.waiting.link');
    if (draft.stands === 'saved' && product?.savedAt !== undefined)
      return t('papers.saved', { time: format.hour(product.savedAt) });
    return draft.stands === 'new' ? '' : t('draft.kept');
  };
  return <span role="status">{words()}</span>;
}
