import type { DecisionView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { placeOfPress } from '../../keys.ts';
import { AgoPicker, sinceOf } from '../../parts/ago-picker.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { firstFocus } from '../../parts/first-focus.ts';
import { letterOf, placeOf } from '../../parts/letters.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { RolePicker, toggled } from '../../parts/role-picker.tsx';
import { useSending } from '../../parts/send.ts';
import { isTyping } from '../../parts/use-keys.ts';
import { rowsOf, useDecisions, useDesks, useRights, useRoles } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { toRecord } from './outstanding.ts';
import { hatsOf, isAlone, partnersOf, remarkOf, spokenStanding } from './spoken.ts';

const OTHER = 'other';

/** A decision taken in the room, recorded on a role's behalf: O, a letter, Enter. It may be back-dated. */
export function OralPanel() {
  const t = useT();
  const [{ decision: wanted }, setAtHand] = useAtHand();
  const open = toRecord(rowsOf(useDecisions()));
  const [chosen, setChosen] = useState(wanted);
  const decision = open.find((each) => each.id === chosen) ?? open[0];
  const close = () => setAtHand({ panel: null });
  if (decision === undefined) {
    return (
      <Dialog title={t('oral.title')} onClose={close}>
        <p>{t('oral.nothing')}</p>
      </Dialog>
    );
  }
  return <Recording key={decision.id} decision={decision} open={open} onChoose={setChosen} onClose={close} />;
}

interface Props {
  readonly decision: DecisionView;
  readonly open: readonly DecisionView[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

function Recording({ decision, open, onChoose, onClose }: Props) {
  const t = useT();
  const roles = useRoles();
  const clock = useClock();
  const [busy, send] = useSending();
  const [role, setRole] = useState(decision.authority[0] ?? '');
  const [option, setOption] = useState<string | null>(null);
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const [ago, setAgo] = useState(0);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [hat, setHat] = useState<string | null>(null);
  const rights = useRights();
  const right = rights.byId[decision.right ?? ''];
  // Control decides for a desk to which it was passed on.
  const desks = rowsOf(useDesks()).filter(({ id }) =>
    ['own', 'delegated'].includes(spokenStanding(decision, rights, id)),
  );
  const standing = spokenStanding(decision, rights, role);
  const hats = hatsOf(rowsOf(roles), rights, role);
  const worn = hats.find(({ id }) => id === (hat ?? right?.as));
  const partners = partnersOf(decision, rights, role).filter((id) => roles.byId[id] !== undefined);
  const together = others.filter((id) => partners.includes(id));
  const remark = remarkOf({ decision, standing, alone: isAlone(decision, partners, together, option) });
  const isNoted = remark === 'alone' || remark === 'barred' || remark === 'noted';
  const ready = !busy && role !== '' && (option === OTHER ? other.trim() !== '' : option !== null);

  const record = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!ready || option === null) return;
    const since = sinceOf(clock, ago);
    const accepted = await send(
      {
        type: 'decision.record',
        decision: decision.id,
        role,
        ...(together.length === 0 ? {} : { with: together }),
        ...(worn === undefined ? {} : { hat: worn.id }),
        ...(option === OTHER ? { other: other.trim() } : { option }),
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        ...(since === undefined ? {} : { since: Math.max(since, decision.openedAt ?? 0) }),
      },
      {
        text: t(isNoted ? 'oral.doneNoted' : 'oral.done', {
          number: decision.number,
          role: (roles.byId[role] ?? desks.find(({ id }) => id === role))?.short.text ?? role,
        }),
      },
    );
    if (accepted) onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const writing = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && !writing) {
      event.preventDefault();
      void record();
      return;
    }
    if (isTyping(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const partner = rowsOf(roles)[placeOfPress(event.nativeEvent) ?? -1]?.id;
    if (partner !== undefined && partners.includes(partner)) {
      event.preventDefault();
      setOthers(toggled(together, partner));
      return;
    }
    const place = placeOf(event.key, decision.options.length + (decision.other ? 1 : 0));
    if (place !== null) {
      event.preventDefault();
      setOption(decision.options[place]?.id ?? OTHER);
      event.currentTarget.querySelectorAll<HTMLInputElement>('input[name="option"]')[place]?.focus();
    }
  };
  return (
    <Dialog
      title={t('oral.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" icon="said" disabled={!ready} onClick={() => void record()}>
          {t('oral.record')}
          <kbd aria-hidden="true">↵</kbd>
        </Button>
      }
    >
      <form className="c-form" onSubmit={record} onKeyDown={onKeyDown}>
        <p className="c-muted">{t('oral.text')}</p>
        {open.length > 1 && (
          <label className="c-field">
            <span className="k-label">{t('oral.which')}</span>
            <select className="c-input" value={decision.id} onChange={(event) => onChoose(event.target.value)}>
              {open.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title.text}
                </option>
              ))}
            </select>
          </label>
        )}
        <fieldset className="c-pick">
          <legend className="k-label">
            {decision.question === undefined ? t('oral.what') : <SaidText said={decision.question} />}
          </legend>
          {decision.options.map((each, place) => (
            <label key={each.id} className="c-pick-line">
              <input
                type="radio"
                name="option"
                ref={place === 0 ? firstFocus : undefined}
                checked={option === each.id}
                onChange={() => setOption(each.id)}
              />
              <kbd aria-hidden="true">{letterOf(place)}</kbd>
              <SaidText said={each.text} />
            </label>
          ))}
          {decision.other && (
            <label className="c-pick-line">
              <input type="radio" name="option" checked={option === OTHER} onChange={() => setOption(OTHER)} />
              <kbd aria-hidden="true">{letterOf(decision.options.length)}</kbd>
              {t('oral.other')}
            </label>
          )}
          {option === OTHER && (
            <textarea
              className="c-input"
              rows={2}
              aria-label={t('oral.other')}
              placeholder={t('oral.otherHint')}
              maxLength={10_000}
              value={other}
              onChange={(event) => setOther(event.target.value)}
            />
          )}
        </fieldset>
        <RolePicker
          label={t('oral.role')}
          chosen={[role]}
          onChoose={([id]) => id !== undefined && setRole(id)}
          desks={desks}
        />
        {partners.length > 0 && (
          <RolePicker
            many
            figures
            label={t('oral.with')}
            chosen={together}
            onChoose={setOthers}
            without={rowsOf(roles).flatMap(({ id }) => (partners.includes(id) ? [] : [id]))}
          />
        )}
        {hats.length > 0 && (
          <fieldset className="c-pick">
            <legend className="k-label">{t('oral.hat')}</legend>
            <div className="c-pick-row">
              {[...hats, undefined].map((each) => (
                <label key={each?.id ?? ''} className="c-pick-item">
                  <input
                    type="radio"
                    name="hat"
                    checked={worn?.id === each?.id}
                    onChange={() => setHat(each?.id ?? '')}
                  />
                  {each === undefined ? t('oral.noHat') : <SaidText said={each.title} />}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {remark !== null && (
          <p className="c-wrong" data-mild={remark === 'delegate' || remark === 'acting' || undefined}>
            {t(`oral.${remark}`)}
          </p>
        )}
        <ReasonField label={t('oral.reason')} value={reason} onChange={setReason} />
        <AgoPicker minutes={ago} onChoose={setAgo} />
      </form>
    </Dialog>
  );
}
