import { EffectList } from '../../parts/effects/effect-list.tsx';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** Everything the scenario has computed so far, with what brought it about. */
export function EffectsPanel() {
  const t = useT();
  const { effects } = useControl();
  return (
    <section className="c-panel" aria-label={t('effects.title')}>
      <h3>{t('effects.title')}</h3>
      {effects.length === 0 ? <p className="c-muted">{t('effects.none')}</p> : <EffectList causes effects={effects} />}
    </section>
  );
}
