import type { Report } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useT } from '../../use-t.ts';

/** The branches the story took and why, the roads it did not take, and where the world ended. */
export function Roads({ report }: { readonly report: Report }) {
  const t = useT();
  const format = useFormat();
  return (
    <section id="review-roads" className="c-block" aria-labelledby="roads-title">
      <h3 id="roads-title">{t('review.roads')}</h3>
      <div className="c-roads">
        <div>
          <h4>{t('roads.taken')}</h4>
          <ol className="c-sheet-list">
            {report.phases.map((phase) => (
              <li key={`${phase.id} ${phase.enteredAt}`} className="c-road" data-cause={phase.cause}>
                <time>{format.hour(phase.enteredAt)}</time>
                <div>
                  <b>
                    <SaidText said={phase.title} />
                  </b>
                  <p className="c-muted">
                    <span>{t(`roads.cause.${phase.cause}`)}</span>
                    {phase.why !== undefined && phase.cause !== 'forced' && <SaidText said={phase.why} />}
                    {phase.reason !== undefined && <span>{phase.reason}</span>}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h4>{t('roads.notTaken')}</h4>
          {report.roadsNotTaken.length === 0 ? (
            <p className="c-muted">{t('roads.none')}</p>
          ) : (
            <ul className="c-sheet-list">
              {report.roadsNotTaken.map((road) => (
                <li key={`${road.from.text} ${road.to.text} ${road.why.text}`} className="c-road">
                  <div>
                    <b>
                      <SaidText said={road.to} />
                    </b>
                    <p className="c-muted c-road-from">
                      {t.rich('roads.from', {
                        from: <SaidText key="from" said={road.from} />,
                        why: <SaidText key="why" said={road.why} />,
                      })}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </div>
        {report.indicators.length > 0 && (
          <div>
            <h4>{t('roads.indicators')}</h4>
            <ul className="c-sheet-list">
              {report.indicators.map((indicator) => (
                <li key={indicator.id} className="c-indicator">
                  <SaidText said={indicator.title} />
                  <span className="c-bar" data-kind="indicator" aria-hidden="true" dir="ltr">
                    <i style={{ inlineSize: `${indicator.end}%` }} />
                    <b style={{ insetInlineStart: `${indicator.start}%` }} />
                  </span>
                  <b className="k-mono">{t('roads.change', { start: indicator.start, end: indicator.end })}</b>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
