import type { InjectView, View } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { Icon, type IconName } from '@kalari/ui-kit/parts/icon.tsx';
import { Tabs } from '@kalari/ui-kit/parts/tabs.tsx';
import { useClock, useView } from '@kalari/ui-kit/use-view.tsx';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { aMinute, type Group, groups, inboxOf, isIn, needs } from '../../model/inbox.ts';
import { paths, useGo } from '../../parts/paths.ts';
import { useT } from '../../use-t.ts';
import css from './inbox.module.css';
import { InboxRow } from './inbox-row.tsx';

type Choice = Group | 'all';

export interface InboxProps {
  /** The item being read. */
  readonly open: string | undefined;
  /** Stands below the list on wide screens. */
  readonly below?: ReactNode;
}

/** What has arrived, newest first, by channel. Counts tell only what needs this person. */
export function Inbox({ open, below }: InboxProps) {
  const t = useT();
  const go = useGo();
  const items = useView(inboxOf);
  const now = useClock(aMinute);
  // After the end nothing needs anybody.
  const over = useView(isOver);
  const [choice, choose] = useState<Choice>('all');
  const shown = choice === 'all' ? items : items.filter((item) => isIn(choice, item));
  const tabs = [
    { id: 'all' as const, label: <TabLabel word={t('channel.all')} icon="all" /> },
    ...groupNames.map((group) => ({
      id: group,
      label: <TabLabel word={t(`desk.group.${group}`)} icon={icons[group]} />,
      count: over ? 0 : items.filter((item) => isIn(group, item) && needs(item, now)).length,
    })),
  ];
  return (
    <section className={css.inbox} aria-label={t('desk.inbox')}>
      <Tabs<Choice>
        label={t('desk.channels')}
        look="icons"
        tabs={tabs}
        chosen={choice}
        onChoose={choose}
        panelClass={css.panel}
      >
        {items.length === 0 ? (
          <EmptyState
            icon="mail"
            title={t('desk.empty')}
            action={
              <Button size="big" onClick={() => go(paths.brief)}>
                {t('desk.empty.brief')}
              </Button>
            }
          >
            {t('desk.empty.detail')}
          </EmptyState>
        ) : (
          <List items={shown} open={open} />
        )}
        {items.length > 0 && shown.length === 0 && (
          <EmptyState icon="mail" title={t('desk.group.empty')}>
            {t('desk.group.empty.detail')}
          </EmptyState>
        )}
      </Tabs>
      {below}
    </section>
  );
}

function List({ items, open }: { readonly items: readonly InjectView[]; readonly open: string | undefined }) {
  const t = useT();
  const stop = items.some((item) => item.id === open) ? open : items[0]?.id;
  return (
    <ol className={css.list} aria-label={t('desk.list')} onKeyDown={moveFocus}>
      {items.map((item) => (
        <InboxRow key={item.id} item={item} open={item.id === open} stop={item.id === stop} />
      ))}
    </ol>
  );
}

function TabLabel({ word, icon }: { readonly word: string; readonly icon: IconName }) {
  return (
    <>
      <Icon name={icon} />
      <span>{word}</span>
    </>
  );
}

const icons = {
  flash: 'flash',
  calls: 'phone',
  cables: 'cable',
  mail: 'mail',
  media: 'news',
} as const satisfies Record<Group, IconName>;
const isOver = (view: View) => view.exercise.status === 'ended';
const groupNames = Object.keys(groups) as Group[];

/** The list is one stop for the Tab key; arrows move inside it. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const place = links.findIndex((link) => link.contains(document.activeElement));
  const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (link === undefined) return;
  event.preventDefault();
  link.focus();
}
