import { commandId } from '@kalari/ui-kit/link/command-id';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { usePast } from '../../parts/past.tsx';
import { useApi } from '../../session.tsx';
import { useT } from '../../use-t.ts';

interface Props {
  /** The record after which the new exercise goes on. */
  readonly seq: number;
  readonly t: number;
  readonly onClose: () => void;
}

/** How often, and how many milliseconds apart, one looks whether the new exercise is there. */
const tries = 50;
const apart = 200;

/** Asks whether a new exercise shall go on from this moment, and goes there once it is open. */
export function GoOn({ seq, t: moment, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const api = useApi();
  const { live, leave } = usePast();
  const [, go] = useLocation();
  const [state, setState] = useState<'asked' | 'opening' | 'failed'>('asked');
  const open = async () => {
    setState('opening');
    const id = commandId();
    const answer = await live.submit({ type: 'exercise.fork', seq }, { id });
    const exercise = `e-${id}`;
    if (!answer.ok || !(await isThere(() => api.exercise(exercise)))) return setState('failed');
    leave();
    go(`/facilitate/${exercise}?join`);
  };
  return (
    <Dialog
      title={t('past.goOnTitle', { time: format.hour(moment) })}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" disabled={state === 'opening'} onClick={() => void open()}>
            {t(state === 'opening' ? 'past.goOnOpening' : 'past.goOnDo')}
          </Button>
        </>
      }
    >
      <div className="c-form">
        <p>{t('past.goOnText')}</p>
        {state === 'failed' && (
          <p className="c-wrong" role="alert">
            {t('past.goOnFailed')}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** The server opens it once the command is on record: a moment later, or after it has come back. */
async function isThere(ask: () => Promise<unknown>): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) {
    const found = await ask().then(
      () => true,
      () => false,
    );
    if (found) return true;
    await new Promise((soon) => setTimeout(soon, apart));
  }
  return false;
}
