import { languageName } from '../../device/language.ts';
import { useT } from '../../use-t.ts';
import css from './join.module.css';

export interface LanguageChoiceProps {
  readonly languages: readonly string[];
  readonly chosen: string;
  readonly onChoose: (language: string) => void;
}

export function LanguageChoice({ languages, chosen, onChoose }: LanguageChoiceProps) {
  const t = useT();
  return (
    <fieldset className={css.languages}>
      <legend className="k-unseen">{t('join.language')}</legend>
      {languages.map((language) => (
        <label key={language} lang={language}>
          <input type="radio" name="language" checked={language === chosen} onChange={() => onChoose(language)} />
          <span>{languageName(language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
