import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView, useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { answersIn, controlTalkOf } from '../../model/conversations.ts';
import { Composer } from '../../parts/composer.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import { TalkHead, useEndInSight, useMarkSeen } from './conversation.tsx';
import css from './messages.module.css';
import { Quoted } from './quoted.tsx';

/** Questions to control, who answers for staff, sectors and agencies. */
export function ControlTalk() {
  const t = useT();
  const format = useFormat();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const rfis = useView(controlTalkOf);
  const waiting = useWaiting().flatMap(({ id, command }) => (command.type === 'rfi.ask' ? [{ id, command }] : []));
  useEndInSight(rfis.length + waiting.length + answersIn(rfis));
  useMarkSeen('control', answersIn(rfis));
  return (
    <section className={css.talk} aria-label={t('talk.control')}>
      <TalkHead>
        <h2>{t('talk.control')}</h2>
      </TalkHead>
      <ol className={css.messages} data-talk>
        {rfis.length + waiting.length === 0 && <li className={css.quiet}>{t('talk.control.detail')}</li>}
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
                  <span>{rfi.as === undefined ? t('talk.answer') : t('talk.answer.as', { as: rfi.as })}</span>
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
          about="talk.control"
          label={t('ask.label')}
          hiddenLabel
          row
          hint={t('ask.label')}
          send={t('ask.send')}
          disabled={!mayWrite}
          onSend={(text) => submit({ type: 'rfi.ask', text })}
        />
      </div>
    </section>
  );
}
