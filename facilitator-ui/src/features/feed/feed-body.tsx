import type { DecisionView, FeedItemView, Said, View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { eventText } from '../../parts/event-words.ts';
import { useOverstepWords } from '../../parts/overstep-words.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { oversteppedIn, titleOf } from './title-of.ts';

/** What a feed line is about, and the words that came with it. */
export function FeedBody({ item }: { readonly item: FeedItemView }) {
  const view = useView(whole);
  const decision = view.decisions.byId[item.about ?? ''];
  if (item.kind === 'product') return <Product item={item} view={view} />;
  if (item.kind === 'note') return <Note item={item} view={view} />;
  if (decision !== undefined && (item.kind === 'decision' || item.kind === 'position')) {
    return <Decision item={item} decision={decision} />;
  }
  // An answer that a desk had ready is told in the desk's words, not by its id.
  const answer = item.event === 'rfi.answered' ? view.rfis.byId[item.about ?? '']?.answer : undefined;
  return <Plain item={answer === undefined ? item : { ...item, text: answer }} title={titleOf(item, view)} />;
}

const whole = (view: View) => view;

function Plain({ item, title }: { readonly item: FeedItemView; readonly title: Said | undefined }) {
  const t = useT();
  const text = eventText(item.event, item.text, t, useFormat());
  if (title === undefined && text === null) return null;
  const message = item.kind === 'message' || item.kind === 'rfi';
  return (
    <p className="c-feed-body">
      {title !== undefined && (
        <b>
          <SaidText said={title} />
        </b>
      )}{' '}
      {text !== null && 'remark' in text && <span>{text.remark}</span>}
      {text !== null && 'quote' in text && (message ? <bdi>{text.quote}</bdi> : <q>{text.quote}</q>)}
    </p>
  );
}

function Product({ item, view }: { readonly item: FeedItemView; readonly view: View }) {
  const t = useT();
  const product = view.products.byId[item.about ?? ''];
  const form = view.forms.byId[product?.form ?? ''];
  const authority = item.event === 'product.released' ? t.maybe(`feed.authority.${item.text}`) : undefined;
  return (
    <p className="c-feed-body">
      {form !== undefined && <SaidText said={form.title} />}{' '}
      {product !== undefined && product.title !== '' && <b dir="auto">{product.title}</b>}{' '}
      {item.event === 'product.returned' && item.text !== undefined && <q>{item.text}</q>}
      {authority !== undefined && item.text === 'none' && (
        <span className="c-authority" data-authority="none">
          <Icon name="warn" size="small" />
          {authority}
        </span>
      )}
    </p>
  );
}

function Note({ item, view }: { readonly item: FeedItemView; readonly view: View }) {
  const t = useT();
  const objectives = view.control?.objectives ?? [];
  const place = objectives.findIndex((objective) => objective.id === item.about);
  const objective = objectives[place];
  const notes = view.control?.observations ?? [];
  const note = notes.find(
    (each) => each.objective === item.about && each.t === item.t && (each.text ?? each.rating) === item.text,
  );
  if (objective === undefined) return null;
  return (
    <p className="c-feed-body">
      <span className="c-figure-mark">{place + 1}</span> <SaidText said={objective.short} />{' '}
      {note !== undefined && (
        <b data-rating={note.rating}>{t(note.rating === 'strength' ? 'feed.strength' : 'feed.improve')}</b>
      )}
      {note?.text !== undefined && <span className="c-feed-words">{note.text}</span>}
    </p>
  );
}

function Decision({ item, decision }: { readonly item: FeedItemView; readonly decision: DecisionView }) {
  const t = useT();
  const format = useFormat();
  const { outcome } = decision;
  const { oversteps } = useControl();
  const whyNot = useOverstepWords();
  const overstep = item.event === 'decision.overstepped' ? oversteppedIn(item, oversteps) : undefined;
  const position =
    item.event === 'decision.positioned' ? decision.positions.find((each) => each.role === item.role) : undefined;
  const chosen = decision.options.find(
    (each) => each.id === (position === undefined ? outcome?.option : position.option),
  );
  const told = decision.options.find((each) => each.id === (overstep?.option ?? item.text));
  const shown =
    item.event === 'decision.opened'
      ? undefined
      : (told ?? (item.event === 'decision.taken' || position ? chosen : undefined));
  const said = item.event === 'decision.overstepped' ? (overstep?.other ?? overstep?.reason) : item.text;
  const text = told === undefined || overstep !== undefined ? eventText(item.event, said, t, format) : null;
  return (
    <div className="c-feed-body">
      <p>
        <b>
          D-{decision.number} <SaidText said={decision.title} />
        </b>
      </p>
      {position !== undefined ? (
        <p>
          {shown === undefined
            ? t(`stance.${position.stance}`)
            : t.rich('feed.position', {
                stance: t(`stance.${position.stance}`),
                option: <SaidText key="option" said={shown.text} />,
              })}
        </p>
      ) : (
        shown !== undefined && (
          <p>
            <SaidText said={shown.text} />
          </p>
        )
      )}
      {text !== null && 'quote' in text && (
        <p>
          <q>{text.quote}</q>
        </p>
      )}
      {overstep !== undefined && (
        <p className="c-authority" data-authority="none">
          <Icon name="warn" size="small" />
          {t('overstep.label')}: {whyNot(overstep)}
        </p>
      )}
      {item.event === 'decision.taken' && outcome !== undefined && (
        <p className="c-authority" data-authority={outcome.authority}>
          <Icon name={outcome.authority === 'none' ? 'warn' : 'check'} size="small" />
          {t(`feed.authority.${outcome.authority}`)}
        </p>
      )}
    </div>
  );
}
