import type { RefCallback } from 'react';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For the field that takes the focus when its panel opens. */
  readonly focus?: RefCallback<HTMLInputElement>;
}

/** One line for why, as long as a reason may be. */
export function ReasonField({ label, hint, value, onChange, focus }: Props) {
  return (
    <label className="c-field">
      <span className="k-label">{label}</span>
      <input
        className="c-input"
        ref={focus}
        value={value}
        maxLength={2_000}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
