import type { DecisionView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView, useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { rightIn } from '../../model/authority.ts';
import { rightOf } from '../../model/decisions.ts';
import { MetDialog } from '../../parts/met-dialog.tsx';
import { Chip } from '../../parts/role-chips.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe, useTitle } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './authority.module.css';

/** Who was asked and told: by whom, how and when; who still is to be, with one touch to record that one spoke. */
export function Consultation({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const me = useMe();
  const mayWrite = useMayWrite();
  const rights = useView((view) => view.rights);
  const [meeting, meet] = useState(false);
  const settled = decision.state === 'taken' || decision.state === 'lapsed';
  const inform = decision.inform.filter((role) => settled || decision.informed.some((it) => it.role === role));
  const urgent = rightIn(rights, decision)?.urgent === true;
  const others = decision.consult.filter((role) => role !== me.role);
  return (
    <section className={css.asked}>
      <h2>{t('asked.title')}</h2>
      {urgent && decision.state === 'open' && (
        <p className={css.urgent}>
          <Icon name="clock" size="small" />
          {t('asked.urgent')}
        </p>
      )}
      <ul>
        {decision.consult.map((role) => (
          <Row key={`asked ${role}`} role={role} decision={decision} contacts={decision.consulted} still="asked" />
        ))}
        {inform.map((role) => (
          <Row key={`told ${role}`} role={role} decision={decision} contacts={decision.informed} still="told" />
        ))}
      </ul>
      {(decision.state === 'open' || settled) && (
        <Button size="big" icon="meeting" disabled={!mayWrite} onClick={() => meet(true)}>
          {t('met.open')}
        </Button>
      )}
      {meeting && <MetDialog decision={decision.id} roles={others} onClose={() => meet(false)} />}
    </section>
  );
}

interface RowProps {
  readonly role: string;
  readonly decision: DecisionView;
  readonly contacts: DecisionView['consulted'];
  readonly still: 'asked' | 'told';
}

function Row({ role, decision, contacts, still }: RowProps) {
  const t = useT();
  const me = useMe();
  const format = useFormat();
  const titleOf = useTitle();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const waiting = useWaiting().some(
    ({ command }) =>
      command.type === 'meeting.record' && command.decision === decision.id && command.roles.includes(role),
  );
  const words = contacts.filter((contact) => contact.role === role);
  const position = decision.positions.find((one) => one.role === role);
  // A position shows on the board even where it was not on the list to be recorded as a word.
  const seen =
    words.length > 0 || position === undefined || still === 'told'
      ? words
      : [{ role, how: 'position' as const, t: position.t }];
  const mine = rightOf(decision, me.role) !== 'none' || decision.outcome?.role === me.role;
  const name = titleOf(role);
  const record = () =>
    submit(
      { type: 'meeting.record', roles: [role], decision: decision.id },
      { text: t('met.recorded'), icon: 'meeting' },
    );
  return (
    <li>
      <Chip id={role} ghost={seen.length === 0} />
      {seen.length > 0 ? (
        <span>
          {seen.map((word) => (
            <span key={`${word.asker ?? ''} ${word.how}`} className={css.word}>
              <Icon name="check" size="small" />
              {t(`asked.how.${word.how}`)} <time>{format.hour(word.t)}</time>
              {'asker' in word && word.asker !== undefined && (
                <small>
                  {word.asker === me.role ? t('asked.by.you') : t.rich('asked.by', { role: <Chip id={word.asker} /> })}
                </small>
              )}
            </span>
          ))}
        </span>
      ) : (
        <span className={css.still}>
          {role === me.role || !mine ? t('asked.not.yours') : t(still === 'asked' ? 'asked.not' : 'asked.not.told')}
        </span>
      )}
      {seen.length === 0 && mine && role !== me.role && (
        <Button
          size="big"
          icon="said"
          disabled={!mayWrite || waiting}
          aria-label={t('asked.spoke.label', { role: name })}
          onClick={() => void record()}
        >
          {waiting ? t('status.waiting') : t('asked.spoke')}
        </Button>
      )}
    </li>
  );
}
