import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { type KeyboardEvent, useState } from 'react';
import { placeOfPress } from '../../keys.ts';
import { useAtHand } from '../../parts/at-hand.tsx';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useSending } from '../../parts/send.ts';
import { isTyping } from '../../parts/use-keys.ts';
import { rowsOf, useDecisions, useDesks, useRights, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { type Passing, passingsOf } from './changes.ts';
import { KeyedList, type KeyedRow } from './keyed-list.tsx';

/** A right passed on or taken back aloud: Y opens it, a figure records it. What is in force stands first. */
export function DelegatePanel() {
  const t = useT();
  const roles = useRoleList();
  const desks = rowsOf(useDesks());
  const { inForce, possible, others } = passingsOf(useRights(), roles, desks, rowsOf(useDecisions()));
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const [reason, setReason] = useState('');
  const close = () => setAtHand({ panel: null });
  const name = (id: string) => [...roles, ...desks].find((role) => role.id === id)?.short.text ?? id;
  const pass = (back: boolean) => (passing: Passing) => {
    const { from, to } = passing;
    const { id: right, title } = passing.right;
    const words = { what: title.text, from: name(from), to: name(to) };
    const why = reason.trim() === '' ? {} : { reason: reason.trim() };
    const record = async () => {
      const accepted = back
        ? await send({ type: 'authority.withdraw', right, from, to }, { text: t('delegate.back', words) })
        : await send({ type: 'authority.delegate', right, from, to, ...why }, { text: t('delegate.done', words) });
      if (accepted) close();
    };
    return { key: `${right} ${from} ${to}`, text: <Passed passing={passing} />, onDo: () => void record() };
  };
  const standing: KeyedRow[] = inForce.map(pass(true));
  const free: KeyedRow[] = possible.map(pass(false));
  const rest: KeyedRow[] = others.map(pass(false));
  const all = [...standing, ...free, ...rest];
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = all[placeOfPress(event.nativeEvent) ?? -1];
    if (row === undefined) return;
    event.preventDefault();
    row.onDo();
  };
  return (
    <Dialog wide title={t('delegate.title')} onClose={close}>
      <fieldset className="c-ruling" onKeyDown={onKeyDown}>
        <p className="c-muted">{t(all.length === 0 ? 'delegate.none' : 'delegate.text')}</p>
        <KeyedList title={t('delegate.inForce')} rows={standing} busy={busy} before={0} />
        <KeyedList title={t('delegate.possible')} rows={free} busy={busy} before={standing.length} />
        <KeyedList title={t('delegate.others')} rows={rest} busy={busy} before={standing.length + free.length} />
        {free.length + rest.length > 0 && (
          <ReasonField label={t('delegate.reason')} value={reason} onChange={setReason} />
        )}
      </fieldset>
    </Dialog>
  );
}

function Passed({ passing: { right, from, to } }: { readonly passing: Passing }) {
  return (
    <>
      <span className="c-keyed-what">
        <SaidText said={right.title} />
      </span>
      <span className="c-keyed-who">
        <Roles ids={[from]} />
        <Icon name="arrow" size="small" />
        <Roles ids={[to]} />
      </span>
    </>
  );
}
