import type { DeskView, RoleView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useState } from 'react';
import { useDraft } from '../device/draft.ts';
import { useT } from '../use-t.ts';
import { ChooseRoles } from './choose-roles.tsx';
import { useMayWrite } from './use-may-write.ts';

type Person = RoleView | DeskView;

interface Props {
  /** Where the reason is kept until it is sent. */
  readonly draft: string;
  readonly legend: string;
  readonly people: readonly Person[];
  /** What the button says of whoever is chosen, and while nobody is. */
  readonly label: (chosen: Person | undefined) => string;
  /** Whether it was accepted: then the form is empty again. */
  readonly onName: (chosen: Person, reason: string | undefined) => Promise<boolean>;
}

/** One of these people, and why: to whom a right is passed, who acts meanwhile. */
export function NameOne({ draft, legend, people, label, onName }: Props) {
  const t = useT();
  const mayWrite = useMayWrite();
  const [picked, pick] = useState<string>();
  const [reason, write] = useDraft(draft);
  const chosen = people.find(({ id }) => id === picked);
  const name = async () => {
    if (chosen === undefined) return;
    const text = reason.trim();
    if (!(await onName(chosen, text === '' ? undefined : text))) return;
    pick(undefined);
    write('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void name();
      }}
    >
      <ChooseRoles
        legend={legend}
        people={people}
        chosen={new Set(picked === undefined ? [] : [picked])}
        onFlip={(role) => pick(role === picked ? undefined : role)}
      />
      <label>
        <span className="k-label">{t('delegate.reason')}</span>
        <input
          className="k-text"
          dir="auto"
          maxLength={1_000}
          value={reason}
          onChange={(event) => write(event.target.value)}
        />
      </label>
      <Button size="big" type="submit" disabled={!mayWrite || chosen === undefined}>
        {label(chosen)}
      </Button>
    </form>
  );
}
