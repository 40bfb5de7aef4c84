import type { RoleView } from '@kalari/engine/protocol';
import { direction } from '../i18n.tsx';

export interface RoleChipProps {
  readonly role: Pick<RoleView, 'short' | 'title' | 'family' | 'colour'>;
  readonly size?: 'small' | 'large';
  /** Hollow and dashed: a role that has not spoken. */
  readonly ghost?: boolean;
}

/** A role's mark: its acronym, its colour and the shape of its family (civilian round, uniformed square, support cut). */
export function RoleChip({ role, size = 'small', ghost = false }: RoleChipProps) {
  return (
    <abbr
      className="k-role"
      data-family={role.family}
      data-colour={role.colour}
      data-size={size}
      data-ghost={ghost || undefined}
      title={role.title.text}
      lang={role.short.lang}
      dir={direction(role.short.lang)}
    >
      {role.short.text}
    </abbr>
  );
}
