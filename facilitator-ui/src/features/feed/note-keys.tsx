import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useLink } from '@kalari/ui-kit/use-view.tsx';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { pressFor } from '../../keys.ts';
import { useAtHand } from '../../parts/at-hand.tsx';
import { removalOf } from '../../parts/removal.ts';
import { useSend } from '../../parts/send.ts';
import { useKeys } from '../../parts/use-keys.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

type Rating = 'strength' | 'improve';

/**
 * One key notes the moment: 1 to 6 a strength against that objective, with Shift something to improve. Words are optional and
 * come first: M, words, Enter, then the figure. The note is about the feed item that has the focus, if one has.
 */
export function NoteKeys() {
  const t = useT();
  const { objectives, feed } = useControl();
  const [{ words, item, singleKeys }, setAtHand] = useAtHand();
  const send = useSend();
  const link = useLink();
  const [writing, setWriting] = useState(false);
  const [rating, setRating] = useState<Rating>('strength');
  const before = useRef<HTMLElement | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const back = () => {
    // Where nothing had the focus, giving it back takes it from nobody: figures would go on into the words.
    field.current?.blur();
    if (before.current?.isConnected === true) before.current.focus();
  };
  const write = () => {
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setWriting(true);
  };
  useEffect(() => {
    if (writing) field.current?.focus();
  }, [writing]);
  const about = feed.find((each) => each.id === item)?.about;

  const note = (place: number, kind: Rating) => {
    const objective = objectives[place];
    if (objective === undefined) return;
    const text = words.trim();
    setAtHand({ words: '', item: null });
    setWriting(false);
    void send(
      {
        type: 'observation.note',
        objective: objective.id,
        rating: kind,
        ...(text === '' ? {} : { text }),
        ...(about === undefined ? {} : { about }),
      },
      {
        text: t('note.noted', { objective: objective.short.text, rating: t(`note.${kind}`) }),
        back: {
          command: () => removalOf(link.view, { objective: objective.id, rating: kind, text }),
          text: t('note.removed'),
        },
      },
    );
  };
  useKeys({
    strength: ({ figure }) => note((figure ?? 0) - 1, 'strength'),
    improve: ({ figure }) => note((figure ?? 0) - 1, 'improve'),
    words: write,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      back();
    }
    if (event.key === 'Escape') {
      setWriting(false);
      setAtHand({ words: '' });
      back();
    }
  };

  return (
    <section className="c-notes" aria-label={t('note.title')}>
      <div className="c-notes-head">
        <b>{t('note.title')}</b>
        <button
          type="button"
          className="k-button"
          data-kind="quiet"
          data-slim
          aria-expanded={writing}
          aria-label={t('note.addWords')}
          title={`${t('note.addWords')} (${pressFor('words')})`}
          onClick={() => (writing ? setWriting(false) : write())}
        >
          <Icon name="write" size="small" />
        </button>
        <fieldset className="c-rating">
          <legend className="k-unseen">{t('note.mode')}</legend>
          {(['strength', 'improve'] as const).map((kind) => (
            <button key={kind} type="button" aria-pressed={rating === kind} onClick={() => setRating(kind)}>
              {t(`note.${kind}`)}
              {singleKeys && kind === 'improve' && <kbd aria-hidden="true">⇧</kbd>}
            </button>
          ))}
        </fieldset>
      </div>
      {writing && (
        <input
          className="c-input"
          aria-label={t('note.words')}
          placeholder={t('note.wordsHint')}
          maxLength={2_000}
          value={words}
          ref={field}
          onChange={(event) => setAtHand({ words: event.target.value })}
          onKeyDown={onKeyDown}
        />
      )}
      <div className="c-note-keys">
        {objectives.slice(0, 6).map((objective, place) => (
          <button
            key={objective.id}
            type="button"
            data-rating={rating}
            title={objective.title.text}
            onClick={(event) => note(place, event.shiftKey ? 'improve' : rating)}
          >
            <kbd aria-hidden="true">{place + 1}</kbd>
            <SaidText said={objective.short} />
          </button>
        ))}
      </div>
    </section>
  );
}
