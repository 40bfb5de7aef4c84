import type { DeskView } from '@kalari/engine/protocol';
import css from './desk-mark.module.css';

/** A desk that nobody plays: an outline without a colour, since colours are people. */
export function DeskMark({
  desk,
  size = 'small',
  ghost = false,
}: {
  readonly desk: DeskView;
  readonly size?: 'small' | 'large';
  readonly ghost?: boolean;
}) {
  return (
    <abbr
      className={css.desk}
      data-size={size}
      data-ghost={ghost || undefined}
      title={desk.title.text}
      lang={desk.short.lang}
    >
      <bdi>{desk.short.text}</bdi>
    </abbr>
  );
}
