import type { ObservationView, View, WireCommand } from '@kalari/engine/protocol';

type Noted = Pick<ObservationView, 'objective' | 'rating'> & { readonly text: string; readonly about?: string };

/** How to remove the latest note with these words; the server gave it its name. Undefined while it is not in sight. */
export function removalOf(view: View | null, { objective, rating, text, about }: Noted): WireCommand | undefined {
  const note = view?.control?.observations.findLast(
    (each) =>
      each.objective === objective &&
      each.rating === rating &&
      (each.text ?? '') === text &&
      (about === undefined || each.about === about),
  );
  return note === undefined ? undefined : { type: 'observation.remove', observation: note.id };
}
