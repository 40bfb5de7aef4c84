import type { InjectView } from '@kalari/engine/protocol';
import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { ChannelPaper } from '@kalari/ui-kit/parts/channel-paper.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { LanguageTag } from '@kalari/ui-kit/parts/language-tag.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useLink } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { paths } from '../../parts/paths.ts';
import { Chip } from '../../parts/role-chips.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import { ItemActions } from './item-actions.tsx';
import { ItemStatus } from './item-status.tsx';
import { ItemTalk } from './item-talk.tsx';
import css from './reading.module.css';
import { ShareRow } from './share-row.tsx';

/** One item as its document, with what can be done about it. Opening it is recorded. */
export function Reading({ item }: { readonly item: InjectView }) {
  const t = useT();
  const format = useFormat();
  const me = useMe();
  const mayWrite = useMayWrite();
  const body = useRef<HTMLElement>(null);
  useReadReceipt(item, mayWrite);
  useEffect(() => {
    if (item.id !== '') body.current?.scrollTo({ top: 0 });
  }, [item.id]);
  return (
    <div className={css.reading}>
      <header className={css.head}>
        <Link href={paths.desk} className={css.back}>
          <Icon name="chevron" />
          {t('desk.back')}
        </Link>
        <span className={css.channel}>
          <ChannelIcon channel={item.channel} />
          {t(`channel.${item.channel}`)}
        </span>
        <LanguageTag said={item.body ?? item.title} />
        <span className={css.status}>
          <ItemStatus item={item} pill />
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard */}
      <section className={css.body} ref={body} tabIndex={0} aria-label={t('desk.reading')}>
        {item.sharedBy !== undefined && (
          <div className={css.shared}>
            <p>{t.rich('item.sharedBy.long', { role: <Chip id={item.sharedBy} /> })}</p>
            {item.note !== undefined && <blockquote dir="auto">{item.note}</blockquote>}
          </div>
        )}
        {item.state === 'withdrawn' && <p className={css.withdrawn}>{t('item.withdrawn.detail')}</p>}
        <ChannelPaper
          channel={item.channel}
          from={item.from}
          office={item.office}
          title={item.title}
          body={item.body}
          only={item.only}
          time={format.story(item.releasedAt)}
          to={me.role === undefined ? undefined : <Chip id={me.role} />}
        />
        <ItemTalk item={item} />
      </section>
      {item.state !== 'withdrawn' && (
        <div className={css.foot}>
          <ShareRow key={item.id} item={item} disabled={!mayWrite} />
          <ItemActions key={`${item.id} acts`} item={item} disabled={!mayWrite} />
        </div>
      )}
    </div>
  );
}

/** Says once that this role has opened the item, as soon as anything may be sent. */
function useReadReceipt(item: InjectView, mayWrite: boolean): void {
  const link = useLink();
  const [said, say] = useState<ReadonlySet<string>>(new Set());
  const due = mayWrite && item.readAt === undefined && item.state !== 'withdrawn' && !said.has(item.id);
  useEffect(() => {
    if (!due) return;
    say((before) => new Set(before).add(item.id));
    void link.submit({ type: 'inject.read', inject: item.id });
  }, [due, item.id, link]);
}
