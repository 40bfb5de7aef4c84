import type { AssetView, MapResponse, RoleView } from '@kalari/engine/protocol';
import { Button } from '../parts/button.tsx';
import { RoleChip } from '../parts/role-chip.tsx';
import { SaidText } from '../parts/said.tsx';
import { useFormat } from '../use-format.ts';
import type { AssetActs, Order } from './acts.ts';
import { useAssetT } from './words.ts';

interface Props extends AssetActs {
  readonly asset: AssetView;
  readonly places: MapResponse['places'];
  readonly onOrder: (order: Order) => void;
}

/** One asset: where it is and goes, what limits it, who asked for it, and what this role may do about it. */
export function AssetCard({ asset, places, me, roles, mayWrite, onOrder }: Props) {
  const t = useAssetT();
  const format = useFormat();
  const state = useStateWords(asset, places);
  const placeName = (id: string) => places.find((place) => place.id === id)?.name.text ?? id;
  const control = me === null;
  const [after] = asset.plan.slice(asset.state === 'moving' ? 1 : 0);
  const away = asset.state === 'moving' || asset.state === 'loading' || asset.state === 'busy';
  return (
    <li className="k-asset" data-state={asset.state} data-asset={asset.id}>
      <header>
        <b>
          <SaidText said={asset.name} />
        </b>
        <small>
          <SaidText said={asset.kind} />
        </small>
      </header>
      <p className="k-asset-state">{state}</p>
      <p className="k-asset-facts">
        {after !== undefined && (
          <span>{t('assets.plan', { place: placeName(after.place), time: format.hour(after.arrives) })}</span>
        )}
        {asset.aboard > 0 && <span>{t('assets.aboard', { count: asset.aboard, most: asset.carries })}</span>}
        {asset.crewEnds !== undefined ? (
          <span>{t('assets.crewUntil', { time: format.hour(asset.crewEnds) })}</span>
        ) : (
          asset.crew !== undefined && <span>{t('assets.crew', { length: format.length(asset.crew) })}</span>
        )}
        <span>
          {t('assets.holder')} <Chips ids={[asset.holder]} roles={roles} />
        </span>
        <span>
          {t('assets.taskers')} <Chips ids={asset.taskers} roles={roles} />
        </span>
      </p>
      {asset.caveats.map((caveat) => (
        <p key={caveat.id} className="k-asset-caveat">
          <b>{t(caveat.declared ? 'assets.caveat' : 'assets.caveat.hidden')}</b> <SaidText said={caveat.text} />
        </p>
      ))}
      {asset.overstepped.map(({ role, t: moment }) => (
        <p key={`${role} ${moment}`} className="k-asset-caveat">
          {t('assets.overstepped', { role: shortOf(roles, role), time: format.hour(moment) })}
        </p>
      ))}
      {asset.requests.map((request) => (
        <div key={request.id} className="k-asset-request" data-state={request.state}>
          <p>
            <b>
              {t(`request.${request.state}`, {
                role: shortOf(roles, request.state === 'refused' ? (request.answeredBy ?? '') : request.from),
              })}
            </b>{' '}
            <q>{request.text}</q>
            {request.place !== undefined && ` ${placeName(request.place)}`} <time>{format.hour(request.t)}</time>
            {request.reason !== undefined && (
              <>
                {' '}
                <q>{request.reason}</q>
              </>
            )}
          </p>
          {mayWrite && (
            <span className="k-asset-acts">
              {(request.state === 'open' || request.state === 'escalated') && (control || asset.tasks) && (
                <>
                  <Button onClick={() => onOrder({ kind: 'refuse', asset: asset.id, request: request.id })}>
                    {t('act.refuse')}
                  </Button>
                  <Button onClick={() => onOrder({ kind: 'task', asset: asset.id, request: request.id })}>
                    {t('act.task')}
                  </Button>
                </>
              )}
              {request.state === 'refused' && (control || request.from === me) && asset.settlers.length > 0 && (
                <Button onClick={() => onOrder({ kind: 'escalate', asset: asset.id, request: request.id })}>
                  {t('act.escalate')}
                </Button>
              )}
            </span>
          )}
        </div>
      ))}
      {mayWrite && asset.moves !== 'none' && (
        <p className="k-asset-acts">
          <Button onClick={() => onOrder({ kind: 'task', asset: asset.id })}>
            {t('act.task')}
            <span className="k-unseen">{asset.name.text}</span>
          </Button>
          {away && (
            <Button onClick={() => onOrder({ kind: 'recall', asset: asset.id })}>
              {t('act.recall')}
              <span className="k-unseen">{asset.name.text}</span>
            </Button>
          )}
          {!asset.tasks && (
            <Button onClick={() => onOrder({ kind: 'ask', asset: asset.id })}>
              {t('act.ask')}
              <span className="k-unseen">{asset.name.text}</span>
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

function Chips({ ids, roles }: { readonly ids: readonly string[]; readonly roles: readonly RoleView[] }) {
  return roles.filter((role) => ids.includes(role.id)).map((role) => <RoleChip key={role.id} role={role} />);
}

/** A role that nobody plays has no chip: it is written as it is known. */
function shortOf(roles: readonly RoleView[], id: string): string {
  return roles.find((role) => role.id === id)?.short.text ?? id.toUpperCase();
}

function useStateWords(asset: AssetView, places: MapResponse['places']): string {
  const t = useAssetT();
  const format = useFormat();
  const name = (id: string | undefined) => places.find((place) => place.id === id)?.name.text ?? id ?? '';
  const place = name(asset.place);
  const time = asset.due === undefined ? '' : format.hour(asset.due);
  switch (asset.state) {
    case 'moving':
      return t('state.moving', { from: name(asset.way?.from), to: name(asset.way?.to), time });
    case 'later':
      return time === '' ? t('state.later.open', { place }) : t('state.later', { place, time });
    default:
      return t(`state.${asset.state}`, { place, time });
  }
}
