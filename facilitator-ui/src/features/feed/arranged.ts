import type { FeedItemView, View } from '@kalari/engine/protocol';

/** Newest first, but what waits for the facilitator stays on top until it is dealt with. */
export function arranged(feed: readonly FeedItemView[], waits: (item: FeedItemView) => boolean): FeedItemView[] {
  const newest = feed.toSorted((a, b) => b.seq - a.seq);
  return [...newest.filter(waits), ...newest.filter((item) => !waits(item))];
}

/** A question without an answer, or a course of action without a ruling. */
export function waitsForHer(item: FeedItemView, view: Pick<View, 'rfis' | 'decisions'>): boolean {
  const about = item.about ?? '';
  if (item.event === 'rfi.asked')
    return view.rfis.byId[about] !== undefined && view.rfis.byId[about].answeredAt === undefined;
  return item.event === 'decision.taken' && view.decisions.byId[about]?.state === 'ruling';
}
