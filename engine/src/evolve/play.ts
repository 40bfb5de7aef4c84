import { given } from '../acts/act.ts';
import type { EventOf, ExerciseEvent } from '../events.ts';
import { timerOf } from '../timers.ts';
import type { World } from '../world/world.ts';
import { evolveAuthority } from './authority.ts';
import { type DecisionEvent, evolveDecision } from './decision.ts';

export type PlayEvent =
  | DecisionEvent
  | Extract<
      ExerciseEvent,
      {
        type: `${'authority' | 'acting' | 'meeting' | 'phase' | 'fact' | 'message' | 'rfi' | 'indicator' | 'checkpoint' | 'observation' | 'effect' | 'drift'}.${string}`;
      }
    >;

/** Phases, facts, messages, questions, indicators, checkpoints, observations. */
export function evolvePlay(world: World, event: PlayEvent, t: number): void {
  switch (event.type) {
    case 'phase.entered':
      enterPhase(world, event, t);
      return;
    case 'fact.learned': {
      const fact = world.get('facts', event.fact) ?? { id: event.fact, holders: {} };
      const { since, via, from, inject, product } = event;
      const held = { since, via, ...given({ from, inject, product }) };
      world.put('facts', { ...fact, holders: { ...fact.holders, [event.role]: held } });
      return;
    }
    case 'fact.told':
      if (event.inject !== undefined) markTold(world, event.inject, event);
      return;
    case 'message.sent': {
      const { message, from, to, text, inject, facts } = event;
      const quoted = { ...(inject === undefined ? {} : { inject }), ...(facts === undefined ? {} : { facts }) };
      world.put('messages', { id: message, from, to, text, t, ...quoted });
      return;
    }
    case 'rfi.asked': {
      const { rfi, from, text, desk, inject } = event;
      const about = { ...(desk === undefined ? {} : { desk }), ...(inject === undefined ? {} : { inject }) };
      world.put('rfis', { id: rfi, from, text, askedAt: t, ...about });
      if (desk !== undefined) askDesk(world, desk, from, t);
      return;
    }
    case 'rfi.answered':
      world.edit('rfis', event.rfi, (rfi) => {
        rfi.answeredAt = t;
        if (event.text !== undefined) rfi.answer = event.text;
        if (event.answer !== undefined) rfi.prepared = event.answer;
        if (event.as !== undefined) rfi.as = event.as;
      });
      answerDesk(world, event.rfi);
      return;
    case 'indicator.moved': {
      const before = world.get('indicators', event.indicator)?.history ?? [];
      world.put('indicators', { id: event.indicator, value: event.to, history: [...before, { t, value: event.to }] });
      return;
    }
    case 'drift.moved':
      // What it cost stands in the events that follow; the feed keeps that it came.
      return;
    case 'effect.overruled': {
      const { change, reason } = event;
      world.edit('effects', event.effect, (effect) => {
        effect.overruled = { t, reason, ...(change === undefined ? {} : { change }) };
      });
      return;
    }
    case 'checkpoint.cancelled':
      world.remove('timers', timerOf('late', event.checkpoint));
      world.remove('checkpoints', event.checkpoint);
      return;
    case 'checkpoint.begun':
      world.put('checkpoints', {
        ...(world.get('checkpoints', event.checkpoint) ?? { id: event.checkpoint, computed: 'pending' }),
        from: t,
        ...(event.limit === undefined ? {} : { limit: event.limit }),
      });
      return;
    case 'checkpoint.reached':
      world.remove('timers', timerOf('late', event.checkpoint));
      world.put('checkpoints', {
        ...(world.get('checkpoints', event.checkpoint) ?? { id: event.checkpoint }),
        computed: event.result,
        ...(event.result === 'missed' || event.result === 'not-applicable' ? {} : { doneAt: event.since ?? t }),
        ...(event.role === undefined ? {} : { role: event.role }),
      });
      return;
    case 'checkpoint.marked':
      world.put('checkpoints', {
        ...(world.get('checkpoints', event.checkpoint) ?? { id: event.checkpoint, computed: 'pending' }),
        marked: { result: event.result, reason: event.reason },
      });
      return;
    case 'observation.removed':
      world.remove('observations', event.observation);
      return;
    case 'observation.noted': {
      const { observation, objective, rating, text, about, member } = event;
      world.put('observations', {
        id: observation,
        t,
        objective,
        rating,
        ...(text === undefined ? {} : { text }),
        ...(about === undefined ? {} : { about }),
        ...(member === undefined ? {} : { member }),
      });
      return;
    }
    case 'decision.scheduled':
    case 'decision.unscheduled':
    case 'decision.skipped':
    case 'decision.opened':
    case 'decision.positioned':
    case 'decision.taken':
    case 'decision.lapsed':
    case 'decision.ruled':
    case 'decision.returned':
    case 'decision.overstepped':
    case 'decision.consulted':
    case 'decision.informed':
      evolveDecision(world, event, t);
      return;
    case 'authority.delegated':
    case 'authority.withdrawn':
    case 'acting.begun':
    case 'acting.ended':
    case 'meeting.held':
      evolveAuthority(world, event, t);
      return;
    default:
      event satisfies never;
  }
}

function enterPhase(world: World, event: Extract<PlayEvent, { type: 'phase.entered' }>, t: number): void {
  if (event.from !== undefined) {
    world.edit('phases', event.from, (phase) => {
      const visit = phase.visits.at(-1);
      if (visit !== undefined) visit.leftAt = t;
    });
  }
  const phase = world.get('phases', event.phase) ?? { id: event.phase, visits: [] };
  const visit = {
    enteredAt: t,
    how: event.how,
    ...(event.from === undefined ? {} : { from: event.from }),
    ...(event.reason === undefined ? {} : { reason: event.reason }),
  };
  world.put('phases', { ...phase, visits: [...phase.visits, visit] });
}

function askDesk(world: World, desk: string, by: string, t: number): void {
  const { askedAt, askedBy, answered } = world.get('desks', desk) ?? { askedAt: t, askedBy: [], answered: false };
  world.put('desks', { id: desk, askedAt, answered, askedBy: [...new Set([...askedBy, by])] });
}

function answerDesk(world: World, rfi: string): void {
  const { desk } = world.must('rfis', rfi);
  if (desk !== undefined) world.put('desks', { ...world.must('desks', desk), answered: true });
}

function markTold(world: World, inject: string, { from, to, since }: EventOf<'fact.told'>): void {
  if (world.get('injects', inject) === undefined) return;
  world.edit('injects', inject, (row) => {
    for (const role of to) {
      const receipt = row.receipts[role] ?? { sharedWith: [], parts: [] };
      row.receipts[role] = { ...receipt, toldAt: Math.min(receipt.toldAt ?? since, since) };
    }
    const own = from === undefined ? undefined : row.receipts[from];
    if (own !== undefined) own.sharedWith = [...new Set([...own.sharedWith, ...to])];
  });
}
