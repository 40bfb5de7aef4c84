import type { Scenario } from './scenario.ts';

/** A use of a procedure as a machine: plain JSON with named guards, actions and delays. */
export interface ProcedureConfig {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, ProcedureState>>;
}

export interface ProcedureState {
  readonly on?: Readonly<Record<string, readonly Way[]>>;
  readonly after?: Readonly<Record<string, readonly Way[]>>;
}

export interface Way {
  readonly target: string;
  /** Coming back to where one stands counts as coming: its times begin anew. */
  readonly reenter: true;
  readonly guard?: { readonly type: 'done'; readonly params: DoneParams };
  readonly actions: readonly { readonly type: 'move'; readonly params: MoveParams }[];
}

export interface DoneParams {
  readonly procedure: string;
  readonly acts: readonly string[];
}
export interface MoveParams extends DoneParams {
  readonly from: string;
  readonly to: string;
  readonly how: 'act' | 'time';
}

/** Where a procedure stands before it begins. No state can have this name: ids start with a letter. */
const NOT_BEGUN = '_before';

/** The event of an act that has been done. */
export function actEvent(act: string): string {
  return `act.${act}`;
}

/** A delay counted from the beginning of the procedure is named, and computed when the state is entered. */
export const FROM_BEGINNING = 'beginning+';

/** The name of a delay in the chart. */
export function delayOf(after: number, from: 'beginning' | undefined): string {
  return from === undefined ? String(after) : `${FROM_BEGINNING}${after}`;
}

/** Compiles one use of a procedure. Acts nobody may do have no transition anywhere: what is forbidden has no path. */
export function compileProcedure(scenario: Scenario, id: string): ProcedureConfig {
  const { use } = scenario.procedures[id] ?? { use: '' };
  const procedure = scenario.setting.procedures[use];
  const order = scenario.procedureOrder[use]?.states ?? [];
  const states: Record<string, ProcedureState> = {
    [NOT_BEGUN]: { on: { begin: [{ target: order[0] ?? NOT_BEGUN, reenter: true, actions: [] }] } },
  };
  for (const from of order) {
    const on: Record<string, Way[]> = {};
    const after: Record<string, Way[]> = {};
    for (const way of procedure?.states[from]?.next ?? []) {
      const acts = way.on === undefined ? (way.once ?? []) : [way.on];
      const guard =
        way.once === undefined ? {} : { guard: { type: 'done', params: { procedure: id, acts: way.once } } as const };
      const params = {
        procedure: id,
        from,
        to: way.to,
        how: acts.length > 0 ? ('act' as const) : ('time' as const),
        acts,
      };
      const step: Way = { target: way.to, reenter: true, ...guard, actions: [{ type: 'move', params }] };
      if (way.on !== undefined) add(on, actEvent(way.on), step);
      else if (way.once !== undefined) add(on, 'look', step);
      else add(after, delayOf(way.after ?? scenario.setting.limits[way.limit ?? '']?.time ?? 0, way.from), step);
    }
    states[from] = {
      ...(Object.keys(on).length > 0 ? { on } : {}),
      ...(Object.keys(after).length > 0 ? { after } : {}),
    };
  }
  return { id, initial: NOT_BEGUN, states };
}

function add(ways: Record<string, Way[]>, trigger: string, way: Way): void {
  ways[trigger] = [...(ways[trigger] ?? []), way];
}
