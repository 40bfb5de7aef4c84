import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { Tabs } from '@kalari/ui-kit/parts/tabs.tsx';
import type { ReactNode } from 'react';
import { type FeedTab, useAtHand } from '../../parts/at-hand.tsx';
import { NowOnly } from '../../parts/past.tsx';
import { rowsOf, useControl, useDecisions, useForms, useProducts, useRfis } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { FeedList } from './feed-list.tsx';
import { NoteKeys } from './note-keys.tsx';
import { NoteList } from './note-list.tsx';
import { RfiList } from './rfi-list.tsx';

interface Props {
  readonly decisions: ReactNode;
  readonly papers: ReactNode;
}

/** What happens now, what asks for her, and what she saw. The lists of decisions and of papers are handed in. */
export function FeedPanel({ decisions, papers }: Props) {
  const t = useT();
  const [{ tab, drawer }, setAtHand] = useAtHand();
  const control = useControl();
  const open = rowsOf(useRfis()).filter((rfi) => rfi.answeredAt === undefined).length;
  const ruling = rowsOf(useDecisions()).filter((decision) => decision.state === 'ruling').length;
  const running = rowsOf(useDecisions()).filter((decision) => decision.state === 'open').length;
  const written = useForms().order.length > 0;
  const waiting = rowsOf(useProducts()).filter(({ state }) => state === 'submitted').length;
  const tabs: readonly { id: FeedTab; label: ReactNode; count?: number }[] = [
    { id: 'feed', label: t('feed.tab.feed') },
    { id: 'rfis', label: t('feed.tab.rfis'), count: open },
    {
      id: 'decisions',
      label: <Counted text={t('feed.tab.decisions')} count={ruling > 0 ? 0 : running} />,
      count: ruling,
    },
    ...(written ? [{ id: 'papers', label: <Counted text={t('feed.tab.papers')} count={waiting} /> } as const] : []),
    { id: 'notes', label: <Counted text={t('feed.tab.notes')} count={control.observations.length} /> },
  ];
  return (
    <aside className="c-feed" aria-label={t('feed.label')} data-drawer={drawer || undefined}>
      <div className="c-feed-tabs">
        <Tabs
          label={t('feed.label')}
          tabs={tabs}
          chosen={tab}
          onChoose={(id) => setAtHand({ tab: id })}
          panelClass="c-feed-panel"
        >
          {tab === 'feed' && <FeedList />}
          {tab === 'rfis' && <RfiList />}
          {tab === 'decisions' && decisions}
          {tab === 'papers' && papers}
          {tab === 'notes' && <NoteList />}
        </Tabs>
        <button
          type="button"
          className="k-button c-drawer-close"
          data-kind="quiet"
          data-icon
          aria-label={t('feed.close')}
          onClick={() => setAtHand({ drawer: false })}
        >
          <Icon name="close" size="small" />
        </button>
      </div>
      <NowOnly>
        <NoteKeys />
      </NowOnly>
    </aside>
  );
}

/** A count that needs nobody: quiet, unlike the amber one of the tabs. */
function Counted({ text, count }: { readonly text: string; readonly count: number }) {
  return (
    <>
      {text}
      {count > 0 && (
        <b className="k-count" data-quiet>
          {count}
        </b>
      )}
    </>
  );
}
