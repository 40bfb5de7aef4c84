import type { RfiView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl, useDesks, useRoles } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { PreparedAnswers } from './prepared-answers.tsx';

/**
 * A question put to a desk is answered with one of the answers prepared for it, by its figure or a click, or in own words; a
 * question to control in own words. Enter sends, Shift Enter makes a new line. `as` says in whose voice control answers.
 */
export function AnswerForm({ rfi }: { readonly rfi: RfiView }) {
  const t = useT();
  const roles = useRoles();
  const desk = useControl().desks.find((each) => each.id === rfi.desk);
  const deskName = useDesks().byId[rfi.desk ?? '']?.title.text;
  const [{ answering }, setAtHand] = useAtHand();
  const met = useRef(0);
  const [busy, send] = useSending();
  const [text, setText] = useState('');
  const [as, setAs] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const role = roles.byId[rfi.from]?.short.text ?? rfi.from;
  useEffect(() => {
    if (answering === met.current) return;
    met.current = answering;
    const prepared = form.current?.querySelector<HTMLElement>('[data-answer]:not(:disabled)');
    (prepared ?? field.current)?.focus();
  }, [answering]);

  const say = async (with_: { readonly text: string } | { readonly answer: string }) => {
    if (busy) return;
    const voice = as.trim() === '' ? deskName : as.trim();
    const command = {
      type: 'rfi.answer',
      rfi: rfi.id,
      ...with_,
      ...(voice === undefined ? {} : { as: voice }),
    } as const;
    if (await send(command, { text: t('rfi.sent', { role }) })) setAtHand({ about: null });
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== '') void say({ text: text.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <form ref={form} className="c-answer-form" onSubmit={submit}>
      {desk !== undefined && <PreparedAnswers desk={desk} busy={busy} onChoose={(answer) => void say({ answer })} />}
      <label className="k-unseen" htmlFor={id}>
        {t('rfi.text', { role })}
      </label>
      <textarea
        id={id}
        ref={field}
        className="c-input"
        rows={desk === undefined ? 3 : 2}
        maxLength={10_000}
        value={text}
        placeholder={t(desk === undefined ? 'rfi.text' : 'rfi.own', { role })}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="c-answer-row">
        <input
          className="c-input"
          aria-label={t('rfi.as')}
          placeholder={deskName ?? t('rfi.asHint')}
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
