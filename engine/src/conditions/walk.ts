import type { ASTNode } from '@marcbachmann/cel-js';
import { phrase, type Word } from '../phrases/phrase.ts';
import { suggestion } from '../suggest.ts';
import { type Asking, bareName, dotted, mustBe } from './ask.ts';
import { ConditionFault } from './fault.ts';
import { described, type Kind, refused, truth, unlike } from './kinds.ts';
import { lengths } from './words.ts';

type Two = readonly [ASTNode, ASTNode];

/**
 * What a condition gives; what it depends on is added to `asking`.
 *
 * Stricter than CEL on purpose: names, words in quotes and units are looked at, so that a slip is found at the desk
 * and not during an exercise. What is not listed here is refused: division, patterns, macros, indexes.
 *
 * @throws ConditionFault at the first slip, read from left to right
 */
export function kindOf(node: ASTNode, asking: Asking): Kind {
  const inner = (part: ASTNode): Kind => kindOf(part, asking);
  switch (node.op) {
    case 'value':
      return literal(node);
    case 'id':
      return bareName(node, node.args, asking);
    case '.':
      return dotted(node, asking, inner);
    case '&&':
    case '||':
      for (const side of node.args) mustHold(side, inner(side));
      return truth;
    case '!_':
      mustHold(node.args, inner(node.args));
      return truth;
    case '-_':
      return amount(node.args, inner(node.args));
    case '+':
    case '-':
      return alike(node, node.args, inner);
    case '<':
    case '<=':
    case '>':
    case '>=':
      alike(node, node.args, inner);
      return truth;
    case '==':
    case '!=':
      return equal(node, node.args, inner);
    case 'in':
      return within(node, node.args, inner);
    case 'list':
      return { kind: 'words', nodes: node.args };
    case 'call':
      return call(node, node.args[0], node.args[1], inner);
    default:
      throw refused(node);
  }
}

/** @throws ConditionFault when a part that must be true or false is something else */
export function mustHold(node: ASTNode, kind: Kind): void {
  if (kind.kind === 'truth') return;
  const written = node.input.slice(node.start, node.end);
  const remedies: Partial<Record<Kind['kind'], Word>> = {
    choice: kind.kind === 'choice' ? compare(`${written} == '${kind.words[0] ?? '…'}'`) : '',
    number: compare(`${written} < 40`),
    time: compare(`${written} <= minutes(10)`),
    roles: phrase('walk.role', { role: kind.kind === 'roles' ? (kind.words[0] ?? '…') : '', what: written }),
    list: phrase('walk.ofThem', { one: kind.kind === 'list' ? (kind.words[0] ?? '…') : '', what: written }),
  };
  throw new ConditionFault(
    phrase('walk.truth', { kind: described(kind) }),
    remedies[kind.kind] ?? phrase('walk.something'),
    node.start,
  );
}

function compare(what: string): Word {
  return phrase('walk.compare', { what });
}

function literal(node: ASTNode & { op: 'value' }): Kind {
  if (typeof node.args === 'boolean') return truth;
  if (typeof node.args === 'bigint' || typeof node.args === 'number') return { kind: 'number' };
  if (typeof node.args === 'string') return { kind: 'word', word: node.args };
  throw refused(node);
}

function amount(node: ASTNode, kind: Kind): Kind {
  if (kind.kind === 'number' || kind.kind === 'time') return kind;
  const remedy = kind.kind === 'choice' || kind.kind === 'word' ? 'walk.words' : 'walk.number';
  throw new ConditionFault(phrase('walk.amount', { kind: described(kind) }), phrase(remedy), node.start);
}

function alike(node: ASTNode, [left, right]: Two, inner: (part: ASTNode) => Kind): Kind {
  const [a, b] = [amount(left, inner(left)), amount(right, inner(right))];
  if (a.kind !== b.kind) throw unlike(node, a, b);
  return a;
}

function equal(node: ASTNode, [left, right]: Two, inner: (part: ASTNode) => Kind): Kind {
  const [a, b] = [inner(left), inner(right)];
  if (a.kind === 'choice' && b.kind === 'word') mustBe(right, b.word, a);
  else if (b.kind === 'choice' && a.kind === 'word') mustBe(left, a.word, b);
  else if ([a.kind, b.kind].some((kind) => kind === 'roles' || kind === 'list')) {
    throw new ConditionFault(phrase('walk.whole'), phrase('walk.whole.do'), node.start);
  } else if (a.kind !== b.kind || a.kind === 'words') throw unlike(node, a, b);
  return truth;
}

function within(node: ASTNode, [left, right]: Two, inner: (part: ASTNode) => Kind): Kind {
  const [a, b] = [inner(left), inner(right)];
  if (b.kind === 'words' && a.kind === 'choice') {
    for (const item of b.nodes) {
      if (item.op !== 'value' || typeof item.args !== 'string')
        throw new ConditionFault(phrase('walk.quoted'), phrase('walk.quoted.do'), item.start);
      mustBe(item, item.args, a);
    }
    return truth;
  }
  if (b.kind === 'roles' && a.kind === 'word') {
    mustBe(left, a.word, b);
    return truth;
  }
  if (b.kind === 'list' && a.kind === 'word') {
    mustBe(left, a.word, b);
    return truth;
  }
  if (b.kind === 'roles' && a.kind === 'choice') return truth;
  throw new ConditionFault(
    phrase('walk.in', { left: described(a), right: described(b) }),
    phrase('walk.in.do'),
    node.start,
  );
}

function call(node: ASTNode, name: string, args: readonly ASTNode[], inner: (part: ASTNode) => Kind): Kind {
  const [only] = args;
  if (!Object.hasOwn(lengths, name) && name !== 'size') {
    throw new ConditionFault(
      phrase('walk.call', { name }),
      suggestion(name, [...Object.keys(lengths), 'size']),
      node.start,
    );
  }
  if (only === undefined || args.length > 1)
    throw new ConditionFault(
      phrase('walk.one', { name }),
      phrase('write', { what: `${name}(${name === 'size' ? '…' : '10'})` }),
      node.start,
    );
  const given = inner(only);
  const wanted = name === 'size' ? 'roles' : 'number';
  if (given.kind !== wanted && !(wanted === 'roles' && given.kind === 'list')) {
    throw new ConditionFault(
      phrase('walk.needs', { name, wanted: phrase(`kind.${wanted}`), kind: described(given) }),
      phrase('write', { what: wanted === 'roles' ? 'size(facts.….holders)' : `${name}(10)` }),
      only.start,
    );
  }
  return { kind: wanted === 'roles' ? 'number' : 'time' };
}
