import type { EffectView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { type FormEvent, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { useEffectWords } from '../../parts/effects/use-effect-words.ts';
import { firstFocus } from '../../parts/first-focus.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** Her word over what the scenario computed: a reason always, for an indicator also what it moves by instead. */
export function OverrulePanel() {
  const [{ about }, setAtHand] = useAtHand();
  const effect = useControl().effects.find((each) => each.id === about);
  if (effect === undefined) return null;
  return <Overruling effect={effect} onClose={() => setAtHand({ panel: null, about: null })} />;
}

function Overruling({ effect, onClose }: { readonly effect: EffectView; readonly onClose: () => void }) {
  const t = useT();
  const words = useEffectWords();
  const [busy, send] = useSending();
  const [reason, setReason] = useState('');
  const [instead, setInstead] = useState('0');
  const change = Number(instead);
  const wrong =
    effect.kind === 'move' && !(Number.isInteger(change) && instead.trim() !== '' && Math.abs(change) <= 100);
  const ready = !busy && !wrong && reason.trim() !== '';
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready) return;
    const accepted = await send(
      {
        type: 'effect.overrule',
        effect: effect.id,
        ...(effect.kind === 'move' && change !== 0 ? { change } : {}),
        reason: reason.trim(),
      },
      { text: t('effects.done') },
    );
    if (accepted) onClose();
  };
  return (
    <Dialog
      title={t('effects.overruleTitle')}
      onClose={onClose}
      actions={
        <Button kind="primary" disabled={!ready} onClick={() => void submit()}>
          {t('effects.overrule')}
          <kbd aria-hidden="true">↵</kbd>
        </Button>
      }
    >
      <form className="c-form" onSubmit={submit}>
        <p>
          <b>{words(effect)}</b>
        </p>
        <p className="c-muted">{t(`effects.text.${effect.kind}`)}</p>
        {effect.kind === 'move' && (
          <label className="c-field">
            <span className="k-label">{t('effects.instead')}</span>
            <input
              className="c-input c-figure"
              type="number"
              min={-100}
              max={100}
              value={instead}
              aria-invalid={wrong}
              onChange={(event) => setInstead(event.target.value)}
            />
          </label>
        )}
        <ReasonField
          label={t('reason.label')}
          hint={t('effects.hint')}
          value={reason}
          onChange={setReason}
          focus={firstFocus}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
