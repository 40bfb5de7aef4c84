import type { ExerciseEvent, Stamped } from '../events.ts';
import type { Happening } from './schema.ts';

/** What of a record is worth telling beforehand: what is sent, put, left out, lapses, moves. */
export function happeningsIn(records: Iterable<Stamped>): Happening[] {
  const told: Happening[] = [];
  for (const { event, t } of records) {
    const said = tell(event);
    if (said !== undefined) told.push({ t, event: event.type, ...said });
  }
  return told;
}

/** The same thing, whenever it happens. */
export function likeness({ event, about, option, from, how, change }: Happening): string {
  return [event, about, option, from, how, change].join(' ');
}

function tell(event: ExerciseEvent): Omit<Happening, 't' | 'event'> | undefined {
  switch (event.type) {
    case 'inject.released':
      return { about: event.inject, to: [...event.to] };
    case 'inject.queued':
    case 'inject.withdrawn':
      return { about: event.inject };
    case 'inject.skipped':
      return { about: event.inject, how: event.how };
    case 'inject.expired':
      return { about: event.inject, to: [...event.silent] };
    case 'decision.opened':
      return { about: event.decision };
    case 'decision.skipped':
      return { about: event.decision, how: event.how };
    case 'decision.taken':
    case 'decision.lapsed':
      return { about: event.decision, ...(event.option === undefined ? {} : { option: event.option }) };
    case 'decision.overstepped':
      return { about: event.decision, how: event.why };
    case 'phase.entered':
      return { about: event.phase, how: event.how, ...(event.from === undefined ? {} : { from: event.from }) };
    case 'indicator.moved':
      return event.source === 'start'
        ? undefined
        : { about: event.indicator, change: event.change, value: event.to, from: sourceOf(event.source) };
    case 'checkpoint.reached':
      return { about: event.checkpoint, how: event.result };
    case 'procedure.begun':
      return { about: event.procedure, how: event.to };
    case 'procedure.moved':
      return { about: event.procedure, from: event.from, how: event.to };
    case 'asset.departed':
      return { about: event.asset, from: event.from, how: event.to };
    case 'asset.arrived':
    case 'asset.loaded':
    case 'asset.unloaded':
    case 'asset.returned':
    case 'asset.halted':
      return { about: event.asset, how: event.place };
    case 'asset.readied':
      return { about: event.asset, how: event.ready };
    case 'drift.moved':
      return { about: event.drift };
    default:
      return undefined;
  }
}

/** Effects are numbered by their records, which says nothing beforehand: that one was overruled does. */
function sourceOf(source: string): string {
  return source.startsWith('overruled:') ? 'overruled' : source;
}
