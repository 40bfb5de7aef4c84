import type { AssetView, MapResponse } from '@kalari/engine/protocol';
import { useMemo } from 'react';
import { around, type Box, overlap, sidesOf } from '../map/room.ts';
import type { Drawn } from '../map/setting-map.tsx';
import { type Point, pointOf } from '../map/shapes.ts';
import { type PlacedStack, stackEm, unitWidth } from '../map/stacks.ts';
import { useClock } from '../use-view.tsx';

interface Props {
  readonly map: MapResponse;
  readonly assets: readonly AssetView[];
  readonly drawn: Drawn;
}

/** The names of the assets that stand at each place, as the map wants them; the same names give the same map. */
export function useStanding(assets: readonly AssetView[]): ReadonlyMap<string, readonly string[]> {
  const key = JSON.stringify(
    assets.flatMap(({ place, way, name }) => (place === undefined || way !== undefined ? [] : [[place, name.text]])),
  );
  return useMemo(() => {
    const standing = new Map<string, string[]>();
    for (const [place, name] of JSON.parse(key) as [string, string][])
      standing.set(place, [...(standing.get(place) ?? []), name]);
    return standing;
  }, [key]);
}

/** Assets on the map: those that stand somewhere beside their place, those on their way where they must be by now. */
export function Units({ map, assets, drawn }: Props) {
  const { layout, em } = drawn;
  return (
    <>
      {layout.stacks.map((stack) => (
        <Stack key={stack.place} stack={stack} em={em} />
      ))}
      <Moving map={map} assets={assets} drawn={drawn} />
    </>
  );
}

function Stack({ stack: { at, box, lines }, em }: { readonly stack: PlacedStack; readonly em: number }) {
  const near = { x: within(at.x, box.x, box.width), y: within(at.y, box.y, box.height) };
  return (
    <>
      <path className="k-map-lead" d={`M${at.x} ${at.y}L${near.x} ${near.y}`} />
      <Unit names={lines} box={box} em={em} />
    </>
  );
}

/** They give way to all that is written already, and among themselves to those before them: no text moves because an asset does. */
function Moving({ map, assets, drawn: { layout, scale, em, measure } }: Props) {
  const t = useClock();
  const taken: Box[] = [];
  return assets.map((asset) => {
    const ends = courseOf(asset, map);
    if (ends === null || asset.way === undefined) return null;
    const [from, to] = ends.map(({ x, y }) => ({ x: x * scale, y: y * scale })) as [Point, Point];
    const { leaves, arrives } = asset.way;
    const share = Math.max(0, Math.min(1, (t - leaves) / Math.max(1, arrives - leaves)));
    const here = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    const width = unitWidth(measure, asset.name.text, em);
    const sides = [0.5, 1.2, 2.4, 3.6].flatMap((far) => sidesOf(here, far * em, width, (stackEm.line + 0.1) * em));
    const box = sides.find((side) => layout.isFree(here, side) && !taken.some((other) => overlap(side, other)));
    taken.push(around(here, em, em), ...(box === undefined ? [] : [box]));
    return (
      <g key={asset.id} data-moving>
        <path className="k-map-course" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
        {box !== undefined && (
          <path
            className="k-map-lead"
            d={`M${here.x} ${here.y}L${within(here.x, box.x, width)} ${within(here.y, box.y, box.height)}`}
          />
        )}
        <path
          className="k-map-unit"
          data-moving
          d={`M${here.x} ${here.y - 0.4 * em}l${0.4 * em} ${0.4 * em}l${-0.4 * em} ${0.4 * em}l${-0.4 * em} ${-0.4 * em}Z`}
        >
          <title>{asset.name.text}</title>
        </path>
        {box !== undefined && <Unit names={[asset.name.text]} box={box} em={em} moving />}
      </g>
    );
  });
}

/** From where to where it is on its way: from where it left its former way, when it was turned round. */
function courseOf({ way }: AssetView, map: MapResponse): readonly [Point, Point] | null {
  if (way === undefined) return null;
  const at = (id: string): Point | undefined => {
    const place = map.places.find((each) => each.id === id);
    return place === undefined ? undefined : pointOf(place.at, map.grid.height);
  };
  const from = way.turned === undefined ? at(way.from) : pointOf(way.turned, map.grid.height);
  const to = at(way.to);
  return from === undefined || to === undefined ? null : [from, to];
}

function Unit({
  names,
  box,
  em,
  moving = false,
}: {
  readonly names: readonly string[];
  readonly box: Box;
  readonly em: number;
  readonly moving?: boolean;
}) {
  return (
    <g className="k-map-unit" data-moving={moving || undefined} transform={`translate(${box.x} ${box.y})`}>
      <rect width={box.width} height={box.height} rx={0.2 * em} />
      <text textAnchor="middle" fontSize={stackEm.text * em}>
        {names.map((name, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of the same name may stand side by side
          <tspan key={line} x={box.width / 2} y={(line * stackEm.line + 0.88) * em}>
            {name}
          </tspan>
        ))}
      </text>
    </g>
  );
}

const within = (at: number, from: number, length: number) => Math.max(from, Math.min(from + length, at));
