import type { RoleView, View } from '@kalari/engine/protocol';
import { Paper } from '@kalari/ui-kit/parts/paper.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import type { ReactNode } from 'react';
import { hatNamed, type RightView } from '../../model/authority.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';
import { Acting } from './acting.tsx';
import css from './rights-sheet.module.css';

/** Who decides what: one's own part first, with delegations in force, who acts for whom, and what nobody may do. */
export function RightsSheet() {
  const t = useT();
  const { groups, never } = useView(sheetOf);
  return (
    <Paper>
      <h1 className="k-paper-title">{t('why.sheet')}</h1>
      <div className={css.sheet}>
        <Acting />
        {groups.map(
          ({ name, rights }) =>
            rights.length > 0 && (
              <section key={name}>
                <h2>{t(`rights.${name}`)}</h2>
                <ul>
                  {rights.map((right) => (
                    <Right key={right.id} right={right} />
                  ))}
                </ul>
              </section>
            ),
        )}
        {never.length > 0 && (
          <section>
            <h2>{t('rights.never')}</h2>
            <ul>
              {never.map(({ id, title, why }) => (
                <li key={id}>
                  <h3>
                    <SaidText said={title} />
                  </h3>
                  <p>
                    <SaidText said={why} />
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Paper>
  );
}

function Right({ right }: { readonly right: RightView }) {
  const t = useT();
  const format = useFormat();
  const { me, roles } = useView(whoIs);
  const { decides, beyond, delegated, delegations, delegatesTo, consult, inform, mayNot } = right;
  const hat = hatNamed(roles, decides, right.as);
  const why = whyMine(right, me);
  return (
    <li data-mine={why !== undefined || undefined}>
      <h3>
        <SaidText said={right.title} />
        {why !== undefined && <small>{t(`rights.why.${why}`)}</small>}
      </h3>
      <dl>
        {decides.length > 0 && (
          <Line name={t(right.joint ? 'rights.together' : 'rights.decides')}>
            <Chips ids={decides} /> {hat !== undefined && t('rights.as', { hat: hat.title.text })}
          </Line>
        )}
        {beyond !== undefined && (
          <Line name={t('rights.beyond')}>
            <SaidText said={beyond} />
          </Line>
        )}
        {delegated !== undefined && (
          <Line name={t('rights.order')}>
            <Chips ids={delegated.to} /> <SaidText said={delegated.by} />
          </Line>
        )}
        {delegations.length > 0 && (
          <Line name={t('rights.inForce')}>
            {delegations.map(({ from, to, since }) => (
              <span key={`${from} ${to}`}>
                {t.rich('rights.inForce.row', {
                  from: <Chips ids={[from]} />,
                  to: <Chips ids={[to]} />,
                  time: format.hour(since),
                })}
              </span>
            ))}
          </Line>
        )}
        <Roles name={t('rights.may')} ids={delegatesTo} />
        <Roles name={t('decision.consult')} ids={consult} />
        <Roles name={t('decision.inform')} ids={inform} />
        <Roles name={t('rights.mayNot')} ids={mayNot} />
      </dl>
      {right.urgent && <p>{t('rights.urgent')}</p>}
      {right.note !== undefined && (
        <p>
          <SaidText said={right.note} />
        </p>
      )}
    </li>
  );
}

function Roles({ name, ids }: { readonly name: string; readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <Line name={name}>
      <Chips ids={ids} />
    </Line>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function whyMine({ decides, holders, delegated, delegations }: RightView, me: string | undefined) {
  if (me === undefined || !(decides.includes(me) || holders.includes(me))) return undefined;
  if (decides.includes(me)) return 'own';
  const given = delegated?.to.includes(me) === true || delegations.some(({ to }) => to === me);
  return given ? 'order' : 'acting';
}

function sheetOf({ rights, me }: View) {
  const all = rights.order.flatMap((id) => rights.byId[id] ?? []);
  const mine = all.filter((right) => whyMine(right, me.role) !== undefined);
  const asked = all.filter(
    (right) => !mine.includes(right) && [...right.consult, ...right.inform].includes(me.role ?? ''),
  );
  const others = all.filter((right) => !mine.includes(right) && !asked.includes(right));
  return {
    never: rights.never,
    groups: [
      { name: 'mine', rights: mine },
      { name: 'asked', rights: asked },
      { name: 'others', rights: others },
    ] as const,
  };
}

const whoIs = ({ me, roles }: View): { readonly me: string | undefined; readonly roles: readonly RoleView[] } => ({
  me: me.role,
  roles: roles.order.flatMap((id) => roles.byId[id] ?? []),
});
