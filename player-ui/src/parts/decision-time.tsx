import type { DecisionView } from '@kalari/engine/protocol';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useT } from '../use-t.ts';

/** Until when, as a clock time; or what became of it. */
export function DecisionTime({ decision, pill = false }: { readonly decision: DecisionView; readonly pill?: boolean }) {
  const t = useT();
  const format = useFormat();
  if (decision.state === 'open' && decision.closesAt !== undefined) {
    return (
      <StatusPill status="due" pill={pill}>
        {t('decision.by', { time: format.hour(decision.closesAt) })}
      </StatusPill>
    );
  }
  if (decision.state === 'planned' || decision.state === 'skipped') return null;
  return (
    <StatusPill status={statuses[decision.state]} pill={pill}>
      {t(`decision.state.${decision.state}`)}
    </StatusPill>
  );
}

const statuses = { open: 'released', ruling: 'held', taken: 'answered', lapsed: 'expired' } as const;
