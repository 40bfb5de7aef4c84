import type { Row } from './row.ts';

/** What can be wrong with the papers that a mission writes: lines of the table of problems. */
export const productProblems = {
  'reference.product': { severity: 'error', message: 'The setting has no product "{id}".', hint: '{hint}' },
  'product.noHolder': {
    severity: 'error',
    message: 'Nobody at the table or at a desk may let a "{id}" go.',
    hint: 'Give its right to somebody who takes part, or leave this product out.',
  },
  'product.noReader': {
    severity: 'warning',
    message: 'Nobody to whom a "{id}" goes takes part.',
    hint: 'Give one of them a seat or a desk, or leave this product out: what it says reaches nobody here.',
  },
  'template.noBlank': {
    severity: 'error',
    message: 'The blank "{blank}" has no label.',
    hint: 'Add it under "blanks": { {blank}: { label: … } }, or take the braces away.',
  },
  'template.unused': {
    severity: 'error',
    message: 'The blank "{blank}" stands nowhere in this template in the language {language}.',
    hint: 'Write it in braces where it belongs, in every language, or leave it out.',
  },
  'checkpoint.noRelease': {
    severity: 'error',
    message: 'Only "{role}", a desk, could let this "{id}" go, so nobody here could meet this checkpoint.',
    hint: 'Judge a product whose right somebody with a seat holds, or give that right to one.',
  },
} as const satisfies Record<string, Row>;
