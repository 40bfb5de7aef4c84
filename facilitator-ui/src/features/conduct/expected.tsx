import type { ControlView, PlannedInjectView } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useLink } from '@kalari/ui-kit/use-view.tsx';
import { removalOf } from '../../parts/removal.ts';
import { Roles } from '../../parts/roles.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

type Expectation = PlannedInjectView['expect'][number];

/** What the author expects to follow. Ticking one notes it as a strength against its objective; the tick is that note, and unticking removes it. */
export function Expected({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  return (
    <section>
      <h3>{t('pane.expected')}</h3>
      <ol className="c-expected">
        {inject.expect.map((expectation) => (
          <Item key={`${expectation.who} ${expectation.act.text}`} inject={inject} expectation={expectation} />
        ))}
      </ol>
    </section>
  );
}

function Item({ inject, expectation }: { readonly inject: PlannedInjectView; readonly expectation: Expectation }) {
  const t = useT();
  const format = useFormat();
  const control = useControl();
  const [busy, send] = useSending();
  const from = inject.releasedAt ?? inject.due;
  const objective = control.objectives.find((each) => each.id === expectation.shows);
  const seen = isSeen(control, inject.id, expectation);
  const link = useLink();
  const tick = () => {
    if (objective === undefined || busy) return;
    const note = { objective: objective.id, rating: 'strength', text: wordsOf(expectation), about: inject.id } as const;
    if (!seen) {
      void send({ type: 'observation.note', ...note });
      return;
    }
    const removal = removalOf(link.view, note);
    if (removal !== undefined) void send(removal, { text: t('note.removed') });
  };
  const act = (
    <span>
      <Roles ids={[expectation.who]} /> <SaidText said={expectation.act} />
      <small>
        {expectation.within !== undefined &&
          from !== undefined &&
          t.rich('pane.by.time', { time: <time key="t">{format.hour(from + expectation.within)}</time> })}
        {expectation.within !== undefined && from !== undefined && objective !== undefined && ' · '}
        {objective !== undefined && <SaidText said={objective.short} />}
      </small>
    </span>
  );
  if (objective === undefined) return <li className="c-expect-bare">{act}</li>;
  return (
    <li>
      <label>
        <input type="checkbox" checked={seen} onChange={tick} title={t(seen ? 'pane.ticked' : 'pane.tick')} />
        {act}
      </label>
    </li>
  );
}

const wordsOf = (expectation: Expectation): string => expectation.act.text;

/** Whether an observation of this very expectation was noted. */
export function isSeen(control: Pick<ControlView, 'observations'>, inject: string, expectation: Expectation): boolean {
  return control.observations.some(
    (note) => note.about === inject && note.text === wordsOf(expectation) && note.rating === 'strength',
  );
}
