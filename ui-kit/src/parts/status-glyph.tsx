export type StatusName =
  | 'upcoming'
  | 'due'
  | 'held'
  | 'released'
  | 'read'
  | 'answered'
  | 'expired'
  | 'skipped'
  | 'branch';

export interface StatusGlyphProps {
  readonly status: StatusName;
  /** For `read`: how many of how many. */
  readonly done?: number;
  readonly of?: number;
}

/** Nine states, nine shapes: they can be told apart without colour. */
export function StatusGlyph({ status, done = 1, of = 1 }: StatusGlyphProps) {
  return (
    <svg className="k-glyph" data-status={status} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {status === 'read' ? <Ring done={done} of={of} /> : shapes[status]}
    </svg>
  );
}

const mark = 'var(--glyph-mark, var(--surface))';
const shapes = {
  upcoming: <circle cx="7" cy="7" r="5" fill="none" />,
  due: (
    <>
      <circle cx="7" cy="7" r="5.4" fill="none" />
      <path d="M7 7V1.6A5.4 5.4 0 0 1 12.4 7z" fill="currentColor" stroke="none" />
    </>
  ),
  held: (
    <>
      <rect x="1.8" y="1.8" width="10.4" height="10.4" rx="1.6" fill="none" />
      <path d="M5.4 4.8v4.4M8.6 4.8v4.4" strokeWidth="1.7" />
    </>
  ),
  released: (
    <>
      <circle cx="7" cy="7" r="5.8" fill="currentColor" stroke="none" />
      <path d="M4 7h5.4M7.2 4.7 9.6 7 7.2 9.3" stroke={mark} strokeWidth="1.5" fill="none" />
    </>
  ),
  answered: (
    <>
      <circle cx="7" cy="7" r="5.8" fill="currentColor" stroke="none" />
      <path d="m4.2 7.3 2 2 3.6-4.2" stroke={mark} strokeWidth="1.6" fill="none" />
    </>
  ),
  expired: (
    <>
      <path d="M7 1.6a5.4 5.4 0 1 1-5.2 4" fill="none" strokeDasharray="5 2.2" />
      <path d="m4.9 4.9 4.2 4.2M9.1 4.9 4.9 9.1" strokeWidth="1.7" />
    </>
  ),
  skipped: (
    <>
      <circle cx="7" cy="7" r="5.4" fill="none" strokeDasharray="2 2.2" />
      <path d="M4.2 7h5.6" strokeWidth="1.7" />
    </>
  ),
  branch: (
    <>
      <path d="M7 1.4 12.6 7 7 12.6 1.4 7z" fill="none" />
      <path d="M7 4.6v4.8M4.6 7h4.8" strokeWidth="1.3" />
    </>
  ),
} as const;

function Ring({ done, of }: { readonly done: number; readonly of: number }) {
  const share = of === 0 ? 0 : done / of;
  const angle = share * 2 * Math.PI - Math.PI / 2;
  const x = (7 + 5.4 * Math.cos(angle)).toFixed(2);
  const y = (7 + 5.4 * Math.sin(angle)).toFixed(2);
  return (
    <>
      <circle cx="7" cy="7" r="5.4" fill="none" strokeOpacity="0.35" />
      {share >= 1 && <circle cx="7" cy="7" r="5.4" fill="none" strokeWidth="2.4" />}
      {share > 0 && share < 1 && (
        <path d={`M7 1.6A5.4 5.4 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}`} fill="none" strokeWidth="2.4" />
      )}
      <circle cx="7" cy="7" r="1.5" fill="currentColor" stroke="none" />
    </>
  );
}
