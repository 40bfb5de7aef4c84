import type { InjectView, View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView, useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { Answerer } from '../../parts/answerer.tsx';
import { Chip, Chips } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';
import css from './item-talk.module.css';

/** What was said about an item: one's own answer, messages that quote it, questions to control and their answers. */
export function ItemTalk({ item }: { readonly item: InjectView }) {
  const t = useT();
  const format = useFormat();
  const about = useCallback((view: View) => talkAbout(view, item.id), [item.id]);
  const { messages, rfis } = useView(about);
  const waiting = useWaiting().flatMap(({ id, command }) =>
    'inject' in command && command.inject === item.id && 'text' in command && command.text !== undefined
      ? [{ id, text: command.text, ask: command.type === 'rfi.ask' }]
      : [],
  );
  const answer = item.answer;
  if (answer === undefined && messages.length + rfis.length + waiting.length === 0) return null;
  return (
    <section className={css.talk} aria-label={t('item.about')}>
      <h2>{t('item.about')}</h2>
      <ol>
        {answer !== undefined && (
          <li>
            <Icon name="write" size="small" />
            <time>{format.hour(item.answeredAt ?? 0)}</time>
            <p dir="auto">{answer}</p>
            <span className={css.who}>{t('item.yourAnswer')}</span>
          </li>
        )}
        {messages.map((message) => (
          <li key={message.id}>
            <Icon name="message" size="small" />
            <time>{format.hour(message.t)}</time>
            <p dir="auto">{message.text}</p>
            <span className={css.who}>
              <Chip id={message.from} />
              <Icon name="arrow" size="small" />
              <Chips ids={message.to} />
            </span>
          </li>
        ))}
        {rfis.map((rfi) => (
          <li key={rfi.id}>
            <Icon name="ask" size="small" />
            <time>{format.hour(rfi.askedAt)}</time>
            <div>
              <p dir="auto">{rfi.text}</p>
              {rfi.answer !== undefined && (
                <p className={css.answer} dir="auto">
                  {rfi.answer}
                </p>
              )}
            </div>
            <span className={css.who}>
              {rfi.answer === undefined ? t('talk.answer.waiting') : <Answerer rfi={rfi} />}
            </span>
          </li>
        ))}
        {waiting.map(({ id, text, ask }) => (
          <li key={id}>
            <Icon name={ask ? 'ask' : 'write'} size="small" />
            <span />
            <p dir="auto">{text}</p>
            <StatusPill status="upcoming">{t('status.waiting')}</StatusPill>
          </li>
        ))}
      </ol>
    </section>
  );
}

function talkAbout(view: View, inject: string) {
  const messages = view.messages.order.flatMap((id) => view.messages.byId[id] ?? []);
  const rfis = view.rfis.order.flatMap((id) => view.rfis.byId[id] ?? []);
  return {
    messages: messages.filter((message) => message.inject === inject),
    rfis: rfis.filter((rfi) => rfi.inject === inject),
  };
}
