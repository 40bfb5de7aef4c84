import type { MapResponse } from '@kalari/engine/protocol';
import type { Box } from './room.ts';
import { pointOf } from './shapes.ts';

interface Props {
  readonly map: MapResponse;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly scale: number;
}

/** The straight way between two chosen places. */
export function Way({ map, from, to, scale }: Props) {
  const [a, b] = [from, to].map((id) => map.places.find((place) => place.id === id));
  if (a === undefined || b === undefined) return null;
  const [start, end] = [pointOf(a.at, map.grid.height), pointOf(b.at, map.grid.height)];
  return <path className="k-map-way" d={`M${start.x * scale} ${start.y * scale}L${end.x * scale} ${end.y * scale}`} />;
}

/** How long it takes by air, on the way or beside it. */
export function WayTag({
  box,
  text,
  em,
}: {
  readonly box: Box | null;
  readonly text: string | null;
  readonly em: number;
}) {
  if (box === null || text === null) return null;
  return (
    <g className="k-map-tag">
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={0.25 * em} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2 + 0.31 * em} fontSize={0.875 * em}>
        {text}
      </text>
    </g>
  );
}
