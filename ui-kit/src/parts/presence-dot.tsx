export type PresenceState = 'on' | 'idle' | 'lost' | 'off' | 'control';

/** Whether somebody is there, in shape before colour. Words stand beside it. */
export function PresenceDot({ state }: { readonly state: PresenceState }) {
  return (
    <svg className="k-presence" data-state={state} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  );
}

const ring = { cx: 6, cy: 6, r: 4.2, fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;
const shapes = {
  on: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  idle: (
    <>
      <circle {...ring} />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
    </>
  ),
  lost: <circle {...ring} strokeDasharray="2.6 2" />,
  off: <circle {...ring} />,
  control: (
    <>
      <rect x="1.8" y="1.8" width="8.4" height="8.4" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <rect x="4.3" y="4.3" width="3.4" height="3.4" fill="currentColor" />
    </>
  ),
} as const;
