import { authorityIn, completes, isAwaited, isOver, procedureOf } from '../procedures.ts';
import type { RejectionCode } from '../rejections.ts';
import { type Act, type Ask, given, isHeld, live, roleOf } from './act.ts';

/** What people do in a procedure. What has no path is not refused but noted: that it was tried is worth talking about. */
export const procedureActs: { 'procedure.act': Act<'procedure.act'> } = {
  'procedure.act': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => {
      const { command, by, scenario, world } = ask;
      const { procedure: id, act, role } = command;
      if (by.kind === 'participant' && (role !== undefined || command.since !== undefined)) return 'seat.forbidden';
      const procedure = procedureOf(scenario, id);
      const row = world.get('procedures', id);
      if (procedure === undefined || row === undefined || !sees(ask)) return 'procedure.unknown';
      const forbidden = procedure.never.includes(act);
      if (!forbidden && !Object.hasOwn(procedure.acts, act)) return 'procedure.noAct';
      if (role !== undefined && !isHeld(scenario, role)) return 'seat.unknown';
      if (isOver(procedure, row)) return 'procedure.over';
      return forbidden ? undefined : refuseAgain(ask);
    },
    say: (ask) => {
      const { command, scenario, world } = ask;
      const { procedure: id, act, reason } = command;
      const procedure = procedureOf(scenario, id);
      const row = world.must('procedures', id);
      if (procedure === undefined) return [];
      const role = doerOf(ask);
      const recorded = ask.by.kind === 'facilitator';
      const since = Math.max(row.begunAt, Math.min(command.since ?? ask.t, ask.t));
      const told = { procedure: id, act, since, recorded, ...given({ role, reason }) };
      if (procedure.never.includes(act)) return [{ type: 'procedure.barred', why: 'never', ...told }];
      const asking = { scenario, world, t: since };
      const authority = role === undefined ? 'story' : authorityIn(asking, procedure, act, role);
      if (authority === 'none') return [{ type: 'procedure.acted', authority, done: false, ...told }];
      if (!isAwaited(procedure, row, act)) return [{ type: 'procedure.barred', why: 'order', ...told }];
      const done = role === undefined || completes(asking, procedure, row, act, role);
      return [{ type: 'procedure.acted', authority, done, ...told }];
    },
  },
};

function doerOf({ by, command }: Ask<'procedure.act'>): string | undefined {
  return by.kind === 'participant' ? roleOf(by) : command.role;
}

/** A procedure that a role is not shown does not exist for it. */
function sees({ by, scenario, command }: Ask<'procedure.act'>): boolean {
  return by.kind === 'facilitator' || scenario.procedures[command.procedure]?.['seen-by'].includes(roleOf(by)) === true;
}

/** What is done need not be done again until it has led on. */
function refuseAgain(ask: Ask<'procedure.act'>): RejectionCode | undefined {
  const { unused, partly } = ask.world.must('procedures', ask.command.procedure);
  const role = doerOf(ask);
  const had = role !== undefined && partly[ask.command.act]?.includes(role) === true;
  return had || unused.includes(ask.command.act) ? 'procedure.done' : undefined;
}
