import type { Report } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import type { CSSProperties } from 'react';
import { useT } from '../../use-t.ts';
import type { Cell, KnowRow } from './moment.ts';

type Roles = Report['roles'];

interface Props {
  readonly row: KnowRow;
  readonly roles: Roles;
  readonly decider: string | undefined;
  /** Whether the Tab key comes to the first cell of this row. */
  readonly first: boolean;
}

/** One fact: its weight, a cell a role, arcs for what was passed on, a dashed arc for what stood with one colleague alone. */
export function KnowRowView({ row, roles, decider, first }: Props) {
  const t = useT();
  const format = useFormat();
  const place = (role: string) => roles.findIndex((each) => each.id === role);
  const ghosted = row.ghost !== undefined && decider !== undefined;
  return (
    <tr data-ghosted={ghosted || undefined}>
      <th scope="row" className="c-matrix-fact">
        <span className="c-weight" data-weight={row.weight} aria-hidden="true" />
        <span>
          <SaidText said={row.text} />
          {row.weight !== undefined && <small>{originWords(row, t, format)}</small>}
        </span>
      </th>
      {row.cells.map((cell, index) => (
        <td
          key={cell.role}
          data-cell
          tabIndex={first && index === 0 ? 0 : -1}
          data-decider={cell.role === decider || undefined}
        >
          <CellView cell={cell} roles={roles} />
          {index === 0 && (
            <span className="c-arcs" aria-hidden="true">
              {row.passed.map((pass) => (
                <Arc
                  key={`${pass.from} ${pass.to}`}
                  from={place(pass.from)}
                  to={place(pass.to)}
                  count={roles.length}
                  kind="passed"
                />
              ))}
              {ghosted && row.ghost !== undefined && (
                <Arc
                  from={place(row.ghost.holder)}
                  to={place(decider)}
                  count={roles.length}
                  kind="ghost"
                  label={t('know.noSharing', { length: format.length(row.ghost.length) })}
                />
              )}
            </span>
          )}
          {ghosted && cell.role === decider && row.ghost !== undefined && (
            <span className="k-unseen">{t('know.noSharing', { length: format.length(row.ghost.length) })}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** How much it weighs, and how it first came into the building. */
function originWords(
  { weight, origin }: KnowRow,
  t: ReturnType<typeof useT>,
  format: ReturnType<typeof useFormat>,
): string {
  const words = weight === undefined ? '' : t(`know.weight.${weight}`);
  if (origin === undefined) return words;
  if (origin.via === 'brief') return t('know.origin.brief', { weight: words });
  const time = format.hour(origin.t);
  return origin.channel === undefined
    ? t('know.origin.time', { weight: words, time })
    : t('know.origin.channel', { weight: words, time, channel: t(`channel.${origin.channel}`) });
}

function CellView({ cell, roles }: { readonly cell: Cell; readonly roles: Roles }) {
  const t = useT();
  const format = useFormat();
  const role = roles.find((each) => each.id === cell.role);
  const from = roles.find((each) => each.id === cell.from);
  const time = cell.since === undefined ? '' : format.hour(cell.since);
  const values = { role: role?.short.text ?? cell.role, time, from: from?.short.text ?? '' };
  const key = cell.state === 'told' && from !== undefined ? 'toldBy' : cell.state === 'later' ? 'received' : cell.state;
  const knows = { received: 'read', told: 'told', unread: 'unread', later: 'planned', none: 'none' } as const;
  return (
    <span className="c-cell" data-state={cell.state}>
      <span className="k-strip" aria-hidden="true">
        <i data-knows={knows[cell.state]} data-family={role?.family} data-colour={role?.colour} />
      </span>
      <span className="k-unseen">{t(`know.cell.${key}`, values)}</span>
      {cell.state === 'unread' ? (
        <b aria-hidden="true">{t('know.unreadWord')}</b>
      ) : (
        time !== '' && <time aria-hidden="true">{time}</time>
      )}
    </span>
  );
}

interface ArcProps {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly kind: 'passed' | 'ghost';
  readonly label?: string;
}

function Arc({ from, to, count, kind, label }: ArcProps) {
  const low = Math.min(from, to);
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--low': low,
    '--span': Math.abs(from - to),
    '--count': count,
  };
  return (
    <span className="c-arc" data-kind={kind} data-towards={to < from ? 'start' : 'end'} style={style}>
      {label !== undefined && <b>{label}</b>}
    </span>
  );
}

/** What the shapes mean. */
export function KnowKey() {
  const t = useT();
  const cells = [
    ['read', 'received'],
    ['told', 'told'],
    ['unread', 'unread'],
    ['none', 'none'],
  ] as const;
  return (
    <p className="c-matrix-key">
      {cells.map(([knows, word]) => (
        <span key={word}>
          <span className="k-strip" aria-hidden="true">
            <i data-knows={knows} data-family="uniformed" />
          </span>
          {t(`know.key.${word}`)}
        </span>
      ))}
      <span>
        <i className="c-key-line" aria-hidden="true" />
        {t('know.key.shared')}
      </span>
      <span>
        <i className="c-key-line" data-kind="ghost" aria-hidden="true" />
        {t('know.key.held')}
      </span>
      <span className="c-space" />
      {(['critical', 'useful', 'context'] as const).map((weight) => (
        <span key={weight}>
          <span className="c-weight" data-weight={weight} aria-hidden="true" />
          {t(`know.weight.${weight}`)}
        </span>
      ))}
    </p>
  );
}
