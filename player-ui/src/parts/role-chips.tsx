import { DeskMark } from '@kalari/ui-kit/parts/desk-mark.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { useDesks, useRoles } from './use-roles.ts';

/** The chip of one role, or the mark of a desk, by id; nothing for whoever is not in this exercise. */
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
  return desk === undefined ? null : <DeskMark desk={desk} size={size} ghost={ghost} />;
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
