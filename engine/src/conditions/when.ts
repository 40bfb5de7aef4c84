import type { ASTNode } from '@marcbachmann/cel-js';

/** When a condition can be met at the earliest, and when it can fail to be met; never: infinity. */
export interface Chances {
  readonly yes: number;
  readonly no: number;
}

/** What the walk knows so far. Times are exercise milliseconds. */
export interface Known {
  phase(id: string): number;
  phases(): readonly string[];
  inject(id: string): number;
  recipients(inject: string): readonly string[];
  opened(decision: string): number;
  answers(decision: string): readonly string[];
  answered(decision: string, option: string): number;
  lapses(decision: string): number;
  fact(id: string): number;
  facts(): readonly string[];
  /** Who may be asked before a decision and told after it. */
  asked(decision: string): readonly string[];
  told(decision: string): readonly string[];
  /** Who may come to hold a fact. */
  holders(): readonly string[];
  /** Where it starts, and when something can first move it up and down. */
  indicator(id: string): { readonly start: number; readonly up: number; readonly down: number };
  checkpoint(id: string): number;
  /** When a product of a form can leave. */
  product(form: string): number;
  id(
    table: 'injects' | 'decisions' | 'facts' | 'checkpoints' | 'desks' | 'indicators' | 'products',
    name: string,
  ): string | undefined;
}

const NEVER = Number.POSITIVE_INFINITY;
const anything: Chances = { yes: 0, no: 0 };

/**
 * When the answer to a condition can be yes, and when no. It looks at each part by itself, so it may say that something
 * can be which, taken together, cannot; never the other way round. What it does not know it takes for possible.
 */
export function whenOf(node: ASTNode, known: Known): Chances {
  switch (node.op) {
    case 'value':
      return node.args === true ? { yes: 0, no: NEVER } : node.args === false ? { yes: NEVER, no: 0 } : anything;
    case '!_': {
      const { yes, no } = whenOf(node.args, known);
      return { yes: no, no: yes };
    }
    case '&&': {
      const [a, b] = [whenOf(node.args[0], known), whenOf(node.args[1], known)];
      return { yes: Math.max(a.yes, b.yes), no: Math.min(a.no, b.no) };
    }
    case '||': {
      const [a, b] = [whenOf(node.args[0], known), whenOf(node.args[1], known)];
      return { yes: Math.min(a.yes, b.yes), no: Math.max(a.no, b.no) };
    }
    case '.':
      return truthOf(node, known);
    case '==':
      return equals(node.args, known);
    case '!=': {
      const { yes, no } = equals(node.args, known);
      return { yes: no, no: yes };
    }
    case 'in':
      return isIn(node.args, known);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(node.op, node.args, known);
    default:
      return anything;
  }
}

type Table = Parameters<Known['id']>[0];
type Field = { readonly table: string; readonly id: string; readonly field: string };

/** `injects.first_alert.released`, taken apart. Undefined for any other form. */
function fieldOf(node: ASTNode, known: Known): Field | undefined {
  if (node.op !== '.') return undefined;
  const [left, field] = node.args;
  if (left.op !== '.' || left.args[0].op !== 'id') return undefined;
  const table = left.args[0].args;
  const id = known.id(table as Table, left.args[1]);
  return id === undefined ? undefined : { table, id, field };
}

function truthOf(node: ASTNode, known: Known): Chances {
  const asked = fieldOf(node, known);
  if (asked === undefined) return anything;
  const { table, id, field } = asked;
  const from = (time: number): Chances => ({ yes: time, no: 0 });
  switch (`${table}.${field}`) {
    case 'injects.released':
      return from(known.inject(id));
    case 'decisions.opened':
      return from(known.opened(id));
    case 'decisions.taken':
      return from(known.opened(id));
    case 'decisions.lapsed':
      return from(known.lapses(id));
    case 'products.released':
      return from(known.product(id));
    case 'facts.known':
      return from(known.fact(id));
    case 'checkpoints.met':
    case 'checkpoints.reached':
      return from(known.checkpoint(id));
    default:
      return anything;
  }
}

/** The words that something can be, each with when it first can. */
function wordsOf(node: ASTNode, known: Known): ReadonlyMap<string, number> | undefined {
  if (node.op === 'id' && node.args === 'phase') return new Map(known.phases().map((id) => [id, known.phase(id)]));
  const asked = fieldOf(node, known);
  if (asked?.table === 'decisions' && asked.field === 'option') {
    const answers = [...known.answers(asked.id), 'other', 'none'];
    return new Map(answers.map((option) => [option, known.answered(asked.id, option)]));
  }
  return undefined;
}

function wordOf(node: ASTNode): string | undefined {
  return node.op === 'value' && typeof node.args === 'string' ? node.args : undefined;
}

function equals([left, right]: readonly [ASTNode, ASTNode], known: Known): Chances {
  const word = wordOf(right) ?? wordOf(left);
  const words = wordsOf(wordOf(right) === undefined ? right : left, known);
  if (word !== undefined && words !== undefined) return among(words, new Set([word]));
  return compared('==', [left, right], known);
}

function among(words: ReadonlyMap<string, number>, wanted: ReadonlySet<string>): Chances {
  const times = (isWanted: boolean) =>
    Math.min(NEVER, ...[...words].filter(([word]) => wanted.has(word) === isWanted).map(([, time]) => time));
  return { yes: times(true), no: times(false) };
}

function isIn([left, right]: readonly [ASTNode, ASTNode], known: Known): Chances {
  if (right.op === 'list') {
    const words = wordsOf(left, known);
    const wanted = right.args.map(wordOf).filter((word) => word !== undefined);
    return words === undefined ? anything : among(words, new Set(wanted));
  }
  const list = listOf(right, known);
  const word = wordOf(left);
  if (list === undefined) return anything;
  // A product says what its writer knows.
  if (list.says && word !== undefined) return { yes: Math.max(list.time, known.fact(word)), no: 0 };
  if (word !== undefined) return { yes: list.roles.includes(word) ? list.time : NEVER, no: 0 };
  return { yes: list.roles.length > 0 ? list.time : NEVER, no: 0 };
}

/** The roles that a list can come to hold, and when it first can. */
function listOf(node: ASTNode, known: Known): { roles: readonly string[]; time: number; says?: boolean } | undefined {
  const asked = fieldOf(node, known);
  if (asked === undefined) return undefined;
  switch (`${asked.table}.${asked.field}`) {
    case 'injects.readBy':
    case 'injects.acknowledgedBy':
    case 'injects.answeredBy':
      return { roles: known.recipients(asked.id), time: known.inject(asked.id) };
    case 'decisions.consulted':
      return { roles: known.asked(asked.id), time: known.opened(asked.id) };
    case 'decisions.informed':
      return { roles: known.told(asked.id), time: known.opened(asked.id) };
    case 'products.says':
      return { roles: known.facts(), time: known.product(asked.id), says: true };
    case 'products.releasedBy':
    case 'products.reached':
      return { roles: known.holders(), time: known.product(asked.id) };
    case 'facts.holders':
      return { roles: known.holders(), time: known.fact(asked.id) };
    default:
      return undefined;
  }
}

interface Figure {
  readonly start: number;
  readonly least: number;
  readonly most: number;
  /** When it can first change. */
  readonly moves: number;
}

/** What is counted: indicators, the size of a list, a number. Times and words are not. */
function figureOf(node: ASTNode, known: Known): Figure | undefined {
  if (node.op === 'value' && (typeof node.args === 'bigint' || typeof node.args === 'number')) {
    const figure = Number(node.args);
    return { start: figure, least: figure, most: figure, moves: NEVER };
  }
  if (node.op === 'call' && node.args[0] === 'size') {
    const [only] = node.args[1];
    const list = only === undefined ? undefined : listOf(only, known);
    return list === undefined
      ? undefined
      : { start: 0, least: 0, most: list.time === NEVER ? 0 : list.roles.length, moves: list.time };
  }
  if (node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'indicators') {
    const id = known.id('indicators', node.args[1]);
    if (id === undefined) return undefined;
    const { start, up, down } = known.indicator(id);
    return { start, least: down === NEVER ? start : 0, most: up === NEVER ? start : 100, moves: Math.min(up, down) };
  }
  return undefined;
}

type Sign = '<' | '<=' | '>' | '>=' | '==';

function compared(sign: Sign, sides: readonly [ASTNode, ASTNode], known: Known): Chances {
  const [a, b] = [figureOf(sides[0], known), figureOf(sides[1], known)];
  if (a === undefined || b === undefined) return both(sides, known);
  const first = stands(sign, a.start, b.start);
  const later = Math.min(a.moves, b.moves);
  const [canHold, canFail] = possible(sign, a, b);
  return { yes: first ? 0 : canHold ? later : NEVER, no: first ? (canFail ? later : NEVER) : 0 };
}

function stands(sign: Sign, a: number, b: number): boolean {
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '==': a === b }[sign];
}

/** Whether it can hold and whether it can fail, for some figures within the bounds. */
function possible(sign: Sign, a: Figure, b: Figure): readonly [holds: boolean, fails: boolean] {
  if (sign === '==') {
    const apart = a.least !== a.most || b.least !== b.most || a.least !== b.least;
    return [a.least <= b.most && b.least <= a.most, apart];
  }
  const [low, high] = sign.startsWith('<') ? [a, b] : [b, a];
  const strict = sign.length === 1;
  return [
    strict ? low.least < high.most : low.least <= high.most,
    strict ? low.most >= high.least : low.most > high.least,
  ];
}

/** Two moments can be compared once both have come. */
function both(sides: readonly ASTNode[], known: Known): Chances {
  const time = Math.max(...sides.map((side) => comesAt(side, known)));
  return { yes: time, no: time };
}

function comesAt(node: ASTNode, known: Known): number {
  if (node.op === '+' || node.op === '-') return Math.max(...node.args.map((part) => comesAt(part, known)));
  const asked = fieldOf(node, known);
  if (asked === undefined) return 0;
  switch (`${asked.table}.${asked.field}`) {
    case 'injects.releasedAt':
      return known.inject(asked.id);
    case 'decisions.openedAt':
    case 'decisions.takenAt':
    case 'decisions.by':
    case 'decisions.authority':
    case 'decisions.option':
      return known.opened(asked.id);
    case 'products.releasedAt':
      return known.product(asked.id);
    case 'checkpoints.reachedAt':
    case 'checkpoints.result':
      return known.checkpoint(asked.id);
    default:
      return 0;
  }
}
