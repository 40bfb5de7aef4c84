import type { MapResponse } from '@kalari/engine/protocol';
import { useT } from '../i18n.tsx';
import { legOf, lengthWords } from './legs.ts';
import { pointOf } from './shapes.ts';

interface Props {
  readonly map: MapResponse;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly scale: number;
  readonly em: number;
}

/** The straight way between two chosen places, with the time by air on it. */
export function Way({ map, from, to, scale, em }: Props) {
  const t = useT();
  const leg = from === undefined || to === undefined ? undefined : legOf(map, from, to);
  const [a, b] = [from, to].map((id) => map.places.find((place) => place.id === id));
  if (leg === undefined || a === undefined || b === undefined) return null;
  const [start, end] = [pointOf(a.at, map.grid.height), pointOf(b.at, map.grid.height)];
  const text = lengthWords(t, leg.airMinutes);
  const width = (text.length * 0.5 + 1) * em;
  return (
    <g className="k-map-way">
      <path d={`M${start.x * scale} ${start.y * scale}L${end.x * scale} ${end.y * scale}`} />
      <g transform={`translate(${((start.x + end.x) / 2) * scale} ${((start.y + end.y) / 2) * scale})`}>
        <rect x={-width / 2} y={-0.75 * em} width={width} height={1.5 * em} rx={0.25 * em} />
        <text y={0.31 * em} fontSize={0.875 * em}>
          {text}
        </text>
      </g>
    </g>
  );
}
