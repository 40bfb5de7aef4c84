import { DeskMark } from '@kalari/ui-kit/parts/desk-mark.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { type AskTalk as Asked, answersIn } from '../../model/conversations.ts';
import { Answerer } from '../../parts/answerer.tsx';
import { Composer } from '../../parts/composer.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import { TalkHead, useEndInSight, useMarkSeen } from './conversation.tsx';
import css from './messages.module.css';
import { Quoted } from './quoted.tsx';

/** Questions to control or to one desk that nobody plays, and their answers; then a field to ask. */
export function AskTalk({ talk: { key, desk, rfis } }: { readonly talk: Asked }) {
  const t = useT();
  const format = useFormat();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const waiting = useWaiting().flatMap(({ id, command }) =>
    command.type === 'rfi.ask' && command.to === desk?.id ? [{ id, command }] : [],
  );
  useEndInSight(rfis.length + waiting.length + answersIn(rfis));
  useMarkSeen(key, answersIn(rfis));
  const label = desk === undefined ? t('ask.label') : t('ask.label.desk', { desk: desk.title.text });
  return (
    <section className={css.talk} aria-label={desk?.title.text ?? t('talk.control')}>
      <TalkHead>
        {desk !== undefined && <DeskMark desk={desk} size="large" />}
        <h2>{desk === undefined ? t('talk.control') : <SaidText said={desk.title} />}</h2>
      </TalkHead>
      <ol className={css.messages} data-talk>
        {rfis.length + waiting.length === 0 && (
          <li className={css.quiet}>{t(desk === undefined ? 'talk.control.detail' : 'talk.desk.detail')}</li>
        )}
        {rfis.map((rfi) => (
          <li key={rfi.id} className={css.pair}>
            <div className={css.message} data-mine>
              {rfi.inject !== undefined && <Quoted inject={rfi.inject} />}
              <p dir="auto">{rfi.text}</p>
              <span className={css.stamp}>
                <time>{format.hour(rfi.askedAt)}</time>
                {rfi.answer === undefined && <span>{t('talk.answer.waiting')}</span>}
              </span>
            </div>
            {rfi.answer !== undefined && (
              <div className={css.message}>
                <p dir="auto">{rfi.answer}</p>
                <span className={css.stamp}>
                  <time>{format.hour(rfi.answeredAt ?? rfi.askedAt)}</time>
                  <Answerer rfi={rfi} />
                </span>
              </div>
            )}
          </li>
        ))}
        {waiting.map(({ id, command }) => (
          <li key={id} className={css.message} data-mine data-waiting>
            <p dir="auto">{command.text}</p>
            <StatusPill status="upcoming">{t('talk.waiting')}</StatusPill>
          </li>
        ))}
      </ol>
      <div className={css.compose}>
        <Composer
          about={`talk.${key}`}
          label={label}
          hiddenLabel
          row
          hint={label}
          send={t('ask.send')}
          disabled={!mayWrite}
          onSend={(text) => submit({ type: 'rfi.ask', text, to: desk?.id })}
        />
      </div>
    </section>
  );
}
