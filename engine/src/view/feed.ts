import type { FeedRow } from '../world/tables.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import type { FeedItemView } from './view.ts';

/** How many lines the control feed carries at least; the report has all of them. */
const FEED_LENGTH = 300;
/** Old lines leave in blocks, so that a new line does not shift the whole list in every delta. */
const BLOCK = 100;

/** The last lines of what happened, oldest first. */
export function controlFeed({ world }: Looking): FeedItemView[] {
  const rows = world.rows('feed');
  const from = Math.max(0, Math.floor((rows.length - FEED_LENGTH) / BLOCK) * BLOCK);
  return rows.slice(from).map((row) => remember(row, '', () => itemOf(row)));
}

/** The same for those who are not to know the plan: what anybody in the room could have seen, counted by itself. */
export function feedOfTheRoom({ world }: Looking): FeedItemView[] {
  const rows = world.rows('feed').filter(({ event }) => inTheRoom.has(event));
  const from = Math.max(0, Math.floor((rows.length - FEED_LENGTH) / BLOCK) * BLOCK);
  return rows.slice(from).map((row, index) => {
    const n = from + index + 1;
    return remember(row, String(n), () => {
      const { text, ...item } = itemOf(row);
      const isSaid = text !== undefined && !wordsOfControl.has(row.event);
      return { ...item, id: String(n), seq: n, ...(isSaid ? { text } : {}) };
    });
  });
}

const remember = memo<FeedRow, FeedItemView>();

function itemOf({ id, seq, t, event, role, to, about, words, detail }: FeedRow): FeedItemView {
  const text = words?.words ?? detail;
  return {
    id,
    seq,
    t,
    kind: kinds[event] ?? (event.startsWith('asset.') ? 'asset' : 'clock'),
    event,
    ...(role === undefined ? {} : { role }),
    ...(to === undefined ? {} : { to: [...to] }),
    ...(about === undefined ? {} : { about }),
    ...(text === undefined ? {} : { text }),
  };
}

const kinds: Readonly<Record<string, FeedItemView['kind']>> = {
  'phase.entered': 'phase',
  'inject.released': 'inject',
  'inject.held': 'inject',
  'inject.delayed': 'inject',
  'inject.retimed': 'inject',
  'release.chosen': 'inject',
  'inject.skipped': 'inject',
  'inject.withdrawn': 'inject',
  'inject.expired': 'inject',
  'inject.edited': 'inject',
  'inject.restored': 'inject',
  'inject.unshared': 'share',
  'inject.acknowledged': 'answer',
  'inject.responded': 'answer',
  'inject.shared': 'share',
  'fact.told': 'told',
  'message.sent': 'message',
  'rfi.asked': 'rfi',
  'rfi.answered': 'rfi',
  'decision.opened': 'decision',
  'decision.positioned': 'position',
  'decision.taken': 'decision',
  'decision.lapsed': 'decision',
  'decision.ruled': 'decision',
  'decision.returned': 'decision',
  'decision.skipped': 'decision',
  'drift.moved': 'phase',
  'procedure.begun': 'procedure',
  'procedure.acted': 'procedure',
  'procedure.moved': 'procedure',
  'procedure.barred': 'procedure',
  'product.submitted': 'product',
  'product.returned': 'product',
  'product.approved': 'product',
  'product.released': 'product',
  'product.overstepped': 'product',
  'decision.overstepped': 'decision',
  'authority.delegated': 'decision',
  'authority.withdrawn': 'decision',
  'acting.begun': 'seat',
  'acting.ended': 'seat',
  'meeting.held': 'told',
  'effect.overruled': 'decision',
  'checkpoint.reached': 'checkpoint',
  'checkpoint.marked': 'checkpoint',
  'observation.noted': 'note',
  'observation.removed': 'note',
  'seat.claimed': 'seat',
  'seat.admitted': 'seat',
  'seat.assigned': 'seat',
  'seat.renamed': 'seat',
  'seat.removed': 'seat',
  'team.invited': 'team',
  'team.assigned': 'team',
  'team.renamed': 'team',
  'team.arrived': 'team',
  'team.removed': 'team',
  'control.taken': 'team',
  'control.given': 'team',
};

/** What is done or heard in the room. Everything else is conduct, plan, computation or evaluation. */
const inTheRoom: ReadonlySet<string> = new Set([
  'exercise.started',
  'exercise.paused',
  'exercise.resumed',
  'exercise.ended',
  'exercise.emergency',
  'exercise.cleared',
  'clock.speeded',
  'clock.advanced',
  'phase.entered',
  'inject.released',
  'inject.expired',
  'inject.acknowledged',
  'inject.responded',
  'inject.shared',
  'inject.unshared',
  'fact.told',
  'message.sent',
  'rfi.asked',
  'rfi.answered',
  'product.released',
  'asset.requested',
  'asset.refused',
  'asset.escalated',
  'asset.tasked',
  'asset.overstepped',
  'asset.departed',
  'asset.arrived',
  'asset.returned',
  'asset.recalled',
  'asset.balked',
  'asset.halted',
  'decision.opened',
  'decision.positioned',
  'decision.taken',
  'decision.lapsed',
  'decision.ruled',
  'decision.returned',
  'decision.overstepped',
  'authority.delegated',
  'authority.withdrawn',
  'acting.begun',
  'acting.ended',
  'meeting.held',
  'control.taken',
  'control.given',
]);

/** Of these, the words are control's own: why it paused, why it forced a branch and how. */
const wordsOfControl: ReadonlySet<string> = new Set([
  'exercise.paused',
  'exercise.ended',
  'phase.entered',
  'control.taken',
]);
