import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { useRoles } from './view.ts';

/** The marks of some roles, in the order given; an id that the exercise does not know is written as it is. */
export function Roles({ ids, ghost = false }: { readonly ids: readonly string[]; readonly ghost?: boolean }) {
  const roles = useRoles();
  return (
    <span className="c-roles">
      {ids.map((id) => {
        const role = roles.byId[id];
        return role === undefined ? <span key={id}>{id}</span> : <RoleChip key={id} role={role} ghost={ghost} />;
      })}
    </span>
  );
}
