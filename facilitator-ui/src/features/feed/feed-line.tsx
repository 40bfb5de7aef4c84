import type { FeedItemView, View } from '@kalari/engine/protocol';
import { Icon, type IconName } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import type { ReactNode } from 'react';
import { Roles } from '../../parts/roles.tsx';
import { Sign } from '../../parts/sign.tsx';
import { useT } from '../../use-t.ts';

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
  note: 'note',
  checkpoint: 'check',
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
  const t = useT();
  const format = useFormat();
  const view = useView(whole);
  const head = headOf(item, view);
  const body = bodyOf(item, view, t);
  const own = item.kind === 'note' || item.role === undefined;
  return (
    <li className="c-feed-item" data-kind={item.kind} data-event={item.event} data-focused={focused || undefined} data-stop tabIndex={stop ? 0 : -1} onFocus={onFocus}>
      <span className="c-feed-icon">{item.kind === 'note' ? <Sign name="flag" /> : <Icon name={icons[item.kind]} size="small" />}</span>
      <div>
        <p className="c-feed-head">
          {item.role !== undefined && <Roles ids={[item.role]} />}
          <span data-own={own || undefined}>{t.either(`event.${head}`, 'event.other')}</span>
          {item.to !== undefined && item.to.length > 0 && (
            <>
              {item.role !== undefined && <Icon name="arrow" size="small" />}
              <Roles ids={item.to} />
            </>
          )}
          <time>{format.hour(item.t)}</time>
        </p>
        {body !== null && <div className="c-feed-body">{body}</div>}
        {children}
      </div>
    </li>
  );
}

const whole = (view: View) => view;

function headOf(item: FeedItemView, view: View): string {
  if (item.event === 'decision.taken' && item.about !== undefined && view.decisions.byId[item.about]?.outcome?.other !== undefined) {
    return 'decision.takenOther';
  }
  return item.event;
}

/** The title of what it is about, and the words that came with it. */
function bodyOf(item: FeedItemView, view: View, t: ReturnType<typeof useT>): ReactNode {
  const title = titleOf(item, view);
  if (item.kind === 'note') return <NoteBody item={item} view={view} />;
  if (item.kind === 'decision' || item.kind === 'position') return <DecisionBody item={item} view={view} />;
  if (item.kind === 'checkpoint') {
    const checkpoint = view.control?.checkpoints.byId[item.about ?? ''];
    if (checkpoint === undefined) return null;
    return (
      <p>
        {t.rich('feed.checkpoint', {
          title: <SaidText key="title" said={checkpoint.title} />,
          result: t(`checkpoint.result.${checkpoint.result}`),
        })}
      </p>
    );
  }
  if (title === null && item.text === undefined) return null;
  return (
    <p>
      {title !== null && <b>{title}</b>} {item.text !== undefined && <Words item={item} titled={title !== null} />}
    </p>
  );
}

function Words({ item, titled }: { readonly item: FeedItemView; readonly titled: boolean }) {
  return titled ? <q>{item.text}</q> : <span>{item.text}</span>;
}

function titleOf(item: FeedItemView, view: View): ReactNode {
  const { control } = view;
  const about = item.about;
  if (about === undefined || control === undefined) return null;
  switch (item.kind) {
    case 'inject':
    case 'share':
    case 'told': {
      const said = control.injects.byId[about]?.title ?? control.facts.byId[about]?.text;
      return said === undefined ? null : <SaidText said={said} />;
    }
    case 'phase': {
      const phase = control.phases.find((each) => each.id === about);
      return phase === undefined ? null : <SaidText said={phase.title} />;
    }
    case 'seat':
      return control.persons[about]?.name ?? null;
    default:
      return null;
  }
}

function NoteBody({ item, view }: { readonly item: FeedItemView; readonly view: View }) {
  const t = useT();
  const note = view.control?.observations.find((each) => each.id === item.about);
  const objectives = view.control?.objectives ?? [];
  const place = objectives.findIndex((objective) => objective.id === note?.objective);
  const objective = objectives[place];
  if (note === undefined || objective === undefined) return item.text ?? null;
  return (
    <p>
      <span className="c-figure-mark">{place + 1}</span> <SaidText said={objective.short} />{' '}
      <b data-rating={note.rating}>{t(note.rating === 'strength' ? 'feed.strength' : 'feed.improve')}</b>
      {note.text !== undefined && <span className="c-feed-words">{note.text}</span>}
    </p>
  );
}

function DecisionBody({ item, view }: { readonly item: FeedItemView; readonly view: View }) {
  const t = useT();
  const decision = view.decisions.byId[item.about ?? ''];
  if (decision === undefined) return item.text ?? null;
  const option = decision.options.find((each) => each.id === decision.outcome?.option);
  const position = item.event === 'decision.positioned' ? decision.positions.find((each) => each.role === item.role) : undefined;
  const supported = decision.options.find((each) => each.id === position?.option);
  return (
    <>
      <p>
        <b>
          D-{decision.number} <SaidText said={decision.title} />
        </b>
      </p>
      {position !== undefined && (
        <p>
          {supported === undefined
            ? t(`stance.${position.stance}`)
            : t.rich('feed.position', {
                stance: t(`stance.${position.stance}`),
                option: <SaidText key="option" said={supported.text} />,
              })}
        </p>
      )}
      {item.event === 'decision.taken' && option !== undefined && (
        <p>
          <SaidText said={option.text} />
        </p>
      )}
      {item.text !== undefined && (
        <p>
          <q>{item.text}</q>
        </p>
      )}
      {item.event === 'decision.taken' && decision.outcome !== undefined && (
        <p className="c-authority" data-authority={decision.outcome.authority}>
          <Icon name={decision.outcome.authority === 'none' ? 'warn' : 'check'} size="small" />
          {t(`feed.authority.${decision.outcome.authority}`)}
        </p>
      )}
    </>
  );
}
