import { device } from './memory.ts';

export const textSizes = ['100', '115', '130'] as const;
export type TextSize = (typeof textSizes)[number];
export const themes = ['device', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Look {
  readonly size: TextSize;
  readonly theme: Theme;
}

const plainLook: Look = { size: '100', theme: 'device' };

export function keptLook(): Look {
  return device.get('look', isLook) ?? plainLook;
}

/** Puts the look on the page and remembers it on this device. */
export function putOn(look: Look): void {
  device.put('look', look);
  const { dataset } = document.documentElement;
  if (look.size === '100') delete dataset['textSize'];
  else dataset['textSize'] = look.size;
  if (look.theme === 'device') delete dataset['theme'];
  else dataset['theme'] = look.theme;
}

function isLook(value: unknown): value is Look {
  if (typeof value !== 'object' || value === null) return false;
  const { size, theme } = value as Partial<Look>;
  return textSizes.some((known) => known === size) && themes.some((known) => known === theme);
}
