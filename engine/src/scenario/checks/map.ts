import { isInside, type Point } from '../../map/geometry.ts';
import { suggestion } from '../../suggest.ts';
import type { Path } from '../places.ts';
import type { Setting } from '../schema.ts';
import type { Drawing } from '../schema-map.ts';
import type { Findings } from './findings.ts';

type Tell = Findings['tell'];

/** Whether the drawing of a setting fits its places, its provinces and its grid. */
export function checkMap(setting: Setting, tell: Tell): void {
  const { map } = setting;
  if (map === undefined) return;
  points(map, setting.grid, tell);
  names(map, setting, tell);
  if (edge(map, tell)) placesInside(map, setting, tell);
}

function points(map: Drawing, { width, height }: Setting['grid'], tell: Tell): void {
  for (const { path, line } of linesOf(map)) {
    for (const [index, [x = 0, y = 0]] of line.entries()) {
      if (x > width * 10 || y > height * 10) tell('map.outside', [...path, index], { width, height });
    }
  }
}

function linesOf(map: Drawing): { path: Path; line: readonly Point[] }[] {
  const { coast, borders, provinces, rivers, roads, relief } = map;
  return [
    { path: ['map', 'coast'], line: coast },
    ...Object.entries(borders).map(([id, { line }]) => ({ path: ['map', 'borders', id, 'line'], line })),
    ...Object.entries(provinces).map(([id, { outline }]) => ({
      path: ['map', 'provinces', id, 'outline'],
      line: outline,
    })),
    ...Object.entries(rivers).map(([id, { line }]) => ({ path: ['map', 'rivers', id, 'line'], line })),
    ...Object.entries(roads).map(([id, { via }]) => ({ path: ['map', 'roads', id, 'via'], line: via })),
    ...relief.map(({ outline }, index) => ({ path: ['map', 'relief', index, 'outline'], line: outline })),
  ];
}

function names(map: Drawing, { places, provinces }: Setting, tell: Tell): void {
  for (const [id, { joins }] of Object.entries(map.roads)) {
    for (const [index, place] of joins.entries()) {
      if (Object.hasOwn(places, place)) continue;
      tell('reference.place', ['map', 'roads', id, 'joins', index], {
        id: place,
        hint: suggestion(place, Object.keys(places)),
      });
    }
  }
  for (const id of Object.keys(map.provinces)) {
    if (Object.hasOwn(provinces, id)) continue;
    tell('reference.province', ['map', 'provinces', id], { id, hint: suggestion(id, Object.keys(provinces)) }, 'key');
  }
}

/** Whether coast and borders close; only then is there an inside. */
function edge({ coast, borders }: Drawing, tell: Tell): boolean {
  let closed = true;
  let [x = 0, y = 0] = coast.at(-1) ?? [];
  const meets = (point: Point | undefined, path: Path): void => {
    if (point?.[0] === x && point[1] === y) return;
    closed = false;
    tell('map.open', path, { x: x / 10, y: y / 10 });
  };
  for (const [id, { line }] of Object.entries(borders)) {
    meets(line[0], ['map', 'borders', id, 'line', 0]);
    [x = 0, y = 0] = line.at(-1) ?? [];
  }
  meets(coast[0], ['map', 'coast', 0]);
  return closed;
}

function placesInside(map: Drawing, { places }: Setting, tell: Tell): void {
  const ring = ringOf(map);
  for (const [id, { x, y, province }] of Object.entries(places)) {
    const at = [x * 10, y * 10];
    const outline = province === undefined ? undefined : map.provinces[province]?.outline;
    if (!isInside(at, ring)) tell('place.offLand', ['places', id], { id }, 'key');
    else if (outline !== undefined && !isInside(at, outline))
      tell('place.province', ['places', id, 'province'], { id, province: province ?? '' });
  }
}

/** The line around the country: the coast, then the borders in their order, without the points where they meet. */
function ringOf({ coast, borders }: Drawing): Point[] {
  return [coast, ...Object.values(borders).map(({ line }) => line)].flatMap((line) => line.slice(0, -1));
}
