import { authorityIn, isOver, procedureOf, timerOfWay } from '../procedures.ts';
import type { Procedure, Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { ProcedureRow } from '../world/tables.ts';
import type { WorldView } from '../world/world.ts';
import type { Looking } from './looking.ts';
import type { ProcedureView } from './procedure-view.ts';
import type { View } from './view.ts';

/** The procedures that a role has been let into and that have begun. */
export function proceduresFor(looking: Looking): View['procedures'] {
  const { flow, role, part } = looking;
  const byId: View['procedures']['byId'] = {};
  for (const id of flow.scenario.order.procedures) {
    if (role === undefined || flow.scenario.procedures[id]?.['seen-by'].includes(role) !== true) continue;
    const view = part(`procedure ${id}`, (within) => viewOf(within, id, role));
    if (view !== undefined) byId[id] = view;
  }
  return { byId, order: Object.keys(byId) };
}

/** When time alone leads on, of all its running times the first. */
function dueOf(
  scenario: Scenario,
  world: WorldView,
  { id, state }: ProcedureRow,
  procedure: Procedure,
): number | undefined {
  const dues = (procedure.states[state]?.next ?? []).flatMap(
    (way) => world.get('timers', timerOfWay(scenario, id, state, way))?.due ?? [],
  );
  return dues.length === 0 ? undefined : Math.min(...dues);
}

function viewOf({ flow, world, audience }: Looking, id: string, role: string): ProcedureView | undefined {
  const { scenario } = flow;
  const row = world.get('procedures', id);
  const procedure = procedureOf(scenario, id);
  if (row === undefined || procedure === undefined) return undefined;
  const { language } = audience;
  const { acts } = scenario.procedureOrder[scenario.procedures[row.id]?.use ?? ''] ?? { acts: [] };
  const { t } = world.must('clock', 'it');
  const due = dueOf(scenario, world, row, procedure);
  return {
    id: row.id,
    title: say(procedure.title, language),
    state: say(procedure.states[row.state]?.title, language),
    since: row.since,
    begunAt: row.begunAt,
    over: isOver(procedure, row),
    ...(due === undefined ? {} : { due }),
    acts: [...acts, ...procedure.never].map((act) => ({
      id: act,
      title: say(procedure.acts[act]?.title ?? scenario.setting.never[act]?.title, language),
      // What has no path is nobody's; whoever tries it learns so.
      mine: procedure.never.includes(act) || authorityIn({ scenario, world, t }, procedure, act, role) !== 'none',
      done: row.unused.includes(act) || row.path.some((step) => step.acts.includes(act)),
      by: row.acts
        .filter((one) => one.act === act && one.authority !== 'none')
        .map((one) => ({ since: one.since, ...(one.role === undefined ? {} : { role: one.role }) })),
      ...triedBy(row, act, role),
    })),
  };
}

function triedBy(
  { acts, barred }: ProcedureRow,
  act: string,
  role: string,
): Pick<ProcedureView['acts'][number], 'tried'> {
  const wrong = acts.findLast((one) => one.act === act && one.role === role && one.authority === 'none');
  const vain = barred.findLast((one) => one.act === act && one.role === role);
  if (vain !== undefined && (wrong === undefined || wrong.since <= vain.since))
    return { tried: { since: vain.since, why: vain.why } };
  return wrong === undefined ? {} : { tried: { since: wrong.since, why: 'authority' } };
}
