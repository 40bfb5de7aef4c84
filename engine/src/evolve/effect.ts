import type { ExerciseEvent, Stamped } from '../events.ts';
import type { EffectRow } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/**
 * Keeps every effect that the scenario computed, so that the facilitator can overrule it and the report can show both.
 * An effect's id is the place of its event in the record.
 */
export function evolveEffect(world: World, { event, seq, t }: Stamped): void {
  const effect = effectIn(event);
  if (effect !== undefined) world.put('effects', { id: `e${seq}`, t, ...effect });
}

function effectIn(event: ExerciseEvent): Omit<EffectRow, 'id' | 't'> | undefined {
  switch (event.type) {
    case 'indicator.moved': {
      const { source, indicator, change } = event;
      const own = source === 'start' || source.startsWith('overruled:');
      return own ? undefined : { source, kind: 'move', about: indicator, change };
    }
    case 'inject.scheduled':
      return event.source === undefined
        ? undefined
        : { source: event.source, kind: 'release', about: event.inject, due: event.due };
    case 'inject.delayed':
      return event.source === undefined
        ? undefined
        : { source: event.source, kind: 'delay', about: event.inject, due: event.due, by: event.later ?? 0 };
    case 'inject.skipped':
      return event.source === undefined ? undefined : { source: event.source, kind: 'skip', about: event.inject };
    case 'asset.tasked':
      return event.source === undefined ? undefined : { source: event.source, kind: 'task', about: event.asset };
    case 'asset.delayed':
      return event.source === undefined
        ? undefined
        : {
            source: event.source,
            kind: 'delay-asset',
            about: event.asset,
            by: event.later,
            ...(event.due === undefined ? {} : { due: event.due }),
          };
    case 'asset.readied':
      return event.source === undefined
        ? undefined
        : { source: event.source, kind: event.ready === 'broken' ? 'break' : 'ready', about: event.asset };
    case 'decision.scheduled':
      return event.source === undefined
        ? undefined
        : { source: event.source, kind: 'open', about: event.decision, due: event.due };
    default:
      return undefined;
  }
}
