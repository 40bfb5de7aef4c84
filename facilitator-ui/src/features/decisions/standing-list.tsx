import type { DecisionView, View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Roles } from '../../parts/roles.tsx';
import { useRights, useRoles } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { askedIn, notConsulted, notInformed } from './outstanding.ts';

/** Who decides it, who holds that now by delegation or for somebody absent, and who was asked and told: how, by whom, when. */
export function StandingList({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const rights = useRights();
  const right = rights.byId[decision.right ?? ''];
  return (
    <dl className="c-authority-list">
      <dt>{t('decisions.decides')}</dt>
      <dd>
        <Roles ids={decision.authority} />
        {right?.joint === true && <span className="c-tag">{t('authority.joint')}</span>}
        {right?.urgent === true && <span className="c-tag">{t('authority.urgent')}</span>}
        {decision.others === 'noted' && <span className="c-tag">{t('authority.noted')}</span>}
        {right?.beyond !== undefined && <small>{t('authority.beyond', { who: right.beyond.text })}</small>}
        {decision.delegated !== undefined && (
          <span className="c-delegated">
            <Icon name="arrow" size="small" />
            <Roles ids={decision.delegated.to} />
            <small>{t.rich('decisions.delegated', { by: <SaidText key="by" said={decision.delegated.by} /> })}</small>
          </span>
        )}
      </dd>
      <HoldsNow decision={decision} right={right} />
      {decision.consult.length > 0 && (
        <>
          <dt>{t('decisions.asks')}</dt>
          <dd>
            <Contacts decision={decision} contacts={askedIn(decision)} silent={notConsulted(decision)} />
          </dd>
        </>
      )}
      {decision.inform.length > 0 && (
        <>
          <dt>{t('decisions.informs')}</dt>
          <dd>
            <Contacts decision={decision} contacts={decision.informed} silent={notInformed(decision)} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** What was passed on in play, and who acts for one of those who decide it. */
function HoldsNow({
  decision,
  right,
}: {
  readonly decision: DecisionView;
  readonly right: View['rights']['byId'][string] | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const { acting } = useRights();
  const roles = useRoles();
  const name = (id: string) => roles.byId[id]?.short.text ?? id.toUpperCase();
  const passed = right?.delegations ?? [];
  const may = [...decision.authority, ...(decision.delegated?.to ?? []), ...passed.map(({ to }) => to)];
  const inPlace = acting.filter(({ of }) => may.includes(of));
  if (passed.length + inPlace.length === 0) return null;
  return (
    <>
      <dt>{t('authority.now')}</dt>
      <dd className="c-contacts">
        {passed.map(({ from, to, since }) => (
          <span key={`${from} ${to}`} className="c-contact">
            <Roles ids={[to]} />
            <small>{t('authority.delegatedSince', { from: name(from), time: format.hour(since) })}</small>
          </span>
        ))}
        {inPlace.map(({ of, actor, since }) => (
          <span key={`${of} ${actor}`} className="c-contact">
            <Roles ids={[actor]} />
            <small>{t('authority.actsSince', { of: name(of), time: format.hour(since) })}</small>
          </span>
        ))}
      </dd>
    </>
  );
}

/** Each word with those who are to be asked or told, as it happened; whoever has had none stands as an outline. */
function Contacts({
  decision,
  contacts,
  silent,
}: {
  readonly decision: DecisionView;
  readonly contacts: DecisionView['consulted'];
  readonly silent: readonly string[];
}) {
  const t = useT();
  const format = useFormat();
  return (
    <span className="c-contacts">
      {contacts.map((contact) => (
        <span key={`${contact.role} ${contact.how} ${contact.t} ${contact.asker}`} className="c-contact">
          <Roles ids={[contact.role]} />
          <small>
            {t(`authority.how.${contact.how}`)}
            {contact.asker !== undefined && (
              <>
                {', '}
                {t('authority.with')} <Roles ids={[contact.asker]} />
              </>
            )}{' '}
            <time>{format.hour(contact.t)}</time>
          </small>
        </span>
      ))}
      {silent.length > 0 && (
        <span className="c-delegated">
          <Roles ids={silent} ghost />
          {decision.state !== 'planned' && <small>{t('decisions.notAsked')}</small>}
        </span>
      )}
    </span>
  );
}
