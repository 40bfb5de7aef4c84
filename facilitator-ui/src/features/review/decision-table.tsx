import type { Report, ReportDecision } from '@kalari/engine/protocol';
import { type Knowledge, KnowledgeStrip } from '@kalari/ui-kit/parts/knowledge-strip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StanceGlyph } from '@kalari/ui-kit/parts/stance-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Roles } from '../../parts/roles.tsx';
import { useT } from '../../use-t.ts';
import { AuthorityCell, Oversteps } from './decision-authority.tsx';
import { FactBar } from './fact-bar.tsx';
import { tally } from './moment.ts';

interface Props {
  readonly report: Report;
  readonly decisions: readonly ReportDecision[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Each decision: who, when, by what authority, on how much of what was known, whom they had asked. */
export function DecisionTable({ report, decisions, chosen, onChoose }: Props) {
  const t = useT();
  return (
    <section id="review-decisions" className="c-block" aria-labelledby="decisions-title">
      <h3 id="decisions-title">{t('review.decisions')}</h3>
      {decisions.length === 0 ? (
        <p className="c-muted">{t('dec.none')}</p>
      ) : (
        <div className="c-scroll">
          <table className="c-table">
            <thead>
              <tr>
                {(['no', 'time', 'title', 'by', 'authority', 'known', 'took', 'consulted', 'after'] as const).map(
                  (column) => (
                    <th key={column} scope="col">
                      {t(`dec.${column}`)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {decisions.map((decision) => (
                <Row
                  key={decision.id}
                  report={report}
                  decision={decision}
                  chosen={decision.id === chosen}
                  onChoose={onChoose}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({
  report,
  decision,
  chosen,
  onChoose,
}: {
  readonly report: Report;
  readonly decision: ReportDecision;
  readonly chosen: boolean;
  readonly onChoose: Props['onChoose'];
}) {
  const format = useFormat();
  const { outcome } = decision;
  const counts = tally(decision);
  return (
    <tr aria-current={chosen || undefined}>
      <td>
        <button type="button" className="c-link-button" onClick={() => onChoose(decision.id)}>
          D-{decision.number}
        </button>
      </td>
      <td>{outcome === undefined ? '–' : <time>{format.hour(outcome.t)}</time>}</td>
      <td className="c-table-main">
        <b>
          <SaidText said={decision.title} />
        </b>
        <Choice decision={decision} />
        <Oversteps decision={decision} />
        <Detail decision={decision} />
      </td>
      <td>{outcome?.role === undefined ? '–' : <Roles ids={[outcome.role]} />}</td>
      <td>
        <AuthorityCell report={report} decision={decision} />
      </td>
      <td className="c-nowrap">
        {decision.facts.length === 0 ? (
          '–'
        ) : (
          <>
            <FactBar small decision={decision} />{' '}
            <span className="k-mono">{`${counts.known}/${decision.facts.length}`}</span>
          </>
        )}
      </td>
      <td className="k-mono c-nowrap">{outcome === undefined ? '–' : format.length(outcome.took)}</td>
      <td>
        <Consulted decision={decision} />
      </td>
      <td>
        {decision.outcome?.role === undefined ? (
          '–'
        ) : (
          <KnowledgeStrip roles={report.roles} knows={knowsAfter(decision)} />
        )}
      </td>
    </tr>
  );
}

/** Whoever decided, and who of those to be told was informed afterwards. */
function knowsAfter({ outcome, informed }: ReportDecision): Record<string, Knowledge> {
  const told = informed.map(({ role }): [string, Knowledge] => [role, 'told']);
  return Object.fromEntries([...told, [outcome?.role ?? '', 'read']]);
}

function Choice({ decision }: { readonly decision: ReportDecision }) {
  const t = useT();
  const { outcome } = decision;
  if (outcome === undefined) return null;
  return (
    <p className="c-choice">
      {outcome.option !== undefined && <SaidText said={outcome.option.text} />}
      {outcome.option?.doctrine === true && <span className="c-tag">{t('dec.doctrine')}</span>}
      {outcome.other !== undefined && <span>{t('dec.other', { text: outcome.other })}</span>}
      {outcome.recorded && <span className="c-tag">{t('dec.recorded')}</span>}
      {outcome.ruling !== undefined && (
        <span className="c-muted">
          {outcome.ruling.as === undefined
            ? t('dec.ruled')
            : t.rich('dec.ruling', { option: <SaidText key="option" said={outcome.ruling.as} /> })}{' '}
          {outcome.ruling.reason}
        </span>
      )}
    </p>
  );
}

/** Reason and positions: there on paper, folded on screen. */
function Detail({ decision }: { readonly decision: ReportDecision }) {
  const t = useT();
  const format = useFormat();
  const reason = decision.outcome?.reason;
  if (reason === undefined && decision.positions.length === 0) return null;
  return (
    <details className="c-detail">
      <summary>{t('dec.more')}</summary>
      {reason !== undefined && <p>{t('dec.reason', { reason })}</p>}
      <ul className="c-positions">
        {decision.positions.map((position) => (
          <li key={`${position.role} ${position.t}`} data-stance={position.stance}>
            <Roles ids={[position.role]} />
            <StanceGlyph stance={position.stance} />
            <span>
              {position.option === undefined
                ? t(`stance.${position.stance}`)
                : t.rich('feed.position', {
                    stance: t(`stance.${position.stance}`),
                    option: <SaidText key="option" said={position.option} />,
                  })}
              {position.dissent && <span className="c-tag">{t('dec.dissent')}</span>}
              {position.text !== undefined && <q>{position.text}</q>}
            </span>
            <time>{format.hour(position.t)}</time>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Consulted({ decision }: { readonly decision: ReportDecision }) {
  const t = useT();
  const format = useFormat();
  return (
    <span className="c-consulted">
      {decision.consulted.map((each) => (
        <span key={`${each.role} ${each.how}`}>
          <Roles ids={[each.role]} />
          <small>
            {t(`dec.how.${each.how}`)} <time>{format.hour(each.t)}</time>
            {each.after && <span className="c-tag">{t('dec.afterwards')}</span>}
          </small>
        </span>
      ))}
      {decision.notConsulted.length > 0 && (
        <span title={t('dec.notConsulted')}>
          <Roles ids={decision.notConsulted} ghost />
          <small>{t('dec.noneRecorded')}</small>
        </span>
      )}
    </span>
  );
}
