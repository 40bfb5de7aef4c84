import type { CheckpointView } from '@kalari/engine/protocol';
import type { StatusName } from '@kalari/ui-kit/parts/status-glyph.tsx';

export const checkpointGlyph: Readonly<Record<CheckpointView['result'], StatusName>> = {
  pending: 'upcoming',
  met: 'answered',
  late: 'due',
  missed: 'expired',
  'wrong-decider': 'held',
  'justified-deviation': 'held',
  'not-applicable': 'skipped',
};

interface Props {
  /** How long it took or has taken so far. */
  readonly took: number | undefined;
  readonly limit: number | undefined;
  readonly result: CheckpointView['result'];
}

/** Time taken against time allowed: the bar grows from the start, the line is the limit. Left to right in every language. */
export function CheckpointBar({ took, limit, result }: Props) {
  const whole = Math.max(took ?? 0, limit ?? 0) * 1.15 || 1;
  return (
    <span className="c-bar" data-result={result} dir="ltr" aria-hidden="true">
      {took !== undefined && <i style={{ inlineSize: `${(took / whole) * 100}%` }} />}
      {limit !== undefined && <b style={{ insetInlineStart: `${(limit / whole) * 100}%` }} />}
    </span>
  );
}
