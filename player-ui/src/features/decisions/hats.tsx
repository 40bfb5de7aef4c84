import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useId } from 'react';
import type { Hat } from '../../model/authority.ts';
import { useT } from '../../use-t.ts';
import css from './decide.module.css';

export interface HatsProps {
  readonly hats: readonly Hat[];
  readonly worn: string | undefined;
  readonly onWear: (hat: string) => void;
}

/** In which capacity one decides, for a role that has several. Nothing is chosen for it. */
export function Hats({ hats, worn, onWear }: HatsProps) {
  const t = useT();
  const id = useId();
  return (
    <fieldset>
      <legend className="k-label">{t('hat.choose')}</legend>
      {hats.map((hat) => (
        <label key={hat.id} className={css.choice} data-hat>
          <input type="radio" name={id} checked={worn === hat.id} onChange={() => onWear(hat.id)} />
          <span>
            <SaidText said={hat.title} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
