import { DeskMark } from '@kalari/ui-kit/parts/desk-mark.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useId, useState } from 'react';
import { askTalksOf } from '../model/conversations.ts';
import { useT } from '../use-t.ts';
import css from './ask-composer.module.css';
import { Composer } from './composer.tsx';
import { useSubmit } from './use-submit.ts';

export interface AskComposerProps {
  /** The item that is asked about. */
  readonly inject: string;
  readonly disabled: boolean;
  /** Asks for the field again after a refusal. */
  readonly onOpen: (open: boolean) => void;
}

/** Whom, then what: control unless one of the desks that nobody plays is chosen. */
export function AskComposer({ inject, disabled, onOpen }: AskComposerProps) {
  const t = useT();
  const id = useId();
  const submit = useSubmit();
  const talks = useView(askTalksOf);
  const [to, choose] = useState<string | undefined>(undefined);
  const whom = talks.find(({ desk }) => desk?.id === to)?.desk;
  return (
    <Composer
      about={`ask.${inject}`}
      label={whom === undefined ? t('ask.label') : t('ask.label.desk', { desk: whom.title.text })}
      hint={t(whom === undefined ? 'ask.hint' : 'talk.desk.detail')}
      send={t('ask.send')}
      disabled={disabled}
      autoFocus
      onClose={() => onOpen(false)}
      above={
        talks.length > 1 && (
          <fieldset className={css.whom}>
            <legend className="k-unseen">{t('ask.whom.title')}</legend>
            {talks.map(({ key, desk }) => (
              <label key={key}>
                <input type="radio" name={id} checked={desk?.id === to} onChange={() => choose(desk?.id)} />
                {desk === undefined ? t('talk.control.short') : <DeskMark desk={desk} />}
                {desk !== undefined && <span className="k-unseen">{desk.title.text}</span>}
              </label>
            ))}
          </fieldset>
        )
      }
      onSend={async (text) => {
        const sent = submit({ type: 'rfi.ask', inject, text, to }, { text: t('ask.done'), icon: 'ask' });
        onOpen(false);
        const accepted = await sent;
        if (!accepted) onOpen(true);
        return accepted;
      }}
    />
  );
}
