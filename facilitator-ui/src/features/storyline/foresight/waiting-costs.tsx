import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useControl } from '../../../parts/view.ts';
import { useT } from '../../../use-t.ts';

/** What waiting costs, how often it has, and when it does next; nothing where the scenario has none of it. */
export function WaitingCosts() {
  const t = useT();
  const format = useFormat();
  const { drift } = useControl();
  if (drift.length === 0) return null;
  return (
    <section className="c-panel" aria-label={t('waiting.title')}>
      <h3>{t('waiting.title')}</h3>
      <ul className="c-waiting">
        {drift.map(({ id, why, every, times, due }) => (
          <li key={id}>
            <p>
              <SaidText said={why} />
            </p>
            <p className="c-muted">
              <span>{t('waiting.every', { length: format.length(every) })}</span>
              <span>{t('waiting.times', { count: times })}</span>
              <span>{due === undefined ? t('waiting.rests') : t('waiting.due', { time: format.hour(due) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
