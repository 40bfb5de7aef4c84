import type { DeskView, RoleView } from '@kalari/engine/protocol';
import css from './choose-roles.module.css';
import { TellRow } from './tell-row.tsx';

interface Props {
  readonly legend: string;
  readonly people: readonly (RoleView | DeskView)[];
  readonly chosen: ReadonlySet<string>;
  readonly onFlip: (role: string) => void;
}

const nobody: ReadonlySet<string> = new Set();

/** Some of these people, one touch each: who was there, to whom it goes, who acts. */
export function ChooseRoles({ legend, people, chosen, onFlip }: Props) {
  return (
    <fieldset>
      <legend className="k-label">{legend}</legend>
      <div className={css.row}>
        <TellRow
          colleagues={people}
          done={chosen}
          waiting={nobody}
          mode="choose"
          label={(role) => role.title.text}
          onTell={onFlip}
        />
      </div>
    </fieldset>
  );
}
