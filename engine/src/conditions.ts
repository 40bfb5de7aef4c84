import { EvaluationError, ParseError, type ParseResult } from '@marcbachmann/cel-js';
import { ConditionFault } from './conditions/fault.ts';
import { contextOf, language, type Dependency as Named } from './conditions/language.ts';
import type { Moments } from './conditions/moments.ts';
import type { ConditionNames } from './conditions/names.ts';
import { hyphenIn, slipIn } from './conditions/slips.ts';
import { kindOf, mustHold } from './conditions/walk.ts';
import { phrase, type Word } from './phrases/phrase.ts';

export type {
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
} from './conditions/moments.ts';
export { type ConditionNames, namesIn } from './conditions/names.ts';

/** `phase`, or a table and an id as the author wrote it: `injects.first-alert`. */
export type Dependency = string;

export interface Condition {
  readonly source: string;
  /** What has to change before the answer can. Empty for a condition that never changes. */
  readonly dependsOn: readonly Dependency[];
  readonly named: readonly Named[];
  readonly program: ParseResult;
}

export type ConditionResult =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly why: Word; readonly remedy: Word; readonly offset: number };

/**
 * Reads a condition of a scenario, such as `injects.first_alert.released && indicators.consent < 40`.
 *
 * Names in it are looked up in `names`, hyphens written as underscores; words in quotes are ids as elsewhere.
 * The same source and names give the same condition without reading it again.
 */
export function readCondition(source: string, names: ConditionNames): ConditionResult {
  const read = readings.get(names) ?? new Map<string, ConditionResult>();
  readings.set(names, read);
  const result = read.get(source) ?? reading(source, names);
  read.set(source, result);
  return result;
}

/**
 * Whether a condition is met.
 *
 * Whatever asks about a moment that has not happened is neither true nor false, and stays so under `!`;
 * `||` and `&&` may still be decided by the other side. Only what is true is met. To ask whether something has happened
 * there are `released`, `taken` and their like, which are always true or false.
 */
export function holds({ named, program }: Condition, moments: Moments): boolean {
  const context = contextOf(named, moments);
  try {
    return program(context) === true;
  } catch (absent) {
    if (absent instanceof EvaluationError) return false;
    throw absent;
  }
}

const readings = new WeakMap<ConditionNames, Map<string, ConditionResult>>();

function reading(source: string, names: ConditionNames): ConditionResult {
  try {
    return { ok: true, condition: conditionOf(source, names) };
  } catch (fault) {
    if (!(fault instanceof ConditionFault)) throw fault;
    return { ok: false, why: fault.why, remedy: fault.remedy, offset: fault.offset };
  }
}

function conditionOf(source: string, names: ConditionNames): Condition {
  const hyphen = hyphenIn(source, names);
  if (hyphen !== undefined) throw hyphen;
  const program = parsed(source);
  const named: Named[] = [];
  mustHold(program.ast, kindOf(program.ast, { names, dependsOn: named }));
  const { valid, error } = program.check();
  if (!valid)
    throw new ConditionFault(
      phrase('cannotAsk', { code: error?.code ?? '' }),
      phrase('unlike.do'),
      error?.range?.start ?? 0,
    );
  const dependsOn = named.map(({ table, id }) => (table === 'phase' ? 'phase' : `${table}.${id}`));
  return { source, dependsOn, named, program };
}

function parsed(source: string): ParseResult {
  try {
    return language.parse(source);
  } catch (error) {
    if (error instanceof ParseError) throw slipIn(source, error);
    throw error;
  }
}
