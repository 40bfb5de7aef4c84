import type { View } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useIndicators } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

type Indicator = NonNullable<View['indicators']>[number];

/** The indicators, each with its course since the start. */
export function World() {
  const t = useT();
  const indicators = useIndicators() ?? [];
  if (indicators.length === 0) return null;
  return (
    <section className="c-world" aria-label={t('story.world')}>
      {indicators.map((indicator) => (
        <Gauge key={indicator.id} indicator={indicator} />
      ))}
    </section>
  );
}

function Gauge({ indicator }: { readonly indicator: Indicator }) {
  const t = useT();
  const clock = useClock();
  const first = indicator.history[0]?.value ?? indicator.value;
  const by = indicator.value - first;
  return (
    <div className="c-gauge">
      <p className="k-label">
        <SaidText said={indicator.title} />
      </p>
      <b>{indicator.value}</b>
      <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
        <path d={course(indicator, clock)} />
      </svg>
      <p className="c-muted" data-change={by === 0 ? undefined : by < 0 ? 'down' : 'up'}>
        {by === 0 ? t('story.steady') : t('story.change', { by })}
      </p>
    </div>
  );
}

/** A stepped line from the start until now. */
export function course({ history, value }: Pick<Indicator, 'history' | 'value'>, now: number): string {
  const x = (t: number) => (now === 0 ? 0 : (Math.min(t, now) / now) * 100).toFixed(1);
  const values = [value, ...history.map((step) => step.value)];
  const low = Math.min(...values);
  // A scale of their own, so that a change of a few points can be seen; never so fine that one point looks like a fall.
  const span = Math.max(20, Math.max(...values) - low);
  const y = (at: number) => (20 - ((at - low) / span) * 16).toFixed(1);
  const [first, ...rest] = history;
  if (first === undefined) return `M0 ${y(value)}H100`;
  return `M0 ${y(first.value)}${rest.map((step) => `H${x(step.t)}V${y(step.value)}`).join('')}H100`;
}
