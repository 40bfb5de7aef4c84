import type { View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { Link } from 'wouter';
import { DocumentList } from '../features/documents/documents.tsx';
import { sheetsOf } from '../model/documents.ts';
import { factsOf } from '../model/facts.ts';
import { FactRow } from '../parts/fact-row.tsx';
import { paths } from '../parts/paths.ts';
import { SheetPaper } from '../parts/sheet.tsx';
import { useT } from '../use-t.ts';
import css from './split-page.module.css';

/** The shelf, and one document on paper; beside it the facts this role holds. */
export function DocumentsPage({ id }: { readonly id?: string | undefined }) {
  const t = useT();
  const { sheets, facts } = useView(selectShelf);
  const shown = sheets.find((sheet) => sheet.id === id) ?? (id === undefined ? sheets[0] : undefined);
  return (
    <div className={css.split} data-three data-chosen={id !== undefined || undefined}>
      <DocumentList open={shown?.id} />
      <div className={css.shown}>
        <Link href={paths.documents} className={css.back}>
          <Icon name="chevron" />
          {t('documents.back')}
        </Link>
        {shown !== undefined && (
          <div className={css.paper}>
            <SheetPaper sheet={shown} />
          </div>
        )}
      </div>
      <aside className={css.third}>
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

function selectShelf(view: View) {
  const { own, standing } = sheetsOf(view);
  return {
    sheets: [...own, ...standing],
    facts: factsOf(view),
  };
}
