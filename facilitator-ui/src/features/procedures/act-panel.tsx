import type { ControlProcedureView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { AgoPicker, sinceOf } from '../../parts/ago-picker.tsx';
import { RolePicker } from '../../parts/role-picker.tsx';
import { useSending } from '../../parts/send.ts';
import { useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

interface Props {
  readonly procedure: ControlProcedureView;
  readonly onClose: () => void;
}

/** An act that was done aloud, recorded on a role's behalf; also one that is not that role's, which is noted and moves nothing. */
export function ActPanel({ procedure, onClose }: Props) {
  const t = useT();
  const roles = useRoleList();
  const now = useClock();
  const [busy, send] = useSending();
  const [act, setAct] = useState(procedure.acts.find((each) => !each.done)?.id ?? '');
  const chosen = procedure.acts.find(({ id }) => id === act);
  const fit = [...(chosen?.who ?? []), ...(chosen?.each ?? [])];
  const [role, setRole] = useState<string | null>(null);
  const doer = role ?? roles.find(({ id }) => fit.includes(id))?.id ?? roles[0]?.id ?? '';
  const [ago, setAgo] = useState(0);
  const submit = async () => {
    const since = sinceOf(now, ago);
    const command = {
      type: 'procedure.act',
      procedure: procedure.id,
      act,
      role: doer,
      ...(since === undefined ? {} : { since }),
    } as const;
    if (await send(command, { text: t('procedure.recorded', { act: chosen?.title.text ?? '' }) })) onClose();
  };
  return (
    <Dialog
      title={t('procedure.recordTitle', { procedure: procedure.title.text })}
      onClose={onClose}
      actions={
        <Button kind="primary" disabled={busy || act === ''} onClick={() => void submit()}>
          {t('procedure.record')}
        </Button>
      }
    >
      <form
        className="c-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label className="c-field">
          <span className="k-label">{t('procedure.act')}</span>
          <select className="c-input" value={act} onChange={(event) => setAct(event.target.value)}>
            {procedure.acts.map((each) => (
              <option key={each.id} value={each.id} disabled={each.done}>
                {each.title.text}
              </option>
            ))}
          </select>
        </label>
        <RolePicker label={t('oral.role')} chosen={[doer]} onChoose={([id]) => id !== undefined && setRole(id)} />
        <AgoPicker minutes={ago} onChoose={setAgo} />
      </form>
    </Dialog>
  );
}
