import { Environment } from '@marcbachmann/cel-js';
import type {
  AssetMoments,
  CheckpointMoments,
  DecisionMoments,
  DeskMoments,
  FactMoments,
  InjectMoments,
  Moments,
  ProcedureMoments,
  ProductMoments,
  RightMoments,
} from './moments.ts';
import { answersBesideOptions, type FieldKind, fields, lengths, spelled, type TableName } from './words.ts';

/*
 * The Common Expression Language, cut to what a condition needs. A moment that has not happened is an absent field:
 * to CEL that is an error, which `&&` and `||` absorb when the other side alone decides, and which `!` does not undo.
 */

class Thing {
  constructor(present: object) {
    Object.assign(this, present);
  }
}
class Inject extends Thing {}
class Decision extends Thing {}
class Fact extends Thing {}
class Checkpoint extends Thing {}
class Desk extends Thing {}
class Procedure extends Thing {}
class Asset extends Thing {}
class Right extends Thing {}
class Product extends Thing {}

const types = {
  injects: Inject,
  decisions: Decision,
  facts: Fact,
  checkpoints: Checkpoint,
  desks: Desk,
  procedures: Procedure,
  assets: Asset,
  rights: Right,
  products: Product,
} as const;
const nameOf = {
  injects: 'Inject',
  decisions: 'Decision',
  facts: 'Fact',
  checkpoints: 'Checkpoint',
  desks: 'Desk',
  procedures: 'Procedure',
  assets: 'Asset',
  rights: 'Right',
  products: 'Product',
} as const;

const celTypes = {
  truth: 'bool',
  time: 'double',
  number: 'double',
  roles: 'list<string>',
  list: 'list<string>',
  choice: 'string',
} as const;

/** Numbers that authors write without a point are integers to CEL; ours are all doubles, and both may meet. */
export const language = made();

export interface Dependency {
  readonly table: TableName | 'phase';
  readonly id: string;
}

/** The values that a condition is evaluated with: only those of the things it depends on are asked for. */
export function contextOf(dependsOn: readonly Dependency[], moments: Moments): Record<string, unknown> {
  const context = {
    phase: '',
    injects: new Map<string, Inject>(),
    decisions: new Map<string, Decision>(),
    indicators: new Map<string, number>(),
    facts: new Map<string, Fact>(),
    checkpoints: new Map<string, Checkpoint>(),
    desks: new Map<string, Desk>(),
    procedures: new Map<string, Procedure>(),
    assets: new Map<string, Asset>(),
    rights: new Map<string, Right>(),
    products: new Map<string, Product>(),
  };
  for (const { table, id } of dependsOn) {
    if (table === 'phase') context.phase = moments.phase();
    if (table === 'injects') context.injects.set(spelled(id), injectOf(moments.inject(id)));
    if (table === 'decisions') context.decisions.set(spelled(id), decisionOf(moments.decision(id)));
    if (table === 'indicators') context.indicators.set(spelled(id), moments.indicator(id));
    if (table === 'facts') context.facts.set(spelled(id), factOf(moments.fact(id)));
    if (table === 'procedures') context.procedures.set(spelled(id), procedureOf(moments.procedure(id)));
    if (table === 'desks') context.desks.set(spelled(id), deskOf(moments.desk(id)));
    if (table === 'assets') context.assets.set(spelled(id), assetOf(moments.asset(id)));
    if (table === 'rights') context.rights.set(spelled(id), rightOf(moments.right(id)));
    if (table === 'products') context.products.set(spelled(id), productOf(moments.product(id)));
    if (table === 'checkpoints') context.checkpoints.set(spelled(id), checkpointOf(moments.checkpoint(id)));
  }
  return context;
}

function injectOf(moments: InjectMoments | undefined): Inject {
  const { state, releasedAt, readBy, acknowledgedBy, answeredBy } = moments ?? nothingSent;
  return new Inject({ state, released: releasedAt !== undefined, releasedAt, readBy, acknowledgedBy, answeredBy });
}

function decisionOf(moments: DecisionMoments | undefined): Decision {
  const { state, openedAt, consulted, informed, overstepped, takenAt, by, hat, authority, option } =
    moments ?? nothingAsked;
  const taken = state === 'taken';
  const lapsed = state === 'lapsed';
  const asked = { state, opened: openedAt !== undefined, openedAt, consulted, informed, overstepped, taken, lapsed };
  if (!taken && !lapsed) return new Decision(asked);
  const [other, none] = answersBesideOptions;
  return new Decision({ ...asked, takenAt, by, hat, authority, option: option ?? (taken ? other : none) });
}

function factOf(moments: FactMoments | undefined): Fact {
  return new Fact(moments ?? { holders: [], known: false });
}

function deskOf(moments: DeskMoments | undefined): Desk {
  const { askedAt, askedBy, answered } = moments ?? { askedAt: undefined, askedBy: [], answered: false };
  return new Desk({ asked: askedAt !== undefined, askedAt, askedBy, answered });
}

function procedureOf(moments: ProcedureMoments | undefined): Procedure {
  if (moments === undefined) return new Procedure({ begun: false, done: [], passed: [] });
  const { state, since, begunAt, done, passed } = moments;
  return new Procedure({ begun: true, state, since, begunAt, done, passed });
}

function assetOf(moments: AssetMoments | undefined): Asset {
  const { taskedAt, ...it } = moments ?? nowhere;
  return new Asset({ ...it, tasked: taskedAt !== undefined, taskedAt });
}

function rightOf(moments: RightMoments | undefined): Right {
  const { delegatedAt, holders } = moments ?? { holders: [] };
  return new Right({ delegated: delegatedAt !== undefined, delegatedAt, holders });
}

function productOf(moments: ProductMoments | undefined): Product {
  const { releasedAt, ...it } = moments ?? { releasedBy: [], says: [], reached: [], overstepped: [] };
  return new Product({ ...it, released: releasedAt !== undefined, releasedAt });
}

function checkpointOf(moments: CheckpointMoments | undefined): Checkpoint {
  const { result: told, reachedAt } = moments ?? {};
  const result = told === 'pending' ? undefined : told;
  return new Checkpoint({ result, reachedAt, reached: result !== undefined, met: result === 'met' });
}

const nothingSent: InjectMoments = { state: 'planned', readBy: [], acknowledgedBy: [], answeredBy: [] };
const nothingAsked: DecisionMoments = { state: 'planned', consulted: [], informed: [], overstepped: [] };

const nowhere: AssetMoments = {
  state: 'ready',
  served: [],
  aboard: 0,
  requested: false,
  refused: false,
  escalated: false,
};

function made(): Environment {
  const cel = new Environment({
    limits: { maxAstNodes: 200, maxDepth: 20, maxListElements: 30, maxMapEntries: 1, maxCallArguments: 3 },
  });
  for (const table of [
    'injects',
    'decisions',
    'facts',
    'checkpoints',
    'desks',
    'procedures',
    'assets',
    'rights',
    'products',
  ] as const) {
    const typed = Object.entries<FieldKind>(fields[table]).map(([name, { kind }]) => [name, celTypes[kind]]);
    cel.registerType(nameOf[table], { ctor: types[table], fields: Object.fromEntries(typed) });
    cel.registerVariable(table, `map<string, ${nameOf[table]}>`);
  }
  cel.registerVariable('indicators', 'map<string, double>').registerVariable('phase', 'string');
  for (const [name, unit] of Object.entries(lengths)) {
    const length = (count: bigint | number): number => Number(count) * unit;
    cel.registerFunction(`${name}(int): double`, length).registerFunction(`${name}(double): double`, length);
  }
  const plus = (a: bigint | number, b: bigint | number): number => Number(a) + Number(b);
  const minus = (a: bigint | number, b: bigint | number): number => Number(a) - Number(b);
  return cel
    .registerOperator('double + int: double', plus)
    .registerOperator('int + double: double', plus)
    .registerOperator('double - int: double', minus)
    .registerOperator('int - double: double', minus)
    .registerOperator('double == int', (a: number, b: bigint) => a === Number(b));
}
