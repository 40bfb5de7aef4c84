import type { timing as english } from '../en/timing.ts';

/** Quand un message part, de lui-même ou sur sa parole, et ce qui se déplace avec lui. */
export const timing = {
  'mode.auto': 'd’eux-mêmes',
  'mode.confirm': 'sur votre parole',
  'mode.plan': 'comme prévu',
} satisfies Record<keyof typeof english, string>;
