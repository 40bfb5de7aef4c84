import type { DeskView } from '@kalari/engine/protocol';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useId } from 'react';
import { keyOfPlace } from '../keys.ts';
import { firstFocus } from './first-focus.ts';
import { useRoleList } from './view.ts';

interface Props {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChoose: (roles: readonly string[]) => void;
  /** One role or several. */
  readonly many?: boolean;
  /** Shows the key that stands for each role while the panel listens for it. */
  readonly figures?: boolean;
  /** Whether a dialog that opens puts the focus here. */
  readonly first?: boolean;
  /** Roles that may not be chosen here. */
  readonly without?: readonly string[];
  /** Desks that may be chosen as well. */
  readonly desks?: readonly DeskView[];
}

/** Roles to choose from, each with the key of its place. */
export function RolePicker({
  label,
  chosen,
  onChoose,
  many = false,
  figures = false,
  first = false,
  without = [],
  desks = [],
}: Props) {
  const roles = useRoleList();
  const name = useId();
  const entry = roles.find((role) => !without.includes(role.id))?.id;
  return (
    <fieldset className="c-pick">
      <legend className="k-label">{label}</legend>
      <div className="c-pick-row">
        {roles.map((role, place) => (
          <label key={role.id} className="c-pick-item" data-off={without.includes(role.id) || undefined}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              ref={first && role.id === entry ? firstFocus : undefined}
              checked={chosen.includes(role.id)}
              disabled={without.includes(role.id)}
              onChange={() => onChoose(many ? toggled(chosen, role.id) : [role.id])}
            />
            {figures && <kbd aria-hidden="true">{keyOfPlace(place)}</kbd>}
            <RoleChip role={role} />
          </label>
        ))}
        {desks.map(({ id, short }) => (
          <label key={id} className="c-pick-item">
            <input
              type={many ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(id)}
              onChange={() => onChoose(many ? toggled(chosen, id) : [id])}
            />
            <SaidText said={short} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}
