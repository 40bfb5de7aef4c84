import type { Catalogues } from '@kalari/ui-kit/language.tsx';

/** The languages of the console, each a download of its own; in development one more, to look at the layout from the right. */
export const catalogues: Catalogues = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
  ...(import.meta.env.DEV ? { 'qps-ar': fetchPseudo } : {}),
};

/** English from the right. */
export async function fetchPseudo() {
  const [{ pseudo }, { en }] = await Promise.all([import('@kalari/ui-kit/messages/pseudo'), import('./en.ts')]);
  return pseudo(en);
}
