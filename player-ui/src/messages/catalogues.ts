import type { Catalogues } from '@kalari/ui-kit/language.tsx';

/** The languages of the participants' pages, each a download of its own. */
export const catalogues: Catalogues = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
};
