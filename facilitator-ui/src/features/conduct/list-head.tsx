import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { StatusGlyph, type StatusName } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { type RefObject, useId } from 'react';
import { Sign } from '../../parts/sign.tsx';
import { useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { type Filter, filters } from './run-sheet.ts';

export interface Sought {
  readonly filter: Filter;
  readonly words: string;
  readonly role: string | null;
  readonly finding: boolean;
}

interface Props {
  readonly sought: Sought;
  readonly counts: Readonly<Record<Filter, number>>;
  readonly onSeek: (change: Partial<Sought>) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

const glyphs: Readonly<Record<Exclude<Filter, 'all'>, StatusName>> = {
  due: 'due',
  held: 'held',
  waiting: 'read',
  expired: 'expired',
};
/** These two say what they are by their shape alone where space is short; their words are still there to be heard. */
const terse: ReadonlySet<Filter> = new Set(['held', 'expired']);

/** What the list shows: by state, by role, by words. */
export function ListHead({ sought, counts, onSeek, field }: Props) {
  const t = useT();
  const roles = useRoleList();
  const chosen = roles.find((role) => role.id === sought.role);
  const id = useId();
  if (sought.finding) {
    return (
      <div className="c-list-head" role="search">
        <label className="c-find" htmlFor={id}>
          <Icon name="search" size="small" />
          <span className="k-unseen">{t('list.find')}</span>
          <input
            id={id}
            ref={field}
            type="search"
            className="c-find-input"
            placeholder={t('list.findHint')}
            value={sought.words}
            onChange={(event) => onSeek({ words: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onSeek({ finding: false, words: '' });
            }}
          />
        </label>
        <button
          type="button"
          className="k-button"
          data-kind="quiet"
          data-icon
          aria-label={t('list.close')}
          onClick={() => onSeek({ finding: false, words: '' })}
        >
          <Icon name="close" size="small" />
        </button>
      </div>
    );
  }
  return (
    <div className="c-list-head">
      <button
        type="button"
        className="k-button"
        data-kind="quiet"
        data-icon
        aria-label={t('list.find')}
        title={t('list.find')}
        onClick={() => onSeek({ finding: true })}
      >
        <Icon name="search" size="small" />
      </button>
      <div className="c-chips" role="group" aria-label={t('list.filters')}>
        {filters.map((filter) => (
          <button
            key={filter}
            type="button"
            className="c-chip"
            aria-pressed={sought.filter === filter}
            onClick={() => onSeek({ filter: sought.filter === filter ? 'all' : filter })}
          >
            {filter !== 'all' && <StatusGlyph status={glyphs[filter]} done={1} of={2} />}
            <span className={terse.has(filter) ? 'c-terse' : undefined}>{t(`list.filter.${filter}`)}</span>
            <b>{counts[filter]}</b>
          </button>
        ))}
      </div>
      <label className="c-role-filter" title={t('list.role')}>
        <span className="k-unseen">{t('list.role')}</span>
        {chosen === undefined ? <Sign name="filter" /> : <RoleChip role={chosen} />}
        <select
          value={sought.role ?? ''}
          onChange={(event) => onSeek({ role: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">{t('list.anyRole')}</option>
          {roles.map((role) => (
            <option key={role.id} value={role.id}>
              {role.short.text}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
