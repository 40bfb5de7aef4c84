import type { AssetView, MapResponse } from '@kalari/engine/protocol';
import { type Point, pointOf } from '../map/shapes.ts';
import { useClock } from '../use-view.tsx';

interface Props {
  readonly map: MapResponse;
  readonly assets: readonly AssetView[];
  readonly scale: number;
  readonly em: number;
}

/** Assets on the map: those that stand side by side at their place, those on their way where they must be by now. */
export function Units({ map, assets, scale, em }: Props) {
  const t = useClock();
  const at = (id: string): Point | undefined => {
    const place = map.places.find((each) => each.id === id);
    return place === undefined ? undefined : pointOf(place.at, map.grid.height);
  };
  const standing = new Map<string, number>();
  return assets.map((asset) => {
    const { way } = asset;
    const [from, to] = way === undefined ? [] : [startOf(asset, map, at), at(way.to)];
    if (way !== undefined && from !== undefined && to !== undefined) {
      const share = Math.max(0, Math.min(1, (t - way.leaves) / Math.max(1, way.arrives - way.leaves)));
      const here = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      return (
        <g key={asset.id}>
          <path className="k-map-course" d={`M${from.x * scale} ${from.y * scale}L${to.x * scale} ${to.y * scale}`} />
          <Unit name={asset.name.text} x={here.x * scale} y={here.y * scale} em={em} moving />
        </g>
      );
    }
    const place = asset.place === undefined ? undefined : at(asset.place);
    if (place === undefined || asset.place === undefined) return null;
    const others = standing.get(asset.place) ?? 0;
    standing.set(asset.place, others + 1);
    return (
      <Unit
        key={asset.id}
        name={asset.name.text}
        x={place.x * scale}
        y={place.y * scale + (1.5 + others * 1.35) * em}
        em={em}
      />
    );
  });
}

/** Where it left its former way, when it was turned round; else the place it left. */
function startOf({ way }: AssetView, map: MapResponse, at: (id: string) => Point | undefined): Point | undefined {
  if (way === undefined) return undefined;
  return way.turned === undefined ? at(way.from) : pointOf(way.turned, map.grid.height);
}

function Unit({
  name,
  x,
  y,
  em,
  moving = false,
}: {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly em: number;
  readonly moving?: boolean;
}) {
  const width = (name.length * 0.44 + 0.8) * em;
  return (
    <g className="k-map-unit" data-moving={moving || undefined} transform={`translate(${x} ${y})`}>
      <rect x={-width / 2} y={-0.6 * em} width={width} height={1.2 * em} rx={0.2 * em} />
      <text textAnchor="middle" y={0.28 * em} fontSize={0.8 * em}>
        {name}
      </text>
    </g>
  );
}
