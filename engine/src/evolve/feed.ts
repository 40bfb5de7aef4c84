import type { ExerciseEvent, Stamped } from '../events.ts';
import type { FeedRow } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/** Puts one line into the feed for every event worth a line: what happened, to whom, about what. */
export function evolveFeed(world: World, { event, seq, t }: Stamped): void {
  const line = lineOf(event, t);
  if (line === null) return;
  const present = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
  world.put('feed', { id: String(seq), seq, t, event: event.type, ...present });
}

type Line = { [K in 'role' | 'to' | 'about' | 'words' | 'detail' | 'option']?: FeedRow[K] | undefined };

function lineOf(event: ExerciseEvent, t: number): Line | null {
  switch (event.type) {
    case 'exercise.started':
    case 'exercise.forked':
    case 'exercise.continued':
    case 'exercise.resumed':
      return {};
    case 'exercise.paused':
    case 'exercise.ended':
    case 'exercise.cleared':
      return { words: event.reason };
    case 'exercise.emergency':
      return { role: event.from, words: event.reason };
    case 'exercise.paced':
      return { detail: String(event.left) };
    case 'clock.speeded':
      return { detail: String(event.factor) };
    case 'clock.advanced':
      return { detail: String(event.to) };
    case 'phase.entered':
      return { about: event.phase, words: event.reason, detail: event.how };
    case 'inject.released':
      return { about: event.inject, to: event.to };
    case 'inject.held':
    case 'inject.delayed':
    case 'inject.withdrawn':
      return { about: event.inject, words: event.reason };
    case 'inject.skipped':
      return { about: event.inject, words: event.reason, detail: event.how };
    case 'inject.retimed':
      return { about: event.inject, words: event.reason, detail: String(event.due) };
    case 'release.chosen':
      return { about: event.inject ?? event.phase, detail: event.mode };
    case 'inject.edited':
    case 'inject.restored':
      return { about: event.inject };
    case 'inject.unshared':
      return { about: event.inject, role: event.from, to: event.to };
    case 'inject.expired':
      return { about: event.inject, to: event.silent };
    case 'inject.acknowledged':
      return { about: event.inject, role: event.role };
    case 'inject.responded':
      return { about: event.inject, role: event.role, words: event.text };
    case 'inject.shared':
      return { about: event.inject, role: event.from, to: event.to, words: event.note };
    case 'fact.told':
      return { about: event.inject ?? event.fact, role: event.from, to: event.to, words: event.reason };
    case 'message.sent':
      return { about: event.message, role: event.from, to: event.to, words: event.text };
    case 'rfi.asked':
      return { about: event.rfi, role: event.from, words: event.text };
    case 'rfi.answered':
      return { about: event.rfi, words: event.text, detail: event.answer };
    case 'asset.requested':
      return { about: event.asset, role: event.from, words: event.text, detail: event.place };
    case 'asset.refused':
      return { about: event.asset, role: event.role, words: event.reason };
    case 'asset.escalated':
      return { about: event.asset, role: event.role, to: event.to, words: event.reason };
    case 'asset.tasked':
      return {
        about: event.asset,
        role: event.role,
        words: event.text,
        detail: event.stops.map(({ place }) => place).join(' '),
      };
    case 'asset.overstepped':
      return { about: event.asset, role: event.role, words: event.text, detail: event.what };
    case 'asset.declined':
      return { about: event.asset, detail: event.why };
    case 'asset.departed':
      return { about: event.asset, detail: event.to };
    case 'asset.arrived':
    case 'asset.returned':
      return { about: event.asset, detail: event.place };
    case 'asset.balked':
      return { about: event.asset, detail: event.caveat };
    case 'asset.halted':
      return { about: event.asset, detail: event.why };
    case 'asset.recalled':
      return { about: event.asset, role: event.role, words: event.reason };
    case 'asset.delayed':
      return { about: event.asset, words: event.reason, detail: String(event.later) };
    case 'asset.readied':
      return { about: event.asset, words: event.reason, detail: event.ready };
    case 'asset.placed':
      return t === 0 ? null : { about: event.asset, words: event.reason, detail: event.place };
    case 'decision.opened':
      return { about: event.decision };
    case 'decision.skipped':
      return { about: event.decision, detail: event.how };
    case 'drift.moved':
      return { about: event.drift };
    case 'procedure.begun':
      return { about: event.procedure, detail: event.to };
    case 'procedure.acted':
      return {
        about: event.procedure,
        role: event.role,
        words: event.reason,
        detail: event.authority,
        option: event.act,
      };
    case 'procedure.moved':
      return { about: event.procedure, detail: event.to };
    case 'procedure.barred':
      return { about: event.procedure, role: event.role, words: event.reason, detail: event.why, option: event.act };
    case 'product.submitted':
      return { about: event.product, role: event.role };
    case 'product.returned':
      return { about: event.product, role: event.role, words: event.reason };
    case 'product.approved':
      return { about: event.product, role: event.role, detail: event.authority };
    case 'product.released':
      return {
        about: event.product,
        role: event.role,
        to: event.to,
        detail: event.authority === 'none' ? 'none' : undefined,
      };
    case 'product.overstepped':
      return { about: event.product, role: event.role, detail: event.what };
    case 'effect.overruled':
      return { about: event.effect, words: event.reason, detail: String(event.change ?? 0) };
    case 'decision.positioned':
      return {
        about: event.decision,
        role: event.role,
        words: event.text,
        detail: event.stance,
        option: event.option,
      };
    case 'decision.taken':
      return { about: event.decision, role: event.role, words: event.other ?? event.reason, detail: event.option };
    case 'decision.lapsed':
      return { about: event.decision, detail: event.option };
    case 'decision.ruled':
      return { about: event.decision, words: event.reason, detail: event.as };
    case 'decision.returned':
      return { about: event.decision, words: event.reason };
    case 'decision.overstepped':
      return {
        about: event.decision,
        role: event.role,
        words: event.other ?? event.reason,
        detail: event.why,
        option: event.option,
      };
    case 'authority.delegated':
      return { about: event.right, role: event.from, to: [event.to], words: event.reason };
    case 'authority.withdrawn':
      return { about: event.right, role: event.from, to: [event.to] };
    case 'acting.begun':
      return { about: event.of, role: event.actor, words: event.reason };
    case 'acting.ended':
      return { about: event.of, role: event.actor };
    case 'meeting.held':
      return { about: event.meeting, to: event.roles, words: event.text };
    case 'checkpoint.reached':
      return { about: event.checkpoint, role: event.role, detail: event.result };
    case 'checkpoint.marked':
      return { about: event.checkpoint, words: event.reason, detail: event.result };
    case 'observation.removed':
      return {};
    case 'observation.noted':
      return { about: event.objective, words: event.text, detail: event.rating };
    case 'seat.claimed':
    case 'seat.admitted':
    case 'seat.assigned':
      return { about: event.person, role: event.role };
    case 'seat.renamed':
    case 'seat.removed':
      return { about: event.person };
    case 'team.invited':
    case 'team.assigned':
      return { about: event.member, detail: event.post };
    case 'team.arrived':
    case 'team.renamed':
      return { about: event.member };
    case 'team.removed':
      return { about: event.member, words: event.reason };
    case 'control.taken':
      return { about: event.member, words: event.reason };
    case 'control.given':
      return { about: event.to };
    default:
      return null;
  }
}
