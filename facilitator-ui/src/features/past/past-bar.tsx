import type { View } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { LinkProvider, useClock, useView } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { KeyHint } from '../../parts/key-hint.tsx';
import { usePast } from '../../parts/past.tsx';
import { Sign } from '../../parts/sign.tsx';
import { useKeys } from '../../parts/use-keys.ts';
import { rowsOf, useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { GoOn } from './go-on.tsx';
import { momentsOf, spansOf, stepFrom } from './moments.ts';
import './past.css';

/** Milliseconds of the story from one place of the handle to the next. */
const grain = 10_000;

/** In the place of the clock while one looks back: which moment this is, the way to others, and out. */
export function PastBar() {
  const { live } = usePast();
  // The line of time is that of the exercise as it goes on, not that of the moment.
  return (
    <LinkProvider link={live}>
      <Bar />
    </LinkProvider>
  );
}

function Bar() {
  const t = useT();
  const format = useFormat();
  const { t: at, state, seq, look, leave } = usePast();
  const [asking, setAsking] = useState(false);
  const control = useControl();
  const decisions = rowsOf(useView(selectDecisions));
  const now = useClock(grain);
  const moment = at ?? now;
  const moments = momentsOf(control, decisions);
  const [back, on] = [stepFrom(moments, moment, -1), stepFrom(moments, moment, 1)];
  useKeys({
    lookBack: leave,
    earlier: () => back !== undefined && look(back),
    later: () => on !== undefined && look(on),
  });
  const end = Math.max(now, grain);
  const x = (time: number) => `${((Math.min(time, end) / end) * 100).toFixed(2)}%`;
  return (
    <section className="c-top c-past" aria-label={t('past.label')}>
      <div className="c-past-at" role="status">
        <Sign name="history" />
        <div>
          <b>{t('past.title')}</b>
          <span className="c-muted">{t(state === 'failed' ? 'past.failed' : 'past.text')}</span>
        </div>
        <time>{format.hour(moment)}</time>
      </div>
      <div className="c-past-steps" dir="ltr">
        <Button
          kind="quiet"
          disabled={back === undefined}
          aria-label={t('past.back')}
          title={t('past.back')}
          onClick={() => back !== undefined && look(back)}
        >
          <Sign name="back" />
        </Button>
        <div className="c-past-line">
          <div className="c-past-phases" aria-hidden="true">
            {spansOf(control, end).map(({ id, title, from, to }) => (
              <span key={id} style={{ insetInlineStart: x(from), inlineSize: `calc(${x(to - from)} - 2px)` }}>
                <SaidText said={title} />
              </span>
            ))}
          </div>
          <div className="c-past-marks" aria-hidden="true">
            {decisions.flatMap(({ id, outcome }) =>
              outcome === undefined ? [] : [<i key={id} style={{ insetInlineStart: x(outcome.t) }} />],
            )}
          </div>
          <input
            type="range"
            min={0}
            max={end}
            step={grain}
            value={Math.min(moment, end)}
            aria-label={t('past.moment')}
            aria-valuetext={format.story(moment)}
            onChange={(event) => look(Number(event.target.value))}
          />
        </div>
        <Button
          kind="quiet"
          disabled={on === undefined}
          aria-label={t('past.on')}
          title={t('past.on')}
          onClick={() => on !== undefined && look(on)}
        >
          <Icon name="chevron" size="small" />
        </Button>
      </div>
      <Button disabled={seq === undefined || state !== 'shown'} onClick={() => setAsking(true)}>
        <Sign name="branch" />
        <span className="c-middle">{t('past.goOn')}</span>
      </Button>
      <Button kind="primary" onClick={leave}>
        {t('past.leave')}
        <KeyHint act="lookBack" />
      </Button>
      {asking && seq !== undefined && <GoOn seq={seq} t={moment} onClose={() => setAsking(false)} />}
    </section>
  );
}

const selectDecisions = (view: View) => view.decisions;
