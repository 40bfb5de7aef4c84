import type { RfiView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useSending } from '../../parts/send.ts';
import { rowsOf, useControl, useRfis, useRoles } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** Questions to control: the open ones first, oldest on top, each with its answer form. */
export function RfiList() {
  const t = useT();
  const rfis = rowsOf(useRfis());
  const [{ about }] = useAtHand();
  if (rfis.length === 0) {
    return (
      <EmptyState icon="ask" title={t('rfi.empty.title')}>
        {t('rfi.empty')}
      </EmptyState>
    );
  }
  const open = rfis.filter((rfi) => rfi.answeredAt === undefined);
  const wanted = open.find((rfi) => rfi.id === about) ?? open[0];
  const answered = rfis.filter((rfi) => rfi.answeredAt !== undefined).toReversed();
  return (
    <ol className="c-cards">
      {open.map((rfi) => (
        <li key={rfi.id} className="c-card" data-hot>
          <Question rfi={rfi} />
          {rfi === wanted && <AnswerForm key={rfi.id} rfi={rfi} />}
        </li>
      ))}
      {answered.map((rfi) => (
        <li key={rfi.id} className="c-card">
          <Question rfi={rfi} />
          <p className="c-rfi-answer">{rfi.answer}</p>
        </li>
      ))}
    </ol>
  );
}

function Question({ rfi }: { readonly rfi: RfiView }) {
  const t = useT();
  const format = useFormat();
  const clock = useClock();
  const control = useControl();
  const inject = control.injects.byId[rfi.inject ?? ''];
  return (
    <>
      <p className="c-feed-head">
        <Roles ids={[rfi.from]} />
        {rfi.answeredAt === undefined ? (
          <StatusPill status="due">{t('rfi.waiting', { length: format.length(clock - rfi.askedAt) })}</StatusPill>
        ) : (
          <StatusPill status="answered">
            {rfi.as === undefined
              ? t('rfi.answeredBy', { time: format.hour(rfi.answeredAt) })
              : t('rfi.answeredAs', { time: format.hour(rfi.answeredAt), as: rfi.as })}
          </StatusPill>
        )}
        <time>{format.hour(rfi.askedAt)}</time>
      </p>
      <p className="c-card-text">{rfi.text}</p>
      {inject !== undefined && (
        <p className="c-muted">{t.rich('rfi.about', { title: <SaidText key="t" said={inject.title} /> })}</p>
      )}
    </>
  );
}

/** Enter sends, Shift Enter makes a new line. `as` says in whose voice control answers. */
function AnswerForm({ rfi }: { readonly rfi: RfiView }) {
  const t = useT();
  const roles = useRoles();
  const [{ answering }, setAtHand] = useAtHand();
  const met = useRef(0);
  const [busy, send] = useSending();
  const [text, setText] = useState('');
  const [as, setAs] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const role = roles.byId[rfi.from]?.short.text ?? rfi.from;
  useEffect(() => {
    if (answering === met.current) return;
    met.current = answering;
    field.current?.focus();
  }, [answering]);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy || text.trim() === '') return;
    const command = {
      type: 'rfi.answer',
      rfi: rfi.id,
      text: text.trim(),
      ...(as.trim() === '' ? {} : { as: as.trim() }),
    } as const;
    if (await send(command, { text: t('rfi.sent', { role }) })) setAtHand({ about: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing)
      void submit(event as KeyboardEvent & FormEvent);
  };
  return (
    <form className="c-answer-form" onSubmit={submit}>
      <label className="k-unseen" htmlFor={id}>
        {t('rfi.text', { role })}
      </label>
      <textarea
        id={id}
        ref={field}
        className="c-input"
        rows={3}
        maxLength={10_000}
        value={text}
        placeholder={t('rfi.text', { role })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="c-answer-row">
        <input
          className="c-input"
          aria-label={t('rfi.as')}
          placeholder={t('rfi.asHint')}
          maxLength={120}
          value={as}
          onChange={(event) => setAs(event.target.value)}
        />
        <Button kind="primary" type="submit" disabled={busy || text.trim() === ''}>
          {t('rfi.send')}
          <kbd aria-hidden="true">↵</kbd>
        </Button>
      </div>
    </form>
  );
}
