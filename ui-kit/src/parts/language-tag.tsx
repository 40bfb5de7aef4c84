import type { Said } from '@kalari/engine/protocol';
import { useT } from '../i18n.tsx';
import { useLanguage } from '../language.tsx';
import { languageName } from '../language-choice.ts';

/** Says in which language a text comes when it is not the one asked for. */
export function LanguageTag({ said }: { readonly said: Said }) {
  const t = useT();
  const { wanted } = useLanguage();
  if (said.lang === wanted) return null;
  return (
    <span className="k-language-tag">{t('language.shown', { language: languageName(said.lang, t.language) })}</span>
  );
}
