import type { PlannedInjectView } from '@kalari/engine/protocol';
import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { LanguageTag } from '@kalari/ui-kit/parts/language-tag.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { pressFor } from '../../keys.ts';
import { useAtHand } from '../../parts/at-hand.tsx';
import { Sign } from '../../parts/sign.tsx';
import { offPlan } from '../../parts/standing.ts';
import { StandingPill } from '../../parts/standing-words.tsx';
import { useControl, useDecisions } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { ActionBar } from './action-bar.tsx';
import { Aside } from './aside.tsx';
import { EditPane } from './edit-pane.tsx';
import { MoveStrip } from './move-strip.tsx';
import { Preview } from './preview.tsx';
import { groupsOf } from './run-sheet.ts';
import { triggerWords } from './trigger-words.ts';
import { useMode } from './use-mode.ts';

/** The selected inject: how it stands, what each recipient reads, what is expected, what can be done with it. */
export function InjectPane() {
  const t = useT();
  const control = useControl();
  const [{ inject: selected, editing, move }] = useAtHand();
  const inject = selected === null ? undefined : control.injects.byId[selected];
  if (inject === undefined) {
    return (
      <main id="main" className="c-pane" aria-label={t('pane.label')} tabIndex={-1}>
        <EmptyState icon="document" title={t('pane.none.title')}>
          {t('pane.none')}
        </EmptyState>
      </main>
    );
  }
  return (
    <main id="main" className="c-pane" aria-label={t('pane.label')} tabIndex={-1}>
      <Head inject={inject} />
      {editing === inject.id ? (
        <EditPane key={inject.id} inject={inject} />
      ) : (
        <>
          <Preview inject={inject} aside={<Aside inject={inject} />} />
          {move?.inject === inject.id ? <MoveStrip key={inject.id} inject={inject} move={move} /> : null}
          <ActionBar inject={inject} hidden={move?.inject === inject.id} />
        </>
      )}
    </main>
  );
}

function Head({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  return (
    <header className="c-pane-head">
      <div className="c-pane-line">
        <StandingPill inject={inject} />
        <span className="c-number">{inject.number}</span>
        <span className="c-channel" title={t(`channel.${inject.channel}`)}>
          <ChannelIcon channel={inject.channel} />
          <span>{t(`channel.${inject.channel}`)}</span>
        </span>
        <LanguageTag said={inject.title} />
        {inject.adHoc && <span className="c-tag">{t('pane.adHoc')}</span>}
        {inject.edited && <span className="c-tag">{t('pane.edited')}</span>}
        {inject.optional && <span className="c-tag">{t('pane.optional')}</span>}
        <span className="c-pane-when">
          <When inject={inject} />
        </span>
        <Step by={-1} />
        <Step by={1} />
      </div>
      <h2>
        <SaidText said={inject.title} />
      </h2>
    </header>
  );
}

function Step({ by }: { readonly by: 1 | -1 }) {
  const t = useT();
  const control = useControl();
  const [{ inject: selected }, setAtHand] = useAtHand();
  const order = groupsOf(control).flatMap((group) => group.injects.map((inject) => inject.id));
  const to = order[order.indexOf(selected ?? '') + by];
  return (
    <button
      type="button"
      className="k-button"
      data-kind="quiet"
      data-icon
      disabled={to === undefined}
      aria-label={t(by === 1 ? 'pane.next' : 'pane.previous')}
      onClick={() => to !== undefined && setAtHand({ inject: to })}
    >
      {by === 1 ? <Icon name="chevron" size="small" /> : <Sign name="back" />}
    </button>
  );
}

/** When it goes out or went out, against the plan, and until when something is wanted. */
function When({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  const control = useControl();
  const format = useFormat();
  const time = (moment: number) => <time key={moment}>{format.hour(moment)}</time>;
  const parts = [];
  if (inject.releasedAt !== undefined) {
    parts.push(t.rich('pane.out', { time: time(inject.releasedAt) }));
  } else if (inject.due !== undefined) {
    parts.push(<GoesOut key="goes" inject={inject} />);
  } else if (inject.trigger.text !== undefined) {
    parts.push(<Waits key="waits" inject={inject} />);
  } else {
    parts.push(t('pane.hand'));
  }
  const off = offPlan(inject, control);
  if (off !== undefined)
    parts.push(
      t.rich(off.by > 0 ? 'pane.later' : 'pane.earlier', {
        time: time(off.planned),
        off: format.length(Math.abs(off.by)),
      }),
    );
  if (inject.by !== undefined)
    parts.push(t.rich(inject.wants === 'read' ? 'pane.expires' : 'pane.by', { time: time(inject.by) }));
  return parts.map((part, place) => <span key={String(place)}>{part}</span>);
}

/** At its time, by itself or on her word: a press changes that for this one. */
function GoesOut({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  const format = useFormat();
  const { mode, toggle } = useMode(inject);
  return (
    <button
      type="button"
      className="c-goes"
      data-mode={mode}
      title={`${t(mode === 'auto' ? 'mode.toConfirm' : 'mode.toAuto')} (${pressFor('mode')})`}
      onClick={toggle}
    >
      <Sign name={mode === 'auto' ? 'timer' : 'hand'} />
      <span className="k-unseen">{t(mode === 'auto' ? 'mode.goes' : 'mode.waits')}</span>
      <time>{format.hour(inject.due ?? 0)}</time>
    </button>
  );
}

function Waits({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  const format = useFormat();
  const text = triggerWords(inject.trigger, useControl(), useDecisions().byId);
  const { kind, delay } = inject.trigger;
  if (kind !== 'follows') return t('pane.waitsFor', { text });
  return delay === undefined
    ? t('pane.follows', { text })
    : t('pane.followsAfter', { text, length: format.length(delay) });
}
