/** When an inject goes out, by itself or on her word, and what moves along. */
export const timing = {
  'mode.auto': 'by themselves',
  'mode.confirm': 'on your word',
  'mode.plan': 'as planned',
} as const;
