import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { type ReactNode, useId, useState } from 'react';
import { useT } from '../use-t.ts';
import { firstFocus } from './first-focus.ts';
import { HoldButton } from './hold-button.tsx';

interface Props {
  readonly title: string;
  readonly text: ReactNode;
  readonly hint: string;
  readonly act: string;
  /** Without a reason it cannot be done. */
  readonly required?: boolean;
  /** Cannot be taken back: hold one second, or press a second button. */
  readonly grave?: boolean;
  readonly busy?: boolean;
  readonly onDo: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why, before something that the report will show with its reason. Enter does it, unless it is grave. */
export function ReasonDialog({
  title,
  text,
  hint,
  act,
  required = false,
  grave = false,
  busy = false,
  onDo,
  onClose,
}: Props) {
  const t = useT();
  const id = useId();
  const [reason, setReason] = useState('');
  const ready = !busy && (!required || reason.trim() !== '');
  const submit = () => {
    if (ready) onDo(reason.trim());
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          {grave ? (
            <HoldButton disabled={!ready} onConfirm={submit}>
              {act}
            </HoldButton>
          ) : (
            <Button kind="primary" disabled={!ready} onClick={submit}>
              {act}
            </Button>
          )}
        </>
      }
    >
      <form
        className="c-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!grave) submit();
        }}
      >
        <div className="c-form-text">{text}</div>
        <label className="k-label" htmlFor={id}>
          {t(required ? 'reason.label' : 'reason.optional')}
        </label>
        <input
          id={id}
          className="c-input"
          value={reason}
          placeholder={hint}
          maxLength={2_000}
          autoComplete="off"
          ref={firstFocus}
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
