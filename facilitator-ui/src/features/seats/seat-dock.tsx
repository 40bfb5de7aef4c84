import { PresenceDot } from '@kalari/ui-kit/parts/presence-dot.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useLink, useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { listed } from '../../parts/listed.ts';
import { useControl, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { Lanes } from './lanes.tsx';
import { type SeatRow, seatRows } from './seat-rows.ts';

/** Each seat with its lane: one row, one role. */
export function SeatDock() {
  const t = useT();
  const rows = seatRows(useRoleList(), useControl(), useLinkState().presence);
  return (
    <section className="c-dock" aria-label={t('seats.label')}>
      <div className="c-dock-head">
        <h2>{t('seats.title')}</h2>
        <span className="c-muted">{t('seats.hint')}</span>
      </div>
      <ul className="c-seats">
        {rows.map((row) => (
          <Seat key={row.role.id} row={row} />
        ))}
      </ul>
      <Lanes />
    </section>
  );
}

function Seat({ row }: { readonly row: SeatRow }) {
  const t = useT();
  const format = useFormat();
  const names = listed(
    row.persons.map((person) => person.name),
    t.language,
  );
  return (
    <li className="c-seat" data-presence={row.presence}>
      <RoleChip role={row.role} />
      <span className="c-seat-name" title={names}>
        <PresenceDot state={row.persons.length === 0 ? 'off' : row.presence} />
        <span>{names === '' ? t('seats.empty') : names}</span>
      </span>
      <span className="c-seat-did">
        <Doing row={row} />
      </span>
      <span className="c-seat-unread">{row.unread > 0 && t('seats.unreadCount', { count: row.unread })}</span>
      {row.did === undefined ? <span /> : <time>{format.hour(row.did.t)}</time>}
    </li>
  );
}

/** What the seat did last; when nobody is on line, that instead. */
function Doing({ row }: { readonly row: SeatRow }) {
  const t = useT();
  const format = useFormat();
  const link = useLink();
  if (row.persons.length === 0) return null;
  if (row.presence === 'off') return t('seats.off');
  if (row.presence === 'lost') {
    return t('seats.lost', { length: format.length(link.serverNow() - (row.seenWall ?? link.serverNow())) });
  }
  if (row.did === undefined) return t('seats.did.nothing');
  return t(`seats.did.${row.did.act}`, { number: row.did.number ?? '' });
}
