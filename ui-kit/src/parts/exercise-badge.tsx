import { useT } from '../i18n.tsx';

/** Stands on every screen: nothing here is real. */
export function ExerciseBadge() {
  const t = useT();
  return <span className="k-exercise">{t('exercise.mark')}</span>;
}
