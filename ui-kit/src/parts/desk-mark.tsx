import type { DeskView } from '@kalari/engine/protocol';

export interface DeskMarkProps {
  readonly desk: Pick<DeskView, 'short' | 'title'>;
  /** `slim` stands among lines of small text. */
  readonly size?: 'slim' | 'small' | 'large';
  /** Dashed: a desk that has not spoken. */
  readonly ghost?: boolean;
}

/** A desk that nobody plays: an outline without a colour, since colours are people. */
export function DeskMark({ desk, size = 'small', ghost = false }: DeskMarkProps) {
  return (
    <abbr
      className="k-desk"
      data-size={size}
      data-ghost={ghost || undefined}
      title={desk.title.text}
      lang={desk.short.lang}
    >
      <bdi>{desk.short.text}</bdi>
    </abbr>
  );
}
