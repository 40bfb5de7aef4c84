import { StanceGlyph } from '@kalari/ui-kit/parts/stance-glyph.tsx';
import type { Position } from '../../model/decisions.ts';
import { useT } from '../../use-t.ts';
import css from './stance.module.css';

/** A position in glyph and words: the person's own, else the name of the stance. */
export function Stance({ position }: { readonly position: Position }) {
  const t = useT();
  const word = t(`stance.${position.stance}`);
  return (
    <span className={css.stance}>
      <StanceGlyph stance={position.stance} />
      {position.text === undefined ? (
        <span className={css.plain}>{word}</span>
      ) : (
        <span>
          <span className="k-unseen">{word}</span> <bdi>{position.text}</bdi>
        </span>
      )}
    </span>
  );
}
