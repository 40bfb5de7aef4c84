import type { JoinInfoResponse } from '@kalari/engine/protocol';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import type { Key } from '../../messages/en.ts';
import { useT } from '../../use-t.ts';
import { anySeat } from './code.ts';
import css from './seat-list.module.css';

export interface SeatListProps {
  /** The code is not complete. */
  readonly early: boolean;
  /** Null until the code is known. */
  readonly roles: readonly JoinRole[] | null;
  readonly picked: string | null;
  readonly onPick: (role: string) => void;
  /** A personal link has chosen already. */
  readonly fixed: boolean;
  readonly problem?: Key | undefined;
}

/** The seats with who may still sit there. */
export function SeatList({ early, roles, picked, onPick, fixed, problem }: SeatListProps) {
  const t = useT();
  if (roles === null) return <p className={css.later}>{early ? t('join.seat.later') : ''}</p>;
  if (fixed && !roles.some(({ id }) => id === picked)) return <p className={css.later}>{t('join.seat.linked')}</p>;
  const shown = fixed ? roles.filter(({ id }) => id === picked) : roles;
  return (
    <fieldset className={css.seats}>
      <legend>{t('join.seat')}</legend>
      {problem !== undefined && (
        <p className={css.problem} role="alert">
          {t(problem)}
        </p>
      )}
      {shown.map((role) => {
        const shut = role.taken && !fixed;
        return (
          <label key={role.id} className={css.seat} data-taken={shut || undefined}>
            <input
              type="radio"
              name="seat"
              disabled={shut}
              checked={picked === role.id}
              onChange={() => onPick(role.id)}
            />
            <span className={css.chip}>
              <RoleChip role={roleLook(role)} size="large" />
            </span>
            <span className={css.title}>
              <SaidText said={role.title} />
            </span>
            <span className={css.state}>
              {t(
                fixed
                  ? 'join.seat.yours'
                  : shut
                    ? 'join.seat.taken'
                    : picked === role.id
                      ? 'join.seat.chosen'
                      : 'join.seat.free',
              )}
            </span>
          </label>
        );
      })}
      {!fixed && (
        <label className={css.seat}>
          <input type="radio" name="seat" checked={picked === anySeat} onChange={() => onPick(anySeat)} />
          <span className={css.any}>{t('join.seat.none')}</span>
        </label>
      )}
    </fieldset>
  );
}

type JoinRole = JoinInfoResponse['roles'][number];
type Family = 'civilian' | 'uniformed' | 'support';

function roleLook(role: JoinRole) {
  const family: Family = role.family === 'uniformed' || role.family === 'support' ? role.family : 'civilian';
  return { ...role, family };
}
