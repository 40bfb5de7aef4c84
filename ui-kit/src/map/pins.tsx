import type { Channel } from '@kalari/engine/protocol';
import { useState } from 'react';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import type { PlacedPin } from './labels.ts';
import { useMapT } from './words.ts';

/** Something to be seen at a place, such as a message about it. */
export interface MapMark {
  readonly id: string;
  readonly place: string;
  readonly kind: Channel;
  readonly label: string;
  readonly lang?: string;
  /** What stands before the label, such as its hour. */
  readonly time?: string;
  /** Not opened yet. */
  readonly isNew?: boolean;
  readonly selected?: boolean;
  /** Not sent yet: only whoever runs the exercise is shown such. */
  readonly isPlanned?: boolean;
}

interface Props {
  readonly pin: PlacedPin;
  /** The marks at this place, newest first. */
  readonly marks: readonly MapMark[];
  readonly placeName: string;
  readonly onChoose: (id: string) => void;
}

/** The pin of a place: one mark is chosen at once, several open as a list. */
export function Pin({ pin, marks, placeName, onChoose }: Props) {
  const t = useMapT();
  const [open, setOpen] = useState(false);
  const [first] = marks;
  if (first === undefined) return null;
  const many = marks.length > 1;
  const label = many
    ? t('map.mark.many', { place: placeName, count: marks.length })
    : t('map.mark', { place: placeName, label: first.label });
  return (
    <div
      role="group"
      aria-label={placeName}
      className="k-map-pin"
      data-new={marks.some(({ isNew }) => isNew === true) || undefined}
      data-selected={marks.some(({ selected }) => selected === true) || undefined}
      data-planned={marks.every(({ isPlanned }) => isPlanned === true) || undefined}
      style={{ transform: `translate(${pin.at.x}px, ${pin.at.y}px)` }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="k-map-pin-head"
        aria-label={label}
        aria-expanded={many ? open : undefined}
        onClick={() => (many ? setOpen(!open) : onChoose(first.id))}
      >
        <span className="k-map-pin-sign">
          <ChannelIcon channel={first.kind} />
          {many && <b aria-hidden="true">{marks.length}</b>}
        </span>
      </button>
      {pin.words !== null && !open && (
        <span
          className="k-map-pin-words"
          aria-hidden="true"
          lang={first.lang}
          style={{
            transform: `translate(${pin.words.x - pin.at.x}px, ${pin.words.y - pin.at.y}px)`,
            inlineSize: `${pin.words.width}px`,
          }}
        >
          {wordsOf(marks)}
        </span>
      )}
      {open && (
        <ul
          className="k-map-pin-list"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setOpen(false);
          }}
        >
          {marks.map((mark) => (
            <li key={mark.id}>
              <button type="button" aria-current={mark.selected || undefined} onClick={() => onChoose(mark.id)}>
                <ChannelIcon channel={mark.kind} />
                <span lang={mark.lang} dir="auto">
                  {mark.label}
                </span>
                {mark.time !== undefined && <time>{mark.time}</time>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What stands beside the pin: the newest. */
export function wordsOf(marks: readonly MapMark[]): string {
  return marks[0]?.label ?? '';
}
