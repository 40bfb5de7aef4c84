import { conditionOf, isOver, meantOf, procedureOf, timeOf, timerOfWay } from '../procedures.ts';
import type { Procedure } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import { timerOf } from '../timers.ts';
import type { ActRow, ProcedureRow } from '../world/tables.ts';
import type { Looking } from './looking.ts';
import type { ControlProcedureView } from './procedure-view.ts';

type StateView = ControlProcedureView['states'][number];
type WayView = StateView['next'][number];

/** Every procedure that the scenario uses: its whole chart, the way it took, what is missing, what went wrong. */
export function controlProcedures(looking: Looking): ControlProcedureView[] {
  const { order } = looking.flow.scenario;
  return order.procedures.flatMap((id) => {
    const procedure = procedureOf(looking.flow.scenario, id);
    return procedure === undefined ? [] : [viewOf(looking, id, procedure)];
  });
}

function viewOf({ flow: { scenario }, world, audience: { language } }: Looking, id: string, procedure: Procedure) {
  const row = world.get('procedures', id);
  const { use, 'seen-by': seenBy = [], acts: bound = {} } = scenario.procedures[id] ?? { use: '' };
  const { states, acts } = scenario.procedureOrder[use] ?? { states: [], acts: [] };
  const begins = world.get('timers', timerOf('begins', id))?.due;
  const said = row?.acts ?? [];
  const view: ControlProcedureView = {
    id,
    use,
    title: say(procedure.title, language),
    basis: procedure.basis,
    ...(procedure.source === undefined ? {} : { source: procedure.source }),
    seenBy: [...seenBy],
    ...(begins === undefined ? {} : { begins }),
    ...(row === undefined ? {} : { begunAt: row.begunAt, state: row.state, since: row.since }),
    over: row !== undefined && isOver(procedure, row),
    states: states.map((state): StateView => {
      const { title, next } = procedure.states[state] ?? { title: {}, next: [] };
      const passed = row?.path.some((step) => step.state === state) === true;
      const current = row?.state === state;
      return {
        id: state,
        title: say(title, language),
        state: current ? 'current' : passed ? 'past' : 'ahead',
        next: next.map((way): WayView => {
          const time = timeOf(scenario.setting, way);
          const due = current ? world.get('timers', timerOfWay(scenario, id, state, way))?.due : undefined;
          const needed = way.on === undefined ? (way.once ?? []) : [way.on];
          return {
            to: way.to,
            ...(way.on === undefined ? {} : { on: way.on }),
            ...(way.once === undefined ? {} : { once: [...way.once] }),
            missing: needed.filter((act) => row?.unused.includes(act) !== true),
            ...(time === undefined ? {} : { after: time }),
            fromBeginning: way.from !== undefined,
            ...(due === undefined ? {} : { due }),
            ...(way.why === undefined ? {} : { why: say(way.why, language) }),
          };
        }),
      };
    }),
    path: (row?.path ?? []).map((step) => ({ ...step, acts: [...step.acts] })),
    acts: acts.flatMap((act) => {
      const authored = procedure.acts[act];
      if (authored === undefined) return [];
      const within = meantOf(scenario.setting, authored);
      const from = authored.since === undefined ? row?.begunAt : firstDone(row, authored.since);
      const doneBy = bound[act];
      return [
        {
          id: act,
          title: say(authored.title, language),
          who: [...(authored.who ?? [])],
          each: [...(authored.each ?? [])],
          ...(authored.right === undefined ? {} : { right: authored.right }),
          ...(doneBy === undefined ? {} : { bound: conditionOf(doneBy) }),
          ...(within === undefined ? {} : { within }),
          ...(authored.since === undefined ? {} : { from: authored.since }),
          ...(within === undefined || from === undefined ? {} : { due: from + within }),
          basis: authored.basis ?? procedure.basis,
          ...(authored.source === undefined ? {} : { source: authored.source }),
          done: firstDone(row, act) !== undefined,
          partly: [...(row?.partly[act] ?? [])],
        },
      ];
    }),
    done: said.flatMap((one) => (one.authority === 'none' ? [] : [{ ...doneOf(one), authority: one.authority }])),
    wrong: said.filter((one) => one.authority === 'none').map(doneOf),
    barred: (row?.barred ?? []).map((one) => ({
      ...doneOf(one),
      why: one.why,
      title: say(procedure.acts[one.act]?.title ?? scenario.setting.never[one.act]?.title, language),
    })),
  };
  return view;
}

/** When an act was done first. */
function firstDone(row: ProcedureRow | undefined, act: string): number | undefined {
  return row?.acts.find((one) => one.act === act && one.done)?.since;
}

function doneOf({
  act,
  role,
  since,
  recorded,
  reason,
}: Pick<ActRow, 'act' | 'role' | 'since' | 'recorded' | 'reason'>) {
  return {
    act,
    since,
    recorded,
    ...(role === undefined ? {} : { role }),
    ...(reason?.words ? { reason: reason.words } : {}),
  };
}
