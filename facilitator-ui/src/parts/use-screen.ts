import { useState } from 'react';

export const themes = ['device', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const textSizes = ['100', '115', '130'] as const;
export type TextSize = (typeof textSizes)[number];

const places = { theme: 'kalari.theme', textSize: 'kalari.textSize' } as const;

/** Sets theme and text size on the page as chosen on this device; to be called once before the first drawing. */
export function restoreScreen(): void {
  showTheme(stored(places.theme, themes, 'device'));
  showTextSize(stored(places.textSize, textSizes, '100'));
}

/** How the screen looks here, and how to change it. */
export function useScreen() {
  const [theme, setTheme] = useState(() => stored(places.theme, themes, 'device'));
  const [textSize, setTextSize] = useState(() => stored(places.textSize, textSizes, '100'));
  return {
    theme,
    textSize,
    setTheme(next: Theme) {
      setTheme(next);
      showTheme(next);
      keep(places.theme, next);
    },
    setTextSize(next: TextSize) {
      setTextSize(next);
      showTextSize(next);
      keep(places.textSize, next);
    },
  };
}

function showTheme(theme: Theme): void {
  if (theme === 'device') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset['theme'] = theme;
}

function showTextSize(size: TextSize): void {
  if (size === '100') document.documentElement.removeAttribute('data-text-size');
  else document.documentElement.dataset['textSize'] = size;
}

function stored<T extends string>(place: string, known: readonly T[], otherwise: T): T {
  try {
    const value = localStorage.getItem(place);
    return known.find((each) => each === value) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(place: string, value: string): void {
  try {
    localStorage.setItem(place, value);
  } catch {
    // A browser without storage forgets it at the next reload; nothing else depends on it.
  }
}
