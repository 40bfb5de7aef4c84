import { contextOf, type Dependency } from '../conditions/language.ts';
import { namesIn } from '../conditions/names.ts';
import { spelled } from '../conditions/words.ts';
import { type Condition, type Moments, readCondition } from '../conditions.ts';
import { momentsOf } from '../moments.ts';
import type { Standing } from './fork.ts';
import { type Asking, askingOf, kindOf } from './question.ts';
import type { Asked, Part, Present, Question } from './schema.ts';

type ASTNode = Condition['program']['ast'];

/** A condition, part by part: what each asks, how that stands now, and whether it can still come to hold. */
export function takeApart(standing: Standing, source: string): Part {
  const names = namesOf(standing);
  const read = readCondition(source, names);
  if (!read.ok) return unread(source);
  const moments = momentsOf(standing.flow.scenario, standing.world);
  const holds = (text: string) => standing.flow.conditions.holds(text, standing.world);
  return apart(read.condition.program.ast, true);

  function apart(node: ASTNode, wanted: boolean): Part {
    if (node.op === '!_') return apart(node.args, !wanted);
    if (node.op === '&&' || node.op === '||') {
      const op = (node.op === '&&') === wanted ? 'all' : 'any';
      // `a && b && c` is one list of three.
      const parts = node.args.flatMap((side) => {
        const part = apart(side, wanted);
        return part.op === op ? part.parts : [part];
      });
      return { op, holds: parts[op === 'all' ? 'every' : 'some']((part) => part.holds), parts };
    }
    const text = node.input.slice(node.start, node.end);
    const asking = askingOf(node, names);
    const present = asking.asked === undefined ? undefined : presentOf(asking.asked, moments);
    const since = asking.since === undefined ? undefined : presentOf(asking.since, moments);
    const now = asking.form === 'span' ? between(present, since) : present;
    const question: Question = {
      op: 'ask',
      ...asking,
      text,
      wanted,
      holds: holds(wanted ? text : `!(${text})`),
      lost: false,
      ...(now === undefined ? {} : { present: now }),
      ...comesOf(standing, asking, wanted, since),
    };
    return { ...question, lost: !question.holds && isLost(standing, question) };
  }
}

const namings = new WeakMap<Standing['flow'], ReturnType<typeof namesIn>>();

/** Made once a flow, so that a part of a condition is read once and not each time somebody looks. */
function namesOf({ flow }: Standing) {
  const known = namings.get(flow) ?? namesIn(flow.scenario, flow.scenario.setting);
  namings.set(flow, known);
  return known;
}

function unread(text: string): Part {
  return { op: 'ask', form: 'other', text, wanted: true, holds: false, lost: false };
}

function presentOf({ table, id, field }: Asked, moments: Moments): Present | undefined {
  const context = contextOf([{ table, id } as Dependency], moments);
  if (table === 'phase') return moments.phase();
  const row = (context[table] as ReadonlyMap<string, unknown> | undefined)?.get(spelled(id));
  const value = field === '' ? row : (row as Readonly<Record<string, unknown>> | undefined)?.[field];
  return Array.isArray(value) ? value.map(String) : (value as Present | undefined);
}

function between(later: Present | undefined, earlier: Present | undefined): number | undefined {
  return typeof later === 'number' && typeof earlier === 'number' ? later - earlier : undefined;
}

/** When it comes by itself, and until when it still can. */
function comesOf(
  { world }: Standing,
  { form, asked, sign, value }: Asking,
  wanted: boolean,
  since: Present | undefined,
): Pick<Question, 'due' | 'until'> {
  if (!wanted || asked === undefined) return {};
  const { table, id, field } = asked;
  if (form === 'is') {
    const inject = table === 'injects' ? world.get('injects', id) : undefined;
    const decision = table === 'decisions' ? world.get('decisions', id) : undefined;
    if (field === 'released' && inject?.state === 'planned') return given('due', inject.due);
    if (field === 'opened' && decision?.state === 'planned') return given('due', decision.due);
    if (field === 'lapsed' && decision?.state === 'open') return given('due', decision.closesAt);
  }
  const isLimit = (sign === '<' || sign === '<=') && typeof value === 'number';
  if (!isLimit || kindOf(asked)?.kind !== 'time') return {};
  if (form === 'compare') return { until: value };
  return form === 'span' && typeof since === 'number' ? { until: since + value } : {};
}

function given<K extends string>(name: K, t: number | undefined): { [N in K]?: number } {
  return (t === undefined ? {} : { [name]: t }) as { [N in K]?: number };
}

/** Fields that are written once: what stands there stays. */
const settled: ReadonlySet<string> = new Set([
  'option',
  'by',
  'authority',
  'takenAt',
  'openedAt',
  'releasedAt',
  'askedAt',
  'reachedAt',
  'begunAt',
  'result',
]);

/** Things of which nothing that was true, and nobody who was there, is ever taken away. */
const lasting: ReadonlySet<string> = new Set(['injects', 'decisions', 'facts', 'checkpoints', 'desks', 'procedures']);

function isLost({ t, world }: Standing, { form, asked, wanted, present, until }: Question): boolean {
  if (asked === undefined) return false;
  // What has come true, and whoever has joined, does not go away.
  if (!wanted && (form === 'is' || form === 'member')) return lasting.has(asked.table);
  if (until !== undefined && present === undefined && t > until) return true;
  if (form === 'is' && asked.table === 'decisions') {
    const state = world.get('decisions', asked.id)?.state;
    return (asked.field === 'taken' && state === 'lapsed') || (asked.field === 'lapsed' && state === 'taken');
  }
  return settled.has(asked.field) && present !== undefined;
}
