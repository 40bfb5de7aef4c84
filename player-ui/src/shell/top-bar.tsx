import type { View } from '@kalari/engine/protocol';
import { CallNoDuff } from '@kalari/ui-kit/parts/call-no-duff.tsx';
import { ClockPlate } from '@kalari/ui-kit/parts/clock-plate.tsx';
import { ExerciseBadge } from '@kalari/ui-kit/parts/exercise-badge.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { LanguageMenu } from '@kalari/ui-kit/parts/language-choice.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { isLive } from '@kalari/ui-kit/status';
import { useClock, useLinkState, useView } from '@kalari/ui-kit/use-view.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { useMe, useRoles } from '../parts/use-roles.ts';
import { useSubmit } from '../parts/use-submit.ts';
import { useT } from '../use-t.ts';
import { Connection } from './connection.tsx';
import { LookDialog } from './look-dialog.tsx';
import css from './top-bar.module.css';

/** Who I am, where I can go, how the connection stands, what time it is. */
export function TopBar({ clock, children }: { readonly clock: boolean; readonly children: ReactNode }) {
  const t = useT();
  const me = useMe();
  const roles = useRoles();
  const languages = useView((view) => view.exercise.languages);
  const [choosing, choose] = useState(false);
  const role = me.role === undefined ? undefined : roles[me.role];
  return (
    <header className={css.bar} data-colour={role?.colour}>
      {role !== undefined && (
        <div className={css.me}>
          <RoleChip role={role} size="large" />
          <span className={css.title}>
            <SaidText said={role.title} />
          </span>
        </div>
      )}
      {children}
      <div className={css.end}>
        <Connection />
        <div className={css.language}>
          <LanguageMenu also={languages} />
        </div>
        <button
          type="button"
          className="k-button"
          data-kind="quiet"
          data-icon
          data-size="big"
          aria-label={t('look.open')}
          onClick={() => choose(true)}
        >
          <Icon name="text" />
        </button>
        {clock && <Clock />}
        <Badge />
      </div>
      {choosing && <LookDialog onClose={() => choose(false)} />}
    </header>
  );
}

/** Somebody who sits at a desk can stop everything for something real. */
function Badge() {
  const submit = useSubmit();
  const open = useView(({ me, exercise }) => me.kind === 'participant' && isLive(exercise.status));
  const [calling, call] = useState(false);
  if (!open) return <ExerciseBadge />;
  return (
    <>
      <ExerciseBadge onReal={() => call(true)} />
      {calling && (
        <CallNoDuff
          onClose={() => call(false)}
          onCall={async (reason) => {
            if (await submit({ type: 'exercise.noDuff', ...(reason === '' ? {} : { reason }) })) call(false);
          }}
        />
      )}
    </>
  );
}

function Clock() {
  const t = useT();
  const now = useClock();
  const { exercise, factor, running } = useView(selectClock);
  const { phase } = useLinkState();
  const faster = useFaster(factor, running);
  return (
    <ClockPlate
      t={now}
      starts={exercise.starts}
      state={exercise.frozen !== undefined ? 'frozen' : exercise.status}
      known={phase === 'live' || phase === 'replaced'}
      {...(faster ? { remark: t('clock.faster') } : {})}
    />
  );
}

/** True for five seconds after time has begun to run at more than twice its pace. */
function useFaster(factor: number, running: boolean): boolean {
  const [shown, show] = useState(false);
  const fast = running && factor > 2_000;
  useEffect(() => {
    show(fast);
    if (!fast) return;
    const timer = setTimeout(() => show(false), 5_000);
    return () => clearTimeout(timer);
  }, [fast]);
  return shown;
}

const selectClock = (view: View) => ({
  exercise: view.exercise,
  factor: view.clock.factor,
  running: view.clock.running,
});
