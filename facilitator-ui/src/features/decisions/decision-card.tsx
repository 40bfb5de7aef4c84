import type { DecisionView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidProse, SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill, type StatusPillProps } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { EffectList } from '../../parts/effects/effect-list.tsx';
import { KnewButton, OtherwiseButton } from '../../parts/hindsight-buttons.tsx';
import { KeyHint } from '../../parts/key-hint.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { Facts, Notes, Options, Positions } from './decision-parts.tsx';
import { Outcome } from './outcome.tsx';
import { OverstepsOf } from './oversteps.tsx';
import { StandingList } from './standing-list.tsx';

const glyphs: Readonly<Record<DecisionView['state'], StatusPillProps['status']>> = {
  planned: 'upcoming',
  open: 'due',
  ruling: 'held',
  taken: 'answered',
  lapsed: 'expired',
  skipped: 'upcoming',
};

/** One decision: who holds it, who was asked, what the options are, how it stands, how long is left. */
export function DecisionCard({ decision, full }: { readonly decision: DecisionView; readonly full: boolean }) {
  const t = useT();
  const [{ shown }, setAtHand] = useAtHand();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (shown !== decision.id || !full) return;
    card.current?.focus();
    setAtHand({ shown: null });
  }, [shown, decision.id, full, setAtHand]);
  return (
    <li
      ref={card}
      tabIndex={-1}
      className="c-card c-decision"
      data-state={decision.state}
      data-hot={decision.state === 'ruling' || undefined}
      aria-label={`D-${decision.number} ${decision.title.text}`}
    >
      <p className="c-feed-head">
        <StatusPill status={glyphs[decision.state]}>{t(`decisions.state.${decision.state}`)}</StatusPill>
        <Left decision={decision} />
      </p>
      <h3>
        <span className="c-number">D-{decision.number}</span> <SaidText said={decision.title} />
      </h3>
      {full && decision.question !== undefined && <SaidProse said={decision.question} />}
      <StandingList decision={decision} />
      {(full || decision.state !== 'planned') && <Options decision={decision} />}
      {decision.positions.length > 0 && <Positions decision={decision} />}
      <OverstepsOf decision={decision} />
      {decision.outcome !== undefined && <Outcome decision={decision} outcome={decision.outcome} />}
      {decision.more !== undefined && <p className="c-muted">{t('decisions.more', { text: decision.more })}</p>}
      <Followed decision={decision} />
      {full && <Facts decision={decision} />}
      {full && <Notes decision={decision} />}
      <Acts decision={decision} />
      <LookBack decision={decision} />
    </li>
  );
}

/** What the scenario computed from it. */
function Followed({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const effects = useControl().effects.filter((effect) => effect.source === decision.id);
  if (effects.length === 0) return null;
  return (
    <section className="c-facts">
      <h4>{t('effects.follows')}</h4>
      <EffectList effects={effects} />
    </section>
  );
}

function Left({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const format = useFormat();
  const clock = useClock();
  if (decision.outcome !== undefined && decision.state !== 'ruling')
    return <time>{format.hour(decision.outcome.t)}</time>;
  if (decision.closesAt === undefined || decision.state === 'planned') return null;
  const left = decision.closesAt - clock;
  return (
    <span className="c-left" data-soon={left <= 5 * 60_000 || undefined}>
      <span>{left > 0 ? t('decisions.left', { length: format.length(left) }) : t('decisions.over')}</span>
      <time>{format.hour(decision.closesAt)}</time>
    </span>
  );
}

function Acts({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  if (decision.state === 'planned') {
    const open = () =>
      void send(
        { type: 'decision.open', decision: decision.id },
        { text: t('decisions.opened', { number: decision.number }) },
      );
    return (
      <p className="c-feed-acts">
        <Button disabled={busy} onClick={open}>
          {t('decisions.openNow')}
        </Button>
      </p>
    );
  }
  if (decision.state === 'open') {
    return (
      <p className="c-feed-acts">
        <Button icon="said" onClick={() => setAtHand({ panel: 'oral', decision: decision.id })}>
          {t('decisions.record')}
          <KeyHint act="oral" />
        </Button>
      </p>
    );
  }
  if (decision.state === 'ruling') {
    return (
      <p className="c-feed-acts">
        <Button kind="primary" onClick={() => setAtHand({ panel: 'rule', decision: decision.id })}>
          {t('rule.open')}
          <KeyHint act="rule" />
        </Button>
      </p>
    );
  }
  return null;
}

/** What is settled can be looked back at. */
function LookBack({ decision }: { readonly decision: DecisionView }) {
  if (decision.state !== 'taken' && decision.state !== 'lapsed') return null;
  const about = { decision: decision.id };
  return (
    <p className="c-feed-acts">
      <KnewButton about={about} name={decision.title.text} />
      <OtherwiseButton about={about} name={decision.title.text} />
    </p>
  );
}
