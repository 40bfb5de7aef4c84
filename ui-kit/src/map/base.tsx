import type { MapResponse } from '@kalari/engine/protocol';
import { memo, useId } from 'react';
import { abroadOf, divisionsOf, landOf, pointsOf, rounded, roundedRing, straight } from './shapes.ts';

/** Sea, land, heights, water, roads and borders. Drawn once; looking elsewhere only moves it. */
export const Base = memo(function Base({ map }: { readonly map: MapResponse }) {
  const clip = useId();
  const { height } = map.grid;
  const land = landOf(map);
  const levels = [...new Set(map.relief.map(({ level }) => level))].sort();
  return (
    <>
      <clipPath id={clip}>
        <path d={land} />
      </clipPath>
      {map.coast.length > 0 && (
        <>
          <path className="k-map-abroad" d={abroadOf(map)} />
          {[26, 16, 7].map((width) => (
            <path key={width} className="k-map-shore" strokeWidth={width} d={straight(pointsOf(map.coast, height))} />
          ))}
        </>
      )}
      <path className="k-map-land" d={land} />
      <g clipPath={`url(#${clip})`}>
        {levels.map((level) => (
          <path
            key={level}
            className="k-map-relief"
            fillRule="evenodd"
            d={map.relief
              .filter((each) => each.level === level)
              .map(({ outline }) => roundedRing(pointsOf(outline, height), map.grid))
              .join('')}
          />
        ))}
        {map.rivers.map(({ id, size, line }) => (
          <path key={id} className="k-map-river" data-size={size} d={rounded(pointsOf(line, height))} />
        ))}
        <path className="k-map-division" d={divisionsOf(map)} />
        {map.borders.map(({ id, line }) => (
          <path key={id} className="k-map-border-shade" d={straight(pointsOf(line, height))} />
        ))}
      </g>
      <path className="k-map-coast" d={straight(pointsOf(map.coast, height))} />
      {map.borders.map(({ id, line }) => (
        <path key={id} className="k-map-border" d={straight(pointsOf(line, height))} />
      ))}
      <Roads map={map} />
    </>
  );
});

/** Lesser roads below, so that a main road is not crossed by one; a main road is a light line in a dark one. */
function Roads({ map: { roads, grid } }: { readonly map: MapResponse }) {
  const drawn = roads.map((road) => ({ ...road, d: rounded(pointsOf(road.line, grid.height)) }));
  const main = drawn.filter((road) => road.class === 'main');
  return (
    <>
      {drawn
        .filter((road) => road.class !== 'main')
        .map((road) => (
          <path key={road.id} className="k-map-road" data-class={road.class} d={road.d} />
        ))}
      {main.map(({ id, d }) => (
        <path key={id} className="k-map-road" data-class="case" d={d} />
      ))}
      {main.map(({ id, d }) => (
        <path key={id} className="k-map-road" data-class="main" d={d} />
      ))}
    </>
  );
}
