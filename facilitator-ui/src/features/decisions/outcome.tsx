import type { DecisionView, OutcomeView } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Roles } from '../../parts/roles.tsx';
import { rowsOf, useRoles } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

interface Props {
  readonly decision: DecisionView;
  readonly outcome: OutcomeView;
}

/** What was decided or proposed, by whom and by what authority, and the ruling on it. */
export function Outcome({ decision, outcome }: Props) {
  const t = useT();
  const format = useFormat();
  const hat = rowsOf(useRoles())
    .flatMap(({ hats = [] }) => hats)
    .find(({ id }) => id === outcome.hat);
  const option = decision.options.find((each) => each.id === outcome.option);
  const ruledAs = decision.options.find((each) => each.id === outcome.ruling?.as);
  return (
    <div className="c-outcome">
      <p className="c-feed-head">
        {outcome.role !== undefined && <Roles ids={[outcome.role]} />}
        <span className="c-authority" data-authority={outcome.authority}>
          <Icon name={outcome.authority === 'none' ? 'warn' : 'check'} size="small" />
          {t(`feed.authority.${outcome.authority}`)}
        </span>
        {outcome.with !== undefined && outcome.with.length > 0 && (
          <span>
            {t('authority.with')} <Roles ids={outcome.with} />
          </span>
        )}
        {hat !== undefined && <span className="c-tag">{t('authority.hat', { hat: hat.title.text })}</span>}
        {outcome.recorded && <span className="c-tag">{t('decisions.recorded')}</span>}
        <time>{format.hour(outcome.t)}</time>
      </p>
      {option !== undefined && (
        <p className="c-card-text">
          <b>
            <SaidText said={option.text} />
          </b>
        </p>
      )}
      {outcome.other !== undefined && <blockquote>{outcome.other}</blockquote>}
      {outcome.reason !== undefined && <p className="c-muted">{t('rule.reasonGiven', { reason: outcome.reason })}</p>}
      {outcome.ruling !== undefined && (
        <p className="c-muted">
          {ruledAs === undefined
            ? t('decisions.ruled', { time: format.hour(outcome.ruling.t) })
            : t.rich('decisions.ruledAs', { option: <SaidText key="option" said={ruledAs.text} /> })}{' '}
          {outcome.ruling.reason}
        </p>
      )}
    </div>
  );
}
