import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { KeyHint } from '../../parts/key-hint.tsx';
import { rove } from '../../parts/roving.ts';
import { useControl, useDecisions, useRfis } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { arranged, waitsForHer } from './arranged.ts';
import { FeedLine } from './feed-line.tsx';

/** Everything as it happens. The item with the focus is what the next note will be about. */
export function FeedList() {
  const t = useT();
  const control = useControl();
  const rfis = useRfis();
  const decisions = useDecisions();
  const [{ item: focused, answering }, setAtHand] = useAtHand();
  const items = arranged(control.feed, (item) => waitsForHer(item, { rfis, decisions }));
  if (items.length === 0) {
    return (
      <EmptyState icon="message" title={t('feed.empty.title')}>
        {t('feed.empty')}
      </EmptyState>
    );
  }
  const stop = items.some((item) => item.id === focused) ? focused : items[0]?.id;
  return (
    <ol className="c-feed-list" onKeyDown={rove}>
      {items.map((item) => {
        const waits = waitsForHer(item, { rfis, decisions });
        return (
          <FeedLine
            key={item.id}
            item={item}
            focused={item.id === focused}
            stop={item.id === stop}
            onFocus={() => setAtHand({ item: item.id })}
          >
            {waits && item.event === 'rfi.asked' && (
              <p className="c-feed-acts">
                <button
                  type="button"
                  className="k-button"
                  data-kind="primary"
                  data-slim
                  onClick={() => setAtHand({ tab: 'rfis', about: item.about ?? null, answering: answering + 1 })}
                >
                  {t('rfi.answer')}
                  <KeyHint act="answer" />
                </button>
                <Waits since={item.t} />
              </p>
            )}
            {waits && item.event === 'decision.taken' && (
              <p className="c-feed-acts">
                <button
                  type="button"
                  className="k-button"
                  data-kind="primary"
                  data-slim
                  onClick={() => setAtHand({ panel: 'rule', decision: item.about ?? null })}
                >
                  {t('rule.open')}
                  <KeyHint act="rule" />
                </button>
                <Waits since={item.t} />
              </p>
            )}
          </FeedLine>
        );
      })}
    </ol>
  );
}

function Waits({ since }: { readonly since: number }) {
  const format = useFormat();
  const clock = useClock();
  return (
    <span className="c-waits">
      <Icon name="clock" size="small" />
      {format.length(Math.max(0, clock - since))}
    </span>
  );
}
