import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Camera, moved, near, resized, type Size, whole, zoomed } from './camera.ts';
import type { Point } from './shapes.ts';

/** One press of a button or key. */
const step = 1.5;

export interface CameraControl {
  readonly camera: Camera;
  readonly screen: Size;
  /** While it is being dragged: texts find their places once it is let go. */
  readonly held: boolean;
  readonly zoom: (by: number) => void;
  readonly showAll: () => void;
  readonly show: (points: readonly Point[], least: number) => void;
  readonly hands: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * Moves the map by wheel, drag, two fingers, arrow keys and buttons. The first look shows `first`, else the whole country.
 * Without `wheel` it belongs to the page, which may have to scroll past a small map.
 */
export function useCamera(
  frame: RefObject<HTMLElement | null>,
  grid: Size,
  first: { readonly points: readonly Point[]; readonly least: number; readonly wheel: boolean },
): CameraControl | null {
  const [seen, see] = useState<{ readonly camera: Camera; readonly screen: Size } | null>(null);
  const opening = useRef(first);
  opening.current = first;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measured = new ResizeObserver(() => {
      const screen = { width: element.clientWidth, height: element.clientHeight };
      if (screen.width === 0 || screen.height === 0) return;
      see((before) => {
        const { points, least } = opening.current;
        const camera =
          before === null ? near(points, least, grid, screen) : resized(before.camera, before.screen, grid, screen);
        return { camera, screen };
      });
    });
    measured.observe(element);
    return () => measured.disconnect();
  }, [frame, grid]);

  const change = useCallback(
    (next: (camera: Camera, screen: Size) => Camera) =>
      see((before) => before && { screen: before.screen, camera: next(before.camera, before.screen) }),
    [],
  );
  useWheel(first.wheel, frame, (by, at) => change((camera, screen) => zoomed(camera, by, at, grid, screen)));
  const fingers = useRef(new Map<number, Point>());
  const [held, hold] = useState(false);
  if (seen === null) return null;
  const { camera, screen } = seen;
  const zoom = (by: number) =>
    change((now) => zoomed(now, by, heart(now, screen, opening.current.points), grid, screen));
  const showAll = () => change(() => whole(grid, screen));
  const move = (dx: number, dy: number) => change((now) => moved(now, dx, dy, grid, screen));
  const lift = ({ pointerId }: PointerEvent) => {
    fingers.current.delete(pointerId);
    hold(fingers.current.size > 0);
  };
  return {
    camera,
    screen,
    held,
    zoom,
    showAll,
    show: (points, least) => change(() => near(points, least, grid, screen)),
    hands: {
      onPointerDown: (event) => {
        if (
          event.button !== 0 ||
          (event.target instanceof Element && event.target.closest('button, select, a, details'))
        )
          return;
        event.currentTarget.setPointerCapture(event.pointerId);
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
        hold(true);
      },
      onPointerMove: (event) => {
        const before = fingers.current.get(event.pointerId);
        if (before === undefined) return;
        const now = { x: event.clientX, y: event.clientY };
        const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
        fingers.current.set(event.pointerId, now);
        if (other === undefined) return move(now.x - before.x, now.y - before.y);
        const frameAt = event.currentTarget.getBoundingClientRect();
        const at = { x: (now.x + other.x) / 2 - frameAt.x, y: (now.y + other.y) / 2 - frameAt.y };
        change((held) => zoomed(held, apart(now, other) / apart(before, other), at, grid, screen));
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onKeyDown: (event) => {
        const act = acts(event, { zoom, showAll, move });
        if (act === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      },
    },
  };
}

interface Moves {
  readonly zoom: (by: number) => void;
  readonly showAll: () => void;
  readonly move: (dx: number, dy: number) => void;
}

function acts(event: KeyboardEvent, { zoom, showAll, move }: Moves): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return undefined;
  const far = 80;
  switch (event.key) {
    case '+':
    case '=':
      return () => zoom(step);
    case '-':
      return () => zoom(1 / step);
    case '0':
      return showAll;
    case 'ArrowUp':
      return () => move(0, far);
    case 'ArrowDown':
      return () => move(0, -far);
    case 'ArrowLeft':
      return () => move(far, 0);
    case 'ArrowRight':
      return () => move(-far, 0);
    default:
      return undefined;
  }
}

/** React listens to the wheel passively; only a listener of its own can keep the page from scrolling along. */
function useWheel(on: boolean, frame: RefObject<HTMLElement | null>, turn: (by: number, at: Point) => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const element = frame.current;
    if (element === null || !on) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 24;
      const by = Math.exp(Math.max(-0.6, Math.min(0.6, -event.deltaY * lines * 0.0018)));
      latest.current(by, { x: event.clientX - box.x, y: event.clientY - box.y });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, on]);
}

/** What a button looks closer at: what the map is about while that is on the screen, else its middle. */
function heart({ scale, x, y }: Camera, screen: Size, points: readonly Point[]): Point {
  const sum = points.reduce((all, point) => ({ x: all.x + point.x, y: all.y + point.y }), { x: 0, y: 0 });
  const at = { x: (sum.x / points.length) * scale + x, y: (sum.y / points.length) * scale + y };
  const isSeen = at.x > 0 && at.y > 0 && at.x < screen.width && at.y < screen.height;
  return points.length > 0 && isSeen ? at : { x: screen.width / 2, y: screen.height / 2 };
}

function apart(a: Point, b: Point): number {
  return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
}
