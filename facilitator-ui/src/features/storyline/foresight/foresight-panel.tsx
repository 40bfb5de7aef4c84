import type { Ahead, DecisionView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { type ReactNode, useId, useState } from 'react';
import { type Foreseen, useForesight } from '../../../parts/foresight/use-foresight.ts';
import { KnewButton, OtherwiseButton } from '../../../parts/hindsight-buttons.tsx';
import { rowsOf, useDecisions, useExercise } from '../../../parts/view.ts';
import { useT } from '../../../use-t.ts';
import { AheadList, Ends } from './ahead-list.tsx';

type Tab = 'next' | 'nothing' | 'choice';
const tabs: readonly Tab[] = ['next', 'nothing', 'choice'];
const spans = [900_000, 1_800_000, 3_600_000] as const;

/** What comes next, what happens if nobody acts, and what would follow from each option of an open decision. */
export function ForesightPanel() {
  const t = useT();
  const { status } = useExercise();
  const [tab, setTab] = useState<Tab>('next');
  const [within, setWithin] = useState<number>(spans[1]);
  return (
    <section className="c-panel c-ahead" aria-label={t('ahead.title')}>
      <h3>{t('ahead.title')}</h3>
      {status === 'ended' ? (
        <p className="c-muted">{t('ahead.ended')}</p>
      ) : (
        <>
          <div className="c-ahead-ask">
            <Picks
              label={t('ahead.question')}
              chosen={tab}
              onChoose={setTab}
              options={tabs.map((each) => [each, t(`ahead.${each}`)])}
            />
            <Within chosen={within} onChoose={setWithin} />
          </div>
          {(status === 'planned' || status === 'paused') && <p className="c-muted">{t(`ahead.${status}`)}</p>}
          {tab === 'choice' ? <Choices within={within} /> : <ByItself key={tab} of={tab} within={within} />}
        </>
      )}
      {status !== 'planned' && (
        <p className="c-feed-acts">
          <KnewButton about={{}} keyed />
          <OtherwiseButton about={{}} keyed />
        </p>
      )}
    </section>
  );
}

function Within({ chosen, onChoose }: { readonly chosen: number; readonly onChoose: (span: number) => void }) {
  const t = useT();
  const format = useFormat();
  return (
    <Picks
      label={t('ahead.within')}
      labelled
      chosen={String(chosen)}
      onChoose={(span) => onChoose(Number(span))}
      options={spans.map((span) => [String(span), format.length(span)])}
    />
  );
}

/** A choice among a few: one stop for Tab, arrows inside. */
function Picks<V extends string>(props: {
  readonly label: string;
  /** Whether the label is also seen. */
  readonly labelled?: boolean;
  readonly chosen: V;
  readonly onChoose: (value: V) => void;
  readonly options: readonly (readonly [V, string])[];
}) {
  const { label, labelled = false, chosen, onChoose, options } = props;
  const name = useId();
  return (
    <fieldset className="c-pick">
      <legend className="k-unseen">{label}</legend>
      <div className="c-pick-row">
        {labelled && (
          <span className="k-label" aria-hidden="true">
            {label}
          </span>
        )}
        {options.map(([value, words]) => (
          <label key={value} className="c-pick-item">
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ByItself({ of, within }: { readonly of: 'next' | 'nothing'; readonly within: number }) {
  const t = useT();
  const format = useFormat();
  const [seen, again] = useForesight({ of, within: String(within) });
  return (
    <Answered seen={seen} again={again}>
      {({ ahead }) => (
        <>
          <p className="c-ahead-assumes">{t(`ahead.assumes.${of}`, { time: format.hour(ahead.until) })}</p>
          {ahead.happenings.length === 0 ? (
            <p>{t('ahead.none', { length: format.length(within) })}</p>
          ) : (
            <AheadList happenings={ahead.happenings.filter(({ event }) => event !== 'indicator.moved')} />
          )}
          {ahead.cut && <p className="c-muted">{t('ahead.cut')}</p>}
          {of === 'nothing' && <Ends ahead={ahead} />}
        </>
      )}
    </Answered>
  );
}

/** For an open decision, one option at a time. */
function Choices({ within }: { readonly within: number }) {
  const t = useT();
  const open = rowsOf(useDecisions()).filter(({ state }) => state === 'open');
  const [about, setAbout] = useState<string | null>(null);
  const decision = open.find(({ id }) => id === about) ?? open[0];
  if (decision === undefined) return <p className="c-muted">{t('ahead.noDecision')}</p>;
  return (
    <>
      {open.length > 1 && (
        <Picks
          label={t('ahead.decision')}
          chosen={decision.id}
          onChoose={setAbout}
          options={open.map((each) => [each.id, `D-${each.number} ${each.title.text}`])}
        />
      )}
      <Choice key={decision.id} decision={decision} within={within} alone={open.length === 1} />
    </>
  );
}

function Choice(props: { readonly decision: DecisionView; readonly within: number; readonly alone: boolean }) {
  const { decision, within, alone } = props;
  const t = useT();
  const format = useFormat();
  const name = useId();
  const [option, setOption] = useState(decision.options[0]?.id ?? '');
  const [seen, again] = useForesight({ of: 'choice', decision: decision.id, option, within: String(within) });
  return (
    <>
      <fieldset className="c-ahead-options">
        <legend className={alone ? 'k-label' : 'k-unseen'}>
          D-{decision.number} <SaidText said={decision.title} />
        </legend>
        {decision.options.map((each) => (
          <label key={each.id}>
            <input type="radio" name={name} checked={option === each.id} onChange={() => setOption(each.id)} />
            <SaidText said={each.text} />
          </label>
        ))}
      </fieldset>
      <Answered seen={seen} again={again}>
        {({ ahead }) => (
          <>
            <p className="c-ahead-assumes">{t('ahead.assumes.choice', { time: format.hour(ahead.until) })}</p>
            <Followed ahead={ahead} />
          </>
        )}
      </Answered>
    </>
  );
}

/** What comes of the choice, and, folded away, what comes anyway. */
function Followed({ ahead }: { readonly ahead: Ahead }) {
  const t = useT();
  const shown = ahead.happenings.filter(({ event, anyway }) => event !== 'indicator.moved' || !anyway);
  const own = shown.filter(({ anyway }) => !anyway);
  const anyway = shown.filter((each) => each.anyway);
  return (
    <>
      <h4 className="k-label">{t('ahead.own')}</h4>
      {own.length === 0 ? <p className="c-muted">{t('ahead.ownNone')}</p> : <AheadList happenings={own} />}
      <Ends ahead={ahead} />
      {anyway.length > 0 && (
        <details className="c-ahead-anyway">
          <summary>{t('ahead.anyway', { count: anyway.length })}</summary>
          <AheadList happenings={anyway} />
        </details>
      )}
    </>
  );
}

/** Waiting, failed, refused or there: the same for every question. */
function Answered<O extends 'next' | 'nothing' | 'choice'>(props: {
  readonly seen: Foreseen<O>;
  readonly again: () => void;
  readonly children: (answer: Extract<Foreseen<O>, { state: 'shown' }>['answer']) => ReactNode;
}) {
  const { seen, again, children } = props;
  const t = useT();
  switch (seen.state) {
    case 'asking':
      return <Skeleton lines={4} />;
    case 'refused':
      return <p className="c-muted">{t('ahead.refused')}</p>;
    case 'failed':
      return (
        <p className="c-ahead-failed" role="status">
          <span>
            <b>{t('ahead.failed')}</b> {t('ahead.failedText')}
          </span>
          <Button data-slim onClick={again}>
            {t('ahead.again')}
          </Button>
        </p>
      );
    case 'shown':
      return (
        <>
          {seen.stale && (
            <p className="c-ahead-failed" role="status">
              <span>{t('ahead.stale')}</span>
              <Button data-slim onClick={again}>
                {t('ahead.again')}
              </Button>
            </p>
          )}
          {children(seen.answer)}
        </>
      );
  }
}
