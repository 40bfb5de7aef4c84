import type { MessageView, View } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView, useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useSeen } from '../../device/seen.ts';
import { conversationsOf, inOrder, keyOf } from '../../model/conversations.ts';
import { Composer } from '../../parts/composer.tsx';
import { MetDialog } from '../../parts/met-dialog.tsx';
import { paths } from '../../parts/paths.ts';
import { useQuote } from '../../parts/quote.tsx';
import { Chip, Chips } from '../../parts/role-chips.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe, useRoles } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import quotes from './fact-quotes.module.css';
import { FactsSaid, QuoteFacts } from './fact-quotes.tsx';
import { type Meeting, MeetingRow } from './meeting-row.tsx';
import css from './messages.module.css';
import { Quoted, QuotePicked } from './quoted.tsx';

/** What was written among the same people, oldest first, and a field to go on. */
export function Conversation({ roles }: { readonly roles: readonly string[] }) {
  const t = useT();
  const me = useMe();
  const all = useRoles();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const { item, quote } = useQuote();
  const key = keyOf(roles);
  const messages = useView(useCallback((view) => messagesIn(view, key), [key]));
  const meetings = useView(useCallback((view) => meetingsIn(view, key), [key]));
  const [facts, pick] = useState<readonly string[]>([]);
  const [meeting, meet] = useState(false);
  const waiting = useWaiting().flatMap(({ id, command }) =>
    command.type === 'message.send' && keyOf(command.to) === key ? [{ id, command }] : [],
  );
  const names = roles.map((role) => all[role]?.short.text ?? role).join(', ');
  const rows = [
    ...messages.map((message) => ({ t: message.t, message })),
    ...meetings.map((met) => ({ t: met.t, met })),
  ];
  useEndInSight(rows.length + waiting.length);
  useMarkSeen(key, messages.length);
  return (
    <section className={css.talk} aria-label={t('talk.with', { names })}>
      <TalkHead>
        <Chips ids={roles} size="large" />
        <span className={quotes.open}>
          <Button size="big" icon="meeting" disabled={!mayWrite} onClick={() => meet(true)}>
            {t('met.open')}
          </Button>
        </span>
        {meeting && <MetDialog roles={roles} onClose={() => meet(false)} />}
      </TalkHead>
      <ol className={css.messages} data-talk>
        {rows
          .sort((a, b) => a.t - b.t)
          .map((row) =>
            'met' in row ? (
              <MeetingRow key={row.met.id} meeting={row.met} />
            ) : (
              <Message
                key={row.message.id}
                message={row.message}
                mine={row.message.from === me.role}
                group={roles.length > 1}
              />
            ),
          )}
        {waiting.map(({ id, command }) => (
          <li key={id} className={css.message} data-mine data-waiting>
            {command.inject !== undefined && <Quoted inject={command.inject} />}
            <FactsSaid ids={command.facts} />
            <p dir="auto">{command.text}</p>
            <StatusPill status="upcoming">{t('talk.waiting')}</StatusPill>
          </li>
        ))}
      </ol>
      <div className={css.compose}>
        <Composer
          about={`talk.${key}`}
          label={t('talk.write.to', { names })}
          hiddenLabel
          row
          hint={t('talk.write')}
          send={t('act.send')}
          disabled={!mayWrite}
          above={
            <>
              <QuotePicked />
              <QuoteFacts picked={facts} onPick={pick} />
            </>
          }
          onSend={async (text) => {
            const quoted = item ?? undefined;
            quote(null);
            pick([]);
            const sent = await submit({
              type: 'message.send',
              to: [...roles],
              text,
              inject: quoted,
              facts: facts.length === 0 ? undefined : [...facts],
            });
            if (!sent) pick(facts);
            return sent;
          }}
        />
      </div>
    </section>
  );
}

function Message({
  message,
  mine,
  group,
}: {
  readonly message: MessageView;
  readonly mine: boolean;
  readonly group: boolean;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <li className={css.message} data-mine={mine || undefined}>
      {message.inject !== undefined && <Quoted inject={message.inject} />}
      <FactsSaid ids={message.facts} />
      <p dir="auto">{message.text}</p>
      <span className={css.stamp}>
        {!mine && group && <Chip id={message.from} />}
        <time>{format.hour(message.t)}</time>
        {mine && <span>{t('talk.delivered')}</span>}
      </span>
    </li>
  );
}

export function TalkHead({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <header className={css.head}>
      <Link href={paths.messages} className={css.back}>
        <Icon name="chevron" />
        {t('talk.title')}
      </Link>
      {children}
    </header>
  );
}

/** Keeps the newest message in sight. */
export function useEndInSight(count: number): void {
  const before = useRef(0);
  useEffect(() => {
    const list = document.querySelector('[data-talk]');
    if (count !== before.current) list?.scrollTo({ top: list.scrollHeight });
    before.current = count;
  }, [count]);
}

/** Everything up to here has been seen on this device. */
export function useMarkSeen(key: string, count: number): void {
  const { mark } = useSeen();
  useEffect(() => mark(key, count), [key, count, mark]);
}

function messagesIn(view: View, key: string): readonly MessageView[] {
  return conversationsOf(view).find((conversation) => conversation.key === key)?.messages ?? [];
}

/** Meetings of exactly these people. */
function meetingsIn(view: View, key: string): readonly Meeting[] {
  return view.meetings.order
    .flatMap((id) => view.meetings.byId[id] ?? [])
    .filter(
      (meeting) =>
        keyOf(
          inOrder(
            view,
            meeting.roles.filter((role) => role !== view.me.role),
          ),
        ) === key,
    );
}

/** The roles of a conversation from its key, in the order of the exercise. */
export function rolesIn(view: View, key: string): readonly string[] {
  return inOrder(view, key.split('+')).filter((role) => role !== view.me.role);
}
