import type { PlannedInjectView } from '@kalari/engine/protocol';
import type { Knowledge } from '@kalari/ui-kit/parts/knowledge-strip.tsx';

/** How each role stands with an inject, for its knowledge strip. Roles that are not in it were not addressed. */
export function knowsOf(inject: PlannedInjectView): Record<string, Knowledge> {
  const knows: Record<string, Knowledge> = {};
  for (const role of inject.to) knows[role] = inject.releasedAt === undefined ? 'planned' : 'unread';
  if (inject.state === 'skipped' || inject.state === 'withdrawn') {
    for (const role of inject.to) knows[role] = 'none';
  }
  for (const [role, receipt] of Object.entries(inject.receipts)) {
    const told = receipt.toldAt !== undefined || receipt.sharedBy !== undefined;
    if (receipt.answeredAt !== undefined || receipt.acknowledgedAt !== undefined) knows[role] = 'answered';
    else if (told) knows[role] = 'told';
    else if (receipt.readAt !== undefined) knows[role] = 'read';
    else if (inject.state === 'withdrawn') knows[role] = 'none';
    else if (inject.state === 'expired') knows[role] = 'expired';
    else knows[role] = 'unread';
  }
  return knows;
}
