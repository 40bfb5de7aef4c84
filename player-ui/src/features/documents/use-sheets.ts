import type { View } from '@kalari/engine/protocol';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { rightsSheetId, type Sheet, sheetsOf } from '../../model/documents.ts';

/** The shelf, with the sheet of who decides what ahead of the standing documents where the setting says it. */
export function useSheets() {
  return useView(shelfOf);
}

function shelfOf(view: View): { readonly own: readonly Sheet[]; readonly standing: readonly Sheet[] } {
  const { own, standing } = sheetsOf(view);
  const { order, byId } = view.rights;
  if (order.length === 0) return { own, standing };
  // Found by the words of its rows; it is drawn from the matrix, not from this text.
  const text = order.flatMap((id) => [byId[id]?.title.text, byId[id]?.note?.text]).join(' ');
  const sheet = { id: rightsSheetId, kind: 'rights', body: { text, lang: view.exercise.situation.lang } };
  return { own, standing: [sheet, ...standing] };
}
