import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useT } from '../../use-t.ts';
import { withLimit } from './draft.ts';
import { ProblemsOf } from './problems.tsx';
import type { TabProps } from './tab-props.ts';

/** The time limits of the mission: as the setting has them, and as they are here. */
export function LimitsTab(props: TabProps) {
  const t = useT();
  const { ground, overlay, onChange } = props;
  return (
    <>
      <p className="c-muted">{t('rules.limitsText')}</p>
      <ul className="c-rules-list">
        {ground.limits.map(({ id, title, time, basis, source }) => {
          const own = overlay.limits[id];
          return (
            <li key={id} data-changed={own !== undefined || undefined}>
              <label className="c-rules-pair">
                <span>
                  <b>
                    <SaidText said={title} />
                  </b>
                  <small>
                    {t('rules.limitNow', { minutes: Math.round(time / 60_000) })} ·{' '}
                    {t.either(`checkpoint.basis.${basis}`, 'rules.basis')}
                    {source === undefined ? '' : ` · ${source}`}
                  </small>
                </span>
                <span>
                  <input
                    className="c-input c-figure"
                    type="number"
                    min={1}
                    max={1_440}
                    placeholder={String(Math.round(time / 60_000))}
                    value={own === undefined ? '' : String(own / 60_000)}
                    onChange={(event) => onChange(withLimit(overlay, id, event.target.value))}
                  />{' '}
                  {t('rules.minutes')}
                </span>
              </label>
              <ProblemsOf part="limits" id={id} {...props} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
