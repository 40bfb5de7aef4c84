import type { Said } from '@kalari/engine/protocol';
import { direction } from '@kalari/ui-kit/i18n.tsx';
import { languageName } from '@kalari/ui-kit/language-choice';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useId } from 'react';
import { useT } from '../../use-t.ts';
import { standIn, type Words, withWords } from './draft.ts';

interface Props {
  /** What is written here; unseen where the line says it already. */
  readonly label: string;
  readonly labelSeen?: boolean;
  readonly text: Words | undefined;
  /** The language that is being written. */
  readonly language: string;
  /** What stands there without the mission's words. */
  readonly instead?: string | undefined;
  readonly most: number;
  readonly rows?: number;
  readonly disabled?: boolean;
  readonly onChange: (text: Words | undefined) => void;
}

/** A text of the mission in one language; written in another only, it says what stands in for it. */
export function OwnWords(props: Props) {
  const { label, labelSeen = false, text, language, instead, most, rows, disabled = false, onChange } = props;
  const id = useId();
  const until = standIn(text, language);
  const field = {
    id,
    className: 'c-input',
    lang: language,
    dir: direction(language),
    maxLength: most,
    disabled,
    placeholder: until?.text ?? instead,
    value: text?.[language] ?? '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange(withWords(text, language, target.value)),
    ...(until === undefined ? {} : { 'aria-describedby': `${id}-until` }),
  };
  return (
    <span className="c-own-words">
      <label htmlFor={id} className={labelSeen ? 'k-label' : 'k-unseen'}>
        {label}
      </label>
      {rows === undefined ? <input {...field} /> : <textarea rows={rows} {...field} />}
      {until !== undefined && <Until id={`${id}-until`} said={until} language={language} long={rows !== undefined} />}
    </span>
  );
}

interface UntilProps {
  readonly id: string;
  readonly said: Said;
  readonly language: string;
  readonly long: boolean;
}

function Until({ id, said, language, long }: UntilProps) {
  const t = useT();
  const names = {
    language: languageName(language, t.language),
    other: languageName(said.lang, t.language),
  };
  return (
    <small id={id}>
      {t('rules.until', names)} {!long && <SaidText said={said} />}
    </small>
  );
}
