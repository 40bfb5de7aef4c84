import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { placeOfPress } from '../../keys.ts';
import { AgoPicker, sinceOf } from '../../parts/ago-picker.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { listed } from '../../parts/listed.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { RolePicker, toggled } from '../../parts/role-picker.tsx';
import { useSending } from '../../parts/send.ts';
import { isTyping } from '../../parts/use-keys.ts';
import { rowsOf, useControl, useDecisions, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { toTalkOf } from './outstanding.ts';

/** Who spoke with whom: P opens it with those whom the most pressing decision concerns, Enter records. It may be back-dated. */
export function MeetingPanel() {
  const t = useT();
  const roles = useRoleList();
  const { facts } = useControl();
  const open = rowsOf(useDecisions()).filter(({ state }) => state === 'open' || state === 'ruling');
  const clock = useClock();
  const [{ decision: wanted }, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const [first] = useState(() => toTalkOf(open, wanted));
  const [decision, setDecision] = useState(first.decision);
  const [who, setWho] = useState<readonly string[]>(() => first.roles.filter((id) => roles.some((it) => it.id === id)));
  const [on, setOn] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [ago, setAgo] = useState(0);
  const held = rowsOf(facts).filter(({ holders }) => who.some((role) => Object.hasOwn(holders, role)));
  const told = held.flatMap(({ id }) => (on.includes(id) ? [id] : []));
  const ready = !busy && who.length > 1;
  const close = () => setAtHand({ panel: null });
  const name = (id: string) => roles.find((role) => role.id === id)?.short.text ?? id;

  const record = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready) return;
    const since = sinceOf(clock, ago);
    const accepted = await send(
      {
        type: 'meeting.record',
        roles: [...who],
        ...(decision === '' ? {} : { decision }),
        ...(told.length === 0 ? {} : { facts: told }),
        ...(since === undefined ? {} : { since }),
        ...(text.trim() === '' ? {} : { text: text.trim() }),
      },
      { text: t('meeting.done', { who: listed(who.map(name), t.language) }) },
    );
    if (accepted) close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void record();
      return;
    }
    if (isTyping(event.nativeEvent)) return;
    const role = roles[placeOfPress(event.nativeEvent) ?? -1];
    if (role === undefined) return;
    event.preventDefault();
    setWho(toggled(who, role.id));
  };
  return (
    <Dialog
      title={t('meeting.title')}
      onClose={close}
      actions={
        <>
          {who.length < 2 && <span className="c-muted">{t('meeting.few')}</span>}
          <Button kind="primary" icon="people" disabled={!ready} onClick={() => void record()}>
            {t('meeting.record')}
            <kbd aria-hidden="true">↵</kbd>
          </Button>
        </>
      }
    >
      <form className="c-form" onSubmit={record} onKeyDown={onKeyDown}>
        <p className="c-muted">{t('meeting.text')}</p>
        <RolePicker many figures first label={t('meeting.who')} chosen={who} onChoose={setWho} />
        {open.length > 0 && (
          <label className="c-field">
            <span className="k-label">{t('meeting.about')}</span>
            <select className="c-input" value={decision} onChange={(event) => setDecision(event.target.value)}>
              <option value="">{t('meeting.noDecision')}</option>
              {open.map((each) => (
                <option key={each.id} value={each.id}>
                  {`D-${each.number} ${each.title.text}`}
                </option>
              ))}
            </select>
          </label>
        )}
        <fieldset className="c-pick c-meeting-facts">
          <legend className="k-label">{t('meeting.facts')}</legend>
          {held.length === 0 && <p className="c-muted">{t('meeting.noFacts')}</p>}
          {held.map((fact) => (
            <label key={fact.id} className="c-pick-line">
              <input type="checkbox" checked={on.includes(fact.id)} onChange={() => setOn(toggled(on, fact.id))} />
              <SaidText said={fact.text} />
            </label>
          ))}
        </fieldset>
        <ReasonField label={t('meeting.words')} value={text} onChange={setText} />
        <AgoPicker minutes={ago} onChoose={setAgo} />
      </form>
    </Dialog>
  );
}
