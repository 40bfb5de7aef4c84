import type { YAMLError } from 'yaml';
import { english } from '../phrases/english.ts';
import { type PhraseCode, phrase } from '../phrases/phrase.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { bounds } from './yaml-bounds.ts';

type Sentence = Extract<PhraseCode, `syntax.${string}`>;

/** What a slip in the notation looks like to its author, by the parser's own code. */
const sentences: Readonly<Record<string, Sentence>> = {
  BAD_INDENT: 'syntax.indent',
  TAB_AS_INDENT: 'syntax.tab',
  BLOCK_AS_IMPLICIT_KEY: 'syntax.colon',
  MULTILINE_IMPLICIT_KEY: 'syntax.neither',
  MISSING_CHAR: 'syntax.missing',
  BAD_DQ_ESCAPE: 'syntax.escape',
  BAD_SCALAR_START: 'syntax.start',
  BLOCK_IN_FLOW: 'syntax.block',
  KEY_OVER_1024_CHARS: 'syntax.longKey',
  UNEXPECTED_TOKEN: 'syntax.unexpected',
};

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
      return told(place, missing(fault) ?? sentences[fault.code] ?? 'syntax.unknown');
    }
  }
}

/** A backslash in double quotes that begins nothing. */
export function escapeProblem(place: Place): Problem {
  return told(place, 'syntax.escape');
}

/** A sign that does not belong where it stands. */
export function unexpected(place: Place): Problem {
  return told(place, 'syntax.unexpected');
}

/** Each sentence has the one that says what to do beside it in the table. */
function told(place: Place, sentence: Sentence): Problem {
  const remedy: string = `${sentence}.do`;
  return problem('yaml.syntax', place, {
    what: phrase(sentence),
    remedy: isSentence(remedy) ? phrase(remedy) : phrase('syntax.unknown.do'),
  });
}

function isSentence(code: string): code is Sentence {
  return Object.hasOwn(english, code);
}

/** The parser says in words which sign is missing; some of them are worth a sentence of their own. */
function missing(fault: YAMLError): Sentence | undefined {
  if (fault.code === 'BAD_INDENT' && /sufficiently indented/.test(fault.message)) return 'syntax.inside';
  if (fault.code !== 'MISSING_CHAR') return undefined;
  if (/closing .quote/.test(fault.message)) return 'syntax.quote';
  if (/Implicit map keys/.test(fault.message)) return 'syntax.noColon';
  return /Missing ,/.test(fault.message) ? 'syntax.comma' : undefined;
}
