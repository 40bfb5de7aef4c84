import { useT } from '../i18n.tsx';
import { Icon } from './icon.tsx';

/** Stands on every screen: nothing here is real. Where something can be stopped, it is also where one says that something is. */
export function ExerciseBadge({ onReal }: { readonly onReal?: () => void }) {
  const t = useT();
  if (onReal === undefined) return <span className="k-exercise">{t('exercise.mark')}</span>;
  return (
    <button type="button" className="k-exercise" title={t('noDuff.call')} onClick={onReal}>
      {t('exercise.mark')}
      <Icon name="warn" size="small" />
      <span className="k-unseen">{t('noDuff.call')}</span>
    </button>
  );
}
