/** Positions on a flat map: `[x, y]`, x to the east, y to the north, in one unit. */
export type Point = readonly number[];

/** The straight line between two points, in ten-thousandths of their unit, rounded down; for up to a thousand units. */
export function distance([ax = 0, ay = 0]: Point, [bx = 0, by = 0]: Point): number {
  const [dx, dy] = [ax - bx, ay - by];
  return rootOf((dx * dx + dy * dy) * 100_000_000);
}

/** Whether a point lies inside a closed line; its last point is joined to its first. */
export function isInside([x = 0, y = 0]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [index, [ax = 0, ay = 0]] of ring.entries()) {
    const [bx = 0, by = 0] = ring.at(index - 1) ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** The whole square root, by Newton's steps on whole numbers: the same on every machine. */
function rootOf(square: number): number {
  let root = square;
  let next = Math.trunc((square + 1) / 2);
  while (next < root) {
    root = next;
    next = Math.trunc((root + Math.trunc(square / root)) / 2);
  }
  return root;
}
