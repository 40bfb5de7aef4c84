import { paceFor } from '../../pace.ts';
import type { Sheet } from '../checks/findings.ts';
import { type Earliest, earliestIn, NEVER } from './earliest.ts';
import { servedIn } from './purpose.ts';

/** Whether the scenario is still whole in the shortest time that it says it can be played in. */
export function proveShort({ scenario, names, tell }: Sheet, whole: Earliest): void {
  const { shortest } = scenario;
  if (shortest === undefined) return;
  const pace = paceFor(scenario, 0, shortest);
  if (pace === undefined) {
    tell('length.pace', ['shortest']);
    return;
  }
  if (pace.optional) return;
  const short = earliestIn(scenario, names, { optional: true });
  if (short === undefined) return;
  const lost = (thing: Parameters<Earliest['of']>[0]) => whole.of(thing) < NEVER && short.of(thing) === NEVER;
  for (const [id, { optional }] of Object.entries(scenario.injects))
    if (!optional && lost(`inject ${id}`)) tell('short.inject', ['injects', id], { id }, 'key');
  for (const [id, { optional }] of Object.entries(scenario.decisions))
    if (!optional && lost(`opened ${id}`)) tell('short.decision', ['decisions', id], { id }, 'key');
  for (const id of Object.keys(scenario.storyline))
    if (lost(`phase ${id}`)) tell('short.phase', ['storyline', id], { id }, 'key');
  for (const [id, { act, from, applies }] of Object.entries(scenario.checkpoints)) {
    const begins =
      from?.inject !== undefined
        ? short.of(`inject ${from.inject}`)
        : from?.decision !== undefined
          ? short.of(`opened ${from.decision}`)
          : 0;
    // What never begins, or does not apply, is not judged.
    if (begins === NEVER || short.condition(applies).yes === NEVER) continue;
    if (whole.condition(act).yes < NEVER && short.condition(act).yes === NEVER)
      tell('short.checkpoint', ['checkpoints', id], { id }, 'key');
  }
  const all = servedIn(scenario, (thing) => whole.of(thing) < NEVER);
  const left = servedIn(scenario, (thing) => short.of(thing) < NEVER);
  for (const id of Object.keys(scenario.objectives)) {
    const lostInject = all.byInject.has(id) && !left.byInject.has(id);
    const lostDecision = all.byDecision.has(id) && !left.byDecision.has(id);
    if (lostInject || lostDecision) tell('short.objective', ['objectives', id], { id }, 'key');
  }
}
