import type { MapResponse } from '@kalari/engine/protocol';
import type { Measure } from './measure.ts';
import { type Point, pointOf, pointsOf } from './shapes.ts';

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

type MapPlace = MapResponse['places'][number];

export interface PlacedPlace {
  readonly place: MapPlace;
  readonly at: Point;
  /** Where its name stands; null when there is no room for it at this scale. */
  readonly name: Box | null;
  /** Whether there is room to show what is there. */
  readonly showsFacilities: boolean;
}

export interface PlacedText extends Point {
  readonly key: string;
  readonly text: string;
  readonly lang: string;
}

export interface PlacedPin {
  readonly place: string;
  readonly at: Point;
  /** Where its words stand beside it; null when there is no room. */
  readonly words: Box | null;
}

export interface Layout {
  readonly places: readonly PlacedPlace[];
  readonly pins: readonly PlacedPin[];
  readonly provinces: readonly PlacedText[];
  readonly rivers: readonly PlacedText[];
  readonly roads: readonly PlacedText[];
}

export interface LayoutInput {
  readonly map: MapResponse;
  readonly scale: number;
  /** The page's text size in pixels. */
  readonly em: number;
  readonly measure: Measure;
  /** Words beside pins, by the place that they stand at. */
  readonly pins: ReadonlyMap<string, string>;
  /** Places that are named whatever else must give way. */
  readonly chosen: readonly string[];
}

export const textSizes = { capital: 1.125, city: 0.9375, town: 0.9375, village: 0.875 } as const;
export const radii = { capital: 7, city: 5.5, town: 4.5, village: 3.5 } as const;
export const facilityEm = 1.0625;
export const pinEm = { width: 1.875, height: 2.25 } as const;
/** Below this many pixels a kilometre, what is in a place is left to the list. */
const closeEnough = 2.1;
const rank = ['capital', 'city', 'town', 'village'] as const;

/**
 * Gives every text its place for one scale, the important ones first; a text without room is left out, never drawn over
 * another. Positions are pixels from the map's north-western corner.
 */
export function layoutOf({ map, scale, em, measure, pins, chosen }: LayoutInput): Layout {
  const room = roomFor();
  const on = (at: readonly number[]): Point => {
    const { x, y } = pointOf(at, map.grid.height);
    return { x: x * scale, y: y * scale };
  };
  const places = map.places.map((place) => ({ place, at: on(place.at) }));
  for (const { place, at } of places) room.take(around(at, radii[place.size] * 2 + 2, radii[place.size] * 2 + 2));

  const pinned = places.filter(({ place }) => pins.has(place.id));
  const [pinWidth, pinHeight] = [pinEm.width * em, pinEm.height * em];
  for (const { at } of pinned)
    room.take({ x: at.x - pinWidth / 2, y: at.y - pinHeight - 4, width: pinWidth, height: pinHeight });
  const placedPins = pinned.map(({ place, at }): PlacedPin => {
    const width = Math.min(12 * em, measure(pins.get(place.id) ?? '', 0.875 * em, 600) + 0.75 * em);
    const height = 1.5 * em;
    const y = at.y - pinHeight - 1;
    const sides = [
      { x: at.x + pinWidth / 2 + 3, y, width, height },
      { x: at.x - pinWidth / 2 - 3 - width, y, width, height },
    ];
    return { place: place.id, at, words: room.first(sides) };
  });

  const close = scale * 10 >= closeEnough;
  const weight = ({ place }: { place: MapPlace }) =>
    (chosen.includes(place.id) ? -10 : 0) + (pins.has(place.id) ? -5 : 0) + rank.indexOf(place.size);
  const named = [...places]
    .sort((a, b) => weight(a) - weight(b))
    .map(({ place, at }): PlacedPlace => {
      const size = textSizes[place.size] * em;
      const text = measure(place.name.text, size, place.size === 'capital' ? 600 : 500) + 2;
      const facilities = close ? place.has.length * (facilityEm + 0.125) * em : 0;
      const full = room.first(
        sidesOf(at, radii[place.size], Math.max(text, facilities), size * 1.2 + (facilities > 0 ? 1.2 * em : 0)),
      );
      if (full !== null) return { place, at, name: full, showsFacilities: facilities > 0 };
      const bare = room.first(sidesOf(at, radii[place.size], text, size * 1.2));
      return { place, at, name: bare, showsFacilities: false };
    });

  const roads = map.roads.flatMap((road) => {
    if (road.number === undefined || !close) return [];
    const points = pointsOf(road.line, map.grid.height);
    const width = measure(road.number, 0.75 * em, 600) + 0.625 * em;
    return along(points, [0.5, 0.35, 0.65], scale, (at) => room.first([around(at, width, 1.125 * em)]), {
      key: road.id,
      text: road.number,
      lang: '',
    });
  });
  const provinces = map.provinces.flatMap(({ id, name, label }) => {
    if (label === undefined) return [];
    const size = 0.8125 * em;
    const width = measure(name.text.toUpperCase(), size) + name.text.length * size * 0.16;
    const { x, y } = on(label);
    const tries = [0, -1.5, 1.5, -3, 3].map((lines) => around({ x, y: y + lines * em }, width + 8, size * 1.3));
    const box = room.first(tries);
    return box === null ? [] : [{ key: id, text: name.text, lang: name.lang, ...middle(box) }];
  });
  const rivers = map.rivers.flatMap(({ id, name, line }) => {
    if (name === undefined) return [];
    const width = measure(name.text, 0.9375 * em) + 4;
    const place = (at: Point) =>
      room.first([
        around({ x: at.x, y: at.y - 0.75 * em }, width, 1.1 * em),
        around({ x: at.x, y: at.y + 0.75 * em }, width, 1.1 * em),
      ]);
    const words = { key: id, text: name.text, lang: name.lang };
    const points = pointsOf(line, map.grid.height);
    return along(points, [0.62, 0.45, 0.7, 0.3, 0.8, 0.2], scale, place, words);
  });
  return { places: named, pins: placedPins, provinces, rivers, roads };
}

/** The first stretch of a line where a text finds room. */
function along(
  points: readonly Point[],
  parts: readonly number[],
  scale: number,
  place: (at: Point) => Box | null,
  words: Omit<PlacedText, 'x' | 'y'>,
): PlacedText[] {
  for (const part of parts) {
    const point = points[Math.round((points.length - 1) * part)];
    const box = point === undefined ? null : place({ x: point.x * scale, y: point.y * scale });
    if (box !== null) return [{ ...words, ...middle(box) }];
  }
  return [];
}

/** Beside, below, above: where one looks for a name. */
function sidesOf({ x, y }: Point, radius: number, width: number, height: number): Box[] {
  const gap = radius + 4;
  const box = (west: number, north: number): Box => ({ x: west, y: north, width, height });
  return [
    box(x + gap, y - 10),
    box(x - gap - width, y - 10),
    box(x - width / 2, y + gap - 1),
    box(x + gap - 2, y + 3),
    box(x - gap - width + 2, y + 3),
    box(x - width / 2, y - gap - height + 2),
    box(x + gap - 2, y - height + 1),
    box(x - gap - width + 2, y - height + 1),
  ];
}

function around({ x, y }: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function roomFor() {
  const taken: Box[] = [];
  const isFree = (box: Box) =>
    taken.every(
      (other) =>
        box.x + box.width <= other.x ||
        other.x + other.width <= box.x ||
        box.y + box.height <= other.y ||
        other.y + other.height <= box.y,
    );
  return {
    take: (box: Box) => taken.push(box),
    first: (boxes: readonly Box[]): Box | null => {
      const free = boxes.find(isFree) ?? null;
      if (free !== null) taken.push(free);
      return free;
    },
  };
}
