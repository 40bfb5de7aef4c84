import { useId, useState } from 'react';
import { useT } from '../i18n.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly busy?: boolean;
  readonly onCall: (reason: string) => void;
  readonly onClose: () => void;
}

/** One question before everything stops for everybody: words are welcome, and nobody has to write any. */
export function CallNoDuff({ busy = false, onCall, onClose }: Props) {
  const t = useT();
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('noDuff.call')}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" size="big" onClick={onClose}>
            {t('noDuff.goOn')}
          </Button>
          <Button kind="danger" size="big" disabled={busy} onClick={() => onCall(reason.trim())}>
            {t('noDuff.do')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onCall(reason.trim());
        }}
      >
        <p>{t('noDuff.callText')}</p>
        <label className="k-label k-no-duff-ask" htmlFor={id}>
          {t('noDuff.what')}
        </label>
        <input
          id={id}
          className="k-no-duff-what"
          value={reason}
          maxLength={500}
          autoComplete="off"
          dir="auto"
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
