import type { DecisionView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { type KeyboardEvent, useState } from 'react';
import { figureOf } from '../../keys.ts';
import { useAtHand } from '../../parts/at-hand.tsx';
import { firstFocus } from '../../parts/first-focus.ts';
import { letterOf, placeOf } from '../../parts/letters.ts';
import { ReasonField } from '../../parts/reason-field.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useSending } from '../../parts/send.ts';
import { isTyping } from '../../parts/use-keys.ts';
import { rowsOf, useControl, useDecisions, useRights } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { EffectPicker, type Ruled } from './effect-picker.tsx';
import { toRule } from './outstanding.ts';

/** Ruling on another course of action: U opens it, a letter treats it as that option. Two keys in all. */
export function RulePanel() {
  const t = useT();
  const [{ decision: chosen }, setAtHand] = useAtHand();
  const decision = toRule(rowsOf(useDecisions()), chosen);
  const close = () => setAtHand({ panel: null });
  if (decision === undefined) {
    return (
      <Dialog title={t('rule.open')} onClose={close}>
        <p>{t('rule.nothing')}</p>
      </Dialog>
    );
  }
  return <Ruling key={decision.id} decision={decision} onClose={close} />;
}

type Way = 'option' | 'effects' | 'more';

function Ruling({ decision, onClose }: { readonly decision: DecisionView; readonly onClose: () => void }) {
  const t = useT();
  const { doctrine } = useControl();
  const { never } = useRights();
  const [busy, send] = useSending();
  const [way, setWay] = useState<Way>('option');
  const [reason, setReason] = useState('');
  const [more, setMore] = useState('');
  const [effects, setEffects] = useState<readonly Ruled[]>([]);
  const [settled, setSettled] = useState(false);

  const rule = async (
    how: { as: string } | { effects: Ruled[] } | { more: true } | { never: string },
    why: string,
    done: string,
  ) => {
    if (busy || settled) return;
    const accepted = await send(
      { type: 'decision.rule', decision: decision.id, ...how, ...(why === '' ? {} : { reason: why }) },
      { text: done },
    );
    if (!accepted) return;
    setSettled(true);
    onClose();
  };
  const done = t('rule.done', { number: decision.number });
  const treatAs = (id: string) => rule({ as: id }, reason.trim(), done);
  const noteNever = (id: string) =>
    rule({ never: id }, reason.trim(), t('rule.neverDone', { number: decision.number }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = never[(figureOf(event.nativeEvent) ?? 0) - 1];
    if (act !== undefined) {
      event.preventDefault();
      void noteNever(act.id);
      return;
    }
    const place = placeOf(event.key, decision.options.length);
    const option = place === null ? undefined : decision.options[place];
    if (option === undefined) return;
    event.preventDefault();
    void treatAs(option.id);
  };
  return (
    <Dialog wide title={t('rule.title', { number: decision.number })} onClose={onClose}>
      <fieldset className="c-ruling" onKeyDown={onKeyDown}>
        <p className="c-muted">
          <SaidText said={decision.title} />
        </p>
        <figure className="c-proposal">
          <figcaption>
            {t.rich('rule.proposes', {
              role: <Roles key="role" ids={decision.outcome?.role === undefined ? [] : [decision.outcome.role]} />,
            })}
          </figcaption>
          <blockquote>{decision.outcome?.other}</blockquote>
          {decision.outcome?.reason !== undefined && (
            <p className="c-muted">{t('rule.reasonGiven', { reason: decision.outcome.reason })}</p>
          )}
        </figure>
        <section>
          <h3 id="treat">{t('rule.treat')}</h3>
          <p className="c-muted">{t('rule.treatHint')}</p>
          <ol className="c-treat" aria-labelledby="treat">
            {decision.options.map((option, place) => (
              <li key={option.id}>
                <button
                  type="button"
                  className="k-button"
                  disabled={busy}
                  ref={place === 0 ? firstFocus : undefined}
                  onClick={() => void treatAs(option.id)}
                >
                  <kbd aria-hidden="true">{letterOf(place)}</kbd>
                  <SaidText said={option.text} />
                  {doctrine[decision.id]?.includes(option.id) === true && (
                    <span className="c-tag">{t('decisions.doctrine')}</span>
                  )}
                </button>
              </li>
            ))}
          </ol>
          <ReasonField label={t('rule.reason')} value={reason} onChange={setReason} />
        </section>
        {never.length > 0 && (
          <section>
            <h3 id="never">{t('rule.never')}</h3>
            <p className="c-muted">{t('rule.neverHint')}</p>
            <ol className="c-treat" data-never aria-labelledby="never">
              {never.map((act, place) => (
                <li key={act.id}>
                  <button type="button" className="k-button" disabled={busy} onClick={() => void noteNever(act.id)}>
                    {place < 9 && <kbd aria-hidden="true">{place + 1}</kbd>}
                    <SaidText said={act.title} />
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )}
        <div className="c-ways">
          <Button aria-expanded={way === 'effects'} onClick={() => setWay(way === 'effects' ? 'option' : 'effects')}>
            {t('rule.effects')}
          </Button>
          <Button aria-expanded={way === 'more'} onClick={() => setWay(way === 'more' ? 'option' : 'more')}>
            {t('rule.ask')}
          </Button>
        </div>
        {way === 'effects' && (
          <section className="c-way">
            <EffectPicker effects={effects} onChoose={setEffects} />
            <Button
              kind="primary"
              disabled={busy}
              onClick={() => void rule({ effects: [...effects] }, reason.trim(), done)}
            >
              {t(effects.length === 0 ? 'rule.acceptPlain' : 'rule.accept')}
            </Button>
          </section>
        )}
        {way === 'more' && (
          <form
            className="c-way"
            onSubmit={(event) => {
              event.preventDefault();
              if (more.trim() !== '') void rule({ more: true }, more.trim(), t('rule.asked'));
            }}
          >
            <label className="c-field">
              <span className="k-label">{t('rule.askLabel')}</span>
              <input
                className="c-input"
                value={more}
                placeholder={t('rule.askHint')}
                maxLength={2_000}
                onChange={(event) => setMore(event.target.value)}
              />
            </label>
            <Button kind="primary" type="submit" disabled={busy || more.trim() === ''}>
              {t('rule.send')}
            </Button>
          </form>
        )}
      </fieldset>
    </Dialog>
  );
}
