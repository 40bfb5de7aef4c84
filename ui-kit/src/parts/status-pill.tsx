import type { ReactNode } from 'react';
import { StatusGlyph, type StatusGlyphProps } from './status-glyph.tsx';

export interface StatusPillProps extends StatusGlyphProps {
  readonly children: ReactNode;
  /** On its soft ground, for the head of a page; plain inside a row. */
  readonly pill?: boolean;
  /** Without the glyph: a second remark beside the first. */
  readonly bare?: boolean;
}

/** A state in glyph and words. */
export function StatusPill({ children, pill = false, bare = false, ...glyph }: StatusPillProps) {
  return (
    <span className="k-status" data-status={glyph.status} data-pill={pill || undefined}>
      {!bare && <StatusGlyph {...glyph} />}
      <span>{children}</span>
    </span>
  );
}
