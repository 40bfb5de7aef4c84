import { list } from '../../phrases/phrase.ts';
import { suggestion } from '../../suggest.ts';
import type { Path } from '../places.ts';
import type { Setting } from '../schema.ts';
import type { Findings } from './findings.ts';

type Tell = Findings['tell'];
type Procedure = Setting['procedures'][string];
type Way = Procedure['states'][string]['next'][number];

/** Whether each procedure of a setting can be gone through, and none of them runs by itself without end. */
export function checkProcedures(setting: Setting, tell: Tell): void {
  for (const [id, procedure] of Object.entries(setting.procedures)) {
    const path = ['procedures', id];
    acts(procedure, setting, path, tell);
    states(procedure, setting, path, tell);
    reach(procedure, path, tell);
    circles(procedure, path, tell);
  }
}

function acts(procedure: Procedure, { roles, rights, limits, never }: Setting, path: Path, tell: Tell): void {
  const ways = Object.values(procedure.states).flatMap(({ next }) => next);
  const used = new Set(ways.flatMap((way) => actsOf(way)));
  for (const [id, act] of Object.entries(procedure.acts)) {
    const here = [...path, 'acts', id];
    if (act.who !== undefined && act.each !== undefined) tell('procedure.whoOrEach', here, { id }, 'key');
    for (const key of ['who', 'each'] as const) {
      for (const [index, role] of (act[key] ?? []).entries())
        known(tell, 'reference.role', role, roles, [...here, key, index]);
    }
    if (act.right !== undefined) known(tell, 'reference.right', act.right, rights, [...here, 'right']);
    if (act.limit !== undefined) known(tell, 'reference.limit', act.limit, limits, [...here, 'limit']);
    if (act.since !== undefined) known(tell, 'reference.act', act.since, procedure.acts, [...here, 'since']);
    if (act.since !== undefined && act.within === undefined && act.limit === undefined)
      tell('procedure.since', [...here, 'since'], {}, 'key');
    if (!used.has(id)) tell('procedure.idleAct', here, { id }, 'key');
  }
  for (const [index, id] of procedure.never.entries()) {
    known(tell, 'reference.never', id, never, [...path, 'never', index]);
    if (Object.hasOwn(procedure.acts, id)) tell('procedure.neverAct', [...path, 'never', index], { id });
  }
}

function states(procedure: Procedure, { limits }: Setting, path: Path, tell: Tell): void {
  for (const [id, { next }] of Object.entries(procedure.states)) {
    const triggers = new Set<string>();
    for (const [index, way] of next.entries()) {
      const here = [...path, 'states', id, 'next', index];
      known(tell, 'reference.state', way.to, procedure.states, [...here, 'to']);
      if (way.on !== undefined) known(tell, 'reference.act', way.on, procedure.acts, [...here, 'on']);
      for (const [at, act] of (way.once ?? []).entries())
        known(tell, 'reference.act', act, procedure.acts, [...here, 'once', at]);
      if (way.limit !== undefined) known(tell, 'reference.limit', way.limit, limits, [...here, 'limit']);
      const given = (['on', 'once', 'after', 'limit'] as const).filter((key) => way[key] !== undefined);
      if (given.length !== 1) {
        const code = given.length === 0 ? 'procedure.noTrigger' : 'procedure.triggers';
        tell(code, here, { to: way.to, given: list(given.map((key) => `"${key}"`)) }, given[1] ? 'key' : 'value');
        continue;
      }
      if (way.after === 0) tell('procedure.zero', [...here, 'after']);
      if (way.from !== undefined && way.after === undefined && way.limit === undefined)
        tell('procedure.from', [...here, 'from'], {}, 'key');
      const trigger = JSON.stringify([
        way.on,
        way.once === undefined ? 0 : [...way.once].sort(),
        way.after,
        way.limit,
        way.from,
      ]);
      if (triggers.has(trigger)) tell('procedure.sameTrigger', here, { to: way.to });
      triggers.add(trigger);
    }
  }
}

function reach(procedure: Procedure, path: Path, tell: Tell): void {
  const [first = ''] = Object.keys(procedure.states);
  const reached = reachableFrom(procedure, first, () => true);
  for (const id of Object.keys(procedure.states)) {
    if (!reached.has(id)) tell('procedure.unreachable', [...path, 'states', id], { id, first }, 'key');
  }
}

/** States that lead into each other by time alone: nobody would have to act, ever, and it would never rest. */
function circles(procedure: Procedure, path: Path, tell: Tell): void {
  for (const [id, { next }] of Object.entries(procedure.states)) {
    for (const [index, way] of next.entries()) {
      if (!isTimed(way) || !reachableFrom(procedure, way.to, isTimed).has(id)) continue;
      // Told once, at the way that closes it: the one that leads back to the earliest of its states.
      const order = Object.keys(procedure.states);
      const circle = order.filter(
        (state) => reachableFrom(procedure, id, isTimed).has(state) && reachableFrom(procedure, state, isTimed).has(id),
      );
      if (circle[0] === way.to)
        tell('procedure.circle', [...path, 'states', id, 'next', index], { circle: [...circle, way.to].join(' → ') });
    }
  }
}

/** The states that some way leads to, those ways alone that count. */
export function reachableFrom({ states }: Procedure, from: string, counts: (way: Way) => boolean): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !Object.hasOwn(states, id)) continue;
    reached.add(id);
    waiting.push(...(states[id]?.next ?? []).filter(counts).map(({ to }) => to));
  }
  return reached;
}

/** The acts that a way waits for. */
export function actsOf({ on, once }: Way): readonly string[] {
  return on === undefined ? (once ?? []) : [on];
}

/** Time leads on by itself; so does a way that waits for nothing. */
function isTimed(way: Way): boolean {
  return actsOf(way).length === 0;
}

function known(
  tell: Tell,
  code: `reference.${'role' | 'act' | 'state' | 'right' | 'limit' | 'never'}`,
  id: string,
  table: object,
  path: Path,
): void {
  if (!Object.hasOwn(table, id)) tell(code, path, () => ({ id, hint: suggestion(id, Object.keys(table)) }));
}
