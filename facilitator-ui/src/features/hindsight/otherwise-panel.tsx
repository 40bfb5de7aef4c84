import type { DecisionView, HeldFactView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useId, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { firstFocus } from '../../parts/first-focus.ts';
import { RolePicker } from '../../parts/role-picker.tsx';
import { rowsOf, useControl, useDecisions } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { decidedOtherwise, earlierOf, settledIn, tellingsOf, toldOtherwise } from './changes.ts';
import { Answer } from './otherwise-answer.tsx';
import { type Asking, useThinking } from './use-thinking.ts';
import './hindsight.css';

type Kind = 'decided' | 'told';

/** Had something been decided or told otherwise: one change, and what the scenario would have opened then. */
export function OtherwisePanel() {
  const t = useT();
  const name = useId();
  const [{ hindsight }, setAtHand] = useAtHand();
  const settled = settledIn(rowsOf(useDecisions()));
  const facts = rowsOf(useControl().facts);
  const [kind, setKind] = useState<Kind>(hindsight.fact !== undefined || settled.length === 0 ? 'told' : 'decided');
  const { thought, ask, stop } = useThinking<'otherwise'>();
  const choose = (next: Kind) => {
    stop();
    setKind(next);
  };
  return (
    <Dialog wide title={t('hind.title')} onClose={() => setAtHand({ panel: null })}>
      <div className="c-hind">
        <fieldset className="c-pick">
          <legend className="k-unseen">{t('hind.kind')}</legend>
          <div className="c-pick-row">
            {(['decided', 'told'] as const).map((each) => (
              <label
                key={each}
                className="c-pick-item"
                data-off={(each === 'decided' && settled.length === 0) || undefined}
              >
                <input
                  type="radio"
                  name={name}
                  ref={each === kind ? firstFocus : undefined}
                  disabled={each === 'decided' && settled.length === 0}
                  checked={kind === each}
                  onChange={() => choose(each)}
                />
                {t(`hind.kind.${each}`)}
              </label>
            ))}
          </div>
        </fieldset>
        {kind === 'decided' ? (
          <Decided
            first={hindsight.decision}
            settled={settled}
            onAsk={ask}
            onChange={stop}
            busy={thought.state === 'thinking'}
          />
        ) : (
          <Told
            first={hindsight.fact}
            decision={hindsight.decision}
            facts={facts}
            onAsk={ask}
            onChange={stop}
            busy={thought.state === 'thinking'}
          />
        )}
        <Answer thought={thought} onStop={stop} />
      </div>
    </Dialog>
  );
}

interface Question {
  /** What it was opened from. */
  readonly first: string | undefined;
  readonly busy: boolean;
  readonly onAsk: (question: Asking<'otherwise'>) => void;
  /** What was answered before is about something else now. */
  readonly onChange: () => void;
}

function Decided({ first, settled, busy, onAsk, onChange }: Question & { readonly settled: readonly DecisionView[] }) {
  const t = useT();
  const format = useFormat();
  const name = useId();
  const [about, setAbout] = useState(first);
  const decision = settled.find(({ id }) => id === about) ?? settled[0];
  const [option, setOption] = useState('');
  const offered = decision === undefined ? [] : earlierOf(decision);
  const [earlier, setEarlier] = useState<number>();
  if (decision === undefined) return <p className="c-muted">{t('hind.nothing')}</p>;
  const { outcome } = decision;
  const minutes = earlier !== undefined && offered.includes(earlier) ? earlier : (offered[0] ?? 0);
  const change = <V,>(set: (value: V) => void) => {
    return (value: V) => {
      onChange();
      set(value);
    };
  };
  return (
    <Form
      question={decidedOtherwise(decision, option, minutes)}
      missing={t('hind.missing.decided')}
      busy={busy}
      onAsk={onAsk}
    >
      <label className="c-field">
        <span className="k-label">{t('hind.decision')}</span>
        <select
          className="c-input"
          value={decision.id}
          onChange={(event) => {
            onChange();
            setOption('');
            setAbout(event.target.value);
          }}
        >
          {settled.map((each) => (
            <option key={each.id} value={each.id}>
              {`D-${each.number} ${each.title.text}, ${format.hour(each.outcome?.t ?? 0)}`}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="c-ahead-options">
        <legend className="k-label">{t('hind.option')}</legend>
        {decision.options.map((each) => (
          <label key={each.id}>
            <input type="radio" name={name} checked={option === each.id} onChange={() => change(setOption)(each.id)} />
            <span>
              <SaidText said={each.text} />{' '}
              {each.id === outcome?.option && (
                <span className="c-tag">{t(outcome.authority === 'default' ? 'hind.wasDefault' : 'hind.was')}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="c-pick">
        <legend className="k-label">{t('hind.when')}</legend>
        <div className="c-pick-row">
          {offered.map((each) => (
            <label key={each} className="c-pick-item">
              <input
                type="radio"
                name={`${name}-when`}
                checked={minutes === each}
                onChange={() => change(setEarlier)(each)}
              />
              {each === 0
                ? t('hind.sameTime', { time: format.hour(outcome?.t ?? 0) })
                : t('hind.earlier', { length: format.length(each * 60_000) })}
            </label>
          ))}
        </div>
      </fieldset>
    </Form>
  );
}

function Told(props: Question & { readonly decision: string | undefined; readonly facts: readonly HeldFactView[] }) {
  const { first, decision, facts, busy, onAsk, onChange } = props;
  const t = useT();
  const format = useFormat();
  const decisions = rowsOf(useDecisions());
  const bearing = (fact: HeldFactView) => decision !== undefined && Object.hasOwn(fact.mattersTo, decision);
  const sorted = facts.toSorted((a, b) => Number(bearing(b)) - Number(bearing(a)));
  const [about, setAbout] = useState(first);
  const fact = sorted.find(({ id }) => id === about) ?? sorted[0];
  const [to, setTo] = useState<string>();
  const tellings = fact === undefined ? [] : tellingsOf(fact, decisions);
  const from = tellings.findIndex((each) => each.decision?.id === decision);
  const [place, setPlace] = useState<number>();
  if (fact === undefined) return <p className="c-muted">{t('hind.noFacts')}</p>;
  const when = tellings[place ?? Math.max(0, from)] ?? tellings[0] ?? { t: 0 };
  const knew = Object.entries(fact.holders).flatMap(([role, { since }]) => (since <= when.t ? [role] : []));
  const chosen = to !== undefined && !knew.includes(to) ? to : '';
  return (
    <Form question={toldOtherwise(fact, chosen, when.t)} missing={t('hind.missing.told')} busy={busy} onAsk={onAsk}>
      <label className="c-field">
        <span className="k-label">{t('hind.fact')}</span>
        <select
          className="c-input"
          value={fact.id}
          onChange={(event) => {
            onChange();
            setPlace(undefined);
            setAbout(event.target.value);
          }}
        >
          {sorted.map((each) => (
            <option key={each.id} value={each.id}>
              {each.text.text}
            </option>
          ))}
        </select>
      </label>
      <label className="c-field">
        <span className="k-label">{t('hind.when')}</span>
        <select
          className="c-input"
          value={tellings.indexOf(when)}
          onChange={(event) => {
            onChange();
            setPlace(Number(event.target.value));
          }}
        >
          {tellings.map((each, index) => (
            <option key={each.decision?.id ?? ''} value={index}>
              {each.decision === undefined
                ? t(knew.length === 0 ? 'hind.fromStart' : 'hind.atOnce', { time: format.hour(each.t) })
                : t('hind.before', { time: format.hour(each.t), number: each.decision.number })}
            </option>
          ))}
        </select>
      </label>
      <RolePicker
        label={t('hind.to')}
        chosen={chosen === '' ? [] : [chosen]}
        without={knew}
        onChoose={([role]) => {
          onChange();
          setTo(role);
        }}
      />
    </Form>
  );
}

/** The button that has it thought out, and what is missing for it. */
function Form(props: {
  readonly question: Asking<'otherwise'> | undefined;
  readonly missing: string;
  readonly busy: boolean;
  readonly onAsk: (question: Asking<'otherwise'>) => void;
  readonly children: React.ReactNode;
}) {
  const { question, missing, busy, onAsk, children } = props;
  const t = useT();
  return (
    <form
      className="c-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (question !== undefined && !busy) onAsk(question);
      }}
    >
      {children}
      <p className="c-hind-ask">
        <Button kind="primary" type="submit" disabled={question === undefined || busy}>
          {t('hind.think')}
        </Button>
        {question === undefined && <span className="c-muted">{missing}</span>}
      </p>
    </form>
  );
}
