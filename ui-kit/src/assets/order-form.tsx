import type { AssetView, MapResponse, WireCommand } from '@kalari/engine/protocol';
import { type FormEvent, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { AssetActs, Order } from './acts.ts';
import { useAssetT } from './words.ts';

interface Stop {
  readonly place: string;
  readonly take: number;
  readonly leave: number;
}

interface Props extends AssetActs {
  readonly order: Order;
  readonly asset: AssetView;
  readonly places: MapResponse['places'];
  readonly onClose: () => void;
}

/** One small form a question: where to, in which order, what for. What does not go is said by the server, and nothing is lost. */
export function OrderForm({ order, asset, places, me, roles, send, onClose }: Props) {
  const t = useAssetT();
  const asked = asset.requests.find(({ id }) => id === order.request)?.place;
  const first = asked ?? places.find(({ id }) => id !== asset.place)?.id ?? '';
  const [stops, setStops] = useState<readonly Stop[]>([{ place: first, take: 0, leave: 0 }]);
  const [place, setPlace] = useState('');
  const [text, setText] = useState('');
  const [as, setAs] = useState(asset.taskers[0] ?? roles[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const needsText = order.kind === 'ask' || order.kind === 'refuse';
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy || (needsText && text.trim() === '')) return;
    setBusy(true);
    const command = commandOf(order, { stops, place, text: text.trim(), role: me === null ? as : undefined });
    const done = await send(
      command,
      t(isNoted(order, asset, me === null ? as : me) ? 'done.noted' : `done.${order.kind}`),
    );
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={t(`form.${order.kind}`, { asset: asset.name.text })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button kind="primary" disabled={busy || (needsText && text.trim() === '')} onClick={() => void submit()}>
            {t('act.send')}
          </Button>
        </>
      }
    >
      <form className="k-asset-form" onSubmit={(event) => void submit(event)}>
        {order.kind === 'task' && <Stops stops={stops} places={places} onChange={setStops} />}
        {order.kind === 'ask' && (
          <label>
            <span className="k-label">{t('form.place')}</span>
            <select className="k-text" value={place} onChange={(event) => setPlace(event.target.value)}>
              <option value="">{t('form.anywhere')}</option>
              <Places places={places} />
            </select>
          </label>
        )}
        <label>
          <span className="k-label">{t(order.kind === 'task' || order.kind === 'ask' ? 'form.text' : 'form.why')}</span>
          <input className="k-text" value={text} maxLength={2_000} onChange={(event) => setText(event.target.value)} />
        </label>
        {me === null && (
          <label>
            <span className="k-label">{t('form.as')}</span>
            <select className="k-text" value={as} onChange={(event) => setAs(event.target.value)}>
              {roles.map((role) => (
                <option key={role.id} value={role.id}>
                  {role.short.text}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function Stops({
  stops,
  places,
  onChange,
}: {
  readonly stops: readonly Stop[];
  readonly places: MapResponse['places'];
  readonly onChange: (stops: readonly Stop[]) => void;
}) {
  const t = useAssetT();
  const change = (at: number, stop: Partial<Stop>) =>
    onChange(stops.map((each, index) => (index === at ? { ...each, ...stop } : each)));
  return (
    <>
      {stops.map((stop, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place in the order, and nothing else tells it apart.
        <fieldset key={at}>
          <legend className="k-label">{t('form.stop', { number: at + 1 })}</legend>
          <select
            className="k-text"
            aria-label={t('form.place')}
            value={stop.place}
            onChange={(event) => change(at, { place: event.target.value })}
          >
            <Places places={places} />
          </select>
          <Figure label={t('form.take')} value={stop.take} onChange={(take) => change(at, { take })} />
          <Figure label={t('form.leave')} value={stop.leave} onChange={(leave) => change(at, { leave })} />
        </fieldset>
      ))}
      <span className="k-asset-acts">
        <Button
          disabled={stops.length >= 12}
          onClick={() => onChange([...stops, { place: places[0]?.id ?? '', take: 0, leave: 0 }])}
        >
          {t('form.more')}
        </Button>
        {stops.length > 1 && <Button onClick={() => onChange(stops.slice(0, -1))}>{t('form.less')}</Button>}
      </span>
    </>
  );
}

function Places({ places }: { readonly places: MapResponse['places'] }) {
  return places.map((place) => (
    <option key={place.id} value={place.id} lang={place.name.lang}>
      {place.name.text}
    </option>
  ));
}

function Figure({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label>
      <span className="k-label">{label}</span>
      <input
        className="k-text"
        type="number"
        min={0}
        max={999}
        value={value}
        onChange={(event) => onChange(Math.max(0, Math.min(999, Math.trunc(Number(event.target.value) || 0))))}
      />
    </label>
  );
}

/** An order by a role that has none to give is noted and moves nothing. */
function isNoted({ kind }: Order, { tasks, taskers, requests }: AssetView, role: string): boolean {
  if (kind === 'ask' || kind === 'escalate') return false;
  return (
    !tasks && !taskers.includes(role) && !requests.some(({ state, to }) => state === 'escalated' && to?.includes(role))
  );
}

interface Filled {
  readonly stops: readonly Stop[];
  readonly place: string;
  readonly text: string;
  readonly role: string | undefined;
}

function commandOf({ kind, asset, request = '' }: Order, { stops, place, text, role }: Filled): WireCommand {
  const as = role === undefined ? {} : { role };
  const reason = text === '' ? {} : { reason: text };
  switch (kind) {
    case 'task':
      return {
        type: 'asset.task',
        asset,
        stops: stops.map((stop) => ({
          place: stop.place,
          ...(stop.take > 0 ? { take: stop.take } : {}),
          ...(stop.leave > 0 ? { leave: stop.leave } : {}),
        })),
        ...(request === '' ? {} : { request }),
        ...(text === '' ? {} : { text }),
        ...as,
      };
    case 'ask':
      return { type: 'asset.request', asset, text, ...(place === '' ? {} : { place }), ...as };
    case 'refuse':
      return { type: 'asset.refuse', request, reason: text, ...as };
    case 'escalate':
      return { type: 'asset.escalate', request, ...reason, ...as };
    case 'recall':
      return { type: 'asset.recall', asset, ...reason, ...as };
  }
}
