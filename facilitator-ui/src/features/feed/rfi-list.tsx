import type { RfiView } from '@kalari/engine/protocol';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { Roles } from '../../parts/roles.tsx';
import { rowsOf, useControl, useDesks, useRfis } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { ageOf } from './age.ts';
import { AnswerForm } from './answer-form.tsx';

/** Questions to control and to its desks: the open ones first, oldest on top, each with its answer form. */
export function RfiList() {
  const t = useT();
  const rfis = rowsOf(useRfis());
  const clock = useClock(10_000);
  const [{ about, answering }, setAtHand] = useAtHand();
  if (rfis.length === 0) {
    return (
      <EmptyState icon="ask" title={t('rfi.empty.title')}>
        {t('rfi.empty')}
      </EmptyState>
    );
  }
  const open = rfis.filter((rfi) => rfi.answeredAt === undefined);
  const wanted = open.find((rfi) => rfi.id === about) ?? open[0];
  const answered = rfis.filter((rfi) => rfi.answeredAt !== undefined).toReversed();
  return (
    <ol className="c-cards">
      {open.map((rfi) => (
        <li key={rfi.id} className="c-card" data-hot data-age={ageOf(rfi.askedAt, clock)}>
          <Question rfi={rfi} />
          {rfi === wanted ? (
            <AnswerForm key={rfi.id} rfi={rfi} />
          ) : (
            <p className="c-feed-acts">
              <button
                type="button"
                className="k-button"
                data-slim
                onClick={() => setAtHand({ about: rfi.id, answering: answering + 1 })}
              >
                {t('rfi.answer')}
              </button>
            </p>
          )}
        </li>
      ))}
      {answered.map((rfi) => (
        <li key={rfi.id} className="c-card">
          <Question rfi={rfi} />
          <p className="c-rfi-answer">{rfi.answer}</p>
        </li>
      ))}
    </ol>
  );
}

function Question({ rfi }: { readonly rfi: RfiView }) {
  const t = useT();
  const format = useFormat();
  const clock = useClock();
  const control = useControl();
  const desk = useDesks().byId[rfi.desk ?? ''];
  const inject = control.injects.byId[rfi.inject ?? ''];
  const old = rfi.answeredAt === undefined && ageOf(rfi.askedAt, clock) === 'old';
  return (
    <>
      <p className="c-feed-head">
        <Roles ids={[rfi.from]} />
        {desk !== undefined && (
          <span className="c-tag" title={desk.title.text}>
            <span>{t.rich('rfi.desk', { desk: <SaidText key="desk" said={desk.short} /> })}</span>
          </span>
        )}
        <time>{format.hour(rfi.askedAt)}</time>
      </p>
      <p>
        {rfi.answeredAt === undefined ? (
          <StatusPill status={old ? 'expired' : 'due'}>
            {t('rfi.waiting', { length: format.length(clock - rfi.askedAt) })}
          </StatusPill>
        ) : (
          <StatusPill status="answered">
            {rfi.as === undefined
              ? t('rfi.answeredBy', { time: format.hour(rfi.answeredAt) })
              : t('rfi.answeredAs', { time: format.hour(rfi.answeredAt), as: rfi.as })}
          </StatusPill>
        )}
      </p>
      <p className="c-card-text">{rfi.text}</p>
      {inject !== undefined && (
        <p className="c-muted">{t.rich('rfi.about', { title: <SaidText key="t" said={inject.title} /> })}</p>
      )}
    </>
  );
}
