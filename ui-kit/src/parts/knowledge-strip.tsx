import type { RoleView } from '@kalari/engine/protocol';
import { useT } from '../i18n.tsx';

/** How one role stands with one piece of information. */
export type Knowledge = 'none' | 'planned' | 'unread' | 'read' | 'answered' | 'told' | 'expired';

export interface KnowledgeStripProps {
  /** In the order of the exercise, which never changes. */
  readonly roles: readonly Pick<RoleView, 'id' | 'short' | 'title' | 'family' | 'colour'>[];
  readonly knows: Readonly<Record<string, Knowledge>>;
  readonly size?: 'small' | 'large';
}

/** More cells than this are slimmer. */
const MANY = 7;

/** Who knows: one cell a role, a wider gap where the family changes. */
export function KnowledgeStrip({ roles, knows, size = 'small' }: KnowledgeStripProps) {
  const t = useT();
  const label = roles
    .map((role) => t('knows.of', { role: role.short.text, state: t(`knows.${knows[role.id] ?? 'none'}`) }))
    .join('; ');
  return (
    <span
      className="k-strip"
      data-size={size}
      data-many={roles.length > MANY || undefined}
      role="img"
      aria-label={label}
    >
      {roles.map((role, place) => (
        <i
          key={role.id}
          data-knows={knows[role.id] ?? 'none'}
          data-family={role.family}
          data-colour={role.colour}
          data-gap={(place > 0 && roles[place - 1]?.family !== role.family) || undefined}
        />
      ))}
    </span>
  );
}
