import { assetEffect, isAssetEffect } from './assets/effects.ts';
import type { ExerciseEvent } from './events.ts';
import { drawPercent } from './rng.ts';
import type { Effect } from './scenario/schema.ts';
import type { Situation } from './situation.ts';
import type { InjectRow } from './world/tables.ts';

/**
 * The events that effects lead to, counted from the moment `from` of what caused them.
 * What has already gone out or been answered is left alone: an effect never plays a thing twice. Nor does it release
 * what the facilitator holds, or what waits for her word.
 */
export function effectsOf(
  situation: Situation,
  effects: readonly Effect[],
  from: number,
  source: string,
): ExerciseEvent[] {
  const scratch: Scratch = { moved: new Map(), drawn: new Map() };
  return effects.flatMap((effect) => effectOf(situation, effect, from, source, scratch));
}

/** What earlier effects of the same list have changed: they are events only, not yet in the world. */
interface Scratch {
  readonly moved: Map<string, number>;
  readonly drawn: Map<string, readonly number[]>;
}

function effectOf(
  situation: Situation,
  effect: Effect,
  from: number,
  source: string,
  scratch: Scratch,
): ExerciseEvent[] {
  const { scenario, world, t } = situation;
  if ('release' in effect) {
    if (stateOf(situation, effect.release) !== 'planned') return [];
    return [{ type: 'inject.scheduled', inject: effect.release, due: Math.max(t, from + (effect.in ?? 0)), source }];
  }
  if ('delay' in effect) {
    const due = world.get('injects', effect.delay)?.due;
    if (due === undefined) return [];
    return [
      { type: 'inject.delayed', inject: effect.delay, due: Math.max(t, due) + effect.by, source, later: effect.by },
    ];
  }
  if ('skip' in effect) {
    const waits = ['planned', 'due', 'held'].includes(stateOf(situation, effect.skip));
    return waits ? [{ type: 'inject.skipped', inject: effect.skip, how: 'effect', source }] : [];
  }
  if ('open' in effect) {
    if ((world.get('decisions', effect.open)?.state ?? 'planned') !== 'planned') return [];
    return [{ type: 'decision.scheduled', decision: effect.open, due: Math.max(t, from + (effect.in ?? 0)), source }];
  }
  if ('draw' in effect) {
    const { drawn, state } = drawPercent(
      world.must('exercise', 'it').seed,
      effect.draw,
      scratch.drawn.get(effect.draw) ?? world.get('chance', effect.draw)?.state,
    );
    scratch.drawn.set(effect.draw, state);
    const then = drawn <= effect.percent ? effect.then : effect.otherwise;
    return [
      { type: 'chance.drawn', purpose: effect.draw, drawn, stream: state },
      ...then.flatMap((next) => effectOf(situation, next, from, source, scratch)),
    ];
  }
  if (isAssetEffect(effect)) return assetEffect(situation, effect, from, source);
  const before =
    scratch.moved.get(effect.move) ??
    world.get('indicators', effect.move)?.value ??
    scenario.indicators[effect.move] ??
    0;
  const to = Math.min(100, Math.max(0, before + effect.by));
  scratch.moved.set(effect.move, to);
  return to === before ? [] : [{ type: 'indicator.moved', indicator: effect.move, change: to - before, to, source }];
}

function stateOf({ world }: Situation, inject: string): InjectRow['state'] {
  return world.get('injects', inject)?.state ?? 'planned';
}
