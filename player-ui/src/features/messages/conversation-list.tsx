import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { Link } from 'wouter';
import { useSeen } from '../../device/seen.ts';
import { answersIn, controlTalkOf, conversationsOf, unseen } from '../../model/conversations.ts';
import { paths } from '../../parts/paths.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useMe } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import css from './messages.module.css';

/** With whom one has spoken, the latest first, and control at the head. */
export function ConversationList({ open }: { readonly open: string | undefined }) {
  const t = useT();
  const me = useMe();
  const format = useFormat();
  const seen = useSeen();
  const conversations = useView(conversationsOf);
  const control = useView(controlTalkOf);
  const answers = Math.max(0, answersIn(control) - seen.of('control'));
  const latest = control.at(-1);
  return (
    <nav className={css.list} aria-label={t('talk.conversations')}>
      <Link className={css.new} href={paths.compose([])} aria-current={open === 'new' ? 'page' : undefined}>
        <Icon name="write" />
        {t('talk.new')}
      </Link>
      <ol>
        <li>
          <Link
            href={paths.control}
            aria-current={open === 'control' ? 'page' : undefined}
            data-unread={answers > 0 || undefined}
          >
            <span className={css.who}>
              <Icon name="ask" size="small" />
              {t('talk.control')}
            </span>
            {latest !== undefined && <time>{format.hour(latest.answeredAt ?? latest.askedAt)}</time>}
            <span className={css.last} dir="auto">
              {latest === undefined ? t('talk.control.detail') : (latest.answer ?? latest.text)}
            </span>
            {answers > 0 && <b className="k-count">{answers}</b>}
          </Link>
        </li>
        {conversations.map((conversation) => {
          const fresh = unseen(conversation, me.role, seen.of(conversation.key));
          const last = conversation.messages.at(-1);
          return (
            <li key={conversation.key}>
              <Link
                href={paths.conversation(conversation.key)}
                aria-current={open === conversation.key ? 'page' : undefined}
                data-unread={fresh > 0 || undefined}
              >
                <span className={css.who}>
                  <Chips ids={conversation.roles} />
                </span>
                <time>{format.hour(conversation.last)}</time>
                <span className={css.last} dir="auto">
                  {last?.text}
                </span>
                {fresh > 0 && <b className="k-count">{fresh}</b>}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
