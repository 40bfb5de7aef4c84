import { phrase, type Word } from '../../phrases/phrase.ts';
import type { ResolvedScenario } from '../resolve.ts';
import { effectsIn, type PlacedEffect } from './effects.ts';
import type { Sheet } from './findings.ts';
import { reachedIn } from './phases.ts';

type Thing = `${'phase' | 'inject' | 'decision'} ${string}`;

/** Whether every inject and decision that waits for another one can ever come: circles of waiting never start. */
export function checkReach({ scenario, tell }: Sheet): void {
  const waits = waitsOf(scenario);
  const comes = new Set<Thing>([...reachedIn(scenario)].map((id): Thing => `phase ${id}`));
  let before = -1;
  while (comes.size !== before) {
    before = comes.size;
    for (const [thing, causes] of waits) {
      if (!comes.has(thing) && causes.some((cause) => cause === 'itself' || comes.has(cause))) comes.add(thing);
    }
  }
  for (const [thing, causes] of waits) {
    const [kind, id = ''] = thing.split(' ');
    const opens = kind === 'inject' ? scenario.injects[id] : scenario.decisions[id]?.opens;
    // What only an effect would have set off is told by the cause of that effect.
    if (comes.has(thing) || opens?.with === undefined) continue;
    const path = kind === 'inject' ? ['injects', id, 'with'] : ['decisions', id, 'opens', 'with'];
    tell('trigger.never', path, { id, cause: causes.map(said) }, 'key');
  }
}

function said(cause: Thing | 'itself'): Word {
  const [kind, id = ''] = cause.split(' ');
  return kind === 'phase' || kind === 'inject' || kind === 'decision' ? phrase(`thing.${kind}`, { id }) : '';
}

/** What can set off each inject and decision. What is not there at all is told elsewhere and counts as able to come. */
function waitsOf(scenario: ResolvedScenario): Map<Thing, (Thing | 'itself')[]> {
  const waits = new Map<Thing, (Thing | 'itself')[]>();
  const known: Record<'phase' | 'inject' | 'decision', object> = {
    phase: scenario.storyline,
    inject: scenario.injects,
    decision: scenario.decisions,
  };
  const add = (thing: Thing, opens: ResolvedScenario['decisions'][string]['opens']): void => {
    const causes: (Thing | 'itself')[] = [];
    if (opens.at !== undefined || opens.when !== undefined || opens['by-hand'] !== undefined) causes.push('itself');
    for (const kind of ['phase', 'inject', 'decision'] as const) {
      const id = opens.with?.[kind];
      if (id !== undefined) causes.push(Object.hasOwn(known[kind], id) ? `${kind} ${id}` : 'itself');
    }
    waits.set(thing, causes);
  };
  for (const [id, inject] of Object.entries(scenario.injects)) add(`inject ${id}`, inject);
  for (const [id, { opens }] of Object.entries(scenario.decisions)) add(`decision ${id}`, opens);
  for (const { effect, cause } of effectsIn(scenario)) {
    if ('release' in effect) waits.get(`inject ${effect.release}`)?.push(whatFrom(cause));
    if ('open' in effect) waits.get(`decision ${effect.open}`)?.push(whatFrom(cause));
  }
  return waits;
}

/** Time alone brings a drift about, and an order can be given at any time. */
function whatFrom({ kind, id }: PlacedEffect['cause']): Thing | 'itself' {
  return kind === 'drift' || kind === 'asset' ? 'itself' : `${kind} ${id}`;
}
