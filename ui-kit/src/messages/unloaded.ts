/** What is said when no catalogue could be fetched, in every language at once. */
export const unloaded = {
  en: { says: 'The texts of this page could not be loaded.', reload: 'Reload the page' },
  fr: { says: 'Les textes de cette page n’ont pas pu être chargés.', reload: 'Recharger la page' },
} as const;
