/** Names in a row, as the language joins them: “FC, PC and DMS”. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
