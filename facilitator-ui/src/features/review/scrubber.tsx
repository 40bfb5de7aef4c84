import type { Report, ReportDecision } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useLocation } from 'wouter';
import { sectionAddress } from '../../console/rail.tsx';
import { usePast } from '../../parts/past.tsx';
import { Sign } from '../../parts/sign.tsx';
import { useT } from '../../use-t.ts';
import { momentOfDecision } from './moment.ts';

interface Props {
  readonly report: Report;
  readonly decisions: readonly ReportDecision[];
  readonly chosen: ReportDecision | undefined;
  readonly onChoose: (id: string) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** The whole exercise on one line: phases, what went out, decisions. Left to right in every language. */
export function Scrubber({ report, decisions, chosen, onChoose, onStep }: Props) {
  const t = useT();
  const format = useFormat();
  const { look } = usePast();
  const [, go] = useLocation();
  const whole = Math.max(report.exercise.lasted, 60_000);
  const x = (moment: number) => `${((Math.min(moment, whole) / whole) * 100).toFixed(2)}%`;
  const moments = decisions.map((each) => momentOfDecision(each, report));
  const moment = chosen === undefined ? 0 : momentOfDecision(chosen, report);
  const key =
    chosen?.outcome === undefined
      ? 'review.undecided'
      : chosen.outcome.role === undefined
        ? 'review.lapsed'
        : 'review.decided';
  return (
    <section className="c-scrub" aria-label={t('review.scrub')}>
      <div className="c-scrub-at">
        <div>
          <time>{format.hour(moment)}</time>
          {chosen !== undefined && <span className="c-muted">{t(key, { number: chosen.number })}</span>}
        </div>
        {/* Beside a line of time that runs from the left, so do its steps. */}
        <button
          type="button"
          className="k-button"
          data-kind="quiet"
          data-icon
          aria-label={t('past.here')}
          title={t('past.here')}
          onClick={() => {
            go(sectionAddress(report.exercise.id, 'conduct'));
            look(moment);
          }}
        >
          <Sign name="eye" />
        </button>
        <div className="c-scrub-steps" dir="ltr">
          <button
            type="button"
            className="k-button"
            data-kind="quiet"
            data-icon
            aria-label={t('review.previous')}
            disabled={decisions[0] === chosen}
            onClick={() => onStep(-1)}
          >
            <Sign name="back" />
          </button>
          <button
            type="button"
            className="k-button"
            data-kind="quiet"
            data-icon
            aria-label={t('review.next')}
            disabled={decisions.at(-1) === chosen}
            onClick={() => onStep(1)}
          >
            <Icon name="chevron" size="small" />
          </button>
        </div>
      </div>
      <div className="c-scrub-line" dir="ltr">
        <div className="c-scrub-phases" aria-hidden="true">
          {report.phases.map((phase) => (
            <span
              key={`${phase.id} ${phase.enteredAt}`}
              style={{
                insetInlineStart: x(phase.enteredAt),
                inlineSize: `calc(${x((phase.leftAt ?? whole) - phase.enteredAt)} - 2px)`,
              }}
            >
              <SaidText said={phase.title} />
            </span>
          ))}
        </div>
        <div className="c-scrub-track">
          <span className="c-scrub-past" style={{ inlineSize: x(moment) }} />
          {report.timeline
            .filter((item) => item.event === 'inject.released')
            .map((item) => (
              <i key={item.seq} style={{ insetInlineStart: x(item.t) }} />
            ))}
          {decisions.map((decision) => {
            const at = momentOfDecision(decision, report);
            return (
              <button
                key={decision.id}
                type="button"
                className="c-scrub-decision"
                aria-pressed={decision === chosen}
                data-edge={at / whole > 0.94 || undefined}
                data-crowded={isCrowded(moments, at, whole) || undefined}
                aria-label={`D-${decision.number}, ${format.story(at)}`}
                style={{ insetInlineStart: x(at) }}
                onClick={() => onChoose(decision.id)}
              >
                <i />
                <span>D-{decision.number}</span>
              </button>
            );
          })}
        </div>
        <div className="c-scrub-hours" aria-hidden="true">
          {hoursOf(report.exercise.starts, whole).map((tick) => (
            <time key={tick} style={{ insetInlineStart: x(tick) }}>
              {format.hour(tick)}
            </time>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Whether the next decision stands so close that a label would run into it. */
function isCrowded(moments: readonly number[], at: number, whole: number): boolean {
  return moments.some((other) => other > at && (other - at) / whole < 0.05);
}

/** Round moments of the story, at most eight of them. */
export function hoursOf(starts: number, whole: number): number[] {
  const step =
    [15, 30, 60, 120, 240].map((minutes) => minutes * 60_000).find((each) => whole / each <= 8) ?? 480 * 60_000;
  const first = Math.ceil(starts / step) * step - starts;
  const ticks = [];
  for (let tick = first; tick <= whole; tick += step) ticks.push(tick);
  return ticks;
}
