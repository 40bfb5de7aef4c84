import type { PersonView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useState } from 'react';
import { Roles } from '../../parts/roles.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** Who knocks: name, the seat asked for, another seat if she wishes, and Admit. */
export function People() {
  const t = useT();
  const waiting = Object.values(useControl().persons).filter((person) => person.state === 'waiting');
  return (
    <section aria-label={t('join.waiting')}>
      <h3>
        {t('join.waiting')} {waiting.length > 0 && <b className="k-count">{waiting.length}</b>}
      </h3>
      {waiting.length === 0 && <p className="c-muted">{t('join.nobody')}</p>}
      <ul className="c-people" aria-live="polite">
        {waiting.map((person) => (
          <Waiting key={person.id} person={person} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ person }: { readonly person: PersonView }) {
  const t = useT();
  const roles = useRoleList();
  const [busy, send] = useSending();
  const [wanted, setWanted] = useState<string | null>(null);
  const free = roles.find((role) => !role.taken);
  const asked = roles.find((each) => each.id === person.role && !each.taken);
  const role = wanted ?? asked?.id ?? free?.id ?? person.role ?? '';
  const admit = async () => {
    const short = roles.find((each) => each.id === role)?.short.text ?? role;
    const done = { text: t('join.admitted', { name: person.name, role: short }) };
    // Giving somebody a seat lets them in.
    if (role === person.role) await send({ type: 'seat.admit', person: person.id }, done);
    else await send({ type: 'seat.assign', person: person.id, role }, done);
  };
  return (
    <li>
      <span className="c-person">
        <b>{person.name}</b>
        <small>
          {t('join.asks')} {person.role === undefined ? t('join.anySeat') : <Roles ids={[person.role]} />}
        </small>
      </span>
      <select
        className="c-input"
        aria-label={t('join.seatFor', { name: person.name })}
        value={role}
        onChange={(event) => setWanted(event.target.value)}
      >
        {roles.map((each) => (
          <option key={each.id} value={each.id}>
            {each.taken ? t('join.takenSeat', { role: each.short.text }) : each.short.text}
          </option>
        ))}
      </select>
      <Button kind="primary" disabled={busy} onClick={() => void admit()}>
        {t('join.admit')}
      </Button>
    </li>
  );
}
