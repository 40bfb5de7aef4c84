import type { MapResponse } from '@kalari/engine/protocol';

/** A point of the map in its own units, tenths of a kilometre, with y growing downwards as a screen has it. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the south-western corner upwards, as a setting counts, to the north-western corner downwards, as a screen does. */
export function pointsOf(line: readonly number[], height: number): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < line.length; at += 2) points.push({ x: line[at] ?? 0, y: height - (line[at + 1] ?? 0) });
  return points;
}

export function pointOf([x = 0, y = 0]: readonly number[], height: number): Point {
  return { x, y: height - y };
}

/** Straight from point to point, as coasts, borders and heights are drawn. */
export function straight(points: readonly Point[], closed = false): string {
  return `M${points.map(written).join('L')}${closed ? 'Z' : ''}`;
}

/** Rounded at every point but the ends, as rivers and roads run. */
export function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (first === undefined || last === undefined) return '';
  const turns = rest.map((point, index) => `Q${written(point)} ${written(between(point, rest[index + 1] ?? last))}`);
  return `M${written(first)}${turns.join('')}L${written(last)}`;
}

/** Rounded all around, but for what runs along the edge of the grid, which nobody sees. */
export function roundedRing(points: readonly Point[], { width, height }: MapResponse['grid']): string {
  const first = points[0];
  if (first === undefined) return '';
  const isEdge = ({ x, y }: Point) => x <= 0 || y <= 0 || x >= width || y >= height;
  const turns = points.map((point, index) => {
    const next = written(between(point, points[index + 1] ?? first));
    return isEdge(point) ? `L${written(point)}L${next}` : `Q${written(point)} ${next}`;
  });
  return `M${written(between(points.at(-1) ?? first, first))}${turns.join('')}Z`;
}

/** All around the country: the coast, then its borders on land. */
export function landOf({ coast, borders, grid }: MapResponse): string {
  return straight(pointsOf([coast, ...borders.map(({ line }) => line)].flat(), grid.height), true);
}

/** What lies beyond the borders: all that is west of the coast, which goes on straight where it leaves the country. */
export function abroadOf({ coast, grid }: MapResponse): string {
  const points = pointsOf(coast, grid.height);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const far = Math.max(grid.width, grid.height) * 4;
  const around = [
    { x: last.x - far / 8, y: last.y + far },
    { x: -far, y: last.y + far },
    { x: -far, y: first.y - far },
    { x: first.x - far / 8, y: first.y - far },
  ];
  return straight([...points, ...around], true);
}

/** The lines between provinces, each once: neighbours share their points. What runs along the edge of the grid is no line. */
export function divisionsOf({ provinces, grid }: MapResponse): string {
  const seen = new Set<string>();
  return provinces
    .flatMap(({ outline = [] }) => runsOf(pointsOf(outline, grid.height), grid, seen))
    .map((line) => straight(line))
    .join('');
}

/** The stretches of an outline that were not drawn yet. */
function runsOf(outline: readonly Point[], { width, height }: MapResponse['grid'], seen: Set<string>): Point[][] {
  const isEdge = (a: Point, b: Point) =>
    (a.x === b.x && (a.x === 0 || a.x === width)) || (a.y === b.y && (a.y === 0 || a.y === height));
  const runs: Point[][] = [];
  let run: Point[] | null = null;
  for (const [index, to] of outline.entries()) {
    const from = outline.at(index - 1) ?? to;
    const key = [written(from), written(to)].sort().join(' ');
    if (seen.has(key) || isEdge(from, to)) {
      run = null;
      continue;
    }
    seen.add(key);
    if (run === null) {
      run = [from];
      runs.push(run);
    }
    run.push(to);
  }
  return runs;
}

function written({ x, y }: Point): string {
  return `${x} ${y}`;
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
