import type { Point } from './shapes.ts';

/** What part of the map is seen: a point of the map at `p` stands on the screen at `p × scale + (x, y)`. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Twelve pixels a kilometre: nearer there is nothing more to see. */
const nearest = 1.2;
/** How much of the screen around the country stays free when all of it is shown. */
const margin = 0.06;
/** A phone has no room to spare around what matters. */
export const narrow = 500;
/** How far one may look beyond its edge. */
const beyond = 0.16;

/** The whole country in the middle. */
export function whole(grid: Size, screen: Size): Camera {
  return around({ west: 0, north: 0, east: grid.width, south: grid.height }, screen, 1 - 2 * margin);
}

export interface Bounds {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

/** Some points with land around them, never nearer than a region of `least` units across. */
export function near(points: readonly Point[], least: number, grid: Size, screen: Size): Camera {
  if (points.length === 0) return whole(grid, screen);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const wide = Math.max(0, least - (east - west)) / 2;
  const high = Math.max(0, (least * screen.height) / Math.max(1, screen.width) - (south - north)) / 2;
  const seen = { west: west - wide, east: east + wide, north: north - high, south: south + high };
  return kept(around(seen, screen, screen.width < narrow ? 0.95 : 0.72), grid, screen);
}

/** Closer or farther, with the point of the map below `at` staying where it is. */
export function zoomed(camera: Camera, by: number, at: Point, grid: Size, screen: Size): Camera {
  const scale = Math.min(nearest, Math.max(whole(grid, screen).scale, camera.scale * by));
  const ratio = scale / camera.scale;
  return kept({ scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio }, grid, screen);
}

export function moved(camera: Camera, dx: number, dy: number, grid: Size, screen: Size): Camera {
  return kept({ ...camera, x: camera.x + dx, y: camera.y + dy }, grid, screen);
}

/** The same part of the country when the map has another size. */
export function resized(camera: Camera, before: Size, grid: Size, screen: Size): Camera {
  const dx = (screen.width - before.width) / 2;
  const dy = (screen.height - before.height) / 2;
  const scale = Math.max(camera.scale, whole(grid, screen).scale);
  return kept({ scale, x: camera.x + dx, y: camera.y + dy }, grid, screen);
}

function around({ west, north, east, south }: Bounds, screen: Size, part: number): Camera {
  const scale = Math.min(
    nearest,
    (screen.width * part) / Math.max(1, east - west),
    (screen.height * part) / Math.max(1, south - north),
  );
  return {
    scale,
    x: screen.width / 2 - ((west + east) / 2) * scale,
    y: screen.height / 2 - ((north + south) / 2) * scale,
  };
}

/** The country never leaves the screen: it is in the middle while it is smaller, and fills it while it is larger. */
function kept(camera: Camera, grid: Size, screen: Size): Camera {
  const along = (at: number, length: number, room: number) => {
    const drawn = length * camera.scale;
    const free = room * beyond;
    if (drawn <= room * (1 - 2 * margin)) return (room - drawn) / 2;
    return Math.min(free, Math.max(room - drawn - free, at));
  };
  return {
    scale: camera.scale,
    x: along(camera.x, grid.width, screen.width),
    y: along(camera.y, grid.height, screen.height),
  };
}
