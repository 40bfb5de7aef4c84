import {
  compile,
  type PolicyName,
  policies,
  type ReadResult,
  readScenario,
  type Scenario,
  type Source,
} from '@kalari/engine';
import { rehearse } from '../../../server/src/rehearsal/play.ts';
import { tallyOf } from '../../../server/src/rehearsal/tally.ts';
import { type Json, type Site, settingSlips, slips } from './slips.ts';

/** A good scenario and its setting as plain JSON. */
export interface Good {
  readonly scenario: Json;
  readonly setting: Json;
}

interface Mutant {
  readonly kind: string;
  readonly where: string;
  readonly scenario: string;
  readonly setting: string | undefined;
}

/** What became of the slips of one kind. */
interface Row {
  readonly kind: string;
  made: number;
  /** An error: it cannot be played. */
  refused: number;
  /** A warning, and something is lost in play. */
  warned: number;
  /** A warning, and nothing is lost. */
  idle: number;
  /** Nothing is said, and nothing is lost. */
  harmless: number;
  /** Nothing is said, and something is lost. */
  escaped: number;
}

interface Escape {
  /** The kind of slip and where. */
  readonly slip: string;
  readonly lost: readonly string[];
}

interface MutationRun {
  readonly rows: readonly Row[];
  readonly escapes: readonly Escape[];
  readonly harmful: number;
  readonly caught: number;
}

/**
 * Makes slips, at most `each` of a kind, and reads what comes of them; what may be played is played beside the good one.
 *
 * Which places are taken is drawn from a seed for each place by itself: an author who adds something elsewhere changes
 * little of it.
 */
export function mutationRun(good: Good, { each, seed }: { each: number; seed: number }): MutationRun {
  const settingSource = sourceOf(good.setting);
  const whole = readOf(JSON.stringify(good.scenario), settingSource);
  if (!whole.ok) throw new Error('The good scenario is refused.');
  const came = panel.map((name) => alwaysIn(whole.scenario, name));
  const rows = new Map<string, Row>();
  const escapes: Escape[] = [];
  for (const { kind, where, scenario, setting } of mutantsOf(good, each, seed)) {
    const row = rows.get(kind) ?? { kind, made: 0, refused: 0, warned: 0, idle: 0, harmless: 0, escaped: 0 };
    rows.set(kind, row);
    row.made++;
    const read = readOf(scenario, setting === undefined ? settingSource : { file: 'setting.yaml', text: setting });
    if (!read.ok) {
      row.refused++;
      continue;
    }
    const isTold = read.warnings.length > 0;
    const lost = lostIn(read.scenario, came);
    if (lost.length === 0) row[isTold ? 'idle' : 'harmless']++;
    else if (isTold) row.warned++;
    else {
      row.escaped++;
      escapes.push({ slip: `${kind}: ${where}`, lost });
    }
  }
  const sum = (key: 'refused' | 'warned' | 'escaped') => [...rows.values()].reduce((all, row) => all + row[key], 0);
  const caught = sum('refused') + sum('warned');
  return { rows: [...rows.values()], escapes, caught, harmful: caught + sum('escaped') };
}

/** A line for each kind. */
export function tableOf({ rows }: MutationRun): string {
  const width = Math.max(...rows.map(({ kind }) => kind.length));
  const figures = ['made', 'refused', 'warned', 'idle', 'harmless', 'escaped'] as const;
  return [
    `${'slip'.padEnd(width)}  ${figures.join('  ')}`,
    ...rows.map(
      (row) => `${row.kind.padEnd(width)}  ${figures.map((key) => String(row[key]).padStart(key.length)).join('  ')}`,
    ),
  ].join('\n');
}

function mutantsOf(good: Good, each: number, seed: number): Mutant[] {
  const of = (table: typeof slips, part: 'scenario' | 'setting'): Mutant[] =>
    Object.entries(table).flatMap(([kind, slip]) => {
      const places = slip(good[part])
        .map(({ where }, index) => ({ index, rank: rankOf(`${seed} ${kind} ${where}`) }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, each);
      return places.map(({ index }) => {
        const root: Json = JSON.parse(JSON.stringify(good[part]));
        const { where, apply } = slip(root)[index] as Site;
        apply();
        // JSON is YAML too.
        const text = JSON.stringify(root);
        return part === 'scenario'
          ? { kind, where, scenario: text, setting: undefined }
          : { kind, where, scenario: JSON.stringify(good.scenario), setting: text };
      });
    });
  return [...of(slips, 'scenario'), ...of(settingSlips, 'setting')];
}

/** Who plays: what one of them loses is not hidden by another. */
const panel = ['doctrine', 'silent', 'hesitant'] as const satisfies readonly PolicyName[];

const seeds = [1, 2, 3];

/**
 * What the first of the panel who loses anything loses: what came about in every play of the good one, and in none of this.
 * What chance alone decides is lost by nobody.
 */
function lostIn(scenario: Scenario, came: readonly ReadonlySet<string>[]): string[] {
  for (const [index, name] of panel.entries()) {
    // A checkpoint that is left out is judged no more: that is another exercise, and nobody loses by it.
    let lost = [...(came[index] ?? [])].filter(
      (one) => !one.startsWith('met ') || Object.hasOwn(scenario.checkpoints, one.slice(4)),
    );
    for (const seed of seeds) {
      if (lost.length === 0) break;
      const now = cameTo(scenario, name, seed);
      lost = lost.filter((one) => !now.has(one));
    }
    if (lost.length > 0) return lost.map((one) => `${name}: ${one}`);
  }
  return [];
}

function alwaysIn(scenario: Scenario, name: PolicyName): ReadonlySet<string> {
  const plays = seeds.map((seed) => cameTo(scenario, name, seed));
  return new Set([...(plays[0] ?? [])].filter((one) => plays.every((play) => play.has(one))));
}

/**
 * What came about: messages, decisions put, phases, critical facts in time, and for whoever plays well the checkpoints met.
 * What was chosen is people's affair; a branch is a way and not a thing; a thing under another name is the same.
 */
function cameTo(scenario: Scenario, name: PolicyName, seed: number): ReadonlySet<string> {
  const flow = compile(scenario);
  const { reached, checkpoints } = tallyOf(flow, name, rehearse(flow, { seed, policy: policies[name] }));
  const met = Object.keys(checkpoints).filter((id) => name === 'doctrine' && checkpoints[id] === 'met');
  const came = reached.filter((one) => /^(inject|decision|phase|fact) /.test(one));
  return new Set([...came, ...met.map((id) => `met ${id}`)].map((one) => one.replaceAll('-x', '')));
}

function readOf(text: string, setting: Source): ReadResult {
  return readScenario({ file: 'mutant.yaml', text }, new Map([[idOf(setting), setting]]));
}

/** The setting's own id stands first in it, and those of its parts are keys. */
const idOf = (setting: Source): string => /"id":"([\w-]+)"/.exec(setting.text)?.[1] ?? '';

function sourceOf(setting: Json): Source {
  return { file: 'setting.yaml', text: JSON.stringify(setting) };
}

/** A number from a text, spread well enough to draw by. */
function rankOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
