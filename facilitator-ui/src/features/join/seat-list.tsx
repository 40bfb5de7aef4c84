import type { ExerciseResponse, PersonView, RoleView } from '@kalari/engine/protocol';
import { PresenceDot } from '@kalari/ui-kit/parts/presence-dot.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { CopyText } from '../../parts/copy-text.tsx';
import { Sign } from '../../parts/sign.tsx';
import { useControl, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** The seats: who sits there and whether they are on line, and the personal link of each. */
export function SeatList({ links }: { readonly links: ExerciseResponse['links'] }) {
  const t = useT();
  const roles = useRoleList();
  const persons = Object.values(useControl().persons).filter((person) => person.state === 'admitted');
  return (
    <section aria-label={t('join.seats')}>
      <h3>{t('join.seats')}</h3>
      <p className="c-muted">{t('join.linksHint')}</p>
      <ul className="c-join-seats">
        {roles.map((role) => (
          <li key={role.id}>
            <Sitting role={role} persons={persons.filter((person) => person.role === role.id)} />
            {links
              .filter((link) => link.role === role.id)
              .map((link) => (
                <CopyText key={link.link} text={link.link} what={role.short.text} />
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sitting({ role, persons }: { readonly role: RoleView; readonly persons: readonly PersonView[] }) {
  const t = useT();
  const { presence } = useLinkState();
  const [, setAtHand] = useAtHand();
  return (
    <div className="c-sitting">
      <RoleChip role={role} />
      <span className="c-sitting-names">
        {persons.length === 0 && (
          <span className="c-muted">
            <SaidText said={role.title} />
          </span>
        )}
        {persons.map((person) => {
          const on = (presence?.persons[person.id]?.devices ?? 0) > 0;
          return (
            <span key={person.id} className="c-sitting-name">
              <PresenceDot state={on ? 'on' : 'off'} />
              <span>{person.name}</span>
              <span className="k-unseen">{t(on ? 'seats.on' : 'seats.away')}</span>
              <button
                type="button"
                className="k-button"
                data-kind="quiet"
                data-icon
                aria-label={t('join.removeTitle', { name: person.name })}
                title={t('join.remove')}
                onClick={() => setAtHand({ panel: 'person', about: person.id })}
              >
                <Sign name="remove" />
              </button>
            </span>
          );
        })}
      </span>
    </div>
  );
}
