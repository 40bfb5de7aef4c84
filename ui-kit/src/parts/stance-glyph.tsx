export type Stance = 'supports' | 'accepts' | 'against';

/** Up and solid for, a ring for what one can accept, down and hollow against. */
export function StanceGlyph({ stance }: { readonly stance: Stance }) {
  return (
    <svg className="k-stance" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shapes[stance]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinejoin: 'round' } as const;
const shapes = {
  supports: <path d="M7 2.2 12.6 11.8H1.4z" fill="currentColor" />,
  accepts: <circle cx="7" cy="7" r="4.8" {...line} />,
  against: <path d="M7 11.8 1.4 2.2h11.2z" {...line} />,
} as const;
