import type { MapResponse } from '@kalari/engine/protocol';
import type { Measure } from './measure.ts';
import { around, type Box, emptyRoom, isInside, middle, type Room, sidesOf } from './room.ts';
import { type Point, pointOf, pointsOf } from './shapes.ts';
import { type PlacedStack, stacksOn } from './stacks.ts';

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
  readonly stacks: readonly PlacedStack[];
  /** Whether something that moves may write here: over no text, and inside the frame where the point itself is. */
  readonly isFree: (at: Point, box: Box) => boolean;
  /** Where the time of the chosen way stands. */
  readonly tag: Box | null;
  readonly abroad: readonly PlacedText[];
  /** The middle of the sea's name, which has a line for each word. */
  readonly sea: PlacedText | null;
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
  /** How wide words beside a pin may be, in pixels. */
  readonly widest: number;
  /** Words beside pins, by the place that they stand at. */
  readonly pins: ReadonlyMap<string, string>;
  /** The places of the chosen way, named whatever else must give way, and what stands on it. */
  readonly chosen: readonly string[];
  readonly tag: string | null;
  /** The names of what stands at a place, such as assets. */
  readonly standing?: ReadonlyMap<string, readonly string[]>;
  /** What of the map is seen, in its pixels, and what covers it, such as its buttons. Without it all of it is seen. */
  readonly seen?: { readonly frame: Box; readonly covered: readonly Box[] } | undefined;
}

export const textSizes = { capital: 1.125, city: 0.9375, town: 0.9375, village: 0.875 } as const;
export const radii = { capital: 7, city: 5.5, town: 4.5, village: 3.5 } as const;
export const facilityEm = 1.0625;
const pinEm = { width: 1.875, height: 2.5 } as const;
const rank = ['capital', 'city', 'town', 'village'] as const;
/** From so many pixels a kilometre on there is room for what is in a place, and for the numbers of roads. */
const closeEnough = 2.1;
/** Below so many, names of seas and countries would cover them. */
const farthest = 1.2;

interface Sheet extends LayoutInput {
  readonly room: Room;
  readonly spots: readonly Spot[];
  /** A position of the setting on this sheet. */
  readonly on: (at: readonly number[]) => Point;
  /** Whether a box that belongs to a point stays in the frame with it; beyond the frame, whether it stays near the country. */
  readonly fits: (at: Point, box: Box) => boolean;
}

interface Spot {
  readonly place: MapPlace;
  readonly at: Point;
}

/**
 * Gives every text its place for one scale, the important ones first; a text without room is left out, never drawn over
 * another. Positions are pixels from the map's north-western corner.
 */
export function layoutOf(input: LayoutInput): Layout {
  const { map, scale, seen } = input;
  const on = (at: readonly number[]): Point => {
    const { x, y } = pointOf(at, map.grid.height);
    return { x: x * scale, y: y * scale };
  };
  const room = emptyRoom(seen?.frame);
  for (const box of seen?.covered ?? []) room.take(box);
  const spots = map.places.map((place) => ({ place, at: on(place.at) }));
  for (const { place, at } of spots) room.take(around(at, radii[place.size] * 2 + 2, radii[place.size] * 2 + 2));
  const slack = 4.5 * input.em;
  const isNear = ({ x, width }: Box) => x > -slack && x + width < map.grid.width * scale + slack;
  const isSeen = ({ x, y }: Point) => seen !== undefined && isInside({ x, y, width: 0, height: 0 }, seen.frame);
  const fits = (at: Point, box: Box) => (seen !== undefined && isSeen(at) ? isInside(box, seen.frame) : isNear(box));
  const sheet: Sheet = { ...input, on, room, spots, fits };
  // The order is that of importance.
  const pinned = signsOn(sheet);
  return {
    tag: tagOn(sheet),
    places: namesOn(sheet),
    stacks: stacksOn(
      sheet,
      spots.map(({ place, at }) => ({ place: place.id, at, radius: radii[place.size] })),
      input.standing ?? new Map(),
    ),
    isFree: (at, box) => fits(at, box) && room.isFree(box),
    pins: wordsOn(sheet, pinned),
    roads: numbersOn(sheet),
    provinces: provincesOn(sheet),
    rivers: riversOn(sheet),
    abroad: abroadOn(sheet),
    sea: seaOn(sheet),
  };
}

/** The places with a pin, whose signs stand above them whatever is there. */
function signsOn({ spots, pins, em, room }: Sheet): readonly Spot[] {
  const pinned = spots.filter(({ place }) => pins.has(place.id));
  const [width, height] = [pinEm.width * em, pinEm.height * em];
  for (const { at } of pinned) room.take({ x: at.x - width / 2, y: at.y - height, width, height });
  return pinned;
}

function wordsOn({ pins, em, measure, room, widest, fits }: Sheet, pinned: readonly Spot[]): PlacedPin[] {
  const beside = (pinEm.width * em) / 2 + 3;
  return pinned.map(({ place, at }) => {
    const text = measure(pins.get(place.id) ?? '', 0.875 * em, 600) + 0.5 * em;
    const y = at.y - (pinEm.height - 0.25) * em;
    // Rather cut short than not there.
    const sides = [16, 11, 7].flatMap((most): Box[] => {
      const width = Math.min(most * em, widest, text);
      const box = { y, width, height: 1.5 * em };
      return [
        { ...box, x: at.x + beside },
        { ...box, x: at.x - beside - width },
      ];
    });
    return { place: place.id, at, words: room.first(sides.filter((box) => fits(at, box))) };
  });
}

function tagOn({ spots, chosen, tag, em, measure, room }: Sheet): Box | null {
  const [a, b] = chosen.map((id) => spots.find(({ place }) => place.id === id)?.at);
  if (a === undefined || b === undefined || tag === null) return null;
  const width = measure(tag, 0.875 * em, 600) + 0.875 * em;
  const tries = [0.5, 0.4, 0.6, 0.3, 0.7].map((part) =>
    around({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }, width, 1.5 * em),
  );
  const beside = [-1, 1].map((side) =>
    around({ x: (a.x + b.x) / 2 + side * (width / 2 + em), y: (a.y + b.y) / 2 + side * em }, width, 1.5 * em),
  );
  return room.first([...tries, ...beside]);
}

function namesOn({ spots, chosen, pins, scale, em, measure, room, fits }: Sheet): PlacedPlace[] {
  const isClose = scale * 10 >= closeEnough;
  const weight = ({ place }: Spot) =>
    (chosen.includes(place.id) ? -10 : 0) + (pins.has(place.id) ? -5 : 0) + rank.indexOf(place.size);
  return [...spots]
    .sort((a, b) => weight(a) - weight(b))
    .map(({ place, at }) => {
      const size = textSizes[place.size] * em;
      const text = measure(place.name.text, size, place.size === 'capital' ? 600 : 500) + 2;
      const facilities = isClose ? place.has.length * (facilityEm + 0.125) * em : 0;
      const radius = radii[place.size];
      const sides = (width: number, lines: number) =>
        room.first(sidesOf(at, radius, width, lines * em).filter((box) => fits(at, box)));
      const height = textSizes[place.size] * 1.2;
      const full = facilities > 0 ? sides(Math.max(text, facilities), height + 1.2) : null;
      const name = full ?? sides(text, height);
      return { place, at, name, showsFacilities: full !== null };
    });
}

function numbersOn({ map, scale, em, measure, room }: Sheet): PlacedText[] {
  if (scale * 10 < closeEnough) return [];
  return map.roads.flatMap(({ id, number, line }) => {
    if (number === undefined) return [];
    const width = measure(number, 0.75 * em, 600) + 0.625 * em;
    const words = { key: id, text: number, lang: '' };
    const fit = (at: Point) => room.first([around(at, width, 1.125 * em)]);
    return along(pointsOf(line, map.grid.height), [0.5, 0.35, 0.65], scale, fit, words);
  });
}

/** A province is named where its name fits into it. */
function provincesOn({ map, scale, em, measure, room, on }: Sheet): PlacedText[] {
  return map.provinces.flatMap(({ id, name, label, outline = [] }) => {
    if (label === undefined) return [];
    const size = 0.8125 * em;
    const width = measure(name.text.toUpperCase(), size) + name.text.length * size * 0.18;
    const { x, y } = on(label);
    const tries = [0, -1.25, 1.25].map((lines) => around({ x, y: y + lines * em }, width + 8, size * 1.3));
    const box = room.first(tries.filter((each) => isWithin(each, pointsOf(outline, map.grid.height), scale)));
    return box === null ? [] : [{ key: id, text: name.text, lang: name.lang, ...middle(box) }];
  });
}

function riversOn({ map, scale, em, measure, room }: Sheet): PlacedText[] {
  return map.rivers.flatMap(({ id, name, line }) => {
    if (name === undefined) return [];
    const width = measure(name.text, 0.9375 * em) + 4;
    const fit = ({ x, y }: Point) =>
      room.first([-0.75, 0.75].map((lines) => around({ x, y: y + lines * em }, width, 1.1 * em)));
    const words = { key: id, text: name.text, lang: name.lang };
    return along(pointsOf(line, map.grid.height), [0.62, 0.45, 0.7, 0.3, 0.8, 0.2], scale, fit, words);
  });
}

function abroadOn({ map, scale, em, measure, room, on }: Sheet): PlacedText[] {
  if (scale * 10 < farthest) return [];
  return map.borders.flatMap(({ id, name, label }) => {
    if (label === undefined) return [];
    const size = 0.8125 * em;
    const box = around(on(label), measure(name.text.toUpperCase(), size) + name.text.length * size * 0.3, size * 1.3);
    return room.first([box]) === null ? [] : [{ key: id, text: name.text, lang: name.lang, ...middle(box) }];
  });
}

function seaOn({ map: { sea }, scale, em, measure, room, on }: Sheet): PlacedText | null {
  if (sea === undefined || scale * 10 < farthest) return null;
  const { text, lang } = sea.name;
  const words = text.split(' ');
  const width = Math.max(...words.map((word) => measure(word, 1.0625 * em)));
  const box = room.first([around(on(sea.label), width, words.length * 1.4 * em)]);
  return box === null ? null : { key: 'sea', text, lang, ...middle(box) };
}

/** Whether a box lies between the outermost points of an outline, with a little land around it. */
function isWithin({ x, y, width, height }: Box, outline: readonly Point[], scale: number): boolean {
  const xs = outline.map((point) => point.x * scale);
  const ys = outline.map((point) => point.y * scale);
  return (
    x > Math.min(...xs) + height &&
    x + width < Math.max(...xs) - height &&
    y > Math.min(...ys) + height &&
    y + height < Math.max(...ys) - height
  );
}

/** The first stretch of a line where a text finds room. */
function along(
  points: readonly Point[],
  parts: readonly number[],
  scale: number,
  fit: (at: Point) => Box | null,
  words: Omit<PlacedText, 'x' | 'y'>,
): PlacedText[] {
  for (const part of parts) {
    const point = points[Math.round((points.length - 1) * part)];
    const box = point === undefined ? null : fit({ x: point.x * scale, y: point.y * scale });
    if (box !== null) return [{ ...words, ...middle(box) }];
  }
  return [];
}
