import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { ChooseForm } from '../features/papers/choose-form.tsx';
import { PaperDesk } from '../features/papers/paper-desk.tsx';
import { PaperList } from '../features/papers/paper-list.tsx';
import papers from '../features/papers/papers.module.css';
import { paths } from '../parts/paths.ts';
import { usePapers } from '../parts/use-papers.ts';
import { useT } from '../use-t.ts';
import css from './split-page.module.css';

/** The papers of this role, and one of them: to write, to approve, to read. `at` is what the address says after the section. */
export function PapersPage({ at }: { readonly at: string | undefined }) {
  const t = useT();
  const open = at === undefined || at === '' ? undefined : at;
  return (
    <div className={css.split} data-chosen={open !== undefined || undefined}>
      <PaperList papers={usePapers()} open={open} />
      <div className={`${css.shown} ${papers.shown}`}>
        <Link href={paths.papers} className={css.back}>
          <Icon name="chevron" />
          {t('section.papers')}
        </Link>
        {open === undefined ? (
          <EmptyState icon="note" title={t('papers.empty')}>
            {t('papers.empty.detail')}
          </EmptyState>
        ) : (
          <Shown open={open} />
        )}
      </div>
    </div>
  );
}

function Shown({ open }: { readonly open: string }) {
  const t = useT();
  const [, go] = useLocation();
  const { form, paper } = useView(useCallback((view) => openIn(view, open), [open]));
  // A new paper gets its name when it is first saved; whoever is writing must not be torn from the field.
  const called = useRef(new Map<string, string>());
  const begun = useCallback(
    (product: string) => {
      called.current.set(product, open);
      go(paths.paper(product), { replace: true });
    },
    [go, open],
  );
  const key = called.current.get(open) ?? open;
  if (open === 'new') return <ChooseForm />;
  if (form === undefined) {
    return (
      <EmptyState icon="note" title={t('papers.gone')}>
        {t('papers.gone.detail')}
      </EmptyState>
    );
  }
  return <PaperDesk key={key} form={form} product={paper} onBegun={begun} />;
}

function openIn(view: Parameters<Parameters<typeof useView>[0]>[0], open: string) {
  const wanted = /^new\/(.+)$/.exec(open)?.[1];
  const paper = wanted === undefined ? view.products.byId[open] : undefined;
  return { paper, form: view.forms.byId[wanted ?? paper?.form ?? ''] };
}
