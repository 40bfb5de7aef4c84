import type { Said } from '@kalari/engine/protocol';
import { direction } from '../i18n.tsx';
import { Markdown, type Marked } from './markdown.tsx';

/** A short text of the exercise, in its own language and direction. */
export function SaidText({ said }: { readonly said: Said }) {
  return (
    <span className="k-said" lang={said.lang} dir={direction(said.lang)}>
      {said.text}
    </span>
  );
}

/** A longer text of the exercise: paragraphs, lists, headings. */
export function SaidProse({ said, marked }: { readonly said: Said; readonly marked?: Marked }) {
  return (
    <div className="k-prose" lang={said.lang} dir={direction(said.lang)}>
      <Markdown text={said.text} marked={marked} />
    </div>
  );
}
