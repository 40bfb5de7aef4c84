import type { Row } from './row.ts';

/** What can be wrong with places and the map: lines of the table of problems. */
export const placeProblems = {
  'place.outside': {
    severity: 'error',
    message: 'The place "{id}" lies outside the map.',
    hint: 'x goes from 0 to {width}, y from 0 to {height}.',
  },
  'place.offLand': {
    severity: 'error',
    message: 'The place "{id}" lies outside the country that the map draws.',
    hint: 'Move it, or draw coast and borders around it.',
  },
  'place.province': {
    severity: 'error',
    message: 'The place "{id}" does not lie in its province, "{province}".',
    hint: 'Its point is outside the outline that the map draws for it.',
  },
  'map.outside': {
    severity: 'error',
    message: 'This point lies outside the map.',
    hint: 'x goes from 0 to {width}, y from 0 to {height}.',
  },
  'map.open': {
    severity: 'error',
    message: 'The edge of the country has a gap here.',
    hint: 'Begin where the line before it ends: [{x}, {y}].',
  },
} as const satisfies Record<string, Row>;
