import type { FeedItemView, View } from '@kalari/engine/protocol';
import { Icon, type IconName } from '@kalari/ui-kit/parts/icon.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import type { ReactNode } from 'react';
import { Roles } from '../../parts/roles.tsx';
import { Sign } from '../../parts/sign.tsx';
import { useT } from '../../use-t.ts';
import { FeedBody } from './feed-body.tsx';

const icons: Readonly<Record<FeedItemView['kind'], IconName>> = {
  inject: 'send',
  share: 'share',
  told: 'said',
  message: 'message',
  rfi: 'ask',
  answer: 'quote',
  position: 'people',
  decision: 'decision',
  phase: 'arrow',
  clock: 'clock',
  seat: 'people',
  team: 'people',
  note: 'note',
  checkpoint: 'check',
  procedure: 'arrow',
  asset: 'arrow',
  product: 'note',
};

interface Props {
  readonly item: FeedItemView;
  readonly focused: boolean;
  readonly stop: boolean;
  readonly onFocus: () => void;
  /** What can be done about it, such as answering. */
  readonly children?: ReactNode;
}

/** One line of the feed: who, what, to whom, when; then the words. */
export function FeedLine({ item, focused, stop, onFocus, children }: Props) {
  return (
    <li
      className="c-feed-item"
      data-kind={item.kind}
      data-event={item.event}
      data-focused={focused || undefined}
      data-stop
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
    >
      <span className="c-feed-icon">
        {item.kind === 'note' ? (
          <Sign name="flag" />
        ) : (
          <Icon name={item.event.endsWith('.overstepped') ? 'warn' : icons[item.kind]} size="small" />
        )}
      </span>
      <div>
        <Head item={item} />
        <FeedBody item={item} />
        {children}
      </div>
    </li>
  );
}

function Head({ item }: { readonly item: FeedItemView }) {
  const t = useT();
  const format = useFormat();
  const view = useView(whole);
  const act = t.either(`event.${headOf(item, view)}`, 'event.other');
  const to = toOf(item, view);
  const roles = typeof to === 'string' ? [to] : to;
  const person = nameIn(item, view);
  return (
    <p className="c-feed-head">
      {person !== undefined ? (
        <b className="c-feed-person">{person}</b>
      ) : (
        item.role !== undefined && <Roles ids={[item.role]} />
      )}
      <span data-own={(item.role === undefined && person === undefined) || undefined}>{act}</span>
      {person !== undefined && item.role !== undefined && <Roles ids={[item.role]} />}
      {roles.length > 0 && (
        <>
          {item.role !== undefined && <Icon name="arrow" size="small" />}
          <Roles ids={roles} />
        </>
      )}
      <time>{format.hour(item.t)}</time>
    </p>
  );
}

/** Whose seat, or which of the control team, it is about. */
function nameIn({ kind, about = '' }: FeedItemView, { control }: View): string | undefined {
  if (kind === 'seat') return control?.persons[about]?.name;
  return kind === 'team' ? control?.team.byId[about]?.name : undefined;
}

/** Whom it concerns besides the one who acts: the asker of a question, the leader for whom somebody acts. */
function toOf(item: FeedItemView, view: View): string | readonly string[] {
  if (item.event === 'rfi.answered') return view.rfis.byId[item.about ?? '']?.from ?? [];
  if (item.event.startsWith('acting.')) return item.about ?? [];
  return item.to ?? [];
}

const whole = (view: View) => view;

/** A decision in free words is a proposal until it has been ruled on. */
function headOf(item: FeedItemView, view: View): string {
  const outcome = view.decisions.byId[item.about ?? '']?.outcome;
  const proposal = item.event === 'decision.taken' && outcome?.other !== undefined && outcome.role === item.role;
  return proposal ? 'decision.takenOther' : item.event;
}
