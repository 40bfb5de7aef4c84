import type { ASTNode } from '@marcbachmann/cel-js';
import { type PhraseCode, phrase, type Word } from '../phrases/phrase.ts';
import { ConditionFault } from './fault.ts';

/** What a part of a condition gives. A `word` is a text in quotes; a `choice` is an answer that is one of some words. */
export type Kind =
  | { readonly kind: 'truth' }
  | { readonly kind: 'number' }
  | { readonly kind: 'time' }
  | { readonly kind: 'roles'; readonly words: readonly string[]; readonly what: Word; readonly besides: Besides }
  /** A list of words, each of which is `what`. */
  | { readonly kind: 'list'; readonly words: readonly string[]; readonly what: Word }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'words'; readonly nodes: readonly ASTNode[] }
  | { readonly kind: 'choice'; readonly words: readonly string[]; readonly what: Word; readonly besides?: Besides };

/** Why a role that there is cannot be the answer, and what to ask instead; undefined for what is no role. */
export type Besides = (word: string) => { readonly why: Word; readonly remedy: Word } | undefined;

export const truth: Kind = { kind: 'truth' };

/** What authors read about a kind. */
export function described(kind: Kind): Word {
  switch (kind.kind) {
    case 'truth':
      return phrase('kind.truth');
    case 'number':
      return phrase('kind.number');
    case 'time':
      return phrase('kind.time');
    case 'roles':
      return phrase('kind.roles');
    case 'list':
      return phrase('kind.list', { what: kind.what });
    case 'word':
      return phrase('kind.word', { word: kind.word });
    case 'words':
      return phrase('kind.words');
    case 'choice':
      return kind.what;
  }
}

/** Two sides that do not go together. */
export function unlike(node: ASTNode, left: Kind, right: Kind): ConditionFault {
  const both = [left.kind, right.kind];
  const timed = both.includes('time') && both.includes('number');
  return new ConditionFault(
    phrase('unlike', { left: described(left), right: described(right) }),
    phrase(timed ? 'unlike.unit' : 'unlike.do'),
    node.start,
  );
}

/** Notation that CEL has and conditions do not. */
export function refused(node: ASTNode): ConditionFault {
  const remedies: Readonly<Record<string, PhraseCode>> = {
    '/': 'cel.divide',
    '%': 'cel.rest',
    '*': 'cel.times',
    '?:': 'cel.choice',
    '[]': 'cel.index',
    rcall: 'cel.call',
  };
  const what =
    node.op === 'rcall'
      ? `${node.args[0]}()`
      : `"${node.op === '?:' ? '? :' : node.op === 'value' ? node.input.slice(node.start, node.end) : node.op}"`;
  return new ConditionFault(
    phrase('cel.unused', { what }),
    phrase(remedies[node.op] ?? 'leaveOut'),
    node.op === 'rcall' ? node.args[1].end : node.start,
  );
}
