import type { ExerciseCard } from '@kalari/engine/protocol';
import { lengthOf } from '@kalari/ui-kit/format';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill, type StatusPillProps } from '@kalari/ui-kit/parts/status-pill.tsx';
import { Link } from 'wouter';
import { dateAndHourOf } from '../../parts/dates.ts';
import { useT } from '../../use-t.ts';

const glyphs: Readonly<Record<ExerciseCard['status'], StatusPillProps['status']>> = {
  planned: 'upcoming',
  running: 'released',
  paused: 'held',
  ended: 'answered',
};
const urgency: Readonly<Record<ExerciseCard['status'], number>> = { running: 0, paused: 1, planned: 2, ended: 3 };

/** What goes on first, then what is set up, then what is over; newest first among equals. */
export function arrangedExercises(exercises: readonly ExerciseCard[]): ExerciseCard[] {
  return exercises.toSorted((a, b) => urgency[a.status] - urgency[b.status] || b.openedWall - a.openedWall);
}

export function ExerciseList({ exercises }: { readonly exercises: readonly ExerciseCard[] }) {
  const t = useT();
  return (
    <section id="exercises" className="c-exercises" aria-labelledby="exercises-title">
      <h2 id="exercises-title">{t('home.exercises')}</h2>
      {exercises.length === 0 && <p className="c-muted">{t('home.noExercises')}</p>}
      <ul>
        {arrangedExercises(exercises).map((exercise) => (
          <Row key={exercise.id} exercise={exercise} />
        ))}
      </ul>
    </section>
  );
}

function Row({ exercise }: { readonly exercise: ExerciseCard }) {
  const t = useT();
  const lengthIn = (milliseconds: number) => {
    const { hours, minutes } = lengthOf(milliseconds);
    return hours === 0
      ? t('length.minutes', { minutes })
      : t('length.hours', { hours, minutes: String(minutes).padStart(2, '0') });
  };
  const opened = dateAndHourOf(exercise.openedWall, t.language);
  const over = exercise.status === 'ended';
  return (
    <li className="c-exercise" data-status={exercise.status}>
      {exercise.stopped ? (
        <StatusPill pill status="expired">
          {t('home.stopped')}
        </StatusPill>
      ) : (
        <StatusPill pill status={glyphs[exercise.status]}>
          {t(`home.status.${exercise.status}`)}
        </StatusPill>
      )}
      <div>
        <b>
          <SaidText said={exercise.title} />
        </b>
        <p className="c-muted">
          <span>{t('home.opened', { date: opened })}</span>
          {exercise.t > 0 && <span>{t('home.played', { length: lengthIn(exercise.t) })}</span>}
          {exercise.continuesAt !== undefined && (
            <span>{t('past.from', { length: lengthIn(exercise.continuesAt) })}</span>
          )}
          <span>{t('home.seats', { taken: exercise.taken, seats: exercise.seats })}</span>
          {!over && <span>{t('home.code', { code: exercise.joinCode })}</span>}
        </p>
      </div>
      {!over && (
        <Link className="k-button" data-kind="primary" href={`/facilitate/${exercise.id}`}>
          {t(exercise.status === 'planned' ? 'home.setUp' : 'home.continue')}
        </Link>
      )}
      {exercise.status !== 'planned' && (
        <Link className="k-button" data-kind={over ? 'primary' : 'plain'} href={`/facilitate/${exercise.id}/review`}>
          {t('home.review')}
        </Link>
      )}
    </li>
  );
}
