import type { DecisionView } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { hatNamed } from '../../model/authority.ts';
import { Chip } from '../../parts/role-chips.tsx';
import { useRoles } from '../../parts/use-roles.ts';
import { useT } from '../../use-t.ts';
import css from './outcome.module.css';

/** What became of a decision, or what control is doing with a proposed course of action. */
export function Outcome({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const format = useFormat();
  const roles = useRoles();
  const { outcome, more, state } = decision;
  if (more !== undefined && state === 'open') {
    return (
      <section className={css.outcome} data-state="more">
        <StatusPill status="due">{t('decision.more')}</StatusPill>
        <p dir="auto">{more}</p>
        {outcome?.other !== undefined && <blockquote dir="auto">{outcome.other}</blockquote>}
      </section>
    );
  }
  if (outcome === undefined || state === 'open') return null;
  const hat = hatNamed(Object.values(roles), outcome.role === undefined ? [] : [outcome.role], outcome.hat);
  const option = decision.options.find((one) => one.id === outcome.option);
  const who = outcome.role === undefined ? '' : <Chip id={outcome.role} />;
  return (
    <section className={css.outcome} data-state={state}>
      {state === 'ruling' && (
        <>
          <StatusPill status="held">{t('decision.ruling')}</StatusPill>
          <p>{t.rich('decision.ruling.detail', { role: who, time: format.hour(outcome.t) })}</p>
        </>
      )}
      {state === 'taken' && (
        <p className={css.head}>
          <StatusPill status="answered">
            {t.rich('decision.taken', { role: who, time: format.hour(outcome.t) })}
          </StatusPill>
        </p>
      )}
      {state === 'lapsed' && (
        <>
          <StatusPill status="expired">{t('decision.lapsed', { time: format.hour(outcome.t) })}</StatusPill>
          <p>
            {option === undefined
              ? t('decision.lapsed.nothing')
              : t('decision.lapsed.then', { option: option.text.text })}
          </p>
        </>
      )}
      {state !== 'lapsed' && option !== undefined && (
        <b>
          <SaidText said={option.text} />
        </b>
      )}
      {outcome.other !== undefined && <b dir="auto">{outcome.other}</b>}
      {outcome.reason !== undefined && <p dir="auto">{outcome.reason}</p>}
      {state === 'taken' && (
        <p className={css.notes}>
          {outcome.authority === 'none' && <span>{t('decision.taken.none')}</span>}
          {(outcome.authority === 'delegated' || outcome.authority === 'acting' || outcome.authority === 'joint') && (
            <span>{t(`decision.taken.${outcome.authority}`)}</span>
          )}
          {hat !== undefined && <span>{t('hat.decided', { hat: hat.title.text })}</span>}
          {outcome.recorded && <span>{t('decision.taken.recorded')}</span>}
        </p>
      )}
      {outcome.ruling !== undefined && <Ruling decision={decision} />}
    </section>
  );
}

function Ruling({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const ruling = decision.outcome?.ruling;
  if (ruling === undefined) return null;
  const as = decision.options.find((option) => option.id === ruling.as);
  return (
    <div className={css.ruling}>
      <span className="k-label">{t('decision.taken.ruling')}</span>
      {as !== undefined && <p>{t('decision.taken.as', { option: as.text.text })}</p>}
      {ruling.reason !== undefined && <p dir="auto">{ruling.reason}</p>}
    </div>
  );
}
