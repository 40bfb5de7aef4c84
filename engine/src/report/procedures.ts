import { isOver, meantOf, procedureOf } from '../procedures.ts';
import type { Procedure } from '../scenario/scenario.ts';
import type { Setting } from '../scenario/schema.ts';
import { say } from '../text.ts';
import type { ProcedureRow } from '../world/tables.ts';
import type { Report, ReportProcedure } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

/** Each procedure that began: the way it took beside the intended one, and each act with its time. */
export function proceduresOf(reporting: Reporting): Pick<Report, 'procedures'> {
  const { world, flow } = reporting;
  const procedures = flow.scenario.order.procedures.flatMap((id) => {
    const row = world.get('procedures', id);
    const procedure = procedureOf(flow.scenario, id);
    return row === undefined || procedure === undefined ? [] : [accountOf(reporting, row, procedure)];
  });
  return procedures.length === 0 ? {} : { procedures };
}

function accountOf({ flow, language }: Reporting, row: ProcedureRow, procedure: Procedure): ReportProcedure {
  const order = flow.scenario.procedureOrder[flow.scenario.procedures[row.id]?.use ?? ''] ?? { states: [], acts: [] };
  const intended = intendedIn(procedure, order.states[0] ?? '');
  const passed = new Set(row.path.map(({ state }) => state));
  const act = (id: string) => say(procedure.acts[id]?.title ?? flow.scenario.setting.never[id]?.title, language);
  const state = (id: string) => say(procedure.states[id]?.title, language);
  return {
    id: row.id,
    title: say(procedure.title, language),
    basis: procedure.basis,
    ...(procedure.source === undefined ? {} : { source: procedure.source }),
    begunAt: row.begunAt,
    over: isOver(procedure, row),
    path: row.path.map((step) => ({
      t: step.since,
      title: state(step.state),
      how: step.how,
      acts: step.acts.map(act),
      intended: intended.includes(step.state),
    })),
    ahead: intended.filter((id) => !passed.has(id)).map(state),
    acts: order.acts.flatMap((id) => actOf(flow.scenario.setting, row, procedure, id, act)),
    wrong: row.acts
      .filter((one) => one.authority === 'none')
      .map((one) => ({ t: one.since, act: act(one.act), ...(one.role === undefined ? {} : { role: one.role }) })),
    barred: row.barred.map((one) => ({
      t: one.since,
      act: act(one.act),
      why: one.why,
      ...(one.role === undefined ? {} : { role: one.role }),
    })),
  };
}

/** The way that the author meant: from each state by its first way on, until it ends or comes back. */
function intendedIn({ states }: Procedure, first: string): string[] {
  const way: string[] = [];
  for (let id: string | undefined = first; id !== undefined && !way.includes(id); id = states[id]?.next[0]?.to)
    way.push(id);
  return way;
}

/** An act that was done, or that had a time to be done in. */
function actOf(
  setting: Setting,
  row: ProcedureRow,
  procedure: Procedure,
  id: string,
  title: (id: string) => ReportProcedure['title'],
): ReportProcedure['acts'] {
  const authored = procedure.acts[id];
  if (authored === undefined) return [];
  const { since, basis, source } = authored;
  const within = meantOf(setting, authored);
  const first = (act: string) => row.acts.find((one) => one.act === act && one.done);
  const done = first(id);
  const from = since === undefined ? row.begunAt : first(since)?.since;
  if (done === undefined && within === undefined) return [];
  const took = done === undefined || from === undefined ? undefined : done.since - from;
  const by = row.acts.flatMap((one) =>
    one.act === id && one.authority !== 'none' && one.role !== undefined ? [one.role] : [],
  );
  const late = took !== undefined && within !== undefined && took > within;
  return [
    {
      id,
      title: title(id),
      by: [...new Set(by)],
      ...(done === undefined ? {} : { doneAt: done.since }),
      ...(took === undefined ? {} : { took }),
      ...(within === undefined ? {} : { within }),
      ...(since === undefined ? {} : { since: title(since) }),
      result: done === undefined ? 'undone' : within === undefined ? 'done' : late ? 'late' : 'in-time',
      basis: basis ?? procedure.basis,
      ...(source === undefined ? {} : { source }),
    },
  ];
}
