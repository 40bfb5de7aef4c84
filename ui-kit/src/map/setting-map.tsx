import type { MapResponse } from '@kalari/engine/protocol';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n.tsx';
import { Base } from './base.tsx';
import { narrow } from './camera.ts';
import { type Layout, type LayoutInput, layoutOf } from './labels.ts';
import { legOf, lengthWords } from './legs.ts';
import { type Measure, textMeasure } from './measure.ts';
import { GroundTexts, PlaceSigns } from './overlay.tsx';
import { type MapMark, Pin, wordsOf } from './pins.tsx';
import { type Point, pointOf } from './shapes.ts';
import { MapTools } from './tools.tsx';
import { useCamera } from './use-camera.ts';
import { useSeen } from './use-seen.ts';
import { Way, WayTag } from './way.tsx';
import { useMapT } from './words.ts';

export type { MapMark } from './pins.tsx';

export interface SettingMapProps {
  readonly map: MapResponse;
  readonly marks?: readonly MapMark[];
  readonly onMark?: (id: string) => void;
  /** The way that is shown. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly onPlace?: (id: string) => void;
  /** The places that the first look is at; without them, the whole country. */
  readonly focus?: readonly string[];
  /** The names of what stands at a place, such as assets. */
  readonly standing?: ReadonlyMap<string, readonly string[]> | undefined;
  /** What else stands on the ground, drawn where the map has given it room. */
  readonly over?: (drawn: Drawn) => ReactNode;
  /** In a corner of another page: without a legend. */
  readonly compact?: boolean;
}

/** What is drawn on the ground finds out here where. */
export interface Drawn {
  readonly layout: Layout;
  readonly scale: number;
  readonly em: number;
  readonly measure: Measure;
}

/** A region about this wide, in the map's units, is shown around a single place. */
const region = 2_200;

/**
 * The map of a setting. It is never mirrored: east is on the right in every language. Everything on it stands as text in
 * `PlaceList` too, which is the way for whoever cannot see or point.
 */
export function SettingMap({
  map,
  marks = [],
  onMark,
  from,
  to,
  onPlace,
  focus = [],
  standing,
  over,
  compact = false,
}: SettingMapProps) {
  const t = useMapT();
  const common = useT();
  const frame = useRef<HTMLDivElement>(null);
  const em = useRootSize();
  const points = useMemo(() => pointsAt(map, focus), [map, focus]);
  const control = useCamera(frame, map.grid, { points, least: region, wheel: !compact });
  const byPlace = useMemo(() => grouped(marks), [marks]);
  const measure = useMemo(() => textMeasure(), []);
  const chosen = useMemo(() => [from, to].filter((id) => id !== undefined), [from, to]);
  const leg = from === undefined || to === undefined ? undefined : legOf(map, from, to);
  const tag = leg === undefined ? null : lengthWords(common, leg.airMinutes);
  const scale = control?.camera.scale;
  const widest = Math.round((control?.screen.width ?? 0) * 0.36);
  const isNarrow = (control?.screen.width ?? narrow) < narrow;
  const seen = useSeen(control, em, compact);
  const layout = useMemo(() => {
    if (scale === undefined) return null;
    const pins: LayoutInput['pins'] = new Map([...byPlace].map(([place, list]) => [place, wordsOf(list)]));
    return layoutOf({ map, scale, em, measure, widest, pins, chosen, tag, seen, ...(standing && { standing }) });
  }, [map, scale, em, measure, widest, byPlace, chosen, tag, seen, standing]);
  return (
    <figure
      className="k-map"
      aria-label={t('map.of', { country: map.title.text })}
      data-compact={compact || undefined}
      data-narrow={isNarrow || undefined}
    >
      <div ref={frame} className="k-map-frame" dir="ltr" {...control?.hands}>
        {control !== null && layout !== null && (
          <>
            <svg className="k-map-drawing" aria-hidden="true" focusable="false">
              <g transform={`translate(${control.camera.x} ${control.camera.y})`}>
                <g transform={`scale(${control.camera.scale})`}>
                  <Base map={map} />
                </g>
                <GroundTexts layout={layout} em={em} />
                <Way map={map} from={from} to={to} scale={control.camera.scale} />
                <PlaceSigns places={layout.places} em={em} chosen={chosen} />
                {over?.({ layout, scale: control.camera.scale, em, measure })}
                <WayTag box={layout.tag} text={tag} em={em} />
              </g>
            </svg>
            <div
              className="k-map-pins"
              style={{ transform: `translate(${control.camera.x}px, ${control.camera.y}px)` }}
            >
              {onPlace !== undefined &&
                layout.places.map(({ place, at }) => (
                  // For pointers alone: the list has the same places for keyboards and screen readers.
                  <button
                    key={place.id}
                    type="button"
                    className="k-map-touch"
                    tabIndex={-1}
                    aria-hidden="true"
                    title={place.name.text}
                    style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
                    onClick={() => onPlace(place.id)}
                  />
                ))}
              {layout.pins.map((pin) => (
                <Pin
                  key={pin.place}
                  pin={pin}
                  marks={byPlace.get(pin.place) ?? []}
                  placeName={map.places.find(({ id }) => id === pin.place)?.name.text ?? ''}
                  onChoose={(id) => onMark?.(id)}
                />
              ))}
            </div>
          </>
        )}
        <MapTools map={map} control={control} em={em} compact={compact} />
      </div>
    </figure>
  );
}

function pointsAt(map: MapResponse, ids: readonly string[]): Point[] {
  return map.places.filter(({ id }) => ids.includes(id)).map(({ at }) => pointOf(at, map.grid.height));
}

function grouped(marks: readonly MapMark[]): ReadonlyMap<string, readonly MapMark[]> {
  const found = new Map<string, MapMark[]>();
  for (const mark of marks) found.set(mark.place, [...(found.get(mark.place) ?? []), mark]);
  return found;
}

/** The page's text size, which people may choose: the map's texts follow it. */
function useRootSize(): number {
  const [size, setSize] = useState(rootSize);
  useEffect(() => {
    const look = () => setSize(rootSize());
    const watch = new MutationObserver(look);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text-size'] });
    window.addEventListener('resize', look);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', look);
    };
  }, []);
  return size;
}

const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
