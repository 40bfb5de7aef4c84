import type { FormView, ProductView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { keepDraft } from '../../device/draft.ts';
import { nothingWritten, textOf } from '../../model/paper-draft.ts';
import { mayWrite as mayChange, maySign } from '../../model/papers.ts';
import { Composer } from '../../parts/composer.tsx';
import { paths, useGo } from '../../parts/paths.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import css from './papers.module.css';
import { Signers } from './signers.tsx';
import type { PaperActs } from './use-paper-acts.ts';

interface Props {
  readonly form: FormView;
  readonly product: ProductView;
  readonly acts: PaperActs;
  readonly onChange: () => void;
}

/** What this role may do with a paper that lies before it. */
export function ReadingFoot({ form, product, acts: { busy, act, giveBack }, onChange }: Props) {
  const t = useT();
  const me = useMe().role;
  const open = useMayWrite();
  const [returning, giveReason] = useState(false);
  const { state, version } = product;
  if (state === 'released') return version === undefined ? null : <Correct form={form} product={product} />;
  const signs = maySign(product);
  const mine = product.role === me;
  const ready = open && busy === null;
  const release = () => void act('product.release', product);
  const sends = state === 'approved' && (mine || product.approved?.role === me);
  if (returning) {
    return (
      <div className={css.foot} data-foot>
        <div className={css.reason}>
          <Composer
            about={`return.${product.id}`}
            label={t('papers.return.why')}
            hint={t('papers.return.hint')}
            send={t('papers.return')}
            disabled={!open}
            autoFocus
            onClose={() => giveReason(false)}
            onSend={async (reason) => {
              const accepted = await giveBack(product, reason);
              if (accepted) giveReason(false);
              return accepted;
            }}
          />
        </div>
      </div>
    );
  }
  return (
    <footer className={css.foot} data-foot>
      <Where form={form} product={product} mine={mine} />
      {signs && !mine && (
        <Button size="big" disabled={!ready} onClick={() => giveReason(true)}>
          {t('papers.return')}
        </Button>
      )}
      {mayChange(product, me) && (
        <Button size="big" icon="write" disabled={!open} onClick={onChange}>
          {t(mine ? 'papers.change' : 'papers.correct')}
        </Button>
      )}
      {signs && !mine && state === 'submitted' && (
        <Button size="big" icon="check" disabled={!ready} onClick={() => void act('product.approve', product)}>
          {t('papers.approve')}
        </Button>
      )}
      {(signs || sends) && (
        <Button kind="primary" size="big" icon="send" disabled={!ready} onClick={release}>
          {t(
            busy === 'product.release'
              ? 'papers.releasing'
              : state === 'approved' || mine
                ? 'papers.release'
                : 'papers.approve.release',
          )}
        </Button>
      )}
    </footer>
  );
}

/** With whom it lies, and since when. */
function Where({
  form,
  product,
  mine,
}: {
  readonly form: FormView;
  readonly product: ProductView;
  readonly mine: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { approved, submittedAt, role } = product;
  return (
    <span className={css.where}>
      {approved !== undefined
        ? t.rich('papers.approved.by', { role: <Chips ids={[approved.role]} />, time: format.hour(approved.t) })
        : submittedAt !== undefined &&
          (mine
            ? t.rich('papers.with', { role: <Signers form={form} without={role} />, time: format.hour(submittedAt) })
            : t.rich('papers.submitted.by', {
                role: <Chips ids={role === undefined ? [] : [role]} />,
                time: format.hour(submittedAt),
              }))}
    </span>
  );
}

/** What is out cannot be changed: a correction is a new paper, and begins with the words of the old one. */
function Correct({ form, product }: { readonly form: FormView; readonly product: ProductView }) {
  const t = useT();
  const go = useGo();
  const open = useMayWrite();
  const exercise = useView((view) => view.exercise.id);
  const me = useMe().role;
  const correct = () => {
    const now = textOf(form, product);
    keepDraft(exercise, me, `paper.new.${form.id}`, JSON.stringify({ from: nothingWritten, now }));
    go(paths.writing(form.id));
  };
  return (
    <footer className={css.foot} data-foot>
      <span className={css.where}>{t('papers.out')}</span>
      <Button size="big" icon="write" disabled={!open} onClick={correct}>
        {t('papers.correction')}
      </Button>
    </footer>
  );
}
