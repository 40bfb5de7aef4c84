import type { DeskView, RoleView } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import css from './tell-row.module.css';

export interface TellRowProps {
  readonly colleagues: readonly (RoleView | DeskView)[];
  /** Roles that already have it. */
  readonly done: ReadonlySet<string>;
  /** Roles for whom it is on its way. */
  readonly waiting: ReadonlySet<string>;
  readonly mode: 'share' | 'told' | 'choose';
  /** What a touch does, for a screen reader. */
  readonly label: (role: RoleView | DeskView) => string;
  readonly disabled?: boolean;
  readonly onTell: (role: string) => void;
}

/** One touch a colleague. What has been told shows a tick and stays, since telling twice is allowed. */
export function TellRow({ colleagues, done, waiting, mode, label, disabled = false, onTell }: TellRowProps) {
  return colleagues.map((role) => (
    <button
      key={role.id}
      type="button"
      className={css.chip}
      disabled={disabled}
      aria-pressed={done.has(role.id)}
      aria-label={label(role)}
      onClick={() => onTell(role.id)}
    >
      {waiting.has(role.id) ? (
        <StatusGlyph status="upcoming" />
      ) : (
        <Icon name={done.has(role.id) ? 'check' : mode === 'told' ? 'said' : 'plus'} size="small" />
      )}
      {'family' in role ? <RoleChip role={role} /> : <SaidText said={role.short} />}
    </button>
  ));
}
