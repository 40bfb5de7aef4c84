import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { LanguageChoice } from '@kalari/ui-kit/parts/language-choice.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useId, useState } from 'react';
import { keptLook, type Look, putOn, textSizes, themes } from '../device/look.ts';
import { useT } from '../use-t.ts';
import css from './look-dialog.module.css';

/** Text size, colours, language of the exercise: at once, remembered on this device. */
export function LookDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const languages = useView((view) => view.exercise.languages);
  const [look, setLook] = useState<Look>(keptLook);
  const change = (next: Look) => {
    setLook(next);
    putOn(next);
  };
  return (
    <Dialog
      title={t('look.open')}
      onClose={onClose}
      actions={
        <Button kind="primary" size="big" onClick={onClose}>
          {t('look.done')}
        </Button>
      }
    >
      <div className={css.look}>
        <Choice
          label={t('look.size')}
          options={textSizes.map((size) => ({ id: size, label: t(`look.size.${size}`) }))}
          chosen={look.size}
          onChoose={(size) => change({ ...look, size })}
        />
        <Choice
          label={t('look.theme')}
          options={themes.map((theme) => ({ id: theme, label: t(`look.theme.${theme}`) }))}
          chosen={look.theme}
          onChoose={(theme) => change({ ...look, theme })}
        />
        <div>
          <p className="k-label" aria-hidden="true">
            {t('language.label')}
          </p>
          <LanguageChoice also={languages} />
        </div>
        <p>{t('look.language.note')}</p>
      </div>
    </Dialog>
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly chosen: K;
  readonly onChoose: (id: K) => void;
}

function Choice<K extends string>({ label, options, chosen, onChoose }: ChoiceProps<K>) {
  const id = useId();
  return (
    <fieldset>
      <legend className="k-label">{label}</legend>
      <div className={css.options}>
        {options.map((option) => (
          <label key={option.id}>
            <input type="radio" name={id} checked={option.id === chosen} onChange={() => onChoose(option.id)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
