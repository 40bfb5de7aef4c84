import type { DecisionView, SeatViewResponse } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import type { ReactNode } from 'react';
import { Roles } from '../../parts/roles.tsx';
import { rowsOf } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** What else lies on that desk: decisions, the facts it holds, its talk and its questions. */
export function SeatSide({ view }: { readonly view: SeatViewResponse }) {
  const t = useT();
  const format = useFormat();
  const decisions = rowsOf(view.decisions);
  const facts = rowsOf(view.facts);
  const messages = rowsOf(view.messages).toReversed();
  const rfis = rowsOf(view.rfis).toReversed();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it.
    <aside className="c-watch-side" aria-label={t('watch.side')} tabIndex={0}>
      <Part title={t('watch.decisions')} count={decisions.length} none={t('watch.noDecisions')}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <b>
              <span className="c-number">D-{decision.number}</span> <SaidText said={decision.title} />
            </b>
            <small>
              {t(`decisions.state.${decision.state}`)}
              <Closing decision={decision} />
            </small>
          </li>
        ))}
      </Part>
      <Part title={t('watch.facts')} count={facts.length} none={t('watch.noFacts')}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <SaidText said={fact.text} />
            <small>
              {t(`watch.reliability.${fact.reliability}`)}
              <time>{format.hour(fact.since)}</time>
              {fact.from !== undefined && <Roles ids={[fact.from]} />}
            </small>
          </li>
        ))}
      </Part>
      <Part title={t('watch.messages')} count={messages.length} none={t('watch.noMessages')}>
        {messages.map((message) => (
          <li key={message.id}>
            <small>
              <Roles ids={[message.from]} />
              <Icon name="arrow" size="small" />
              <Roles ids={message.to} />
              <time>{format.hour(message.t)}</time>
            </small>
            <bdi>{message.text}</bdi>
          </li>
        ))}
      </Part>
      <Part title={t('watch.rfis')} count={rfis.length} none={t('watch.noRfis')}>
        {rfis.map((rfi) => (
          <li key={rfi.id}>
            <small>
              <time>{format.hour(rfi.askedAt)}</time>
              {rfi.desk !== undefined && <span>{view.desks.byId[rfi.desk]?.short.text}</span>}
            </small>
            <bdi>{rfi.text}</bdi>
            {rfi.answer === undefined ? <small>{t('watch.unanswered')}</small> : <q>{rfi.answer}</q>}
          </li>
        ))}
      </Part>
    </aside>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly none: string;
  readonly children: ReactNode;
}

function Part({ title, count, none, children }: PartProps) {
  return (
    <section>
      <h3>
        {title} <span className="c-muted">{count}</span>
      </h3>
      {count === 0 ? <p className="c-muted">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

function Closing({ decision }: { readonly decision: DecisionView }) {
  const format = useFormat();
  const moment = decision.outcome?.t ?? decision.closesAt;
  return moment === undefined ? null : <time>{format.hour(moment)}</time>;
}
