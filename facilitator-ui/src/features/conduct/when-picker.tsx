import { useId } from 'react';
import { useT } from '../../use-t.ts';

export type When =
  | { readonly kind: 'now' }
  | { readonly kind: 'in'; readonly minutes: number }
  | { readonly kind: 'at'; readonly hour: string };

interface Props {
  readonly when: When;
  readonly wrong: boolean;
  readonly onChoose: (when: When) => void;
}

/** Now, in a few minutes, or at an hour of the story. */
export function WhenPicker({ when, wrong, onChoose }: Props) {
  const t = useT();
  const id = useId();
  return (
    <fieldset className="c-pick">
      <legend className="k-label">{t('create.when')}</legend>
      <div className="c-pick-row">
        <label className="c-pick-item">
          <input type="radio" name={id} checked={when.kind === 'now'} onChange={() => onChoose({ kind: 'now' })} />
          {t('create.now')}
        </label>
        {[5, 10].map((minutes) => (
          <label key={minutes} className="c-pick-item">
            <input
              type="radio"
              name={id}
              checked={when.kind === 'in' && when.minutes === minutes}
              onChange={() => onChoose({ kind: 'in', minutes })}
            />
            {t('create.inMinutes', { minutes })}
          </label>
        ))}
        <label className="c-pick-item">
          <input
            type="radio"
            name={id}
            checked={when.kind === 'at'}
            onChange={() => onChoose({ kind: 'at', hour: '' })}
          />
          {t('create.atTime')}
        </label>
        {when.kind === 'at' && (
          <input
            className="c-input c-figure"
            aria-label={t('create.atHint')}
            aria-invalid={wrong && when.hour !== ''}
            aria-describedby={wrong && when.hour !== '' ? `${id}-wrong` : undefined}
            placeholder="08:20"
            value={when.hour}
            onChange={(event) => onChoose({ kind: 'at', hour: event.target.value })}
          />
        )}
      </div>
      {wrong && when.kind === 'at' && when.hour !== '' && (
        <p id={`${id}-wrong`} className="c-wrong" role="alert">
          {t('create.atWrong')}
        </p>
      )}
    </fieldset>
  );
}
