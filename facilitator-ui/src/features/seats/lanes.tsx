import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import type { CSSProperties } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { momentOf } from '../../parts/standing.ts';
import { rowsOf, useControl, useDecisions, useExercise, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import {
  decisionMarks,
  injectMarks,
  passings,
  placeIn,
  type Stretch,
  silences,
  stretchAround,
  within,
} from './lane-marks.ts';

/**
 * One lane a seat along exercise time, from left to right in every language. It repeats for the eye what list and feed say in
 * words, so it is hidden from assistive technology.
 */
export function Lanes() {
  const words = useT();
  const format = useFormat();
  const roles = useRoleList();
  const control = useControl();
  const decisions = rowsOf(useDecisions());
  const [{ inject: selected }, setAtHand] = useAtHand();
  const t = Math.floor(useClock() / 10_000) * 10_000;
  const stretch = stretchAround(t);
  const x = (moment: number) => `${placeIn(stretch, moment).toFixed(3)}%`;
  const y = (role: string) => ((roles.findIndex((each) => each.id === role) + 0.5) / roles.length) * 100;
  const at = (moment: number, role: string): CSSProperties => ({
    insetInlineStart: x(moment),
    insetBlockStart: `${y(role)}%`,
  });
  const inSight = <M extends { readonly t: number; readonly role: string }>(mark: M) =>
    within(stretch, mark.t) && roles.some((role) => role.id === mark.role);
  const chosen = control.injects.byId[selected ?? ''];
  const chosenAt = chosen === undefined ? undefined : momentOf(chosen);
  return (
    <div className="c-lanes" dir="ltr" aria-hidden="true">
      <Axis stretch={stretch} x={x} />
      <div className="c-lanes-body">
        {roles.map((role) => (
          <div key={role.id} className="c-lane" />
        ))}
        <div className="c-lanes-past" style={{ inlineSize: x(Math.min(t, stretch.to)) }} />
        <Check x={x} stretch={stretch} />
        {chosenAt !== undefined && within(stretch, chosenAt) && (
          <div className="c-lanes-chosen" style={{ insetInlineStart: x(chosenAt) }} />
        )}
        <svg className="c-passings" width="100%" height="100%" aria-hidden="true">
          {passings(control)
            .filter((passing) => within(stretch, passing.t))
            .flatMap((passing) =>
              passing.to.map((to) => {
                const up = y(to) < y(passing.from);
                return (
                  <g key={`${passing.t} ${passing.from} ${to}`} data-aloud={passing.aloud || undefined}>
                    <line x1={x(passing.t)} x2={x(passing.t)} y1={`${y(passing.from)}%`} y2={`${y(to)}%`} />
                    <circle cx={x(passing.t)} cy={`${y(passing.from)}%`} r="2.6" />
                    <svg x={x(passing.t)} y={`${y(to)}%`} overflow="visible" aria-hidden="true">
                      <path d={up ? 'M-4 7 0 0 4 7z' : 'M-4 -7 0 0 4 -7z'} />
                    </svg>
                  </g>
                );
              }),
            )}
        </svg>
        {silences(control, t)
          .filter((silence) => silence.since > stretch.from)
          .map((silence) => (
            <span
              key={silence.role}
              className="c-silence"
              style={{
                insetInlineStart: x(silence.since),
                insetBlockStart: `${y(silence.role)}%`,
                inlineSize: `${placeIn(stretch, t) - placeIn(stretch, silence.since)}%`,
              }}
            >
              <i>{words('seats.held', { length: format.length(silence.minutes * 60_000) })}</i>
              <i>{format.length(silence.minutes * 60_000)}</i>
            </span>
          ))}
        {injectMarks(control, t)
          .filter(inSight)
          .map((mark) => (
            <button
              key={`${mark.id} ${mark.role}`}
              type="button"
              tabIndex={-1}
              className="c-mark"
              data-chosen={mark.id === selected || undefined}
              style={at(mark.t, mark.role)}
              title={mark.number}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setAtHand({ inject: mark.id })}
            >
              <StatusGlyph status={mark.glyph} done={mark.read ? 1 : 0} of={1} />
            </button>
          ))}
        {decisionMarks(decisions)
          .filter(inSight)
          .map((mark) => (
            <span
              key={mark.id}
              className="c-mark-decision"
              data-open={mark.open || undefined}
              style={at(mark.t, mark.role)}
            >
              <i />
              <b>D-{mark.number}</b>
            </span>
          ))}
        <div className="c-lanes-now" style={{ insetInlineStart: x(t) }} />
      </div>
    </div>
  );
}

interface Scale {
  readonly stretch: Stretch;
  readonly x: (t: number) => string;
}

/** Ticks each ten minutes of the story, hours written each half hour, the now-flag on top, the phase as a bar. */
function Axis({ stretch, x }: Scale) {
  const format = useFormat();
  const control = useControl();
  const now = useClock();
  const step = 10 * 60_000;
  const { starts } = useExercise();
  const offset = Math.ceil((stretch.from + starts) / step) * step - starts;
  const ticks = Array.from({ length: 10 }, (_, place) => offset + place * step).filter((tick) => within(stretch, tick));
  const phase = control.phases.find((each) => each.state === 'current');
  const began = Math.max(stretch.from, phase?.enteredAt ?? stretch.from);
  const ends = Math.min(stretch.to, ...(phase?.next ?? []).flatMap((next) => next.due ?? []));
  return (
    <div className="c-axis">
      {ticks.map((tick) => {
        const hour = format.hour(tick);
        const major = hour.endsWith(':00') || hour.endsWith(':30');
        return (
          <span key={tick} className="c-tick" data-major={major || undefined} style={{ insetInlineStart: x(tick) }}>
            {Math.abs(tick - now) > 5 * 60_000 && tick < stretch.to - 3 * 60_000 && <i>{hour}</i>}
          </span>
        );
      })}
      {phase !== undefined && (
        <span
          className="c-axis-phase"
          style={{ insetInlineStart: x(began), inlineSize: `${placeIn(stretch, ends) - placeIn(stretch, began)}%` }}
        />
      )}
      <span className="c-axis-now" style={{ insetInlineStart: x(now) }}>
        {format.hour(now)}
      </span>
    </div>
  );
}

/** Beyond a branch check nothing is certain: the ground is hatched, with where it may lead. */
function Check({ stretch, x }: Scale) {
  const control = useControl();
  const current = control.phases.find((phase) => phase.state === 'current');
  const dues = (current?.next ?? []).flatMap((next) => next.due ?? []);
  const due = Math.min(...dues);
  if (current === undefined || dues.length === 0 || !within(stretch, due)) return null;
  const targets = [...new Set(current.next.map((next) => next.to))].flatMap(
    (id) => control.phases.find((phase) => phase.id === id) ?? [],
  );
  return (
    <div className="c-lanes-check" style={{ insetInlineStart: x(due) }}>
      <span>
        {targets.map((phase) => (
          <SaidText key={phase.id} said={phase.title} />
        ))}
      </span>
    </div>
  );
}
