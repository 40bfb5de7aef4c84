import type { ObservationView, View, WireCommand } from '@kalari/engine/protocol';
type Noted = Pick<ObservationView, 'objective' | 'rating'> & {
    readonly text: string;
    readonly about?: string;
};
/** How to remove the latest note with these words; the server gave it its name. Undefined while it is not in sight. */
export declare function removalOf(view: View | null, { objective, rating, text, about }: Noted): WireCommand | undefined;
export {};
