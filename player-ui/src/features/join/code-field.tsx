import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useId } from 'react';
import { useT } from '../../use-t.ts';
import { cleanCode, codeLength, shownCode } from './code.ts';
import css from './join.module.css';
import type { Lookup } from './use-lookup.ts';

export interface CodeFieldProps {
  readonly code: string;
  readonly lookup: Lookup;
  readonly onCode: (code: string) => void;
}

/** The code, typed or pasted in any way; what it opens is said below it. */
export function CodeField({ code, lookup, onCode }: CodeFieldProps) {
  const t = useT();
  const id = useId();
  const wrong = lookup.state === 'refused' && lookup.code !== 'offline';
  return (
    <div className={css.field}>
      <label htmlFor={id}>{t('join.code')}</label>
      <input
        id={id}
        className={css.code}
        value={shownCode(code)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        inputMode="text"
        dir="ltr"
        aria-describedby={`${id}-below`}
        aria-invalid={wrong}
        onChange={(event) => onCode(cleanCode(event.target.value))}
      />
      <p id={`${id}-below`} className={css.below} data-state={lookup.state} aria-live="polite">
        {lookup.state === 'found' && <StatusGlyph status="answered" />}
        {wrong && <StatusGlyph status="expired" />}
        <span>{below(lookup, code, t)}</span>
      </p>
    </div>
  );
}

function below(lookup: Lookup, code: string, t: ReturnType<typeof useT>): string {
  if (lookup.state === 'found') return lookup.info.title.text;
  if (lookup.state === 'looking') return t('join.code.looking');
  if (lookup.state === 'refused')
    return lookup.code === 'offline' ? '' : t.either(`refusal.${lookup.code}`, 'refusal.other');
  return code === '' ? t('join.code.hint') : t('join.code.short', { missing: codeLength - code.length });
}
