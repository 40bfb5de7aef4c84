import type { ReportDecision } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { KnewButton, OtherwiseButton } from '../../parts/hindsight-buttons.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useT } from '../../use-t.ts';
import { FactBar } from './fact-bar.tsx';
import { tally, weighed } from './moment.ts';

/** What the matrix shows, in words: how much had reached the decision, what had not, what had been opened; and a question. */
export function KnowAside({ decision, moment }: { readonly decision: ReportDecision; readonly moment: number }) {
  const t = useT();
  const format = useFormat();
  const counts = tally(decision);
  const held = weighed(decision.facts).filter((fact) => fact.state === 'held' || fact.state === 'unread');
  const m = decision.facts.length;
  return (
    <aside className="c-know-aside">
      {m > 0 && (
        <>
          <p className="c-had">
            <b>{t('know.had', { n: counts.known, m })}</b>{' '}
            {t(decision.outcome?.role === undefined ? 'know.hadDefault' : 'know.hadText', { m })}
          </p>
          <FactBar decision={decision} />
          <p className="c-had-key">
            <span>{t('know.known', { n: counts.known })}</span>
            {counts.unread > 0 && <span>{t('know.unread', { n: counts.unread })}</span>}
            {counts.held > 0 && <span data-held>{t('know.held', { n: counts.held })}</span>}
            {counts.unknown > 0 && <span>{t('know.unknown', { n: counts.unknown })}</span>}
          </p>
          <h4>{t('know.building')}</h4>
          {held.length === 0 ? (
            <p className="c-muted">{t('know.allHad')}</p>
          ) : (
            <ul className="c-held">
              {held.map((fact) => {
                const since = Math.min(...fact.heldBy.map((each) => each.since));
                return (
                  <li key={fact.id}>
                    <Roles ids={fact.heldBy.map((each) => each.role)} />
                    <span>
                      <SaidText said={fact.text} />{' '}
                      <OtherwiseButton about={{ decision: decision.id, fact: fact.id }} name={fact.text.text} />
                    </span>
                    <b>
                      {fact.state === 'unread'
                        ? t('know.unreadWord')
                        : Number.isFinite(since)
                          ? format.length(moment - since)
                          : ''}
                    </b>
                  </li>
                );
              })}
            </ul>
          )}
        </>
      )}
      <h4>{t('know.seen')}</h4>
      {decision.seen.length === 0 ? (
        <p className="c-muted">{t('know.seenNone')}</p>
      ) : (
        <ul className="c-seen">
          {decision.seen.map((seen) => (
            <li key={seen.inject}>
              <time>{format.hour(seen.readAt)}</time>
              <SaidText said={seen.title} />
            </li>
          ))}
        </ul>
      )}
      <h4>{t('know.ask')}</h4>
      <p className="c-ask">{t('know.askText')}</p>
      {decision.outcome !== undefined && (
        <p className="c-feed-acts">
          <KnewButton about={{ decision: decision.id }} />
          <OtherwiseButton about={{ decision: decision.id }} />
        </p>
      )}
    </aside>
  );
}
