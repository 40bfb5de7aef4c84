import type { CheckpointView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { type FormEvent, useId, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { firstFocus } from '../../parts/first-focus.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

type Result = Exclude<CheckpointView['result'], 'pending'>;
const results: readonly Result[] = ['justified-deviation', 'met', 'late', 'missed', 'wrong-decider', 'not-applicable'];

/** Marks a checkpoint by hand: the computed result stays beside it. A justified deviation comes first: that is what this is for. */
export function MarkPanel() {
  const [{ about }, setAtHand] = useAtHand();
  const checkpoint = useControl().checkpoints.byId[about ?? ''];
  if (checkpoint === undefined) return null;
  return <Marking checkpoint={checkpoint} onClose={() => setAtHand({ panel: null, about: null })} />;
}

function Marking({ checkpoint, onClose }: { readonly checkpoint: CheckpointView; readonly onClose: () => void }) {
  const t = useT();
  const [busy, send] = useSending();
  const [result, setResult] = useState<Result>('justified-deviation');
  const [reason, setReason] = useState('');
  const id = useId();
  const ready = !busy && reason.trim() !== '';
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready) return;
    const command = { type: 'checkpoint.mark', checkpoint: checkpoint.id, result, reason: reason.trim() } as const;
    if (await send(command, { text: t('checkpoint.marked', { title: checkpoint.title.text }) })) onClose();
  };
  return (
    <Dialog
      title={t('checkpoint.markTitle')}
      onClose={onClose}
      actions={
        <Button kind="primary" disabled={!ready} onClick={() => void submit()}>
          {t('checkpoint.mark')}
        </Button>
      }
    >
      <form className="c-form" onSubmit={submit}>
        <p>
          <b>
            <SaidText said={checkpoint.title} />
          </b>
        </p>
        <p className="c-muted">{t('checkpoint.markText')}</p>
        <fieldset className="c-pick">
          <legend className="k-label">{t('checkpoint.markResult')}</legend>
          <div className="c-pick-row">
            {results.map((each) => (
              <label key={each} className="c-pick-item">
                <input type="radio" name={id} checked={result === each} onChange={() => setResult(each)} />
                {t(`checkpoint.result.${each}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <ReasonField
          label={t('reason.label')}
          hint={t('checkpoint.markHint')}
          value={reason}
          onChange={setReason}
          focus={firstFocus}
        />
      </form>
    </Dialog>
  );
}
