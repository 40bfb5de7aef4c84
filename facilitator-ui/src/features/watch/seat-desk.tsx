import type { InjectView, RoleView, SeatViewResponse } from '@kalari/engine/protocol';
import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { ChannelPaper } from '@kalari/ui-kit/parts/channel-paper.tsx';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidProse } from '@kalari/ui-kit/parts/said.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { Roles } from '../../parts/roles.tsx';
import { rowsOf, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { SeatInbox } from './seat-inbox.tsx';
import { SeatSide } from './seat-side.tsx';
import { useSeatView } from './use-seat-view.ts';

interface Props {
  readonly role: RoleView;
  /** The keys that note the moment, handed in. */
  readonly notes: ReactNode;
}

/** Over a seat's shoulder: its desk as it stands, to be read and nothing else. Escape goes back. */
export function SeatDesk({ role, notes }: Props) {
  const t = useT();
  const roles = useRoleList();
  const [{ panel }, setAtHand] = useAtHand();
  const [seen, again] = useSeatView(role.id);
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each seat is announced by its title.
  useEffect(() => head.current?.focus(), [role.id]);
  const close = useEffectEvent(() => {
    if (panel === null) setAtHand({ seat: null });
  });
  useEffect(() => {
    const listen = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) close();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <main id="main" className="c-watch" tabIndex={-1} aria-busy={seen.state === 'asking'}>
      <header className="c-watch-head">
        <RoleChip role={role} size="large" />
        <h2 ref={head} tabIndex={-1}>
          {t('watch.title', { role: role.short.text })}
        </h2>
        <span className="c-muted">{t('watch.hint')}</span>
        <span className="c-space" />
        <fieldset className="c-watch-seats">
          <legend className="k-unseen">{t('watch.others')}</legend>
          {roles.map((each) => (
            <button
              key={each.id}
              type="button"
              aria-pressed={each.id === role.id}
              aria-label={t('watch.title', { role: each.short.text })}
              onClick={() => setAtHand({ seat: each.id })}
            >
              <RoleChip role={each} />
            </button>
          ))}
        </fieldset>
        <Button onClick={() => setAtHand({ seat: null })}>
          {t('watch.back')}
          <kbd aria-hidden="true">Esc</kbd>
        </Button>
      </header>
      {seen.state === 'asking' && <Skeleton lines={6} />}
      {seen.state === 'failed' && (
        <Banner
          tone="lost"
          icon="warn"
          title={t('watch.failed')}
          aside={<Button onClick={again}>{t('join.again')}</Button>}
        >
          {t('watch.failedText')}
        </Banner>
      )}
      {seen.state === 'shown' && (
        <>
          {seen.stale && (
            <Banner
              tone="due"
              icon="linkLost"
              title={t('watch.stale')}
              aside={<Button onClick={again}>{t('join.again')}</Button>}
            />
          )}
          <Desk key={role.id} view={seen.view} role={role} notes={notes} />
        </>
      )}
    </main>
  );
}

function Desk({ view, role, notes }: Props & { readonly view: SeatViewResponse }) {
  const t = useT();
  const injects = rowsOf(view.injects).toReversed();
  const [chosen, choose] = useState<string | null>(null);
  const open = injects.find((inject) => inject.id === chosen) ?? injects[0];
  return (
    <div className="c-watch-desk">
      <SeatInbox injects={injects} chosen={open?.id} onChoose={choose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it. */}
      <section className="c-papers c-watch-paper" aria-label={t('watch.paper')} tabIndex={0}>
        {open === undefined ? (
          <EmptyState icon="mail" title={t('watch.empty.title')}>
            {t('watch.empty')}
          </EmptyState>
        ) : (
          <Sheet inject={open} role={role} />
        )}
      </section>
      <div className="c-watch-column">
        <SeatSide view={view} />
        {notes}
      </div>
    </div>
  );
}

/** A message as it lies on that desk, with what colleagues added. */
function Sheet({ inject, role }: { readonly inject: InjectView; readonly role: RoleView }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="c-sheet">
      {inject.sharedBy !== undefined && (
        <p className="c-watch-shared">
          {t.rich('watch.shared', { role: <Roles key="role" ids={[inject.sharedBy]} /> })}
          {inject.note !== undefined && <q>{inject.note}</q>}
        </p>
      )}
      <ChannelPaper
        channel={inject.channel}
        from={inject.from}
        office={inject.office}
        title={inject.title}
        body={inject.body}
        only={inject.only}
        time={format.story(inject.releasedAt)}
        to={role.title.text}
        level={3}
      />
      {inject.added?.map((part) => (
        <div key={part.from} className="c-watch-added">
          <Roles ids={[part.from]} />
          <SaidProse said={part.body} />
        </div>
      ))}
      {inject.answer !== undefined && (
        <p className="c-watch-answer">
          <b>{t('watch.answered')}</b> {inject.answer}
        </p>
      )}
    </div>
  );
}
