import type { PlannedInjectView } from '@kalari/engine/protocol';
import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { KnowledgeStrip } from '@kalari/ui-kit/parts/knowledge-strip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { memo } from 'react';
import { knowsOf } from '../../parts/knows.ts';
import type { ReleaseMode } from '../../parts/release.ts';
import { Sign } from '../../parts/sign.tsx';
import { momentOf, standingOf } from '../../parts/standing.ts';
import { StandingGlyph, useStandingWords } from '../../parts/standing-words.tsx';
import { useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { isOver } from './run-sheet.ts';

interface Props {
  readonly inject: PlannedInjectView;
  /** Exercise time to the minute: a row changes no more often. */
  readonly t: number;
  /** Time is short: what is optional is left out when its time comes. */
  readonly short: boolean;
  readonly selected: boolean;
  readonly overdue: boolean;
  readonly silent: number | undefined;
  readonly mode: ReleaseMode;
  /** When the story meant it to go out, and how much later it goes or went. */
  readonly planned: number | undefined;
  readonly off: number | undefined;
  readonly onSelect: (id: string) => void;
}

/** One inject: state, time, title; number, channel, state in words; who knows it. */
export const InjectRow = memo(function InjectRow({
  inject,
  t: now,
  short,
  selected,
  overdue,
  silent,
  mode,
  planned,
  off,
  onSelect,
}: Props) {
  const t = useT();
  const format = useFormat();
  const words = useStandingWords();
  const roles = useRoleList();
  const standing = standingOf(inject, now);
  const moment = momentOf(inject);
  const leftOut = short && inject.optional && inject.state === 'planned';
  const hot = overdue || silent !== undefined;
  return (
    <li
      className="c-inj"
      data-over={isOver(inject) || undefined}
      data-hot={(standing.hot && !leftOut) || overdue || undefined}
      data-left-out={leftOut || undefined}
    >
      <button
        type="button"
        data-stop
        data-inject={inject.id}
        aria-current={selected || undefined}
        tabIndex={selected ? 0 : -1}
        onClick={() => onSelect(inject.id)}
      >
        {leftOut ? <StatusGlyph status="skipped" /> : <StandingGlyph standing={standing} />}
        {moment === undefined ? (
          <span className="c-inj-time" aria-hidden="true">
            –
          </span>
        ) : (
          <time className="c-inj-time">{format.hour(moment)}</time>
        )}
        <span
          className="c-inj-title"
          data-struck={inject.state === 'skipped' || inject.state === 'withdrawn' || undefined}
        >
          <SaidText said={inject.title} />
          {inject.edited && (
            <span className="c-inj-mark">
              <Icon name="write" size="small" />
              <span className="k-unseen">{t('pane.edited')}</span>
            </span>
          )}
        </span>
        <span className="c-inj-meta">
          <span className="c-number">{inject.number}</span>
          <ChannelIcon channel={inject.channel} />
          <span className="c-inj-state" data-status={hot ? 'due' : leftOut ? 'upcoming' : standing.glyph}>
            {overdue
              ? t('standing.overdue')
              : silent !== undefined
                ? t('standing.silent', { length: format.length(silent * 60_000) })
                : leftOut
                  ? inject.due === undefined
                    ? t('standing.leftOut')
                    : t('standing.leftOutAt', { time: format.hour(inject.due) })
                  : words(standing)}
          </span>
          {inject.optional && !leftOut && !isOver(inject) && <span className="c-tag">{t('pane.optional')}</span>}
          {inject.state === 'planned' && mode === 'confirm' && !leftOut && (
            <span className="c-inj-word" title={t('mode.waits')}>
              <Sign name="hand" />
              <span className="k-unseen">{t('mode.waits')}</span>
            </span>
          )}
          {off !== undefined && planned !== undefined && (
            <span className="c-inj-plan" title={t('list.planned', { time: format.hour(planned) })}>
              <span className="k-unseen">{t('list.planned', { time: format.hour(planned) })}</span>
              <time aria-hidden="true">{format.hour(planned)}</time>
              <b>{t(off > 0 ? 'list.later' : 'list.earlier', { minutes: Math.round(Math.abs(off) / 60_000) })}</b>
            </span>
          )}
        </span>
        <KnowledgeStrip roles={roles} knows={knowsOf(inject)} />
      </button>
    </li>
  );
});
