import type { Command } from '@kalari/engine';

/** One thing that happens in a random play: time passes, or somebody asks something. The numbers choose what and who. */
export interface Step {
  readonly what: Command['type'] | 'pass' | 'stall' | 'wall-back';
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly seconds: number;
}

export const often: readonly Step['what'][] = [
  'pass',
  'inject.read',
  'inject.acknowledge',
  'inject.respond',
  'inject.share',
  'fact.told',
  'message.send',
  'decision.position',
  'decision.take',
  'asset.task',
];
export const sometimes: readonly Step['what'][] = [
  'rfi.ask',
  'rfi.answer',
  'inject.release',
  'inject.hold',
  'inject.delay',
  'inject.retime',
  'release.mode',
  'inject.skip',
  'inject.withdraw',
  'inject.create',
  'decision.open',
  'decision.record',
  'decision.rule',
  'procedure.act',
  'authority.delegate',
  'authority.withdraw',
  'acting.begin',
  'acting.end',
  'meeting.record',
  'clock.speed',
  'exercise.pause',
  'exercise.resume',
  'exercise.allClear',
  'observation.note',
  'checkpoint.mark',
  'exercise.length',
  'inject.edit',
  'inject.undo',
  'inject.unshare',
  'effect.overrule',
  'observation.remove',
  'asset.request',
  'asset.refuse',
  'asset.escalate',
  'asset.recall',
  'asset.set',
  'product.save',
  'product.submit',
  'product.return',
  'product.approve',
  'product.release',
];
export const seldom: readonly Step['what'][] = [
  'exercise.start',
  'exercise.end',
  'exercise.noDuff',
  'exercise.fork',
  'clock.advance',
  'phase.force',
  'seat.admit',
  'seat.assign',
  'seat.rename',
  'seat.remove',
  'team.invite',
  'team.assign',
  'team.rename',
  'team.remove',
  'control.take',
  'control.give',
  'seat.claim',
  'timer.fire',
  'stall',
  'wall-back',
];
