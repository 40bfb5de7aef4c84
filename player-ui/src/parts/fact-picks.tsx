import type { FactView } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useT } from '../use-t.ts';
import css from './fact-picks.module.css';

export interface FactPicksProps {
  readonly facts: readonly FactView[];
  readonly picked: readonly string[];
  readonly legend: string;
  readonly onPick: (facts: readonly string[]) => void;
}

/** What may go with one message or one meeting. */
const limit = 20;

/** Facts one holds, to choose from: each with how sure it is. */
export function FactPicks({ facts, picked, legend, onPick }: FactPicksProps) {
  const t = useT();
  return (
    <fieldset className={css.facts}>
      <legend className="k-label">{legend}</legend>
      {facts.length === 0 && <p>{t('met.facts.none')}</p>}
      {facts.map(({ id, text, reliability }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={picked.includes(id)}
            disabled={!picked.includes(id) && picked.length >= limit}
            onChange={() => onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])}
          />
          <span>
            <SaidText said={text} /> <small>{t(`reliability.${reliability}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
