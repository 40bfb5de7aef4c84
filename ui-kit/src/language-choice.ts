/**
 * What was chosen on this device, this tab before others; else the first of the browser's languages that is among these. In
 * development `?lang=` comes before.
 */
export function wantedLanguage(languages: readonly string[]): string {
  const asked = import.meta.env.DEV ? new URLSearchParams(location.search).get('lang') : null;
  return asked ?? kept(() => sessionStorage) ?? kept(() => localStorage) ?? bestOf(languages, navigator.languages);
}

export function keepLanguage(language: string): void {
  for (const storage of [() => sessionStorage, () => localStorage]) {
    try {
      storage().setItem(place, JSON.stringify(language));
    } catch {
      // A browser that keeps nothing forgets it at the next reload; nothing else depends on it.
    }
  }
}

/** The first wish that can be met, `fr-CA` by `fr`; else the first of the languages. */
export function bestOf(languages: readonly string[], wishes: readonly string[]): string {
  for (const wish of wishes) {
    const found = [wish, wish.split('-')[0]].find((name) => languages.some((language) => language === name));
    if (found !== undefined) return found;
  }
  return languages[0] ?? 'en';
}

/** A language as a label by its own name, `Français`, or inside a sentence in another language, `anglais`. */
export function languageName(language: string, within?: string): string {
  try {
    const name = new Intl.DisplayNames([within ?? language], { type: 'language' }).of(language) ?? language;
    return within === undefined ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : name;
  } catch {
    return language;
  }
}

const place = 'kalari.language';

function kept(storage: () => Storage): string | undefined {
  try {
    const value: unknown = JSON.parse(storage().getItem(place) ?? 'null');
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}
