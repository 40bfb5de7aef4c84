import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { Link } from 'wouter';
import { find, type Sheet } from '../../model/documents.ts';
import { paths } from '../../parts/paths.ts';
import { SheetTitle } from '../../parts/sheet.tsx';
import { useT } from '../../use-t.ts';
import css from './documents.module.css';
import { useSheets } from './use-sheets.ts';

export interface DocumentListProps {
  readonly open: string | undefined;
  /** What is searched for. */
  readonly words: string;
  readonly onSeek: (words: string) => void;
}

/** The shelf: what was written for this role, then the standing documents, with a search through all of them. */
export function DocumentList({ open, words, onSeek }: DocumentListProps) {
  const t = useT();
  const { own, standing } = useSheets();
  const found = [find(own, words), find(standing, words)] as const;
  return (
    <nav className={css.list} aria-label={t('documents.title')}>
      <label className="k-field">
        <Icon name="search" size="small" />
        <input
          type="search"
          value={words}
          aria-label={t('documents.find')}
          placeholder={t('documents.find')}
          onChange={(event) => onSeek(event.target.value)}
        />
      </label>
      <Group title={t('documents.yours')} sheets={found[0]} open={open} />
      <Group title={t('documents.standing')} sheets={found[1]} open={open} />
      {found[0].length + found[1].length === 0 && <p className={css.quiet}>{t('documents.none')}</p>}
      <p className={css.offline}>{t('documents.offline')}</p>
    </nav>
  );
}

function Group({
  title,
  sheets,
  open,
}: {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  readonly open: string | undefined;
}) {
  if (sheets.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.id}>
            <Link href={paths.document(sheet.id)} aria-current={sheet.id === open ? 'page' : undefined}>
              <Icon name="document" size="small" />
              <SheetTitle sheet={sheet} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
