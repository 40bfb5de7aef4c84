import { type ReactNode, useId } from 'react';
import { keyOfPlace } from '../../keys.ts';
import { firstFocus } from '../../parts/first-focus.ts';

export interface KeyedRow {
  readonly key: string;
  readonly text: ReactNode;
  readonly onDo: () => void;
}

interface Props {
  readonly title: string;
  readonly rows: readonly KeyedRow[];
  readonly busy: boolean;
  /** How many rows of the panel stand before these: their keys go on from there. */
  readonly before: number;
}

/** What one key records at once: each row is a button, the first twelve of a panel have a key. */
export function KeyedList({ title, rows, busy, before }: Props) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className="c-keyed">
      <h3 id={id}>{title}</h3>
      <ol aria-labelledby={id}>
        {rows.map(({ key, text, onDo }, place) => (
          <li key={key}>
            <button
              type="button"
              className="k-button"
              disabled={busy}
              ref={before + place === 0 ? firstFocus : undefined}
              onClick={onDo}
            >
              {keyOfPlace(before + place) !== '' && <kbd aria-hidden="true">{keyOfPlace(before + place)}</kbd>}
              {text}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
