import { list, phrase } from '../../phrases/phrase.ts';
import type { Path } from '../places.ts';
import type { ResolvedScenario } from '../resolve.ts';
import { effectsIn } from './effects.ts';
import type { Sheet } from './findings.ts';

type Opens = ResolvedScenario['decisions'][string]['opens'];

/** Whether each inject and decision has exactly one thing that sets it off, or is set off by an effect. */
export function checkTriggers(sheet: Sheet): void {
  const { scenario } = sheet;
  const effects = effectsIn(scenario).map(({ effect }) => effect);
  const released = new Set(effects.flatMap((effect) => ('release' in effect ? [effect.release] : [])));
  const opened = new Set(effects.flatMap((effect) => ('open' in effect ? [effect.open] : [])));
  for (const [id, inject] of Object.entries(scenario.injects)) {
    one(sheet, inject, ['injects', id], released.has(id) ? undefined : 'trigger.missing');
  }
  for (const [id, { starts }] of Object.entries(scenario.procedures)) {
    if (starts !== undefined) one(sheet, starts, ['procedures', id, 'starts'], 'trigger.unbegun');
  }
  for (const [id, { opens }] of Object.entries(scenario.decisions)) {
    one(sheet, opens, ['decisions', id, 'opens'], opened.has(id) ? undefined : 'trigger.unopened');
  }
}

function one(
  { scenario, tell }: Sheet,
  opens: Opens,
  path: Path,
  ifNone: 'trigger.missing' | 'trigger.unopened' | 'trigger.unbegun' | undefined,
): void {
  const given = (['at', 'with', 'when', 'by-hand'] as const).filter((key) => opens[key] !== undefined);
  const [first, ...more] = given;
  const id = String(path[1]);
  if (first === undefined && ifNone !== undefined) tell(ifNone, path, { id }, 'key');
  if (more.length > 0)
    tell('trigger.several', [...path, more[0] ?? ''], { id, given: list(given.map((key) => `"${key}"`)) }, 'key');
  if (opens.with !== undefined) follows(tell, opens.with, [...path, 'with']);
  if (opens.delay !== undefined && (first === undefined || first === 'at' || first === 'by-hand')) {
    tell('trigger.delay', [...path, 'delay'], { instead: phrase(first === 'at' ? 'delay.at' : 'delay.effect') }, 'key');
  }
  if (opens.at !== undefined && opens.at > scenario.length) tell('trigger.late', [...path, 'at']);
}

function follows(tell: Sheet['tell'], follow: NonNullable<Opens['with']>, path: Path): void {
  const named = (['phase', 'inject', 'decision'] as const).filter((key) => follow[key] !== undefined);
  if (named.length !== 1) tell('trigger.with', path, {}, 'key');
  if (follow.option !== undefined && follow.decision === undefined)
    tell('trigger.option', [...path, 'option'], {}, 'key');
}
