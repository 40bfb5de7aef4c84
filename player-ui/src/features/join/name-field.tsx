import { useId } from 'react';
import { useT } from '../../use-t.ts';
import css from './join.module.css';

export interface NameFieldProps {
  readonly name: string;
  readonly missing: boolean;
  readonly onName: (name: string) => void;
}

export function NameField({ name, missing, onName }: NameFieldProps) {
  const t = useT();
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{t('join.name')}</label>
      <input
        id={id}
        value={name}
        maxLength={80}
        dir="auto"
        autoComplete="name"
        placeholder={t('join.name.hint')}
        aria-describedby={`${id}-below`}
        aria-invalid={missing}
        onChange={(event) => onName(event.target.value)}
      />
      <p id={`${id}-below`} className={css.below} data-state={missing ? 'refused' : 'short'} aria-live="polite">
        <span>{missing ? t('join.name.missing') : ''}</span>
      </p>
    </div>
  );
}
