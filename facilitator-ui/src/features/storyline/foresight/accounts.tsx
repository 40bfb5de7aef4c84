import type { HeldFactView } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { listed } from '../../../parts/listed.ts';
import { Roles } from '../../../parts/roles.tsx';
import { rowsOf, useControl, useRoles } from '../../../parts/view.ts';
import { useT } from '../../../use-t.ts';

/** Pairs of facts that cannot both be true, with who holds which side; nothing where the scenario has none. */
export function Accounts() {
  const t = useT();
  const roles = useRoles();
  const { facts } = useControl();
  const pairs = rowsOf(facts).flatMap((one) =>
    one.contradicts
      .filter((other) => facts.order.indexOf(other) > facts.order.indexOf(one.id))
      .flatMap((other) => (facts.byId[other] === undefined ? [] : [[one, facts.byId[other]] as const])),
  );
  if (pairs.length === 0) return null;
  return (
    <section className="c-panel" aria-label={t('accounts.title')}>
      <h3>{t('accounts.title')}</h3>
      <p className="c-muted">{t('accounts.text')}</p>
      <ul className="c-accounts">
        {pairs.map(([one, other]) => {
          const both = Object.keys(one.holders).filter((role) => Object.hasOwn(other.holders, role));
          const names = both.map((role) => roles.byId[role]?.short.text ?? role);
          return (
            <li key={`${one.id} ${other.id}`}>
              <Side fact={one} />
              <Side fact={other} />
              {names.length > 0 && <p className="c-muted">{t('accounts.both', { role: listed(names, t.language) })}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Side({ fact }: { readonly fact: HeldFactView }) {
  const t = useT();
  const holders = Object.keys(fact.holders);
  return (
    <div>
      <p>
        <SaidText said={fact.text} />
      </p>
      <p>
        {holders.length === 0 ? <span className="c-muted">{t('accounts.nobody')}</span> : <Roles ids={holders} />}{' '}
        <span className="c-tag">
          {t(`accounts.${fact.truth === 'unknown' ? 'unknown' : fact.truth ? 'true' : 'false'}`)}
        </span>
      </p>
    </div>
  );
}
