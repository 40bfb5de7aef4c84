import type { ExerciseEvent } from '../events.ts';
import { timerOf } from '../timers.ts';
import type { DecisionRow, Outcome } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { withContact } from './contacts.ts';

export type DecisionEvent = Extract<ExerciseEvent, { type: `decision.${string}` }>;

/** A decision from being put to its answer, the facilitator's ruling included. */
export function evolveDecision(world: World, event: DecisionEvent, t: number): void {
  const row = world.get('decisions', event.decision) ?? fresh(event.decision);
  switch (event.type) {
    case 'decision.scheduled':
      world.put('timers', { id: timerOf('opens', event.decision), due: event.due });
      world.put('decisions', { ...row, due: event.due });
      return;
    case 'decision.unscheduled':
      world.remove('timers', timerOf('opens', event.decision));
      world.remove('decisions', event.decision);
      return;
    case 'decision.skipped': {
      world.remove('timers', timerOf('opens', event.decision));
      const { due, ...rest } = row;
      world.put('decisions', { ...rest, state: 'skipped' });
      return;
    }
    case 'decision.opened': {
      world.remove('timers', timerOf('opens', event.decision));
      const { due, ...rest } = row;
      world.put('decisions', { ...rest, state: 'open', openedAt: t });
      close(world, event.decision, event.closes);
      return;
    }
    case 'decision.positioned': {
      const { role, stance, option, text } = event;
      const own = {
        role,
        stance,
        t,
        ...(option === undefined ? {} : { option }),
        ...(text === undefined ? {} : { text }),
      };
      const others = row.positions.filter((it) => it.role !== role || it.option !== option);
      world.put('decisions', { ...row, positions: [...others, own] });
      return;
    }
    case 'decision.taken': {
      world.remove('timers', timerOf('opens', event.decision));
      world.remove('timers', timerOf('closes', event.decision));
      const { due, more, asked, ...rest } = row;
      world.put('decisions', {
        ...rest,
        openedAt: row.openedAt ?? event.since,
        state: event.option === undefined ? 'ruling' : 'taken',
        outcome: outcomeOf(event),
      });
      return;
    }
    case 'decision.overstepped': {
      const { role, why, never, option, other, reason, since, recorded } = event;
      const overstep = {
        role,
        why,
        t: since,
        recorded,
        ...(never === undefined ? {} : { never }),
        ...(option === undefined ? {} : { option }),
        ...(other === undefined ? {} : { other }),
        ...(reason === undefined ? {} : { reason }),
      };
      world.put('decisions', { ...row, overstepped: [...row.overstepped, overstep] });
      return;
    }
    case 'decision.consulted':
      world.put('decisions', { ...row, consulted: withContact(world, row.consulted, event) });
      return;
    case 'decision.informed':
      world.put('decisions', { ...row, informed: withContact(world, row.informed, event) });
      return;
    case 'decision.lapsed': {
      world.remove('timers', timerOf('closes', event.decision));
      const outcome: Outcome = {
        authority: 'default',
        t,
        recorded: false,
        ...(event.option === undefined ? {} : { option: event.option }),
      };
      world.put('decisions', { ...row, state: 'lapsed', outcome });
      return;
    }
    case 'decision.ruled': {
      if (row.outcome === undefined) return;
      const ruling = {
        t,
        ...(event.as === undefined ? {} : { as: event.as }),
        ...(event.effects === undefined ? {} : { effects: event.effects }),
        ...(event.reason === undefined ? {} : { reason: event.reason }),
      };
      world.put('decisions', { ...row, state: 'taken', outcome: { ...row.outcome, ruling } });
      return;
    }
    case 'decision.returned': {
      const { outcome, ...rest } = row;
      const asked = {
        ...(outcome?.role === undefined ? {} : { asked: outcome.role }),
        ...(event.reason === undefined ? {} : { more: event.reason }),
      };
      world.put('decisions', { ...rest, ...asked, state: 'open' });
      close(world, event.decision, event.closes);
      return;
    }
  }
}

function fresh(id: string): DecisionRow {
  return { id, state: 'planned', positions: [], consulted: [], informed: [], overstepped: [] };
}

function close(world: World, decision: string, closes: number | undefined): void {
  const { closesAt, ...row } = world.must('decisions', decision);
  if (closes !== undefined) world.put('timers', { id: timerOf('closes', decision), due: closes });
  world.put('decisions', closes === undefined ? row : { ...row, closesAt: closes });
}

function outcomeOf(event: Extract<DecisionEvent, { type: 'decision.taken' }>): NonNullable<DecisionRow['outcome']> {
  const { role, option, other, reason, authority, hat, with: others, since, recorded } = event;
  return {
    role,
    authority,
    t: since,
    recorded,
    ...(option === undefined ? {} : { option }),
    ...(other === undefined ? {} : { other }),
    ...(reason === undefined ? {} : { reason }),
    ...(hat === undefined ? {} : { hat }),
    ...(others === undefined ? {} : { with: others }),
  };
}
