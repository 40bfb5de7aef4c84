import { memo } from 'react';
import { FacilitySign } from './facility.tsx';
import { facilityEm, type Layout, type PlacedPlace, radii, textSizes } from './labels.ts';
import type { Point } from './shapes.ts';

interface Props {
  readonly layout: Layout;
  readonly em: number;
}

/** Everything written on the ground: names of land, water and roads. Drawn anew for another scale only. */
export const GroundTexts = memo(function GroundTexts({ layout, em }: Props) {
  return (
    <>
      {layout.abroad.map(({ key, x, y, ...said }) => (
        <Text key={key} at={{ x, y }} of="abroad" size={0.8125 * em} {...said} />
      ))}
      {layout.sea !== null && <Sea at={layout.sea} size={1.0625 * em} text={layout.sea.text} lang={layout.sea.lang} />}
      {layout.provinces.map(({ key, x, y, ...said }) => (
        <Text key={key} at={{ x, y }} of="province" size={0.8125 * em} {...said} />
      ))}
      {layout.rivers.map(({ key, x, y, ...said }) => (
        <Text key={key} at={{ x, y }} of="water" size={0.9375 * em} {...said} />
      ))}
      {layout.roads.map(({ key, x, y, text }) => (
        <g key={key} className="k-map-number" transform={`translate(${x} ${y})`}>
          <rect
            x={-(text.length * 0.25 + 0.3) * em}
            y={-0.5 * em}
            width={(text.length * 0.5 + 0.6) * em}
            height={em}
            rx={0.2 * em}
          />
          <text y={0.27 * em} fontSize={0.75 * em}>
            {text}
          </text>
        </g>
      ))}
    </>
  );
});

/** The places with their names and, where there is room, what is there. */
export const PlaceSigns = memo(function PlaceSigns({
  places,
  em,
  chosen,
}: {
  readonly places: readonly PlacedPlace[];
  readonly em: number;
  readonly chosen: readonly string[];
}) {
  return (
    <>
      {places.map(({ place, at, name, showsFacilities }) => (
        <g
          key={place.id}
          className="k-map-place"
          data-size={place.size}
          data-chosen={chosen.includes(place.id) || undefined}
        >
          <g transform={`translate(${at.x} ${at.y})`}>
            <Dot size={place.size} />
          </g>
          {name !== null && (
            <>
              <text x={name.x + 1} y={name.y + textSizes[place.size] * em * 0.92} fontSize={textSizes[place.size] * em}>
                {place.name.text}
              </text>
              {showsFacilities &&
                place.has.map((facility, index) => (
                  <svg
                    key={facility}
                    x={name.x + index * (facilityEm + 0.125) * em}
                    y={name.y + textSizes[place.size] * em * 1.22}
                    width={facilityEm * em}
                    height={facilityEm * em}
                    aria-hidden="true"
                  >
                    <FacilitySign facility={facility} />
                  </svg>
                ))}
            </>
          )}
        </g>
      ))}
    </>
  );
});

function Dot({ size }: { readonly size: PlacedPlace['place']['size'] }) {
  const r = radii[size];
  if (size === 'capital')
    return (
      <>
        <rect className="k-map-town" x={-r} y={-r} width={r * 2} height={r * 2} />
        <rect className="k-map-heart" x={-r / 2} y={-r / 2} width={r} height={r} />
      </>
    );
  if (size === 'village') return <circle className="k-map-heart" r={r} />;
  return (
    <>
      <circle className="k-map-town" r={r} />
      {size === 'city' && <circle className="k-map-heart" r={r * 0.38} />}
    </>
  );
}

function Text({
  at,
  of,
  size,
  text,
  lang,
}: {
  readonly at: Point;
  readonly of: 'abroad' | 'province' | 'water';
  readonly size: number;
  readonly text: string;
  readonly lang: string;
}) {
  return (
    <text className={`k-map-text k-map-${of}`} x={at.x} y={at.y + size * 0.34} fontSize={size} lang={lang}>
      {text}
    </text>
  );
}

/** A sea is narrow on a map of land: its name stands in as many lines as it has words. */
function Sea({
  at,
  size,
  text,
  lang,
}: {
  readonly at: Point;
  readonly size: number;
  readonly text: string;
  readonly lang: string;
}) {
  const lines = text.split(' ');
  return (
    <text className="k-map-text k-map-sea" y={at.y - ((lines.length - 1) * size) / 1.6} fontSize={size} lang={lang}>
      {lines.map((line, index) => (
        <tspan key={line} x={at.x} dy={index === 0 ? 0 : size * 1.25}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
