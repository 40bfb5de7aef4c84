import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { firstFocus } from '../../parts/first-focus.ts';
import { letterOf, placeOf } from '../../parts/letters.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { RolePicker } from '../../parts/role-picker.tsx';
import { useSending } from '../../parts/send.ts';
import { isTyping } from '../../parts/use-keys.ts';
import { rowsOf, useDesks, useRoles } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { PaperHistory } from './paper-history.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import { commandOf, oversteps, type PaperRow, speakerOf, spokenOf } from './standing.ts';
import { usePapers } from './use-papers.ts';
import './papers.css';

/** A paper to read, with what became of it; and what was said about it aloud: G P, Enter approves and releases what waits longest. */
export function PaperPanel() {
  const t = useT();
  const papers = usePapers();
  const [{ about }, setAtHand] = useAtHand();
  const close = () => setAtHand({ panel: null });
  const row = papers.find(({ product }) => product.id === about) ?? papers[0];
  if (row === undefined) {
    return (
      <Dialog title={t('paper.title')} onClose={close}>
        <p>{t('paperlist.empty')}</p>
      </Dialog>
    );
  }
  return <Reading key={`${row.product.id} ${row.product.state}`} row={row} onClose={close} />;
}

function Reading({ row, onClose }: { readonly row: PaperRow; readonly onClose: () => void }) {
  const t = useT();
  const roles = useRoles();
  const desks = useDesks();
  const [busy, send] = useSending();
  const { product, form, signers } = row;
  const offered = spokenOf(product);
  const [spoken, say] = useState(offered[0]);
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const role = chosen ?? speakerOf(row, spoken);
  const noted = oversteps(row, spoken, role);
  const ready = !busy && spoken !== undefined && role !== '' && (spoken !== 'return' || reason.trim() !== '');
  const title = product.title === '' ? form.title.text : product.title;
  const name = (roles.byId[role] ?? desks.byId[role])?.short.text ?? role;

  const record = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready) return;
    const accepted = await send(commandOf(row, spoken, role, reason.trim()), {
      text: t(noted && form.others === 'noted' ? 'paper.done.noted' : `paper.done.${spoken}`, { title, role: name }),
    });
    if (accepted) onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) {
      event.preventDefault();
      void record();
    }
    if (isTyping(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = offered[placeOf(event.key, offered.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    say(next);
    event.currentTarget.querySelectorAll<HTMLInputElement>('input[name="spoken"]')[offered.indexOf(next)]?.focus();
  };
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        offered.length > 0 && (
          <Button kind="primary" icon="said" disabled={!ready} onClick={() => void record()}>
            {t('paper.record')}
            <kbd aria-hidden="true">↵</kbd>
          </Button>
        )
      }
    >
      <div className="c-paper-panel">
        <PaperSheet row={row} />
        <div>
          {offered.length > 0 && (
            <form className="c-form" onSubmit={record} onKeyDown={onKeyDown}>
              <fieldset className="c-pick">
                <legend className="k-label">{t('paper.spoken')}</legend>
                {offered.map((each, place) => (
                  <label key={each} className="c-pick-line">
                    <input
                      type="radio"
                      name="spoken"
                      ref={place === 0 ? firstFocus : undefined}
                      checked={spoken === each}
                      onChange={() => say(each)}
                    />
                    <kbd aria-hidden="true">{letterOf(place)}</kbd>
                    {t(`paper.spoken.${each}`)}
                  </label>
                ))}
              </fieldset>
              <RolePicker
                label={t('paper.role')}
                chosen={[role]}
                onChoose={([id]) => id !== undefined && choose(id)}
                desks={rowsOf(desks).filter(({ id }) => signers.includes(id) || id === product.role)}
              />
              {spoken === 'return' && <ReasonField label={t('paper.reason')} value={reason} onChange={setReason} />}
              {noted && <p className="c-wrong">{t(`paper.overstep.${form.others}`)}</p>}
            </form>
          )}
          <PaperHistory row={row} />
        </div>
      </div>
    </Dialog>
  );
}
