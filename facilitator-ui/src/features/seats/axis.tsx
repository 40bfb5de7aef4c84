import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { useControl, useExercise } from '../../parts/view.ts';
import { placeIn, type Stretch, ticksIn, within } from './stretch.ts';

interface Scale {
  readonly stretch: Stretch;
  readonly x: (t: number) => string;
}

/** Ticks at round moments of the story, hours where there is room, the now-flag on top, the phase as a bar. */
export function Axis({ stretch, x }: Scale) {
  const format = useFormat();
  const control = useControl();
  const now = useClock();
  const { starts } = useExercise();
  const span = stretch.to - stretch.from;
  const phase = control.phases.find((each) => each.state === 'current');
  const began = Math.max(stretch.from, phase?.enteredAt ?? stretch.from);
  const ends = Math.min(stretch.to, ...(phase?.next ?? []).flatMap((next) => next.due ?? []));
  return (
    <div className="c-axis" dir="ltr" aria-hidden="true">
      {ticksIn(stretch, starts).map((tick) => (
        <span
          key={tick.t}
          className="c-tick"
          data-major={tick.major || undefined}
          style={{ insetInlineStart: x(tick.t) }}
        >
          {tick.major && Math.abs(tick.t - now) > span / 18 && tick.t < stretch.to - span / 20 && (
            <i>{format.hour(tick.t)}</i>
          )}
        </span>
      ))}
      {phase !== undefined && began < ends && (
        <span
          className="c-axis-phase"
          style={{ insetInlineStart: x(began), inlineSize: `${placeIn(stretch, ends) - placeIn(stretch, began)}%` }}
        />
      )}
      {within(stretch, now) && (
        <span className="c-axis-now" style={{ insetInlineStart: x(now) }}>
          {format.hour(now)}
        </span>
      )}
    </div>
  );
}

/** Beyond a branch check nothing is certain: the ground is hatched, with where it may lead. */
export function Check({ stretch, x }: Scale) {
  const control = useControl();
  const current = control.phases.find((phase) => phase.state === 'current');
  const dues = (current?.next ?? []).flatMap((next) => next.due ?? []);
  const due = Math.min(...dues);
  if (current === undefined || dues.length === 0 || !within(stretch, due)) return null;
  const targets = [...new Set(current.next.map((next) => next.to))].flatMap(
    (id) => control.phases.find((phase) => phase.id === id) ?? [],
  );
  return (
    <div className="c-lanes-check" style={{ insetInlineStart: x(due) }} aria-hidden="true">
      <span>
        {targets.map((phase) => (
          <SaidText key={phase.id} said={phase.title} />
        ))}
      </span>
    </div>
  );
}
