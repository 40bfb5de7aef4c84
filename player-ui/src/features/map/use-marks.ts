import type { MapMark } from '@kalari/ui-kit/map/setting-map.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { placedItems } from './marks.ts';

/** The messages this role holds, as marks on the map. */
export function useMarks(): readonly MapMark[] {
  const format = useFormat();
  return useView(placedItems).map((item) => ({
    id: item.id,
    place: item.place,
    kind: item.channel,
    label: item.title.text,
    lang: item.title.lang,
    time: format.hour(item.releasedAt),
    isNew: item.readAt === undefined,
  }));
}
