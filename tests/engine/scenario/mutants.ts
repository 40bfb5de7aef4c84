import { compile, policies, readScenario, type Source } from '@kalari/engine';
import { rehearse } from '../../../server/src/rehearsal/play.ts';
import { tallyOf } from '../../../server/src/rehearsal/tally.ts';

/* Slips that an author could make in a good scenario, each a change of its plain JSON; from a seed, the same every time. */

// biome-ignore lint/suspicious/noExplicitAny: a file as plain data, whatever is in it.
type Json = any;
interface Mutant {
  readonly what: string;
  readonly text: string;
}

type Slip = (root: Json, pick: <T>(from: readonly T[]) => T | undefined) => string | undefined;

const idsOf = (table: Json | undefined): string[] => Object.keys(table ?? {});

function renamed(table: Json | undefined, id: string | undefined): string | undefined {
  if (table === undefined || id === undefined) return undefined;
  const entries = Object.entries(table).map(([key, one]) => [key === id ? `${key}-x` : key, one] as const);
  for (const key of Object.keys(table)) delete table[key];
  for (const [key, one] of entries) table[key] = one;
  return id;
}

function effectLists(root: Json): Json[] {
  const lists: Json[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if ((key === 'then' || key === 'otherwise') && Array.isArray(one) && one.length > 0) lists.push(one);
      walk(one);
    }
  };
  walk(root);
  return lists;
}

function textsIn(root: Json): Json[] {
  const texts: Json[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value && 'fr' in value) texts.push(value as Json);
    else for (const one of Object.values(value)) walk(one);
  };
  walk(root);
  return texts;
}

const slips: Readonly<Record<string, Slip>> = {
  'a seat is left out': (root, pick) => drop(root['seats'], pick),
  'a desk is left out': (root, pick) => drop(root['desks'], pick),
  'an inject is left out': (root, pick) => drop(root['injects'], pick),
  'a decision is left out': (root, pick) => drop(root['decisions'], pick),
  'a fact is left out': (root, pick) => drop(root['facts'], pick),
  'an objective is left out': (root, pick) => drop(root['objectives'], pick),
  'a phase is left out': (root, pick) => drop(root['storyline'], pick),
  'an inject is renamed': (root, pick) => renamed(root['injects'], pick(idsOf(root['injects']))),
  'a decision is renamed': (root, pick) => renamed(root['decisions'], pick(idsOf(root['decisions']))),
  'a fact is renamed': (root, pick) => renamed(root['facts'], pick(idsOf(root['facts']))),
  'a phase is renamed': (root, pick) => renamed(root['storyline'], pick(idsOf(root['storyline']))),
  'an option is renamed': (root, pick) => {
    const id = pick(idsOf(root['decisions']));
    const options = root['decisions']?.[id ?? '']?.['options'];
    return renamed(options, pick(idsOf(options)));
  },
  'a branch is cut': (root, pick) => {
    const id = pick(idsOf(root['storyline']).filter((one) => (root['storyline']?.[one]?.['next']?.length ?? 0) > 0));
    root['storyline']?.[id ?? '']?.['next']?.shift();
    return id;
  },
  'a translation is dropped': (root, pick) => {
    const text = pick(textsIn(root));
    if (text !== undefined) delete text['fr'];
    return text === undefined ? undefined : String(text['en']).slice(0, 30);
  },
  'a trigger is removed': (root, pick) => {
    const id = pick(idsOf(root['injects']));
    const inject = root['injects']?.[id ?? ''];
    for (const key of ['at', 'with', 'when', 'by-hand', 'delay']) if (inject !== undefined) delete inject[key];
    return id;
  },
  'an audience is emptied': (root, pick) => {
    const id = pick(idsOf(root['injects']));
    const inject = root['injects']?.[id ?? ''];
    if (inject !== undefined) inject['to'] = {};
    return id;
  },
  'a recipient is dropped': (root, pick) => {
    const id = pick(idsOf(root['injects']).filter((one) => idsOf(root['injects']?.[one]?.['to']).length > 1));
    return drop(root['injects']?.[id ?? '']?.['to'], pick) === undefined ? undefined : id;
  },
  'a release is dropped': (root, pick) => {
    const list = pick(
      effectLists(root).filter((one) => one.some((effect: Json) => 'release' in effect || 'open' in effect)),
    );
    if (list === undefined) return undefined;
    const at = list.findIndex((effect: Json) => 'release' in effect || 'open' in effect);
    return JSON.stringify(list.splice(at, 1));
  },
  'a time lies after the end': (root, pick) => {
    const id = pick(idsOf(root['injects']).filter((one) => root['injects']?.[one]?.['at'] !== undefined));
    const inject = root['injects']?.[id ?? ''];
    if (inject !== undefined) inject['at'] = '9h00';
    return id;
  },
  'a checkpoint has a second': (root, pick) => {
    const id = pick(idsOf(root['checkpoints']).filter((one) => root['checkpoints']?.[one]?.['within'] !== undefined));
    const checkpoint = root['checkpoints']?.[id ?? ''];
    if (checkpoint !== undefined) checkpoint['late-until'] = '1s';
    return id;
  },
  'authority goes to nobody at the table': (root, pick) => {
    const id = pick(idsOf(root['decisions']).filter((one) => root['decisions']?.[one]?.['authority'] !== undefined));
    const decision = root['decisions']?.[id ?? ''];
    if (decision !== undefined) {
      decision['authority'] = ['human-rights'];
      delete decision['delegated'];
    }
    return id;
  },
  'what carries a fact does so no more': (root, pick) => {
    const id = pick(idsOf(root['injects']).filter((one) => root['injects']?.[one]?.['carries'] !== undefined));
    const inject = root['injects']?.[id ?? ''];
    if (inject !== undefined) delete inject['carries'];
    return id;
  },
};

function drop(table: Json | undefined, pick: <T>(from: readonly T[]) => T | undefined): string | undefined {
  const id = pick(idsOf(table));
  if (table === undefined || id === undefined) return undefined;
  delete table[id];
  return id;
}

/** So many mutants of each slip, from a scenario as plain JSON. */
function mutantsOf(plain: unknown, each: number, seed: number): Mutant[] {
  let state = seed >>> 0;
  const pick = <T>(from: readonly T[]): T | undefined => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from[Math.floor((state / 0x1_0000_0000) * from.length)];
  };
  return Object.entries(slips).flatMap(([name, slip]) =>
    Array.from({ length: each }, () => {
      const root = JSON.parse(JSON.stringify(plain)) as Json;
      const where = slip(root, pick);
      // JSON is YAML too.
      return where === undefined ? [] : [{ what: `${name}: ${where}`, text: JSON.stringify(root) }];
    }).flat(),
  );
}

/** Whether reading says anything that it does not say of the good scenario. */
export function isCaught(text: string, settings: ReadonlyMap<string, Source>): boolean {
  const read = readScenario({ file: 'mutant.yaml', text }, settings);
  return !read.ok || read.warnings.length > 0;
}

/**
 * What came about when it was played as doctrine has it, and when nobody did anything: injects, decisions put, phases.
 * Each way of playing by itself, so that what one loses is not hidden by the other. What was chosen is people's affair;
 * a branch is a way and not a thing; a thing under another name is the same.
 */
function reachedIn(text: string, settings: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const read = readScenario({ file: 'mutant.yaml', text }, settings);
  if (!read.ok) throw new Error('A mutant that is refused is not played.');
  const flow = compile(read.scenario);
  return new Set(
    (['doctrine', 'silent'] as const).flatMap((name) =>
      tallyOf(flow, name, rehearse(flow, { seed: 1, policy: policies[name] }))
        .reached.filter((one) => /^(inject|decision|phase) /.test(one))
        .map((one) => `${name}: ${one.replaceAll('-x', '')}`),
    ),
  );
}

interface MutationRun {
  readonly mutants: number;
  readonly caught: number;
  /** Played as well as the good one: nothing that was reached is lost. */
  readonly harmless: readonly string[];
  /** Not caught, and something is lost in play. */
  readonly missed: readonly string[];
}

/** Makes mutants, reads them, and has those that pass played beside the good one. */
export function mutationRun(
  plain: unknown,
  settings: ReadonlyMap<string, Source>,
  { each, seed }: { each: number; seed: number },
): MutationRun {
  const mutants = mutantsOf(plain, each, seed);
  const passed = mutants.filter(({ text }) => !isCaught(text, settings));
  const good = passed.length === 0 ? new Set<string>() : reachedIn(JSON.stringify(plain), settings);
  const verdicts = passed.map(({ what, text }) => {
    const now = reachedIn(text, settings);
    const lost = [...good].filter((one) => !now.has(one));
    return {
      what: lost.length === 0 ? what : `${what} (lost: ${lost.slice(0, 4).join(', ')})`,
      isHarmful: lost.length > 0,
    };
  });
  return {
    mutants: mutants.length,
    caught: mutants.length - passed.length,
    harmless: verdicts.filter(({ isHarmful }) => !isHarmful).map(({ what }) => what),
    missed: verdicts.filter(({ isHarmful }) => isHarmful).map(({ what }) => what),
  };
}
