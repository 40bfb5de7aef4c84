import type { ASTNode } from '@marcbachmann/cel-js';
import { ConditionFault } from './fault.ts';

/** What a part of a condition gives. A `word` is a text in quotes; a `choice` is an answer that is one of some words. */
export type Kind =
  | { readonly kind: 'truth' }
  | { readonly kind: 'number' }
  | { readonly kind: 'time' }
  | { readonly kind: 'roles'; readonly words: readonly string[] }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'words'; readonly nodes: readonly ASTNode[] }
  | { readonly kind: 'choice'; readonly words: readonly string[]; readonly what: string };

export const truth: Kind = { kind: 'truth' };

/** What authors read about a kind. */
export function described(kind: Kind): string {
  switch (kind.kind) {
    case 'truth':
      return 'something true or false';
    case 'number':
      return 'a number';
    case 'time':
      return 'a time';
    case 'roles':
      return 'a list of roles';
    case 'word':
      return `the text '${kind.word}'`;
    case 'words':
      return 'a list of texts';
    case 'choice':
      return kind.what;
  }
}

/** Two sides that do not go together. */
export function unlike(node: ASTNode, left: Kind, right: Kind): ConditionFault {
  const both = [left.kind, right.kind];
  const timed = both.includes('time') && both.includes('number');
  const remedy = timed ? 'Give the number a unit: minutes(10), seconds(30) or hours(1).' : 'Compare like with like.';
  return new ConditionFault(
    `${capital(described(left))} and ${described(right)} do not go together.`,
    remedy,
    node.start,
  );
}

/** Notation that CEL has and conditions do not. */
export function refused(node: ASTNode): ConditionFault {
  const remedies: Readonly<Record<string, string>> = {
    '/': 'Compare with a number instead of dividing.',
    '%': 'Compare with a number.',
    '*': 'Write the result.',
    '?:': 'Write two conditions, or join them with && and ||.',
    '[]': 'Write a dot and the name; hyphens become underscores.',
    rcall: "Ask whether a list has something with in, as in 'fc' in facts.….holders.",
  };
  const what =
    node.op === 'rcall'
      ? `${node.args[0]}()`
      : `"${node.op === '?:' ? '? :' : node.op === 'value' ? node.input.slice(node.start, node.end) : node.op}"`;
  return new ConditionFault(
    `${what} is not used in conditions.`,
    remedies[node.op] ?? 'Leave it out.',
    node.op === 'rcall' ? node.args[1].end : node.start,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
