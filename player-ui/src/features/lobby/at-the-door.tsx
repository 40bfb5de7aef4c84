import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidProse, SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useMe, useRoles } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import { DeviceCheck } from './device-check.tsx';
import css from './lobby.module.css';

/** Joined, not yet let in. The page opens by itself. */
export function AtTheDoor({ onLeave }: { readonly onLeave: () => void }) {
  const t = useT();
  const me = useMe();
  const roles = useRoles();
  const exercise = useView((view) => view.exercise);
  const role = me.role === undefined ? undefined : roles[me.role];
  return (
    <div className={css.door}>
      <div className={css.doorCard} aria-live="polite">
        <p className={css.doorMark}>
          <StatusGlyph status="due" />
        </p>
        <h1>{t('door.title')}</h1>
        <p>{t('door.detail', { name: me.name ?? '' })}</p>
        {role === undefined ? (
          <p>{t('door.any')}</p>
        ) : (
          <p className={css.asked}>
            <span>{t('door.asked')}</span>
            <RoleChip role={role} size="large" />
            <SaidText said={role.title} />
          </p>
        )}
        <Button kind="quiet" size="big" onClick={onLeave}>
          {t('door.leave')}
        </Button>
      </div>
      <section className={css.doorAside}>
        <h2>
          <SaidText said={exercise.title} />
        </h2>
        <SaidProse said={exercise.situation} />
        <h2>{t('lobby.device')}</h2>
        <DeviceCheck />
      </section>
    </div>
  );
}
