import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useDraft } from '../device/draft.ts';
import { useT } from '../use-t.ts';
import css from './composer.module.css';

export interface ComposerProps {
  /** Under which the draft is kept. */
  readonly about: string;
  readonly label: string;
  readonly hint?: string;
  readonly send: string;
  /** False when the text was refused: then it comes back as the draft. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onClose?: () => void;
  readonly disabled?: boolean;
  /** A remark instead of sending, such as that nobody is chosen. */
  readonly missing?: string | undefined;
  readonly autoFocus?: boolean;
  readonly hiddenLabel?: boolean;
  readonly above?: ReactNode;
  /** The field and its button in one row, as in a conversation. */
  readonly row?: boolean;
}

const limit = 10_000;

/** Free text with its draft on the device. Control and Enter send it; Enter alone is a new line. */
export function Composer(props: ComposerProps) {
  const {
    about,
    label,
    hint,
    send,
    onSend,
    onClose,
    disabled = false,
    missing,
    autoFocus = false,
    hiddenLabel = false,
    above,
    row = false,
  } = props;
  const t = useT();
  const id = useId();
  const [text, write] = useDraft(about);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const latest = useRef(text);
  latest.current = text;
  const ready = !disabled && missing === undefined && text.trim() !== '' && text.length <= limit;
  const submit = async () => {
    if (!ready) return;
    const sent = text.trim();
    write('');
    if (await onSend(sent)) return;
    // What was refused comes back, before what has been written since.
    write(latest.current === '' ? sent : `${sent}\n\n${latest.current}`);
  };
  return (
    <form
      className={css.composer}
      data-row={row || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id} className={hiddenLabel ? 'k-unseen' : 'k-label'}>
        {label}
      </label>
      {above}
      <textarea
        ref={field}
        id={id}
        className="k-text"
        rows={row ? 2 : 3}
        dir="auto"
        value={text}
        placeholder={hint}
        disabled={disabled}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
          if (event.key === 'Escape') onClose?.();
        }}
      />
      <div className={css.foot}>
        <span className={css.remark} data-over={text.length > limit || undefined}>
          {text.length > limit - 500
            ? t('draft.left', { count: limit - text.length })
            : (missing ?? (text === '' ? '' : t('draft.kept')))}
        </span>
        {onClose !== undefined && (
          <Button kind="quiet" size="big" onClick={onClose}>
            {t('act.cancel')}
          </Button>
        )}
        <Button kind="primary" size="big" icon="send" type="submit" disabled={!ready}>
          {send}
        </Button>
      </div>
    </form>
  );
}
