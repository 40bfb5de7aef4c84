import type { View } from '@kalari/engine/protocol';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { lazy, Suspense, useCallback } from 'react';
import { Link } from 'wouter';
import { DecisionCard } from '../features/decisions/decision-card.tsx';
import { Inbox } from '../features/inbox/inbox.tsx';
import { Reading } from '../features/inbox/reading.tsx';
import { placedItems } from '../features/map/marks.ts';
import { Latest } from '../features/messages/latest.tsx';
import { PapersWaiting } from '../features/papers/waiting.tsx';
import { decisionsOf, isOpen, rightOf } from '../model/decisions.ts';
import { sheetsOf } from '../model/documents.ts';
import { factsOf } from '../model/facts.ts';
import { FactRow } from '../parts/fact-row.tsx';
import { paths } from '../parts/paths.ts';
import { Chips } from '../parts/role-chips.tsx';
import { SheetPaper, SheetTitle } from '../parts/sheet.tsx';
import { useMe } from '../parts/use-roles.ts';
import { useT } from '../use-t.ts';
import css from './desk-page.module.css';

// Text first, map after.
const MapPanel = lazy(async () => ({ default: (await import('./map-page.tsx')).MapPanel }));

/** Inbox, the open message, and beside them what is to be decided, what is known, what was written. */
export function DeskPage({ item, brief = false }: { readonly item?: string | undefined; readonly brief?: boolean }) {
  const t = useT();
  const open = useView(useCallback((view) => (item === undefined ? undefined : view.injects.byId[item]), [item]));
  return (
    <div className={css.desk} data-reading={item !== undefined || brief || undefined}>
      <div className={css.inbox}>
        <Inbox open={item} below={<Shelf />} />
      </div>
      <div className={css.reading}>
        <DecisionBar />
        <PapersWaiting bar />
        {open !== undefined ? <Reading item={open} /> : <Idle gone={item !== undefined} brief={brief} />}
      </div>
      <aside className={css.side} aria-label={t('known.title')}>
        <Beside item={item} />
      </aside>
    </div>
  );
}

/** The reading pane before anything is opened: one's brief, since nothing is opened for the person. */
function Idle({ gone, brief }: { readonly gone: boolean; readonly brief: boolean }) {
  const t = useT();
  const sheet = useView(selectBrief);
  const any = useView(hasItems);
  if (gone) {
    return (
      <EmptyState icon="mail" title={t('desk.gone')}>
        {t('desk.gone.detail')}
      </EmptyState>
    );
  }
  return (
    <div className={css.idle}>
      {brief && (
        <Link href={paths.desk} className={css.back}>
          <Icon name="chevron" />
          {t('desk.back')}
        </Link>
      )}
      {!brief && any && (
        <p className={css.choose}>
          <b>{t('desk.choose')}</b> {t('desk.choose.detail')}
        </p>
      )}
      {sheet !== undefined && <SheetPaper sheet={sheet} />}
    </div>
  );
}

/** On narrower screens an open decision stands above what is being read. */
function DecisionBar() {
  const t = useT();
  const me = useMe();
  const format = useFormat();
  const decision = useView(firstOpen);
  if (decision === undefined) return null;
  const right = rightOf(decision, me.role);
  return (
    <Link href={paths.decision(decision.id)} className={css.bar}>
      <Icon name="decision" />
      <span>
        <b>
          <SaidText said={decision.title} />
        </b>
        <small>
          {right === 'none'
            ? t.rich('decision.role.advise', { role: <Chips ids={decision.authority} /> })
            : t(`decision.role.${right}`)}
          {decision.closesAt !== undefined && <span>{t('decision.by', { time: format.hour(decision.closesAt) })}</span>}
        </small>
      </span>
      <Icon name="chevron" />
    </Link>
  );
}

function Beside({ item }: { readonly item: string | undefined }) {
  const t = useT();
  const { decisions, facts, placed } = useView(selectBeside);
  return (
    <>
      {decisions.map((decision, place) => (
        <DecisionCard key={decision.id} decision={decision} brief={place > 0} />
      ))}
      <PapersWaiting />
      {placed && isWide() && (
        <Suspense fallback={null}>
          <MapPanel open={item} />
        </Suspense>
      )}
      <section className={css.known}>
        <h2>{t('known.title')}</h2>
        {facts.length === 0 ? (
          <p className={css.quiet}>{t('known.empty')}</p>
        ) : (
          <ol>
            {facts.map((fact) => (
              <FactRow key={fact.id} fact={fact} />
            ))}
          </ol>
        )}
      </section>
      <Latest />
    </>
  );
}

/** The way to ask, and to the documents, below the inbox. */
function Shelf() {
  const t = useT();
  const { own, standing } = useView(sheetsOf);
  const desks = useView(hasDesks);
  return (
    <nav className={css.shelf} aria-label={t('desk.documents')}>
      <Link href={paths.ask('control')}>
        <Icon name="ask" size="small" />
        {t(desks ? 'desk.ask' : 'act.ask')}
      </Link>
      <h2>{t('desk.documents')}</h2>
      <ul>
        {own.slice(0, 1).map((sheet) => (
          <li key={sheet.id}>
            <Link href={paths.document(sheet.id)}>
              <Icon name="document" size="small" />
              <SheetTitle sheet={sheet} />
            </Link>
          </li>
        ))}
        <li>
          <Link href={paths.documents}>
            <Icon name="all" size="small" />
            {t('desk.documents.all', { count: own.length + standing.length })}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

/** Where this column is shown at all: nobody else pays for the map beside the desk. */
const isWide = () => window.innerWidth >= 1_100;
const selectBrief = (view: View) => sheetsOf(view).own[0];
const hasDesks = (view: View) => view.desks.order.length > 0;
const hasItems = (view: View) => view.injects.order.length > 0;
/** What can still be decided or is being ruled on: after the end, nothing. */
const openIn = (view: View) => (view.exercise.status === 'ended' ? [] : decisionsOf(view).filter(isOpen));
const firstOpen = (view: View) => openIn(view).find(({ state }) => state === 'open');

function selectBeside(view: View) {
  return {
    decisions: openIn(view),
    facts: factsOf(view),
    placed: placedItems(view).length > 0,
  };
}
