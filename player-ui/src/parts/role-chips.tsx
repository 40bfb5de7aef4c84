import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useDesks, useRoles } from './use-roles.ts';

/** The chip of one role, by id; of a desk its short name, and nothing for a role that is not in this exercise. */
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
  const desk = useDesks()[id];
  if (role !== undefined) return <RoleChip role={role} size={size} ghost={ghost} />;
  return desk === undefined ? null : <SaidText said={desk.short} />;
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
