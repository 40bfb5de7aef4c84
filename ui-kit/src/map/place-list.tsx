import type { MapResponse } from '@kalari/engine/protocol';
import { useId } from 'react';
import { useT } from '../i18n.tsx';
import { SaidText } from '../parts/said.tsx';
import { FacilitySign } from './facility.tsx';
import { legOf, lengthWords } from './legs.ts';
import { useMapT } from './words.ts';

interface Props {
  readonly map: MapResponse;
  readonly from: string;
  readonly to: string | undefined;
  readonly onFrom: (id: string) => void;
  readonly onTo: (id: string) => void;
}

/** The map as words: every place with what is there, and how far it is from the one chosen. Nearest first. */
export function PlaceList({ map, from, to, onFrom, onTo }: Props) {
  const t = useMapT();
  const common = useT();
  const id = useId();
  const rows = map.places
    .map((place) => ({ place, leg: legOf(map, from, place.id) }))
    .sort((a, b) => (a.leg?.km ?? -1) - (b.leg?.km ?? -1));
  const start = map.places.find((place) => place.id === from);
  return (
    <section className="k-places" aria-labelledby={id}>
      <h2 id={id}>{t('list.title')}</h2>
      <label className="k-places-from">
        <span>{t('list.from')}</span>
        <select className="k-text" value={from} onChange={(event) => onFrom(event.target.value)}>
          {map.places.map((place) => (
            <option key={place.id} value={place.id} lang={place.name.lang}>
              {place.name.text}
            </option>
          ))}
        </select>
      </label>
      {start !== undefined && (
        <p className="k-places-start">
          <SaidText said={start.role} />
          <Facilities has={start.has} />
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.to')}</th>
            <th scope="col">{t('list.km')}</th>
            <th scope="col">{t('list.air')}</th>
            <th scope="col">{t('list.road')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(
            ({ place, leg }) =>
              leg !== undefined && (
                <tr key={place.id} data-place={place.id} aria-current={place.id === to || undefined}>
                  <th scope="row">
                    <div>
                      <button
                        type="button"
                        aria-pressed={place.id === to}
                        aria-label={t('list.choose', { place: place.name.text })}
                        onClick={() => onTo(place.id)}
                      >
                        <SaidText said={place.name} />
                      </button>
                      <Facilities has={place.has} />
                    </div>
                  </th>
                  <td>
                    <bdi>{t('leg.km', { count: leg.km })}</bdi>
                  </td>
                  <td>
                    <b>
                      <bdi>{lengthWords(common, leg.airMinutes)}</bdi>
                    </b>
                  </td>
                  <td>
                    <b>
                      <bdi>{lengthWords(common, leg.roadMinutes)}</bdi>
                    </b>
                    <small>
                      <bdi>{t('leg.km', { count: leg.roadKm })}</bdi>
                    </small>
                  </td>
                </tr>
              ),
          )}
        </tbody>
      </table>
      <p className="k-places-note">{t('list.note')}</p>
    </section>
  );
}

function Facilities({ has }: { readonly has: MapResponse['places'][number]['has'] }) {
  const t = useMapT();
  return (
    <span className="k-places-has">
      {has.map((facility) => (
        <span key={facility} title={t(`map.has.${facility}`)}>
          <FacilitySign facility={facility} />
          <span className="k-unseen">{t(`map.has.${facility}`)}</span>
        </span>
      ))}
    </span>
  );
}
