import type { ExerciseEvent } from '../events.ts';
import type { World } from '../world/world.ts';

type ProcedureEvent = Extract<ExerciseEvent, { type: `procedure.${string}` }>;

/** A use of a procedure from its beginning: who did what, and where it stands. */
export function evolveProcedure(world: World, event: ProcedureEvent, t: number): void {
  if (event.type === 'procedure.begun') {
    const { procedure: id, to: state } = event;
    const path = [{ state, since: t, how: 'begun' as const, acts: [] }];
    const nothing = { acts: [], unused: [], partly: {}, bound: [], barred: [] };
    world.put('procedures', { id, state, since: t, begunAt: t, path, ...nothing });
    return;
  }
  const row = world.must('procedures', event.procedure);
  switch (event.type) {
    case 'procedure.acted': {
      const { act, role, authority, since, recorded, done, reason } = event;
      const counts = authority !== 'none';
      const { [act]: others = [], ...partly } = row.partly;
      const both = counts && !done && role !== undefined ? { ...partly, [act]: [...others, role] } : row.partly;
      const told = { ...(role === undefined ? {} : { role }), ...(reason === undefined ? {} : { reason }) };
      world.put('procedures', {
        ...row,
        acts: [...row.acts, { act, authority, since, recorded, done, ...told }],
        partly: done ? partly : both,
        unused: done && !row.unused.includes(act) ? [...row.unused, act] : row.unused,
        bound: authority === 'story' && !recorded ? [...row.bound, act] : row.bound,
      });
      return;
    }
    case 'procedure.moved': {
      const { to: state, how, acts, since } = event;
      world.put('procedures', {
        ...row,
        state,
        since,
        path: [...row.path, { state, since, how, acts }],
        unused: row.unused.filter((act) => !acts.includes(act)),
      });
      return;
    }
    case 'procedure.barred': {
      const { act, role, why, since, recorded, reason } = event;
      const told = { ...(role === undefined ? {} : { role }), ...(reason === undefined ? {} : { reason }) };
      world.put('procedures', { ...row, barred: [...row.barred, { act, why, since, recorded, ...told }] });
      return;
    }
  }
}
