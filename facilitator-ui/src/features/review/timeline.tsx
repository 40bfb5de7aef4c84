import type { Report, TimelineItem } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { type ReactNode, useState } from 'react';
import { eventText } from '../../parts/event-words.ts';
import { Roles } from '../../parts/roles.tsx';
import { useT } from '../../use-t.ts';

const key = new Set([
  'inject.released',
  'inject.expired',
  'inject.shared',
  'fact.told',
  'decision.opened',
  'decision.taken',
  'decision.lapsed',
  'decision.ruled',
  'phase.entered',
  'exercise.started',
  'exercise.emergency',
  'exercise.ended',
  'observation.noted',
]);

/** Everything in order; at first only what turned the exercise. */
export function Timeline({ report }: { readonly report: Report }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const items = all ? report.timeline : report.timeline.filter((item) => key.has(item.event));
  return (
    <section id="review-timeline" className="c-block" aria-labelledby="timeline-title">
      <div className="c-block-head">
        <h3 id="timeline-title">{t('review.timeline')}</h3>
        <fieldset className="c-segments">
          <legend className="k-unseen">{t('line.filter')}</legend>
          <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
            {t('line.key')}
          </button>
          <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
            {t('line.everything')}
          </button>
        </fieldset>
      </div>
      <ol className="c-timeline">
        {items.map((item) => (
          <Line key={`${item.seq} ${item.event} ${item.about ?? ''}`} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Line({ item }: { readonly item: TimelineItem }) {
  const t = useT();
  const format = useFormat();
  const text = eventText(item.event, item.text, t, format);
  return (
    <li data-event={item.event}>
      <time>{format.hour(item.t)}</time>
      <div>
        <p>{wordsOf(item, t)}</p>
        {text !== null && ('quote' in text ? <q>{text.quote}</q> : <span className="c-muted">{text.remark}</span>)}
      </div>
    </li>
  );
}

/** The sentence for an event, with its roles as marks; an event without one shows only its title. */
function wordsOf(item: TimelineItem, t: ReturnType<typeof useT>): ReactNode {
  const sentence = t.rich(known(item.event), {
    role: <Roles key="role" ids={item.role === undefined ? [] : [item.role]} />,
    to: <Roles key="to" ids={item.to ?? []} />,
    title:
      item.title === undefined ? (
        (item.about ?? '')
      ) : (
        <b key="title">
          <SaidText said={item.title} />
        </b>
      ),
  });
  return sentence;
}

const lines = [
  'inject.released',
  'inject.shared',
  'inject.expired',
  'inject.skipped',
  'inject.withdrawn',
  'inject.responded',
  'inject.acknowledged',
  'inject.read',
  'fact.told',
  'message.sent',
  'rfi.asked',
  'rfi.answered',
  'decision.opened',
  'decision.positioned',
  'decision.taken',
  'decision.lapsed',
  'decision.ruled',
  'decision.returned',
  'decision.overstepped',
  'authority.delegated',
  'authority.withdrawn',
  'acting.begun',
  'acting.ended',
  'meeting.held',
  'phase.entered',
  'exercise.started',
  'exercise.paused',
  'exercise.emergency',
  'exercise.cleared',
  'exercise.forked',
  'exercise.continued',
  'exercise.resumed',
  'exercise.ended',
  'observation.noted',
  'checkpoint.reached',
  'checkpoint.marked',
  'clock.advanced',
  'clock.speeded',
] as const;

function known(event: string): `line.${(typeof lines)[number]}` | 'line.other' {
  const line = lines.find((each) => each === event);
  return line === undefined ? 'line.other' : `line.${line}`;
}
