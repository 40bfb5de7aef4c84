import type { DecisionView } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { wasAsked } from '../../model/decisions.ts';
import { Chip, Chips } from '../../parts/role-chips.tsx';
import { useTitle } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import css from './board-head.module.css';

/** Authority, who must be asked and told, and the time that is left. */
export function BoardHead({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const name = useTitle();
  return (
    <dl className={css.head}>
      <div>
        <dt>{t('decision.decides')}</dt>
        <dd>
          <Chips ids={decision.authority} size="large" />
        </dd>
      </div>
      {decision.delegated !== undefined && (
        <div>
          <dt>{t('decision.delegated')}</dt>
          <dd title={decision.delegated.by.text}>
            <Chips ids={decision.delegated.to} />
            <span className="k-unseen">
              <SaidText said={decision.delegated.by} />
            </span>
          </dd>
        </div>
      )}
      {decision.consult.length > 0 && (
        <div>
          <dt>{t('decision.consult')}</dt>
          <dd>
            {decision.consult.map((id) => (
              <span key={id} className={css.asked}>
                <Chip id={id} ghost={!wasAsked(decision, id)} />
                {wasAsked(decision, id) && <Icon name="check" size="small" />}
                <span className="k-unseen">
                  {t(wasAsked(decision, id) ? 'decision.asked' : 'decision.unasked', { role: name(id) })}
                </span>
              </span>
            ))}
          </dd>
        </div>
      )}
      {decision.inform.length > 0 && (
        <div>
          <dt>{t('decision.inform')}</dt>
          <dd>
            <Chips ids={decision.inform} />
          </dd>
        </div>
      )}
      {decision.state === 'open' && <TimeLeft decision={decision} />}
    </dl>
  );
}

function TimeLeft({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const format = useFormat();
  const now = useClock();
  const { openedAt = 0, closesAt } = decision;
  if (closesAt === undefined) {
    return (
      <div>
        <dt>{t('decision.left')}</dt>
        <dd>{t('decision.noLimit')}</dd>
      </div>
    );
  }
  const left = closesAt - now;
  const gone = closesAt > openedAt ? Math.min(1, Math.max(0, (now - openedAt) / (closesAt - openedAt))) : 1;
  return (
    <div className={css.left}>
      <dt>{t('decision.left')}</dt>
      <dd>
        <b>{left > 0 ? format.length(left) : t('decision.over')}</b>
        <span>{t('decision.by', { time: format.hour(closesAt) })}</span>
      </dd>
      <progress className={css.bar} max={1} value={gone} aria-hidden="true" />
    </div>
  );
}
