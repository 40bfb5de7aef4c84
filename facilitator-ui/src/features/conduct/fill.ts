import type { ControlView } from '@kalari/engine/protocol';

export type TemplateView = ControlView['templates'][number];
export type Fills = Readonly<Record<string, string>>;

/** A template's text with what was filled in; a blank that is still empty stands as a line. */
export function filled(text: string, fills: Fills): string {
  return text.replace(/\{([a-z][a-z0-9-]*)\}/g, (_, blank: string) => fills[blank]?.trim() || '____');
}

export function isFilled({ blanks }: TemplateView, fills: Fills): boolean {
  return blanks.every(({ id }) => (fills[id] ?? '').trim() !== '');
}
