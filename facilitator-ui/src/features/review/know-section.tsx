import type { Report, ReportDecision } from '@kalari/engine/protocol';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useT } from '../../use-t.ts';
import { walkGrid } from './grid-keys.ts';
import { KnowAside } from './know-aside.tsx';
import { KnowKey, KnowRowView } from './know-row.tsx';
import { deciderOf, knowRows, momentOfDecision } from './moment.ts';

interface Props {
  readonly report: Report;
  readonly decision: ReportDecision | undefined;
}

/** Fact by role at the moment of a decision: what had reached whom, and what stood elsewhere in the building. */
export function KnowSection({ report, decision }: Props) {
  const t = useT();
  const format = useFormat();
  const moment = decision === undefined ? report.exercise.lasted : momentOfDecision(decision, report);
  const decider = decision === undefined ? undefined : deciderOf(decision);
  const rows = knowRows(report, decision, moment);
  const time = <time key="time">{format.hour(moment)}</time>;
  const role = report.roles.find((each) => each.id === decision?.outcome?.role);
  return (
    <section id="review-know" className="c-know" aria-labelledby="know-title">
      <div className="c-know-main">
        <h3 id="know-title">
          {role !== undefined
            ? t.rich('know.titleChose', { time, role: role.short.text })
            : decision?.outcome?.authority === 'default'
              ? t.rich('know.titleDefault', { time })
              : t.rich('know.title', { time })}
        </h3>
        <section className="c-matrix-scroll" aria-labelledby="know-title">
          <table className="c-matrix" data-roles={report.roles.length} onKeyDown={walkGrid}>
            <thead>
              <tr>
                <th scope="col" className="c-matrix-fact">
                  {decision === undefined
                    ? t('know.all')
                    : t('know.facts', { count: decision.facts.length, number: decision.number })}
                </th>
                {report.roles.map((each) => (
                  <th key={each.id} scope="col" data-decider={each.id === decider || undefined}>
                    <RoleChip role={each} />
                    {each.id === decider && decision?.outcome?.role !== undefined && <small>{t('know.decided')}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                <KnowRowView key={row.id} row={row} roles={report.roles} decider={decider} first={place === 0} />
              ))}
              {rows.length === 0 && (
                <tr>
                  <td colSpan={report.roles.length + 1} className="c-muted">
                    {t('know.noFacts')}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </section>
        <KnowKey />
      </div>
      {decision !== undefined && <KnowAside decision={decision} moment={moment} />}
    </section>
  );
}
