/** Names in a row, as the language joins them: “FC, PC and DMS”, or with “or”. */
export function listed(
  names: readonly string[],
  language: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(language, { type }).format(names);
}
