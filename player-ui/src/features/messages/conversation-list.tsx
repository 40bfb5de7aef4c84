import { DeskMark } from '@kalari/ui-kit/parts/desk-mark.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { Link } from 'wouter';
import { useSeen } from '../../device/seen.ts';
import { type AskTalk, answersIn, askTalksOf, conversationsOf, unseen } from '../../model/conversations.ts';
import { AskLinks } from '../../parts/ask-links.tsx';
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
  const [control, ...asked] = useView(askTalksOf);
  const unasked = asked.filter(({ rfis }) => rfis.length === 0);
  return (
    <nav className={css.list} aria-label={t('talk.conversations')}>
      <Link className={css.new} href={paths.compose([])} aria-current={open === 'new' ? 'page' : undefined}>
        <Icon name="write" />
        {t('talk.new')}
      </Link>
      <ol>
        {[control, ...asked.filter(({ rfis }) => rfis.length > 0)].map((talk) => (
          <AskRow key={talk.key} talk={talk} open={open} seen={seen.of(talk.key)} />
        ))}
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
      {unasked.length > 0 && (
        <section className={css.desks}>
          <h2>{t('ask.desks')}</h2>
          <AskLinks talks={unasked} open={open} />
        </section>
      )}
    </nav>
  );
}

/** What was last asked of control or of a desk, or answered. */
function AskRow({
  talk: { key, desk, rfis },
  open,
  seen,
}: {
  readonly talk: AskTalk;
  readonly open: string | undefined;
  readonly seen: number;
}) {
  const t = useT();
  const format = useFormat();
  const fresh = Math.max(0, answersIn(rfis) - seen);
  const latest = rfis.at(-1);
  return (
    <li>
      <Link href={paths.ask(key)} aria-current={open === key ? 'page' : undefined} data-unread={fresh > 0 || undefined}>
        <span className={css.who}>
          {desk === undefined ? <Icon name="ask" size="small" /> : <DeskMark desk={desk} />}
          {desk === undefined ? t('talk.control') : <SaidText said={desk.title} />}
        </span>
        {latest !== undefined && <time>{format.hour(latest.answeredAt ?? latest.askedAt)}</time>}
        <span className={css.last} dir="auto">
          {latest === undefined ? t('talk.control.detail') : (latest.answer ?? latest.text)}
        </span>
        {fresh > 0 && <b className="k-count">{fresh}</b>}
      </Link>
    </li>
  );
}
