import { device, isText } from './memory.ts';

/** The language in which this device wants the exercise's texts; null until somebody chose one. */
export function keptLanguage(): string | null {
  return device.get('language', isText);
}

export function keepLanguage(language: string): void {
  device.put('language', language);
}

/** A language by its own name. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
