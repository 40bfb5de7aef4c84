import type { AssetView, MapResponse, View } from '@kalari/engine/protocol';
import { AssetList } from '@kalari/ui-kit/assets/asset-list.tsx';
import { Units, useStanding } from '@kalari/ui-kit/assets/units.tsx';
import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { isLive } from '@kalari/ui-kit/status';
import '@kalari/ui-kit/map/map.css';
import { PlaceList } from '@kalari/ui-kit/map/place-list.tsx';
import { SettingMap } from '@kalari/ui-kit/map/setting-map.tsx';
import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { sectionAddress } from '../../console/rail.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { Failed } from '../../parts/failed.tsx';
import { useSend } from '../../parts/send.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { rowsOf, useControl, useExercise, useRoleList } from '../../parts/view.ts';
import { useApi } from '../../session.tsx';
import { useT } from '../../use-t.ts';
import './map.css';
import { marksOf } from './marks.ts';

/** The ground with everything that has gone out about it, or as one role sees it. */
export function MapPage() {
  const t = useT();
  const api = useApi();
  const { wanted } = useLanguage();
  const { id } = useExercise();
  const [asked, again] = useAsked(() => api.map(id, wanted), [api, id, wanted]);
  return (
    <main id="main" className="c-map" tabIndex={-1} aria-label={t('map.label')}>
      {asked.state === 'asking' && <Skeleton lines={6} />}
      {asked.state === 'failed' && (
        <Failed icon="map" title={t('map.failed')} text={t('map.failedText')} onAgain={again} />
      )}
      {asked.state === 'ready' && <Ground map={asked.answer} />}
    </main>
  );
}

function Ground({ map }: { readonly map: MapResponse }) {
  const t = useT();
  const format = useFormat();
  const { injects } = useControl();
  const { id, status } = useExercise();
  const all = useView(assetsOf);
  const roles = useRoleList();
  const send = useSend();
  const [, setAtHand] = useAtHand();
  const [, go] = useLocation();
  const [role, setRole] = useState<string | null>(null);
  const [andPlanned, setAndPlanned] = useState(false);
  // Narrowed to a role, the map shows what that role knows of, as far as the scenario says so from the start.
  const assets = all.filter((asset) => role === null || knows(asset, role));
  const marks = marksOf(rowsOf(injects), role, andPlanned, format.hour);
  const [from, setFrom] = useState(() => marks[0]?.place ?? map.places[0]?.id ?? '');
  const [to, setTo] = useState<string>();
  // The first look is at what has happened somewhere, and at what stands somewhere.
  const [first] = useState(() => [...marks, ...assets].flatMap(({ place }) => place ?? []));
  const choose = (place: string) => setTo(place === to || place === from ? undefined : place);
  const open = (inject: string) => {
    setAtHand({ inject });
    go(sectionAddress(id, 'conduct'));
  };
  return (
    <>
      <header className="c-map-head">
        <h2>{t('map.label')}</h2>
        <RoleFilter role={role} onRole={setRole} />
        {role === null && (
          <label className="c-map-check">
            <input type="checkbox" checked={andPlanned} onChange={(event) => setAndPlanned(event.target.checked)} />
            {t('map.planned')}
          </label>
        )}
      </header>
      <SettingMap
        map={map}
        marks={marks}
        onMark={open}
        from={from}
        to={to}
        onPlace={choose}
        focus={first}
        standing={useStanding(assets)}
        over={(drawn) => <Units map={map} assets={assets} drawn={drawn} />}
      />
      <div className="c-map-aside">
        {all.length > 0 && (
          <AssetList
            assets={assets}
            places={map.places}
            me={null}
            roles={roles}
            mayWrite={isLive(status)}
            send={(command, text) => send(command, { text })}
          />
        )}
        <section className="c-map-marks">
          <h2>{t('map.marks', { count: marks.length })}</h2>
          {marks.length === 0 && <p className="c-muted">{t('map.none')}</p>}
          <ul>
            {marks.map((mark) => (
              <li key={mark.id}>
                <button type="button" data-planned={mark.isPlanned || undefined} onClick={() => open(mark.id)}>
                  <ChannelIcon channel={mark.kind} />
                  <span>
                    <span lang={mark.lang}>{mark.label}</span>
                    <small>{map.places.find((place) => place.id === mark.place)?.name.text}</small>
                  </span>
                  {mark.time !== undefined && <time>{mark.time}</time>}
                </button>
              </li>
            ))}
          </ul>
        </section>
        <PlaceList
          map={map}
          from={from}
          to={to}
          onFrom={(place) => {
            setFrom(place);
            if (place === to) setTo(undefined);
          }}
          onTo={choose}
        />
      </div>
    </>
  );
}

const assetsOf = ({ assets }: View) => assets.order.flatMap((id) => assets.byId[id] ?? []);
const knows = ({ holder, taskers, control }: AssetView, role: string): boolean =>
  holder === role || taskers.includes(role) || control?.knownTo.includes(role) === true;

/** Everything, or what one role holds. */
function RoleFilter({
  role,
  onRole,
}: {
  readonly role: string | null;
  readonly onRole: (role: string | null) => void;
}) {
  const t = useT();
  const roles = useRoleList();
  return (
    <div className="c-map-roles" role="group" aria-label={t('map.as')}>
      <button type="button" className="k-button" aria-pressed={role === null} onClick={() => onRole(null)}>
        {t('map.all')}
      </button>
      {roles.map((each) => (
        <button
          key={each.id}
          type="button"
          className="k-button"
          aria-pressed={role === each.id}
          aria-label={t('map.asRole', { role: each.title.text })}
          title={t('map.asRole', { role: each.title.text })}
          onClick={() => onRole(each.id)}
        >
          <RoleChip role={each} />
        </button>
      ))}
    </div>
  );
}
