import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { StatusGlyph, type StatusName } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { type RefObject, useId, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { Sign } from '../../parts/sign.tsx';
import { type Filter, filters, narrowings, nothingSought, type Sought } from '../../parts/sought.ts';
import { useT } from '../../use-t.ts';
import { NarrowChips } from './narrow-chips.tsx';
import { NarrowPanel } from './narrow-panel.tsx';

interface Props {
  readonly finding: boolean;
  readonly onFind: (finding: boolean) => void;
  readonly counts: Readonly<Record<Filter, number>>;
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

/** What the list shows: by state with one touch, by everything else in a panel, and by words. */
export function ListHead({ finding, onFind, counts, field }: Props) {
  const t = useT();
  const id = useId();
  const [{ sought }, setAtHand] = useAtHand();
  const [open, setOpen] = useState(false);
  const seek = (change: Partial<Sought>) => setAtHand({ sought: { ...sought, ...change } });
  const narrowed = narrowings(sought).length;
  return (
    <>
      {finding ? (
        <Finder
          words={sought.words}
          field={field}
          onSeek={(words) => seek({ words })}
          onClose={() => {
            seek({ words: '' });
            onFind(false);
          }}
        />
      ) : (
        <div className="c-list-head">
          <button
            type="button"
            className="k-button"
            data-kind="quiet"
            data-icon
            aria-label={t('list.find')}
            title={t('list.find')}
            onClick={() => onFind(true)}
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
                onClick={() => seek({ filter: sought.filter === filter ? nothingSought.filter : filter })}
              >
                {filter !== 'all' && <StatusGlyph status={glyphs[filter]} done={1} of={2} />}
                <span className={terse.has(filter) ? 'c-terse' : undefined}>{t(`list.filter.${filter}`)}</span>
                <b>{counts[filter]}</b>
              </button>
            ))}
          </div>
          <button
            type="button"
            className="k-button"
            data-kind="quiet"
            data-icon
            data-on={narrowed > 0 || undefined}
            aria-expanded={open}
            aria-controls={id}
            aria-label={t('narrow.open')}
            title={t('narrow.open')}
            onClick={() => setOpen(!open)}
          >
            <Sign name="filter" />
          </button>
        </div>
      )}
      {open && <NarrowPanel id={id} />}
      <NarrowChips />
    </>
  );
}

interface FinderProps {
  readonly words: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onSeek: (words: string) => void;
  readonly onClose: () => void;
}

function Finder({ words, field, onSeek, onClose }: FinderProps) {
  const t = useT();
  const id = useId();
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
          value={words}
          onChange={(event) => onSeek(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        />
      </label>
      <button
        type="button"
        className="k-button"
        data-kind="quiet"
        data-icon
        aria-label={t('list.close')}
        onClick={onClose}
      >
        <Icon name="close" size="small" />
      </button>
    </div>
  );
}
