import type { InjectView } from '@kalari/engine/protocol';
import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Link } from 'wouter';
import { paths } from '../../parts/paths.ts';
import { Chip } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';
import css from './inbox.module.css';
import { ItemStatus } from './item-status.tsx';

export interface InboxRowProps {
  readonly item: InjectView;
  readonly open: boolean;
  /** Whether the Tab key stops here. */
  readonly stop: boolean;
}

export function InboxRow({ item, open, stop }: InboxRowProps) {
  const t = useT();
  const format = useFormat();
  const unread = item.readAt === undefined && item.state !== 'withdrawn';
  return (
    <li className={css.row} data-unread={unread || undefined} data-state={item.state}>
      <Link href={paths.item(item.id)} aria-current={open ? 'page' : undefined} tabIndex={stop ? 0 : -1}>
        <ChannelIcon channel={item.channel} tile />
        <span className={css.who}>
          {unread && <span className="k-unseen">{t('item.unread')}</span>}
          {item.sharedBy !== undefined && (
            <>
              <span className="k-unseen">{t('item.sharedBy')}</span>
              <Chip id={item.sharedBy} />
            </>
          )}
          <SaidText said={item.from} />
        </span>
        <time>{format.hour(item.releasedAt)}</time>
        <span className={css.subject}>
          <SaidText said={item.title} />
        </span>
        <ItemStatus item={item} />
      </Link>
    </li>
  );
}
