import { html, type Markup } from './markup.ts';
import type { Page } from './parts.ts';

const width = 1_000;
const lanes = [62, 76, 90, 104, 118, 132];

/** The whole exercise on one line: its phases, its hours and its decisions. The tables below say the same in words. */
export function exerciseLine({ report, names }: Page): Markup {
  const { exercise, phases, decisions } = report;
  const whole = Math.max(exercise.lasted, 60_000);
  const x = (t: number) => Math.round((Math.min(t, whole) / whole) * (width - 60) + 20);
  const taken = decisions.flatMap(({ number, outcome }) => (outcome === undefined ? [] : [{ number, t: outcome.t }]));
  const ends = lanes.map(() => -100);
  const marks = taken
    .sort((a, b) => a.t - b.t)
    .map(({ number, t }) => {
      const free = ends.findIndex((end) => end < x(t) - 16);
      const lane = free < 0 ? ends.indexOf(Math.min(...ends)) : free;
      ends[lane] = x(t) + 16;
      const y = lanes[lane] ?? 62;
      return html`<path class="mark" d="M${x(t)} 36l6 6-6 6-6-6z"/><path class="thin" d="M${x(t)} 48V${y - 9}"/><text x="${x(t)}" y="${y}" text-anchor="middle">D-${number}</text>`;
    });
  const bands = phases.map(({ title, enteredAt, leftAt }) => {
    const from = x(enteredAt);
    const room = x(leftAt ?? whole) - from - 2;
    return html`<rect class="phase" x="${from}" y="2" width="${Math.max(1, room)}" height="20"/>${room > 40 && html`<text class="name" x="${from + 6}" y="16">${cut(title.text, Math.floor((room - 10) / 5.9))}</text>`}`;
  });
  const label = [names.w.timeline, ...taken.map(({ number, t }) => `D-${number} ${names.hour(t)}`)].join(', ');
  return html`<div class="scroll" role="region" aria-label="${names.w.timeline}" tabindex="0"><svg class="line-of" viewBox="0 0 ${width} 160" role="img" aria-label="${label}">${bands}<path class="axis" d="M20 42H${width - 40}"/>${marks}${hours(
    exercise.starts,
    whole,
  ).map(
    (t) =>
      html`<path class="thin" d="M${x(t)} 140V144"/><text class="hour" x="${x(t)}" y="157" text-anchor="middle">${names.hour(t)}</text>`,
  )}</svg></div>`;
}

/** Round hours of the story, at most eight. */
function hours(starts: number, whole: number): number[] {
  const step = [15, 30, 60, 120, 240, 480].map((it) => it * 60_000).find((it) => whole / it <= 8) ?? 1_440 * 60_000;
  const ticks = [];
  for (let t = Math.ceil(starts / step) * step - starts; t <= whole; t += step) ticks.push(t);
  return ticks;
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}
