import { device, isText } from './memory.ts';

/** The language in which this device wants the exercise's texts; null until somebody chose one. */
export function keptLanguage(): string | null {
  return device.get('language', isText);
}

export function keepLanguage(language: string): void {
  device.put('language', language);
}

/** A language by its own name, as a label. */
export function languageName(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return language;
  }
}
