import { readCondition } from '../../conditions.ts';
import { conditionsIn } from '../checks/conditions.ts';
import type { Sheet } from '../checks/findings.ts';
import type { Path } from '../places.ts';
import { type Earliest, NEVER } from './earliest.ts';

type Opens = Sheet['scenario']['decisions'][string]['opens'];

/** Whether everything in the story can come, before the exercise is over, and every way through it ends. */
export function proveCourse(sheet: Sheet, earliest: Earliest): void {
  conditions(sheet, earliest);
  phases(sheet, earliest);
  injects(sheet, earliest);
  decisions(sheet, earliest);
}

/** Conditions that nothing can ever meet, and such as nothing can ever fail. */
function conditions({ scenario, names, tell }: Sheet, earliest: Earliest): void {
  const isConstant = (source: string): boolean => {
    const read = readCondition(source, names);
    return !read.ok || read.condition.dependsOn.length === 0;
  };
  for (const { source, path } of conditionsIn(scenario)) {
    const { yes, no } = earliest.condition(source);
    const isAct = path[0] === 'checkpoints' && path.at(-1) === 'act';
    if (isConstant(source)) continue;
    if (yes === NEVER) {
      if (!isToldBy(scenario, earliest, path)) tell(isAct ? 'checkpoint.impossible' : 'condition.never', path);
    } else if (no === NEVER && !isAct) tell('condition.always', path);
  }
}

/** What a condition alone keeps from coming is told as what never comes. */
function isToldBy({ storyline }: Sheet['scenario'], earliest: Earliest, [table, id, , index]: Path): boolean {
  if (table === 'injects') return earliest.of(`inject ${id}`) === NEVER;
  if (table === 'storyline') return earliest.of(`phase ${storyline[String(id)]?.next[Number(index)]?.to}`) === NEVER;
  return table === 'decisions' && earliest.of(`opened ${id}`) === NEVER;
}

function phases({ scenario, tell }: Sheet, earliest: Earliest): void {
  const ends = endingIn(scenario.storyline);
  for (const id of Object.keys(scenario.storyline)) {
    const time = earliest.of(`phase ${id}`);
    if (time === NEVER) {
      if (isFirst(scenario, earliest, id)) tell('phase.never', ['storyline', id], { id }, 'key');
    } else if (time > scenario.length && isFirst(scenario, earliest, id, scenario.length))
      tell('phase.late', ['storyline', id], { id }, 'key');
    else if (!ends.has(id)) tell('phase.endless', ['storyline', id], { id }, 'key');
  }
}

/** Whether this is the first step on its way that does not come in time, or at all: those after it were told with it. */
function isFirst({ storyline }: Sheet['scenario'], earliest: Earliest, id: string, by?: number): boolean {
  const comes = (time: number): boolean => time <= (by ?? Number.MAX_VALUE);
  return Object.entries(storyline).some(
    ([from, { next }]) =>
      comes(earliest.of(`phase ${from}`)) &&
      next.some(({ to, when }) => to === id && (by === undefined || comes(earliest.condition(when).yes))),
  );
}

/** The phases from which some way leads to an end. */
function endingIn(storyline: Sheet['scenario']['storyline']): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  const waiting: string[] = [];
  for (const [id, { next }] of Object.entries(storyline)) {
    if (next.length === 0) waiting.push(id);
    for (const { to } of next) before.set(to, [...(before.get(to) ?? []), id]);
  }
  const ends = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (ends.has(id)) continue;
    ends.add(id);
    waiting.push(...(before.get(id) ?? []));
  }
  return ends;
}

function injects({ scenario, tell }: Sheet, earliest: Earliest): void {
  for (const [id, inject] of Object.entries(scenario.injects)) {
    const time = earliest.of(`inject ${id}`);
    const path = triggerOf(['injects', id], inject);
    if (time === NEVER) {
      if (isRoot(inject, earliest)) tell('inject.never', path, { id }, 'key');
    } else if (time > scenario.length && inject.at === undefined && earliest.trigger(inject) <= scenario.length)
      tell('trigger.late', path, {}, 'key');
  }
}

function decisions({ scenario, tell }: Sheet, earliest: Earliest): void {
  for (const [id, { opens, closes }] of Object.entries(scenario.decisions)) {
    const time = earliest.of(`opened ${id}`);
    const path = triggerOf(['decisions', id, 'opens'], opens);
    if (time === NEVER) {
      if (isRoot(opens, earliest)) tell('decision.never', path, { id }, 'key');
    } else if (time > scenario.length) {
      if (opens.at === undefined && earliest.trigger(opens) <= scenario.length) tell('trigger.late', path, {}, 'key');
    } else if (closes !== undefined && time + closes > scenario.length)
      tell('decision.closesLate', ['decisions', id, 'closes']);
  }
}

/** What follows something that never comes was told with it. */
function isRoot(opens: Opens, earliest: Earliest): boolean {
  return opens.with === undefined || earliest.trigger(opens) < NEVER;
}

function triggerOf(path: Path, opens: Opens): Path {
  const key = (['with', 'when', 'at', 'by-hand'] as const).find((one) => opens[one] !== undefined);
  return key === undefined ? path : [...path, key];
}
