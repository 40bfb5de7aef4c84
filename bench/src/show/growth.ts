import type { Found } from '../found.ts';
import { rounded } from './table.ts';

const [width, height] = [720, 360];
const plot = { left: 70, right: 560, top: 40, bottom: 300 };

interface Curve {
  readonly who: string;
  readonly points: readonly { readonly size: number; readonly value: number }[];
}

/**
 * How the cost of one step grows with the number of injects, both axes in powers of ten: a flat line is what we want.
 * An SVG in a few lines, legible on a light and on a dark page.
 */
export function growthPicture(found: Found): string {
  const curves = ['kalari', 'boardgame.io'].map((who) => curveOf(found, who)).filter(({ points }) => points.length > 1);
  const sizes = [...new Set(curves.flatMap(({ points }) => points.map(({ size }) => size)))].sort((a, b) => a - b);
  const values = curves.flatMap(({ points }) => points.map(({ value }) => value));
  const x = scaleOf([sizes[0] ?? 1, sizes.at(-1) ?? 10], [plot.left, plot.right]);
  const powers = decades(Math.min(...values), Math.max(...values));
  const y = scaleOf([powers[0] ?? 1, powers.at(-1) ?? 10], [plot.bottom, plot.top]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">`,
    '<title id="t">Processor time of one step of the engine, by number of injects</title>',
    `<style>${style}</style>`,
    `<text class="head" x="${plot.left}" y="22">One step of the engine, µs of processor time, by number of injects</text>`,
    ...powers.map((power) => gridLine(y(power), `${power.toLocaleString('en')}`)),
    ...sizes.map(
      (size) =>
        `<text class="tick" x="${x(size)}" y="${plot.bottom + 22}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...curves.flatMap(({ who, points }, at) =>
      drawn(
        who,
        at,
        points.map(({ size, value }) => ({ x: x(size), y: y(value), value })),
      ),
    ),
    '</svg>',
    '',
  ].join('\n');
}

const style = [
  'text{font:13px system-ui,sans-serif;fill:#57606a}.head{font-weight:600}.grid{stroke:#8c959f;stroke-opacity:.35}',
  '.c0{color:#0b6bcb}.c1{color:#b35900}path{fill:none;stroke:currentColor;stroke-width:2.5}circle{fill:currentColor}',
  '.c0 text,.c1 text{fill:currentColor;font-weight:600}',
  '@media(prefers-color-scheme:dark){text{fill:#9ea7b3}.c0{color:#6cb6ff}.c1{color:#f0a35e}}',
].join('');

function curveOf(found: Found, who: string): Curve {
  const points = found.sizesOf(who).flatMap((size) => {
    const value = found.median({ who, size }, 'us');
    return value === undefined ? [] : [{ size, value }];
  });
  return { who, points };
}

function drawn(who: string, at: number, points: readonly { x: number; y: number; value: number }[]): string[] {
  const line = points.map((point, n) => `${n === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  const last = points.at(-1);
  const label = last === undefined ? '' : `${who}, ${rounded(last.value)} µs`;
  return [
    `<g class="c${at}">`,
    `<path d="${line}"/>`,
    ...points.map((point) => `<circle cx="${point.x}" cy="${point.y}" r="3.5"/>`),
    `<text x="${(last?.x ?? 0) + 10}" y="${(last?.y ?? 0) + 4}">${label}</text>`,
    '</g>',
  ];
}

function gridLine(y: number, label: string): string {
  return [
    `<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}"/>`,
    `<text class="tick" x="${plot.left - 10}" y="${y + 4}" text-anchor="end">${label}</text>`,
  ].join('');
}

/** Powers of ten that enclose the values. */
function decades(low: number, high: number): number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  return Array.from({ length: Math.max(1, to - from) + 1 }, (_, n) => 10 ** (from + n));
}

function scaleOf(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const [low, high] = from.map(Math.log10) as [number, number];
  return (value) => Math.round(to[0] + ((Math.log10(value) - low) / (high - low)) * (to[1] - to[0]));
}
