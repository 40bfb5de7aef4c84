import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { useRoles } from './use-roles.ts';

/** The chip of one role, by id; nothing for a role that is not in this exercise. */
export function Chip({
  id,
  size = 'small',
  ghost = false,
}: {
  readonly id: string;
  readonly size?: 'small' | 'large';
  readonly ghost?: boolean;
}) {
  const role = useRoles()[id];
  return role === undefined ? null : <RoleChip role={role} size={size} ghost={ghost} />;
}

/** Several, in the order given. */
export function Chips({
  ids,
  size = 'small',
  ghost = false,
}: {
  readonly ids: readonly string[];
  readonly size?: 'small' | 'large';
  readonly ghost?: boolean;
}) {
  return ids.map((id) => <Chip key={id} id={id} size={size} ghost={ghost} />);
}
