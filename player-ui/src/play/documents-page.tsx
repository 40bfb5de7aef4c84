import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Contents } from '../features/documents/contents.tsx';
import { DocumentList } from '../features/documents/documents.tsx';
import { RightsSheet } from '../features/documents/rights-sheet.tsx';
import { useFound } from '../features/documents/use-found.ts';
import { useSheets } from '../features/documents/use-sheets.ts';
import { rightsSheetId } from '../model/documents.ts';
import { factsOf } from '../model/facts.ts';
import { FactRow } from '../parts/fact-row.tsx';
import { paths } from '../parts/paths.ts';
import { SheetPaper } from '../parts/sheet.tsx';
import { useT } from '../use-t.ts';
import css from './split-page.module.css';

/** The shelf, and one document on paper; beside it the facts this role holds. */
export function DocumentsPage({ id }: { readonly id?: string | undefined }) {
  const t = useT();
  const { own, standing } = useSheets();
  const sheets = [...own, ...standing];
  const facts = useView(factsOf);
  const [words, seek] = useState('');
  const [marked, mark] = useState<{ readonly sheet: string; readonly point: string }>();
  const paper = useRef<HTMLDivElement>(null);
  const shown = sheets.find((sheet) => sheet.id === id) ?? (id === undefined ? sheets[0] : undefined);
  const point = marked !== undefined && marked.sheet === shown?.id ? marked.point : undefined;
  useFound(paper, words, shown?.id);
  useEffect(() => {
    if (point !== undefined)
      paper.current?.querySelector(`[data-point="${point}"]`)?.scrollIntoView({ block: 'center' });
  }, [point]);
  return (
    <div className={css.split} data-three data-chosen={id !== undefined || undefined}>
      <DocumentList open={shown?.id} words={words} onSeek={seek} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard */}
      <section className={css.shown} tabIndex={0} aria-label={t('documents.title')}>
        <Link href={paths.documents} className={css.back}>
          <Icon name="chevron" />
          {t('documents.back')}
        </Link>
        {shown !== undefined && (
          <div className={css.paper} ref={paper}>
            {shown.id === rightsSheetId ? <RightsSheet /> : <SheetPaper sheet={shown} marked={point ?? null} />}
          </div>
        )}
      </section>
      <aside className={css.third}>
        {shown !== undefined && (
          <Contents
            key={shown.id}
            sheet={shown}
            marked={point}
            onMark={(chosen) => mark({ sheet: shown.id, point: chosen })}
          />
        )}
        <h2>{t('documents.known')}</h2>
        {facts.length === 0 ? (
          <p>{t('known.empty')}</p>
        ) : (
          <ol>
            {facts.map((fact) => (
              <FactRow key={fact.id} fact={fact} />
            ))}
          </ol>
        )}
      </aside>
    </div>
  );
}
