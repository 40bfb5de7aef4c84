import { clockAt, wallOf } from './clock.ts';
import type { Stamped } from './events.ts';
import { evolveAsset } from './evolve/asset.ts';
import { evolveEffect } from './evolve/effect.ts';
import { evolveFeed } from './evolve/feed.ts';
import { evolveInject } from './evolve/inject.ts';
import { evolvePlay } from './evolve/play.ts';
import { evolveProcedure } from './evolve/procedure.ts';
import { evolveProduct } from './evolve/product.ts';
import { evolveSeat } from './evolve/seat.ts';
import { evolveTeam } from './evolve/team.ts';
import { chosen } from './release.ts';
import type { Tables } from './world/tables.ts';
import type { Touched, World } from './world/world.ts';

/**
 * Writes what happened into the world: the only writer, live and in replay alike.
 *
 * Returns the rows it touched, as they were and as they are, for whoever keeps the state hash.
 * It trusts the event: whether something may happen was decided before it was recorded.
 */
export function evolve(world: World, stamped: Stamped): Touched[] {
  return world.touching(() => {
    apply(world, stamped);
    evolveEffect(world, stamped);
    evolveFeed(world, stamped);
  });
}

/** The same without the journal: for thinking ahead in an overlay. */
export function apply(world: World, stamped: Stamped): void {
  const { event, t, wall } = stamped;
  switch (event.type) {
    case 'exercise.opened':
      world.put('exercise', {
        id: 'it',
        exercise: event.exercise,
        seed: event.seed,
        ...(event.title === undefined ? {} : { title: event.title }),
        status: 'planned',
      });
      world.put('clock', { id: 'it', t: 0, wall, factor: 1_000, running: false });
      return;
    case 'exercise.started':
      world.edit('exercise', 'it', (it) => {
        it.status = 'running';
        it.startedWall = wall;
      });
      world.put('clock', { ...world.must('clock', 'it'), t, wall, running: true });
      return;
    case 'exercise.paused':
      world.edit('exercise', 'it', (it) => {
        it.status = 'paused';
        if (event.freeze) it.frozen = event.reason === undefined ? {} : { reason: event.reason };
        else delete it.frozen;
        if (event.stall !== undefined) it.stall = event.stall;
      });
      world.put('clock', { ...world.must('clock', 'it'), t, wall, running: false });
      return;
    case 'exercise.resumed':
      world.edit('exercise', 'it', (it) => {
        it.status = 'running';
        delete it.frozen;
        delete it.stall;
      });
      world.put('clock', { ...world.must('clock', 'it'), t, wall, running: true });
      return;
    case 'exercise.ended':
      world.edit('exercise', 'it', (it) => {
        it.status = 'ended';
        it.endedWall = wall;
        delete it.frozen;
        delete it.emergency;
      });
      world.put('clock', { ...world.must('clock', 'it'), t, wall, running: false });
      for (const timer of world.rows('timers')) world.remove('timers', timer.id);
      return;
    case 'exercise.emergency':
      world.edit('exercise', 'it', (it) => {
        const { from, reason } = event;
        it.emergency = { wall, ...(from === undefined ? {} : { from }), ...(reason === undefined ? {} : { reason }) };
      });
      return;
    case 'exercise.cleared':
      world.edit('exercise', 'it', (it) => {
        delete it.emergency;
      });
      return;
    case 'exercise.forked': {
      const { exercise, point } = event;
      world.edit('exercise', 'it', (it) => {
        it.forks = [...(it.forks ?? []), { exercise, point }];
      });
      return;
    }
    case 'exercise.continued': {
      const { origin, point } = event;
      world.edit('exercise', 'it', (it) => {
        it.continues = { origin, point, t };
        delete it.forks;
      });
      return;
    }
    case 'exercise.paced': {
      const { left, factor, from, optional } = event;
      world.edit('exercise', 'it', (it) => {
        it.pace = { left, factor, from, optional };
      });
      return;
    }
    case 'release.chosen':
      world.edit('exercise', 'it', (it) => {
        it.release = chosen(it.release, event);
      });
      return;
    case 'clock.speeded':
      // A timer that fired late changes the speed from when it was due, so that no exercise time is lost.
      world.put('clock', { ...clockFrom(world.must('clock', 'it'), t, wall), factor: event.factor });
      return;
    case 'clock.advanced':
      world.put('clock', { ...world.must('clock', 'it'), t: event.to, wall });
      return;
    case 'flow.moved':
      world.put('flow', { id: 'it', value: event.value });
      return;
    case 'timer.set':
      world.put('timers', { id: event.timer, due: event.due });
      return;
    case 'timer.cancelled':
    case 'timer.fired':
      world.remove('timers', event.timer);
      return;
    case 'chance.drawn':
      world.put('chance', { id: event.purpose, state: event.stream });
      return;
    case 'inject.created':
    case 'inject.scheduled':
    case 'inject.queued':
    case 'inject.released':
    case 'inject.held':
    case 'inject.delayed':
    case 'inject.retimed':
    case 'inject.skipped':
    case 'inject.withdrawn':
    case 'inject.expired':
    case 'inject.read':
    case 'inject.acknowledged':
    case 'inject.responded':
    case 'inject.shared':
    case 'inject.edited':
    case 'inject.restored':
    case 'inject.unscheduled':
    case 'inject.unshared':
      evolveInject(world, event, t);
      return;
    case 'procedure.begun':
    case 'procedure.acted':
    case 'procedure.moved':
    case 'procedure.barred':
      evolveProcedure(world, event, t);
      return;
    case 'seat.claimed':
    case 'seat.admitted':
    case 'seat.assigned':
    case 'seat.renamed':
    case 'seat.removed':
      evolveSeat(world, event);
      return;
    case 'product.saved':
    case 'product.submitted':
    case 'product.returned':
    case 'product.approved':
    case 'product.released':
    case 'product.overstepped':
      evolveProduct(world, event, t);
      return;
    case 'team.invited':
    case 'team.assigned':
    case 'team.renamed':
    case 'team.arrived':
    case 'team.removed':
    case 'control.taken':
    case 'control.given':
      evolveTeam(world, event, t);
      return;
    case 'asset.placed':
    case 'asset.readied':
    case 'asset.requested':
    case 'asset.refused':
    case 'asset.escalated':
    case 'asset.tasked':
    case 'asset.overstepped':
    case 'asset.declined':
    case 'asset.departed':
    case 'asset.arrived':
    case 'asset.unloaded':
    case 'asset.loaded':
    case 'asset.returned':
    case 'asset.recalled':
    case 'asset.delayed':
    case 'asset.balked':
    case 'asset.halted':
      evolveAsset(world, event, t);
      return;
    default:
      evolvePlay(world, event, t);
  }
}

/** The clock as it stood at `t`, which a jump may have left behind already: exercise time never goes back. */
function clockFrom(clock: Tables['clock'], t: number, wall: number): Tables['clock'] {
  if (t < clock.t) return clock;
  return { ...clock, t, wall: t < clockAt(clock, wall) ? wallOf(clock, t) : wall };
}
