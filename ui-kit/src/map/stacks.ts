import type { Measure } from './measure.ts';
import { type Box, type Room, sidesOf } from './room.ts';
import type { Point } from './shapes.ts';

/** The names of what stands at a place, one below the other. */
export interface PlacedStack {
  readonly place: string;
  readonly at: Point;
  readonly box: Box;
  /** As they are drawn: cut short, or only how many there are, where the room is no larger. */
  readonly lines: readonly string[];
}

export interface StackSpot {
  readonly place: string;
  readonly at: Point;
  readonly radius: number;
}

interface Ground {
  readonly em: number;
  readonly measure: Measure;
  readonly widest: number;
  readonly room: Room;
  readonly fits: (at: Point, box: Box) => boolean;
}

export const stackEm = { text: 0.8, line: 1.1, side: 0.4 } as const;

/** Full names, then shorter ones, in em: what does not fit even so is counted. */
const widths = [Number.POSITIVE_INFINITY, 11, 7] as const;

/** A stack of names beside each place, the largest first, or how many there are; left out where not even the figure fits. */
export function stacksOn(
  ground: Ground,
  spots: readonly StackSpot[],
  standing: ReadonlyMap<string, readonly string[]>,
): PlacedStack[] {
  const wanted = spots.flatMap((spot) => {
    const names = standing.get(spot.place);
    return names === undefined || names.length === 0 ? [] : [{ spot, names }];
  });
  return wanted
    .sort((a, b) => b.names.length - a.names.length || (a.spot.place < b.spot.place ? -1 : 1))
    .flatMap(({ spot, names }) => stackOf(ground, spot, names) ?? []);
}

/** How wide a name is with its frame. */
export function unitWidth(measure: Measure, name: string, em: number): number {
  return measure(name, stackEm.text * em, 600) + 2 * stackEm.side * em;
}

function stackOf(ground: Ground, { place, at, radius }: StackSpot, names: readonly string[]): PlacedStack | null {
  const { em, measure, widest, room, fits } = ground;
  const findRoom = (lines: readonly string[]) => {
    const width = Math.max(...lines.map((line) => unitWidth(measure, line, em)));
    const height = (lines.length * stackEm.line + 0.1) * em;
    return room.first(placesOf(at, radius, width, height, em).filter((box) => fits(at, box)));
  };
  for (const most of widths) {
    const lines = names.map((name) => shortened(measure, name, Math.min(most * em, widest), em));
    const box = findRoom(lines);
    if (box !== null) return { place, at, box, lines };
  }
  const lines = [String(names.length)];
  const box = findRoom(lines);
  return box === null ? null : { place, at, box, lines };
}

/** Close by first, then farther out in rings. */
function placesOf(at: Point, radius: number, width: number, height: number, em: number): Box[] {
  const rings = [radius, radius + 1.3 * em, radius + 2.6 * em, radius + 4 * em, radius + 6 * em];
  return rings.flatMap((each) => sidesOf(at, each, width, height));
}

function shortened(measure: Measure, name: string, most: number, em: number): string {
  if (unitWidth(measure, name, em) <= most) return name;
  for (let length = name.length - 1; length > 3; length -= 1) {
    const cut = `${name.slice(0, length).trimEnd()}…`;
    if (unitWidth(measure, cut, em) <= most) return cut;
  }
  return `${name.slice(0, 3).trimEnd()}…`;
}
