import type { ExerciseEvent } from '../events.ts';
import type { RejectionCode } from '../rejections.ts';
import type { EffectRow } from '../world/tables.ts';
import type { WorldView } from '../world/world.ts';
import { type Act, type Ask, given, live } from './act.ts';

/** The facilitator's word over what the scenario computed. */
export const overruleActs: { 'effect.overrule': Act<'effect.overrule'> } = {
  'effect.overrule': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => {
      const effect = ask.world.get('effects', ask.command.effect);
      if (effect === undefined) return 'effect.unknown';
      return effect.overruled !== undefined || isPast(ask, effect) ? 'effect.done' : undefined;
    },
    say: (ask) => {
      const { effect: id, change, reason } = ask.command;
      const effect = ask.world.must('effects', id);
      const instead = effect.kind === 'move' ? (change ?? 0) : undefined;
      return [
        { type: 'effect.overruled', effect: id, reason, ...given({ change: instead }) },
        ...undone(ask, effect, instead ?? 0),
      ];
    },
  },
};

/** What has gone out or been put cannot be made not to have happened; that is withdrawn or answered instead. */
function isPast({ world }: Pick<Ask, 'world'>, { kind, about, due }: EffectRow): RejectionCode | undefined {
  const out = {
    move: false,
    release: stateOf(world, about) !== 'planned',
    delay: stateOf(world, about) !== 'planned',
    skip: stateOf(world, about) !== 'skipped',
    open: world.get('decisions', about)?.state !== 'planned',
    // Who has left is called back instead; what a hold-up has cost is over when the next step is.
    task: world.get('assets', about)?.state !== 'busy',
    'delay-asset': due === undefined || world.get('assets', about)?.due !== due,
    ready: !['ready', 'later'].includes(world.get('assets', about)?.state ?? ''),
    break: world.get('assets', about)?.state !== 'broken',
  }[kind];
  return out ? 'effect.done' : undefined;
}

function undone({ world, t }: Pick<Ask, 'world' | 't'>, effect: EffectRow, instead: number): ExerciseEvent[] {
  const { kind, about } = effect;
  switch (kind) {
    case 'move': {
      const before = world.must('indicators', about).value;
      const to = Math.min(100, Math.max(0, before - (effect.change ?? 0) + instead));
      const change = to - before;
      return change === 0
        ? []
        : [{ type: 'indicator.moved', indicator: about, change, to, source: `overruled:${effect.id}` }];
    }
    case 'release':
      return [{ type: 'inject.skipped', inject: about, how: 'overruled' }];
    case 'delay': {
      const due = world.must('injects', about).due ?? t;
      return [{ type: 'inject.scheduled', inject: about, due: Math.max(t, due - (effect.by ?? 0)) }];
    }
    case 'skip':
      // When it would have gone out is no longer known: it waits for her word.
      return [{ type: 'inject.held', inject: about }];
    case 'task':
      return [{ type: 'asset.recalled', asset: about, recorded: false }];
    case 'delay-asset': {
      const due = Math.max(t, (effect.due ?? t) - (effect.by ?? 0));
      return [{ type: 'asset.delayed', asset: about, later: due - (effect.due ?? t), due }];
    }
    case 'ready':
      return [{ type: 'asset.readied', asset: about, ready: 'broken' }];
    case 'break':
      return [{ type: 'asset.readied', asset: about, ready: 'ready' }];
    case 'open':
      return [{ type: 'decision.skipped', decision: about, how: 'overruled' }];
  }
}

function stateOf(world: WorldView, inject: string): string {
  return world.get('injects', inject)?.state ?? 'planned';
}
