import { useT } from '../i18n.tsx';
import { useLanguage } from '../language.tsx';
import { languageName } from '../language-choice.ts';
import { Icon } from './icon.tsx';

export interface LanguageChoiceProps {
  /** Languages of an exercise's texts beside those of the interface. */
  readonly also?: readonly string[];
}

/** The languages side by side, each by its own name: for the first page, where one cannot yet read the others. */
export function LanguageChoice({ also }: LanguageChoiceProps) {
  const t = useT();
  const { wanted, choose, failed } = useLanguage();
  return (
    <fieldset className="k-languages">
      <legend className="k-unseen">{t('language.label')}</legend>
      {useOffered(also).map((language) => (
        <label key={language} lang={language}>
          <input type="radio" name="language" checked={language === wanted} onChange={() => choose(language)} />
          <span>{languageName(language)}</span>
        </label>
      ))}
      {failed && <p role="alert">{t('language.failed')}</p>}
    </fieldset>
  );
}

/** The same as a small menu, for a bar. */
export function LanguageMenu({ also }: LanguageChoiceProps) {
  const t = useT();
  const { wanted, choose, failed } = useLanguage();
  return (
    <label className="k-language-menu">
      <Icon name="globe" />
      <span className="k-language-name" lang={wanted} aria-hidden="true">
        {languageName(wanted)}
      </span>
      <select aria-label={t('language.label')} value={wanted} onChange={(event) => choose(event.target.value)}>
        {useOffered(also).map((language) => (
          <option key={language} value={language} lang={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
      {failed && <span role="alert">{t('language.failed')}</span>}
    </label>
  );
}

/** What is spoken now stands among them, whatever is offered. */
function useOffered(also: readonly string[] = []): readonly string[] {
  const { wanted, languages } = useLanguage();
  return [...new Set([...languages, ...also, wanted])];
}
