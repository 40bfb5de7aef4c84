import type { View } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useClock, useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useId, useState } from 'react';
import { decisionsOf } from '../model/decisions.ts';
import { factsOf } from '../model/facts.ts';
import { useT } from '../use-t.ts';
import { ChooseRoles } from './choose-roles.tsx';
import { FactPicks } from './fact-picks.tsx';
import css from './met.module.css';
import { useMayWrite } from './use-may-write.ts';
import { useSubmit } from './use-submit.ts';

export interface MetDialogProps {
  /** Who is taken to have been there until told otherwise. */
  readonly roles: readonly string[];
  readonly decision?: string | undefined;
  readonly onClose: () => void;
}

/** Minutes of exercise time. */
const agos = [0, 5, 10, 20] as const;

/** “We met”: who was there, about which decision, when, and what was said. One touch records it as it stands. */
export function MetDialog({ roles, decision, onClose }: MetDialogProps) {
  const t = useT();
  const id = useId();
  const now = useClock();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const { people, decisions, facts } = useView(useCallback((view: View) => whatMayBe(view, decision), [decision]));
  const [there, come] = useState<ReadonlySet<string>>(
    () => new Set(roles.filter((role) => people.some((one) => one.id === role))),
  );
  const [about, be] = useState(decision);
  const [ago, back] = useState<number>(0);
  const [said, say] = useState<readonly string[]>([]);
  const [text, write] = useState('');
  const [sending, send] = useState(false);
  const flip = (role: string) => {
    const next = new Set(there);
    if (!next.delete(role)) next.add(role);
    come(next);
  };
  const record = async () => {
    send(true);
    const accepted = await submit(
      {
        type: 'meeting.record',
        roles: [...there],
        decision: about,
        facts: said.length === 0 ? undefined : [...said],
        since: ago === 0 ? undefined : Math.max(0, Math.floor(now) - ago * 60_000),
        text: text.trim() === '' ? undefined : text.trim(),
      },
      { text: t('met.recorded'), icon: 'meeting' },
    );
    send(false);
    if (accepted) onClose();
  };
  return (
    <Dialog
      title={t('met.title')}
      onClose={onClose}
      actions={
        <>
          <Button size="big" disabled={sending} onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button
            kind="primary"
            size="big"
            disabled={!mayWrite || sending || there.size === 0}
            onClick={() => void record()}
          >
            {t('met.record')}
          </Button>
        </>
      }
    >
      <div className={css.met}>
        <div>
          <ChooseRoles legend={t('met.who')} people={people} chosen={there} onFlip={flip} />
          {there.size === 0 && <p>{t('met.missing')}</p>}
        </div>
        <fieldset>
          <legend className="k-label">{t('met.when')}</legend>
          <div className={css.row}>
            {agos.map((minutes) => (
              <label key={minutes} className={css.pick}>
                <input type="radio" name={`${id}-when`} checked={ago === minutes} onChange={() => back(minutes)} />
                <span>{minutes === 0 ? t('met.when.now') : t('met.when.ago', { minutes })}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {decisions.length > 0 && (
          <label>
            <span className="k-label">{t('met.about')}</span>
            <select
              className="k-text"
              value={about ?? ''}
              onChange={(event) => be(event.target.value === '' ? undefined : event.target.value)}
            >
              <option value="">{t('met.about.nothing')}</option>
              {decisions.map(({ id: one, number, title }) => (
                <option key={one} value={one}>
                  {number} · {title.text}
                </option>
              ))}
            </select>
          </label>
        )}
        <FactPicks facts={facts} picked={said} legend={t('met.facts')} onPick={say} />
        <label>
          <span className="k-label">{t('met.note')}</span>
          <input
            className="k-text"
            dir="auto"
            maxLength={1_000}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        </label>
      </div>
    </Dialog>
  );
}

/** Facts that bear on the decision come first. Desks that nobody plays can be met, too. */
function whatMayBe(view: View, decision: string | undefined) {
  const desks = view.desks.order.flatMap((id) => view.desks.byId[id] ?? []);
  const colleagues = view.roles.order
    .flatMap((id) => view.roles.byId[id] ?? [])
    .filter(({ id, taken }) => taken && id !== view.me.role);
  const bearing = view.decisions.byId[decision ?? '']?.facts ?? [];
  return {
    people: [
      ...colleagues,
      ...desks
        .filter(({ id }) => !colleagues.some((role) => role.id === id))
        .map((desk) => ({ ...desk, family: 'support' as const, colour: 'cos', taken: false })),
    ],
    decisions: decisionsOf(view),
    facts: [...factsOf(view)].sort((a, b) => Number(bearing.includes(b.id)) - Number(bearing.includes(a.id))),
  };
}
