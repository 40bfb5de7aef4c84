import type { PlannedInjectView } from '@kalari/engine/protocol';
import type { MapMark } from '@kalari/ui-kit/map/setting-map.tsx';

/**
 * The marks on the control team's map: all that has gone out, or, with a role, what this very role holds and under the title
 * that it reads. What is still to come is shown only where everything is, and only if asked for.
 */
export function marksOf(
  injects: readonly PlannedInjectView[],
  role: string | null,
  andPlanned: boolean,
  hour: (t: number) => string,
): MapMark[] {
  return injects
    .filter(({ state }) => state !== 'withdrawn' && state !== 'skipped')
    .flatMap((inject) => {
      const { id, place, channel: kind } = inject;
      const seen = role === null ? inject.releasedAt : heldSince(inject, role);
      if (place === undefined || (seen === undefined && (role !== null || !andPlanned))) return [];
      const title = (role === null ? undefined : inject.papers[role]?.title) ?? inject.title;
      const when = seen ?? inject.due;
      const read = role === null || inject.receipts[role]?.readAt !== undefined;
      return {
        mark: {
          id,
          place,
          kind,
          label: title.text,
          lang: title.lang,
          ...(when === undefined ? {} : { time: hour(when) }),
          isNew: !read,
          isPlanned: seen === undefined,
        },
        when: when ?? Number.MAX_SAFE_INTEGER,
      };
    })
    .sort((a, b) => Number(a.mark.isPlanned) - Number(b.mark.isPlanned) || b.when - a.when)
    .map(({ mark }) => mark);
}

/** When a role came to hold an inject: addressed, told or shared with. */
function heldSince({ receipts }: PlannedInjectView, role: string): number | undefined {
  const receipt = receipts[role];
  return receipt?.releasedAt ?? receipt?.toldAt;
}
