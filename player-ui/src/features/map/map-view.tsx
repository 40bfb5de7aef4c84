import type { MapResponse, View } from '@kalari/engine/protocol';
import { AssetList } from '@kalari/ui-kit/assets/asset-list.tsx';
import { Units, useStanding } from '@kalari/ui-kit/assets/units.tsx';
import '@kalari/ui-kit/map/map.css';
import { PlaceList } from '@kalari/ui-kit/map/place-list.tsx';
import { SettingMap } from '@kalari/ui-kit/map/setting-map.tsx';
import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { Link } from 'wouter';
import { paths, useGo } from '../../parts/paths.ts';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useMe } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './map-view.module.css';
import { placedItems } from './marks.ts';
import { useMarks } from './use-marks.ts';
import { useSettingMap } from './use-setting-map.ts';

/** The ground, what is known to happen where, and how long it takes to get there. */
export function MapView() {
  const t = useT();
  const asked = useSettingMap();
  if (asked.state === 'asking') return <Skeleton lines={6} />;
  if (asked.state === 'failed') {
    return (
      <EmptyState
        icon="map"
        title={t('map.failed')}
        action={
          <button type="button" className="k-button" data-kind="primary" data-size="big" onClick={asked.again}>
            {t('map.again')}
          </button>
        }
      >
        {t('map.failed.detail')}
      </EmptyState>
    );
  }
  return <Ground map={asked.map} />;
}

function Ground({ map }: { readonly map: MapResponse }) {
  const marks = useMarks();
  const assets = useView(assetsOf);
  const roles = useView(rolesOf);
  const me = useMe();
  const mayWrite = useMayWrite();
  const submit = useSubmit();
  const go = useGo();
  const [from, setFrom] = useState(() => marks[0]?.place ?? map.places[0]?.id ?? '');
  const [to, setTo] = useState<string>();
  // The first look is at what has happened somewhere, and at what stands somewhere.
  const [first] = useState(() => [...marks, ...assets].flatMap(({ place }) => place ?? []));
  // A second touch on the same place takes the way off the map again.
  const choose = (id: string) => setTo(id === to || id === from ? undefined : id);
  return (
    <div className={css.page}>
      <div className={css.map}>
        <SettingMap
          map={map}
          marks={marks}
          onMark={(id) => go(paths.item(id))}
          from={from}
          to={to}
          onPlace={choose}
          focus={first}
          standing={useStanding(assets)}
          over={(drawn) => <Units map={map} assets={assets} drawn={drawn} />}
        />
      </div>
      <div className={css.aside}>
        {assets.length > 0 && (
          <AssetList
            assets={assets}
            places={map.places}
            me={me.role ?? ''}
            roles={roles}
            mayWrite={mayWrite}
            send={(command, text) => submit(command, { icon: 'check', text })}
          />
        )}
        <Placed map={map} />
        <PlaceList
          map={map}
          from={from}
          to={to}
          onFrom={(id) => {
            setFrom(id);
            if (id === to) setTo(undefined);
          }}
          onTo={choose}
        />
      </div>
    </div>
  );
}

const assetsOf = ({ assets }: View) => assets.order.flatMap((id) => assets.byId[id] ?? []);
const rolesOf = ({ roles }: View) => roles.order.flatMap((id) => roles.byId[id] ?? []);

/** The messages on the map, in words. */
function Placed({ map }: { readonly map: MapResponse }) {
  const t = useT();
  const format = useFormat();
  const items = useView(placedItems);
  const name = (id: string) => map.places.find((place) => place.id === id)?.name;
  return (
    <section className={css.placed}>
      <h2>{t('map.messages')}</h2>
      {items.length === 0 && <p>{t('map.messages.none')}</p>}
      <ul>
        {items.map((item) => {
          const place = name(item.place);
          return (
            <li key={item.id}>
              <Link href={paths.item(item.id)} data-new={item.readAt === undefined || undefined}>
                <ChannelIcon channel={item.channel} />
                <span>
                  <SaidText said={item.title} />
                  {place !== undefined && (
                    <small>
                      <SaidText said={place} />
                    </small>
                  )}
                </span>
                <time>{format.hour(item.releasedAt)}</time>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
