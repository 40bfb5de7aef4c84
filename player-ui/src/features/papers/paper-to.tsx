import type { FormView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useState } from 'react';
import { ChooseRoles } from '../../parts/choose-roles.tsx';
import { useColleagues } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import css from './papers.module.css';
import { Addressees } from './signers.tsx';

interface Props {
  readonly form: FormView;
  readonly author: string | undefined;
  /** Besides those to whom the form goes anyway. */
  readonly to: readonly string[];
  readonly onChoose: (to: readonly string[]) => void;
}

/** To whom it goes anyway, and who is to have it as well. */
export function PaperTo({ form, author, to, onChoose }: Props) {
  const t = useT();
  const [open, show] = useState(false);
  const people = useColleagues().filter(({ id }) => !form.to.includes(id) && id !== author);
  return (
    <div className={css.to}>
      <Addressees form={form} to={[...form.to, ...to]} />
      {people.length > 0 && (
        <Button kind="quiet" icon="plus" aria-expanded={open} onClick={() => show(!open)}>
          {t('papers.to.add')}
        </Button>
      )}
      {open && (
        <ChooseRoles
          legend={t('papers.to.also')}
          people={people}
          chosen={new Set(to)}
          onFlip={(role) => onChoose(to.includes(role) ? to.filter((one) => one !== role) : [...to, role])}
        />
      )}
    </div>
  );
}
