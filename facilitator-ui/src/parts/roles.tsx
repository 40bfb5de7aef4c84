import { DeskMark } from '@kalari/ui-kit/parts/desk-mark.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { useDesks, useRoles } from './view.ts';

/** The marks of some roles and desks, in the order given; an id that the exercise does not know is written as it is. */
export function Roles({ ids, ghost = false }: { readonly ids: readonly string[]; readonly ghost?: boolean }) {
  const roles = useRoles();
  const desks = useDesks();
  return (
    <span className="c-roles">
      {ids.map((id) => {
        const role = roles.byId[id];
        if (role !== undefined) return <RoleChip key={id} role={role} ghost={ghost} />;
        const desk = desks.byId[id];
        return desk === undefined ? (
          <span key={id}>{id}</span>
        ) : (
          <DeskMark key={id} desk={desk} size="slim" ghost={ghost} />
        );
      })}
    </span>
  );
}
