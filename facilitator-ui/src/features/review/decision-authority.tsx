import type { Report, ReportDecision } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { listed } from '../../parts/listed.ts';
import { Roles } from '../../parts/roles.tsx';
import { useT } from '../../use-t.ts';

/** By what authority it was decided, on what that rests, and in which hat. */
export function AuthorityCell({ report, decision }: { readonly report: Report; readonly decision: ReportDecision }) {
  const t = useT();
  const { outcome } = decision;
  if (outcome === undefined) return <span className="c-muted">{t('dec.open')}</span>;
  const { authority } = outcome;
  const shorts = decision.holders.map((id) => report.roles.find((role) => role.id === id)?.short.text ?? id);
  return (
    <>
      <span className="c-authority" data-authority={authority}>
        <Icon name={authority === 'none' ? 'warn' : authority === 'default' ? 'clock' : 'check'} size="small" />
        {t(`dec.authority.${authority}`, { roles: listed(shorts, t.language) })}
      </span>
      <Grounds decision={decision} />
    </>
  );
}

/** What was tried where it could have no effect. */
export function Oversteps({ decision }: { readonly decision: ReportDecision }) {
  const t = useT();
  const format = useFormat();
  if (decision.oversteps.length === 0) return null;
  return (
    <ul className="c-oversteps" aria-label={t('dec.oversteps')}>
      {decision.oversteps.map((each) => (
        <li key={`${each.role} ${each.t} ${each.why}`}>
          <Roles ids={[each.role]} /> <time>{format.hour(each.t)}</time>{' '}
          {each.option !== undefined && <SaidText said={each.option} />} {each.other}{' '}
          <span className="c-muted">
            {t(`dec.overstep.${each.why}`)}
            {each.never !== undefined && (
              <>
                {' '}
                <SaidText said={each.never.why} />
              </>
            )}
          </span>{' '}
          {each.recorded && <span className="c-tag">{t('dec.recorded')}</span>}
          {each.reason !== undefined && <q>{each.reason}</q>}
        </li>
      ))}
    </ul>
  );
}

function Grounds({ decision: { outcome, hat } }: { readonly decision: ReportDecision }) {
  const t = useT();
  const format = useFormat();
  if (outcome?.role === undefined) return null;
  const { delegated, actingFor, with: together = [], hat: worn } = outcome;
  return (
    <span className="c-grounds">
      {delegated?.order !== undefined && <SaidText said={delegated.order} />}
      {delegated?.from !== undefined && (
        <>
          <Roles ids={[delegated.from]} />{' '}
          {delegated.since !== undefined && <time>{format.hour(delegated.since)}</time>}
        </>
      )}
      {actingFor !== undefined && t.rich('dec.for', { role: <Roles key="role" ids={[actingFor]} /> })}
      {together.length > 0 && t.rich('dec.with', { roles: <Roles key="roles" ids={together} /> })}
      {worn !== undefined && (
        <span className="c-tag">{t.rich('dec.hat', { hat: <SaidText key="hat" said={worn.short} /> })}</span>
      )}
      {hat !== undefined && hat.id !== worn?.id && (
        <small>{t.rich('dec.hatWanted', { hat: <SaidText key="hat" said={hat.short} /> })}</small>
      )}
    </span>
  );
}
