import type { InjectView } from '@kalari/engine/protocol';
import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph, type StatusName } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { Roles } from '../../parts/roles.tsx';
import { rove } from '../../parts/roving.ts';
import { useT } from '../../use-t.ts';

interface Props {
  /** Newest first, as at the desk. */
  readonly injects: readonly InjectView[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The messages of a seat, in that seat's order. */
export function SeatInbox({ injects, chosen, onChoose }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="c-watch-inbox" aria-label={t('watch.inbox')}>
      <h3>
        {t('watch.inbox')} <span className="c-muted">{injects.length}</span>
      </h3>
      <ol onKeyDown={rove}>
        {injects.map((inject) => {
          const stand = standOf(inject);
          return (
            <li key={inject.id} data-unread={inject.readAt === undefined || undefined}>
              <button
                type="button"
                data-stop
                tabIndex={inject.id === chosen ? 0 : -1}
                aria-current={inject.id === chosen || undefined}
                onClick={() => onChoose(inject.id)}
              >
                <StatusGlyph status={glyphs[stand]} />
                <time>{format.hour(inject.releasedAt)}</time>
                <b>
                  <SaidText said={inject.title} />
                </b>
                <span className="c-watch-meta">
                  <ChannelIcon channel={inject.channel} />
                  {inject.sharedBy === undefined ? <SaidText said={inject.from} /> : <Roles ids={[inject.sharedBy]} />}
                  <span>{t(`watch.stand.${stand}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const glyphs = {
  withdrawn: 'skipped',
  answered: 'answered',
  acknowledged: 'answered',
  read: 'read',
  unread: 'released',
} as const satisfies Record<string, StatusName>;

function standOf(inject: InjectView): keyof typeof glyphs {
  if (inject.state === 'withdrawn') return 'withdrawn';
  if (inject.answeredAt !== undefined) return 'answered';
  if (inject.acknowledgedAt !== undefined) return 'acknowledged';
  return inject.readAt === undefined ? 'unread' : 'read';
}
