import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useDesks, useRoles } from './view.ts';

/** The marks of some roles, in the order given; a desk by its short name, an id that the exercise does not know as it is. */
export function Roles({ ids, ghost = false }: { readonly ids: readonly string[]; readonly ghost?: boolean }) {
  const roles = useRoles();
  const desks = useDesks();
  return (
    <span className="c-roles">
      {ids.map((id) => {
        const role = roles.byId[id];
        if (role !== undefined) return <RoleChip key={id} role={role} ghost={ghost} />;
        const desk = desks.byId[id];
        return <span key={id}>{desk === undefined ? id : <SaidText said={desk.short} />}</span>;
      })}
    </span>
  );
}
