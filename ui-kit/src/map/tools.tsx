import type { MapResponse } from '@kalari/engine/protocol';
import { useId } from 'react';
import { FacilitySign } from './facility.tsx';
import type { CameraControl } from './use-camera.ts';
import { useMapT } from './words.ts';

interface Props {
  readonly map: MapResponse;
  readonly control: CameraControl | null;
  readonly em: number;
  readonly compact: boolean;
}

/** Buttons to look closer and farther, the scale, north, and what the signs mean. */
export function MapTools({ map, control, em, compact }: Props) {
  const t = useMapT();
  const keys = useId();
  return (
    <>
      <div className="k-map-zoom" role="group" aria-label={t('map.zoom')} aria-describedby={keys}>
        <button type="button" onClick={() => control?.zoom(1.5)} aria-label={t('map.in')} title={t('map.in')}>
          <Glyph d="M8 3v10M3 8h10" />
        </button>
        <button type="button" onClick={() => control?.zoom(1 / 1.5)} aria-label={t('map.out')} title={t('map.out')}>
          <Glyph d="M3 8h10" />
        </button>
        <button type="button" onClick={() => control?.showAll()} aria-label={t('map.whole')} title={t('map.whole')}>
          <Glyph d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
        </button>
        <span id={keys} className="k-unseen">
          {t('map.keys')}
        </span>
      </div>
      <div className="k-map-foot">
        {!compact && <Legend map={map} />}
        {control !== null && <Scale scale={control.camera.scale} em={em} />}
      </div>
    </>
  );
}

function Glyph({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}

const lengths = [2, 5, 10, 20, 50, 100, 200] as const;

/** A bar of a round length, and north, which is always up. */
function Scale({ scale, em }: { readonly scale: number; readonly em: number }) {
  const t = useMapT();
  const fits = (km: number) => km * 10 * scale <= 8 * em;
  const km = lengths.findLast(fits) ?? lengths[0];
  const width = km * 10 * scale;
  return (
    <p className="k-map-scale">
      <svg className="k-map-north" viewBox="0 0 16 22" aria-hidden="true" focusable="false">
        <path d="M8 1 12 11 8 8.5 4 11Z" />
        <text x="8" y="21">
          {t('map.north')}
        </text>
      </svg>
      <span className="k-map-bar" style={{ inlineSize: `${width}px` }} aria-hidden="true" />
      <span>{t('map.km', { count: km })}</span>
    </p>
  );
}

/** Only what this map shows. */
function Legend({ map }: { readonly map: MapResponse }) {
  const t = useMapT();
  const facilities = [...new Set(map.places.flatMap(({ has }) => has))];
  const order = [
    'headquarters',
    'base',
    'police',
    'hospital',
    'clinic',
    'displaced',
    'airport',
    'airstrip',
    'helipad',
    'port',
  ] as const;
  const classes = (['main', 'secondary', 'track'] as const).filter((name) =>
    map.roads.some((road) => road.class === name),
  );
  return (
    <details className="k-map-legend">
      <summary>{t('map.legend')}</summary>
      <ul>
        {order
          .filter((facility) => facilities.includes(facility))
          .map((facility) => (
            <li key={facility}>
              <FacilitySign facility={facility} />
              {t(`map.has.${facility}`)}
            </li>
          ))}
        {classes.map((name) => (
          <li key={name}>
            <Line of={name} />
            {t(`map.road.${name}`)}
          </li>
        ))}
        {map.rivers.some(({ size }) => size !== 'dry') && (
          <li>
            <Line of="river" />
            {t('map.river')}
          </li>
        )}
        {map.rivers.some(({ size }) => size === 'dry') && (
          <li>
            <Line of="dry" />
            {t('map.river.dry')}
          </li>
        )}
        {map.provinces.length > 1 && (
          <li>
            <Line of="division" />
            {t('map.province')}
          </li>
        )}
      </ul>
    </details>
  );
}

function Line({ of }: { readonly of: 'main' | 'secondary' | 'track' | 'river' | 'dry' | 'division' }) {
  const d = 'M1 8h22';
  return (
    <svg className="k-map-sample" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      {of === 'main' && <path className="k-map-road" data-class="case" d={d} />}
      {of === 'main' || of === 'secondary' || of === 'track' ? (
        <path className="k-map-road" data-class={of} d={d} />
      ) : of === 'division' ? (
        <path className="k-map-division" d={d} />
      ) : (
        <path className="k-map-river" data-size={of === 'dry' ? 'dry' : 'main'} d={d} />
      )}
    </svg>
  );
}
