import { useId } from 'react';
import { useT } from '../use-t.ts';

interface Props {
  readonly minutes: number;
  readonly onChoose: (minutes: number) => void;
}

const offered = [0, 2, 5, 10];

/** Now, or so many exercise minutes ago: for what was said or decided before there was a hand free to record it. */
export function AgoPicker({ minutes, onChoose }: Props) {
  const t = useT();
  const id = useId();
  return (
    <fieldset className="c-pick">
      <legend className="k-label">{t('ago.when')}</legend>
      <div className="c-pick-row">
        {offered.map((offer) => (
          <label key={offer} className="c-pick-item">
            <input type="radio" name={id} checked={minutes === offer} onChange={() => onChoose(offer)} />
            {offer === 0 ? t('ago.now') : t('ago.minutes', { minutes: offer })}
          </label>
        ))}
        <label className="c-pick-other">
          <span className="k-unseen">{t('ago.other')}</span>
          <input
            className="c-input c-figure"
            type="number"
            min={0}
            max={600}
            inputMode="numeric"
            value={minutes}
            onChange={(event) => onChoose(Math.max(0, Math.min(600, Math.trunc(event.target.valueAsNumber || 0))))}
          />
          <span aria-hidden="true">{t('ago.unit')}</span>
        </label>
      </div>
    </fieldset>
  );
}

/** The moment meant, or undefined for now: the server then takes its own. */
export function sinceOf(t: number, minutes: number): number | undefined {
  return minutes === 0 ? undefined : Math.max(0, t - minutes * 60_000);
}
