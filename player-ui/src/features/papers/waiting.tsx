import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { Link } from 'wouter';
import type { Paper } from '../../model/papers.ts';
import { paths } from '../../parts/paths.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { usePapers } from '../../parts/use-papers.ts';
import { useT } from '../../use-t.ts';
import { PaperTitle } from './paper-title.tsx';
import css from './waiting.module.css';

/** Papers that wait for this role, on the desk: the latest first, each a touch away. After the end nothing waits. */
export function PapersWaiting({ bar = false }: { readonly bar?: boolean }) {
  const t = useT();
  const over = useView((view) => view.exercise.status === 'ended');
  const papers = usePapers().filter(({ need }) => need !== undefined);
  if (over || papers.length === 0) return null;
  return (
    <nav className={bar ? css.bar : css.side} aria-label={t('papers.waiting')}>
      {!bar && <h2>{t('papers.waiting')}</h2>}
      {papers.slice(0, bar ? 1 : papers.length).map((paper) => (
        <Row key={paper.product.id} paper={paper} />
      ))}
    </nav>
  );
}

function Row({ paper }: { readonly paper: Paper }) {
  const t = useT();
  const format = useFormat();
  const { product, need, since } = paper;
  return (
    <Link href={paths.paper(product.id)} className={css.row}>
      <Icon name="note" />
      <span>
        <b>
          <PaperTitle paper={paper} />
        </b>
        <small>
          <span>{need !== undefined && t.rich(`papers.need.${need}`, { role: <Chips ids={fromOf(paper)} /> })}</span>
          <time>{format.hour(since)}</time>
        </small>
      </span>
      <Icon name="chevron" />
    </Link>
  );
}

/** Whose act it was that brought it here. */
export function fromOf({ product, need }: Paper): readonly string[] {
  const { role, approved, returned, released } = product;
  const from = { approve: role, rework: returned?.role, release: approved?.role, read: released?.role };
  const who = need === undefined ? role : from[need];
  return who === undefined ? [] : [who];
}
