import { PresenceDot } from '@kalari/ui-kit/parts/presence-dot.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock, useLink, useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { listed } from '../../parts/listed.ts';
import { Sign } from '../../parts/sign.tsx';
import { useControl, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { LaneControls } from './lane-controls.tsx';
import { Lanes } from './lanes.tsx';
import { type SeatRow, seatRows } from './seat-rows.ts';
import { useStretch } from './use-stretch.ts';

/** Each seat with its lane: one row, one role. With more than seven of them the rows scroll under the axis. */
export function SeatDock() {
  const t = useT();
  const rows = seatRows(useRoleList(), useControl(), useLinkState().presence);
  const shown = useStretch(useClock(10_000));
  return (
    <section className="c-dock" aria-label={t('seats.label')}>
      <div className="c-dock-head">
        <h2>{t('seats.title')}</h2>
        <span className="c-muted">{t('seats.hint')}</span>
        <LaneControls shown={shown} />
      </div>
      <ul className="c-seats">
        {rows.map((row) => (
          <Seat key={row.role.id} row={row} />
        ))}
      </ul>
      <Lanes shown={shown} />
    </section>
  );
}

function Seat({ row }: { readonly row: SeatRow }) {
  const t = useT();
  const format = useFormat();
  const [{ seat }, setAtHand] = useAtHand();
  const names = listed(
    row.persons.map((person) => person.name),
    t.language,
  );
  return (
    <li className="c-seat" data-presence={row.presence} data-seat={row.role.id}>
      <RoleChip role={row.role} />
      <PresenceDot state={row.persons.length === 0 ? 'off' : row.presence} />
      <span className="c-seat-did" title={names}>
        {row.persons.length > 0 && (
          <b>
            <Doing row={row} />
          </b>
        )}
        <span className="c-muted">{names === '' ? t('seats.empty') : names}</span>
      </span>
      <span className="c-seat-unread">{row.unread > 0 && t('seats.unreadCount', { count: row.unread })}</span>
      {row.did === undefined ? <span /> : <time>{format.hour(row.did.t)}</time>}
      <button
        type="button"
        className="c-seat-watch"
        aria-label={t('watch.open', { role: row.role.short.text })}
        title={t('watch.open', { role: row.role.short.text })}
        aria-pressed={seat === row.role.id}
        onClick={() => setAtHand({ seat: seat === row.role.id ? null : row.role.id })}
      >
        <Sign name="eye" />
      </button>
    </li>
  );
}

/** What the seat did last; when nobody is on line, that instead. */
function Doing({ row }: { readonly row: SeatRow }) {
  const t = useT();
  const format = useFormat();
  const link = useLink();
  if (row.presence === 'off') return t('seats.off');
  if (row.presence === 'lost') {
    return t('seats.lost', { length: format.length(link.serverNow() - (row.seenWall ?? link.serverNow())) });
  }
  if (row.did === undefined) return t('seats.did.nothing');
  return t(`seats.did.${row.did.act}`, { number: row.did.number ?? '' });
}
