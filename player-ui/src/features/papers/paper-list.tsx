import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Link } from 'wouter';
import type { Paper } from '../../model/papers.ts';
import { paths } from '../../parts/paths.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import { PaperTitle } from './paper-title.tsx';
import css from './papers.module.css';
import { type DraftKept, useKeptDrafts } from './use-paper-draft.ts';
import { fromOf } from './waiting.tsx';

/** What waits for one first, then what is being written, then what is out; and at the head the way to write. */
export function PaperList({ papers, open }: { readonly papers: readonly Paper[]; readonly open: string | undefined }) {
  const t = useT();
  const kept = useKeptDrafts();
  const waiting = papers.filter(({ need }) => need !== undefined);
  const rest = papers.filter(({ need }) => need === undefined);
  const work = rest.filter(({ product }) => product.state !== 'released');
  const out = rest.filter(({ product }) => product.state === 'released');
  return (
    <nav className={css.list} aria-label={t('papers.list')}>
      <Link className={css.new} href={paths.writing()} aria-current={open === 'new' ? 'page' : undefined}>
        <Icon name="write" />
        {t('papers.new')}
      </Link>
      <Group name="waiting" papers={waiting} open={open} />
      <Group name="work" papers={work} open={open} kept={kept} />
      <Group name="out" papers={out} open={open} />
      {papers.length + kept.length === 0 && <p className={css.nothing}>{t('papers.none')}</p>}
    </nav>
  );
}

function Group({
  name,
  papers,
  kept = [],
  open,
}: {
  readonly name: 'waiting' | 'work' | 'out';
  readonly papers: readonly Paper[];
  readonly kept?: readonly DraftKept[];
  readonly open: string | undefined;
}) {
  const t = useT();
  if (papers.length + kept.length === 0) return null;
  return (
    <section>
      <h2>{t(`papers.group.${name}`)}</h2>
      <ol>
        {kept.map(({ form, title }) => (
          <li key={form.id}>
            <Link href={paths.writing(form.id)} aria-current={open === `new/${form.id}` ? 'page' : undefined}>
              <b dir="auto">{title === '' ? form.title.text : title}</b>
              <span>{t('papers.state.kept')}</span>
            </Link>
          </li>
        ))}
        {papers.map((paper) => (
          <Row key={paper.product.id} paper={paper} open={paper.product.id === open} />
        ))}
      </ol>
    </section>
  );
}

function Row({ paper, open }: { readonly paper: Paper; readonly open: boolean }) {
  const t = useT();
  const me = useMe();
  const format = useFormat();
  const { product, need, since } = paper;
  const from = fromOf(paper);
  const other = from.some((role) => role !== me.role);
  return (
    <li>
      <Link href={paths.paper(product.id)} aria-current={open ? 'page' : undefined} data-need={need}>
        <b>
          <PaperTitle paper={paper} />
        </b>
        <time>{format.hour(since)}</time>
        <span>
          {need === undefined ? (
            <>
              <StatusPill status={statuses[product.state]}>{t(`papers.state.${product.state}`)}</StatusPill>
              {other && <Chips ids={from} />}
            </>
          ) : (
            <StatusPill status={need === 'read' ? 'released' : 'due'}>
              {t.rich(`papers.need.${need}`, { role: <Chips ids={from} /> })}
            </StatusPill>
          )}
        </span>
      </Link>
    </li>
  );
}

const statuses = {
  draft: 'upcoming',
  submitted: 'held',
  returned: 'due',
  approved: 'read',
  released: 'answered',
} as const;
