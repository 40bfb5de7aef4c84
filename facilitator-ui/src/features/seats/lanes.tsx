import { isLive } from '@kalari/ui-kit/status';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { Fragment, type KeyboardEvent, useRef } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { momentOf } from '../../parts/standing.ts';
import { rowsOf, useControl, useDecisions, useExercise, useRfis, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { Axis, Check } from './axis.tsx';
import {
  beside,
  decisionMarks,
  injectMarks,
  isCrowded,
  type Mark,
  nameOf,
  nearest,
  passings,
  questionMarks,
  silences,
  widestGap,
} from './lane-marks.ts';
import { MarkButton } from './mark-button.tsx';
import { placeIn, within } from './stretch.ts';
import { useDrag } from './use-drag.ts';
import type { Shown } from './use-stretch.ts';

/**
 * One lane a seat along exercise time, from left to right in every language. One stop for the Tab key: arrows go from mark to
 * mark, plus and minus bring time closer or farther, Enter opens what the mark stands for.
 */
export function Lanes({ shown }: { readonly shown: Shown }) {
  const words = useT();
  const format = useFormat();
  const roles = useRoleList();
  const control = useControl();
  const decisions = rowsOf(useDecisions());
  const rfis = rowsOf(useRfis());
  const [{ inject: selected, move }] = useAtHand();
  const { status } = useExercise();
  const t = useClock(10_000);
  const body = useRef<HTMLDivElement>(null);
  const drag = useDrag(shown.stretch, t);
  const { stretch } = shown;
  const lanes = roles.map((role) => role.id);
  const x = (moment: number) => `${placeIn(stretch, moment).toFixed(3)}%`;
  const y = (role: string) => ((lanes.indexOf(role) + 0.5) / lanes.length) * 100;

  const all: Mark[] = [...injectMarks(control, t), ...questionMarks(rfis), ...decisionMarks(decisions)].filter((mark) =>
    lanes.includes(mark.role),
  );
  const marks = all.filter((mark) => within(stretch, mark.t));
  const chosen = control.injects.byId[selected ?? ''];
  const chosenAt = chosen === undefined ? undefined : momentOf(chosen);
  const stop = marks.find((mark) => mark.kind === 'inject' && mark.id === selected) ?? nearest(marks, t);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const focused = all.find((mark) => nameOf(mark) === (document.activeElement as HTMLElement).dataset['mark']);
    const next = focused === undefined ? undefined : beside(all, focused, event.key, lanes);
    if (next !== undefined) {
      const focus = () =>
        body.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(nameOf(next))}"]`)?.focus();
      shown.reach(next.t);
      // What was out of sight is there once the stretch has moved.
      if (within(stretch, next.t)) focus();
      else requestAnimationFrame(focus);
    } else if (event.key === '+' || event.key === '=') shown.zoom(-1);
    else if (event.key === '-') shown.zoom(1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Axis stretch={stretch} x={x} />
      <section
        ref={body}
        className="c-lanes"
        dir="ltr"
        aria-label={words('lanes.label')}
        onKeyDown={onKeyDown}
        onWheel={({ deltaX }) => deltaX !== 0 && shown.pan(deltaX / 2_000)}
      >
        {lanes.map((lane) => (
          <div key={lane} className="c-lane" />
        ))}
        {t > stretch.from && <div className="c-lanes-past" style={{ inlineSize: x(Math.min(t, stretch.to)) }} />}
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
          .filter((silence) => silence.since > stretch.from && silence.since < Math.min(t, stretch.to))
          .map(({ role, since, minutes }) => {
            const until = Math.min(t, stretch.to);
            const gap = widestGap(marks, role, since, until);
            const from = (start: number, end: number) => ({
              insetInlineStart: x(start),
              insetBlockStart: `${y(role)}%`,
              inlineSize: `${placeIn(stretch, end) - placeIn(stretch, start)}%`,
            });
            return (
              <Fragment key={role}>
                <span className="c-silence" aria-hidden="true" style={from(since, until)} />
                <span
                  className="c-silence-words"
                  aria-hidden="true"
                  data-after={gap.afterDecision || undefined}
                  style={from(gap.from, gap.to)}
                >
                  <i>{words('seats.held', { length: format.length(minutes * 60_000) })}</i>
                  <i>{format.length(minutes * 60_000)}</i>
                </span>
              </Fragment>
            );
          })}
        {marks.map((mark) => (
          <MarkButton
            key={nameOf(mark)}
            mark={mark}
            stop={mark === stop}
            chosen={mark.kind === 'inject' && mark.id === selected}
            crowded={mark.kind === 'decision' && isCrowded(marks, mark, stretch.to - stretch.from)}
            drag={isLive(status) && isMovable(mark, control) ? drag : undefined}
            at={{ insetInlineStart: x(mark.t), insetBlockStart: `${y(mark.role)}%` }}
          />
        ))}
        {move !== null && within(stretch, move.due) && (
          <div className="c-lanes-move" style={{ insetInlineStart: x(move.due) }}>
            <span>{format.hour(move.due)}</span>
          </div>
        )}
        {within(stretch, t) && <div className="c-lanes-now" style={{ insetInlineStart: x(t) }} />}
      </section>
    </>
  );
}

/** What has a time and has not gone out. */
function isMovable(mark: Mark, control: ReturnType<typeof useControl>): boolean {
  const inject = mark.kind === 'inject' ? control.injects.byId[mark.id] : undefined;
  return inject?.due !== undefined && (inject.state === 'planned' || inject.state === 'due');
}
