import type { Point } from './shapes.ts';

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The room on a map for texts: what stands somewhere keeps others away. */
export interface Room {
  take(box: Box): void;
  /** The first of some boxes that is free, which is then taken; null when none is. */
  first(boxes: readonly Box[]): Box | null;
  /** Whether nothing stands in a box, which stays free. */
  isFree(box: Box): boolean;
}

/** With a frame, what would be cut by its edge has no room. */
export function emptyRoom(frame?: Box): Room {
  const taken: Box[] = [];
  const isCut = (box: Box) => frame !== undefined && overlap(box, frame) && !isInside(box, frame);
  const isFree = (box: Box) => !isCut(box) && taken.every((other) => !overlap(box, other));
  return {
    isFree,
    take: (box) => {
      taken.push(box);
    },
    first: (boxes) => {
      const free = boxes.find(isFree) ?? null;
      if (free !== null) taken.push(free);
      return free;
    },
  };
}

/** Beside, below, above: where one looks for a name. */
export function sidesOf({ x, y }: Point, radius: number, width: number, height: number): Box[] {
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

export function around({ x, y }: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
