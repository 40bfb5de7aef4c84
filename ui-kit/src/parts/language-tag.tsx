import type { Said } from '@kalari/engine/protocol';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { keptLanguage, languageName } from '../device/language.ts';
import { useT } from '../use-t.ts';
import css from './language-tag.module.css';

/** Says in which language a text comes when it is not the one asked for. */
export function LanguageTag({ said }: { readonly said: Said }) {
  const t = useT();
  const [first] = useView((view) => view.exercise.languages);
  if (said.lang === (keptLanguage() ?? first)) return null;
  return <span className={css.tag}>{t('language.shown', { language: languageName(said.lang) })}</span>;
}
