import type { YAMLError } from 'yaml';
import { type Place, type Problem, problem } from './problem.ts';
import { bounds } from './yaml-bounds.ts';

type Sentence = readonly [what: string, remedy: string];

/** What a slip in the notation looks like to its author, by the parser's own code. */
const sentences: Readonly<Record<string, Sentence>> = {
  BAD_INDENT: [
    'This line is not indented like its neighbours.',
    'Entries of one list or table begin in the same column.',
  ],
  TAB_AS_INDENT: ['This line is indented with a tab.', 'Indent with spaces, two for each level.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'There is a second ": " on this line.',
    'Put the text in quotes, or start the inner entry on a line of its own, two spaces further in.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line is neither "key: value" nor part of the text above.',
    'Add the colon and a space after it, close a quotation mark, or indent a continued text further.',
  ],
  MISSING_CHAR: [
    'A sign is missing here.',
    'Look for a missing quotation mark, comma, bracket or ": " here or on the line above.',
  ],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotes begins a special sign, and this is none.',
    "Write \\\\ for a backslash, or use single quotes: '…'.",
  ],
  BAD_SCALAR_START: ['A text cannot begin with this sign.', 'Put the text in quotes.'],
  BLOCK_IN_FLOW: [
    'A bracket was opened and lines of another kind follow.',
    'Close the bracket, or write the whole list on lines of their own.',
  ],
  KEY_OVER_1024_CHARS: ['This key is far too long.', 'A colon in a long text needs quotes around the text.'],
  UNEXPECTED_TOKEN: [
    'This sign does not belong here.',
    'Look for a bracket, comma or quotation mark too many or too few, here or on the line above.',
  ],
};

const unknown: Sentence = ['This cannot be read.', 'Compare it with a part that can: key, colon, space, value.'];

/** A complaint of the parser as a problem. `start` is where it saw it, which is seldom later than where it was made. */
export function syntaxOf(fault: YAMLError, text: string, placeOf: (offset: number) => Place): Problem {
  const [start, end] = fault.pos;
  const place = placeOf(Math.min(start, text.length));
  switch (fault.code) {
    case 'RESOURCE_EXHAUSTION':
      return problem('file.tooDeep', place, { limit: bounds.depth });
    case 'MULTIPLE_DOCS':
      return problem('yaml.documents', place);
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'MULTIPLE_TAGS':
      return problem('yaml.tag', place, { tag: text.slice(start, end).split(/\s/, 1)[0]?.slice(0, 40) ?? '' });
    default: {
      const [what, remedy] = missing(fault) ?? sentences[fault.code] ?? unknown;
      return problem('yaml.syntax', place, { what, remedy });
    }
  }
}

/** A backslash in double quotes that begins nothing. */
export function escapeProblem(place: Place): Problem {
  const [what, remedy] = sentences['BAD_DQ_ESCAPE'] ?? unknown;
  return problem('yaml.syntax', place, { what, remedy });
}

/** The parser says in words which sign is missing; some of them are worth a sentence of their own. */
function missing(fault: YAMLError): Sentence | undefined {
  if (fault.code === 'BAD_INDENT' && /sufficiently indented/.test(fault.message)) {
    return [
      'A bracket was opened and the lines that follow are not inside it.',
      'Close the bracket, or indent what belongs to it.',
    ];
  }
  if (fault.code !== 'MISSING_CHAR') return undefined;
  if (/closing .quote/.test(fault.message)) {
    return [
      'A quotation mark that was opened is never closed.',
      'Close it; inside double quotes write \\" for the sign itself.',
    ];
  }
  if (/Implicit map keys/.test(fault.message)) {
    return [
      'This line has no ": " after its key.',
      'Write key: value, with a space after the colon, or indent it as part of the text above.',
    ];
  }
  if (/Missing ,/.test(fault.message)) {
    return [
      'A comma is missing between two entries in brackets.',
      'Put a comma between them; a text with a comma or colon in it needs quotes.',
    ];
  }
  return undefined;
}
