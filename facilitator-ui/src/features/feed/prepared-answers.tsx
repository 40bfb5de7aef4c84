import type { ControlDeskView } from '@kalari/engine/protocol';
import { SaidProse, SaidText } from '@kalari/ui-kit/parts/said.tsx';
import type { KeyboardEvent } from 'react';
import { keyOfPlace, placeOfPress } from '../../keys.ts';
import { rove } from '../../parts/roving.ts';
import { useT } from '../../use-t.ts';

interface Props {
  readonly desk: ControlDeskView;
  readonly busy: boolean;
  readonly onChoose: (answer: string) => void;
}

/** What a desk has ready to say: a figure or a click sends it. What its conditions rule out is shown and cannot be sent. */
export function PreparedAnswers({ desk, busy, onChoose }: Props) {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    rove(event);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = desk.answers[placeOfPress(event.nativeEvent) ?? -1];
    if (answer === undefined) return;
    // Elsewhere a figure notes the moment; here it answers.
    event.preventDefault();
    event.stopPropagation();
    if (answer.open && !busy) onChoose(answer.id);
  };
  return (
    <section className="c-prepared" aria-label={t('rfi.prepared')}>
      {desk.notes !== undefined && <SaidProse said={desk.notes} />}
      <ol onKeyDown={onKeyDown}>
        {desk.answers.map((answer, place) => (
          <li key={answer.id}>
            <button
              type="button"
              data-answer
              data-stop={answer.open || undefined}
              disabled={busy || !answer.open}
              onClick={() => onChoose(answer.id)}
            >
              <kbd aria-hidden="true">{keyOfPlace(place)}</kbd>
              <span>
                <b>
                  <SaidText said={answer.about} />
                </b>
                {!answer.open && <span className="c-tag">{t('rfi.shut')}</span>}
                <span>
                  <SaidText said={answer.text} />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
