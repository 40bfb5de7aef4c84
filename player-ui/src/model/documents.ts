import type { Said, View } from '@kalari/engine/protocol';

/** The sheet “Who decides what”; no document has this id, for ids begin with a letter. */
export const rightsSheetId = '@rights';

/** Something to read at leisure: one's brief, the situation, a standing document. */
export interface Sheet {
  readonly id: string;
  readonly kind: string;
  readonly title?: Said;
  readonly body: Said;
  /** A part that nobody else has. */
  readonly only?: Said;
  /** The same as a PDF, or more than the text says. */
  readonly paper?: { readonly name: string; readonly bytes: number } | undefined;
}

/** What was written for this role, first; then what the mission has on its shelf. */
export function sheetsOf(view: View): { readonly own: readonly Sheet[]; readonly standing: readonly Sheet[] } {
  const { me, exercise, documents } = view;
  const brief =
    me.brief === undefined
      ? []
      : [{ id: 'brief', kind: 'brief', body: me.brief, ...(me.private === undefined ? {} : { only: me.private }) }];
  return {
    own: [...brief, { id: 'situation', kind: 'situation', body: exercise.situation }],
    standing: documents.order.flatMap((id) => documents.byId[id] ?? []),
  };
}

/** Sheets that have all these words, in any case. */
export function find(sheets: readonly Sheet[], words: string): readonly Sheet[] {
  const sought = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return sheets.filter(({ title, body, only }) => {
    const text = [title?.text, body.text, only?.text].join('\n').toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}
