import { useMemo, useRef } from 'react';
import { type Camera, narrow, type Size } from './camera.ts';
import type { LayoutInput } from './labels.ts';
import type { Box } from './room.ts';
import type { CameraControl } from './use-camera.ts';

/** What of the map is seen, and what covers it. While the map is dragged it stays what it was, so that no text jumps under the hand. */
export function useSeen(control: CameraControl | null, em: number, compact: boolean): LayoutInput['seen'] {
  const rest = useRef<Camera | null>(null);
  if (control === null) rest.current = null;
  else if (!control.held || rest.current?.scale !== control.camera.scale) rest.current = control.camera;
  const camera = rest.current;
  const { width = 0, height = 0 } = control?.screen ?? {};
  return useMemo(
    () => (camera === null ? undefined : seenBy(camera, { width, height }, em, compact)),
    [camera, width, height, em, compact],
  );
}

/** The screen in pixels of the map, with the buttons, the legend and the scale that lie on it. */
function seenBy({ x, y }: Camera, { width, height }: Size, em: number, compact: boolean): LayoutInput['seen'] {
  const box = (west: number, north: number, wide: number, high: number): Box => ({
    x: west - x,
    y: north - y,
    width: wide,
    height: high,
  });
  const foot = (wide: number, high: number, west: number) => box(west, height - high, wide, high);
  const row = box(0, 0, 9.5 * em, 3.75 * em);
  const column = box(width - 3.75 * em, 0, 3.75 * em, 9.25 * em);
  const zoom = compact ? foot(9.5 * em, 3.75 * em, 0) : width < narrow ? row : column;
  const scale = foot(11.5 * em, 2.75 * em, width - 11.5 * em);
  const legend = compact ? [] : [foot(7 * em, 4 * em, 0)];
  return { frame: box(0, 0, width, height), covered: [zoom, scale, ...legend] };
}
