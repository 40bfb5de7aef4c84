import { list } from '../../phrases/phrase.ts';
import { suggestion } from '../../suggest.ts';
import type { Sheet } from './findings.ts';
import { actsOf, reachableFrom } from './procedures.ts';

/** Whether the procedures that a scenario uses are there, and can be gone through by those who sit at its table. */
export function checkUses(sheet: Sheet): void {
  const { scenario, setting, tell } = sheet;
  for (const [id, { use, 'seen-by': seenBy, acts: bound }] of Object.entries(scenario.procedures)) {
    const path = ['procedures', id];
    for (const [index, role] of seenBy.entries()) {
      if (Object.hasOwn(scenario.seats, role)) continue;
      const code = Object.hasOwn(setting.roles, role) ? 'reference.seat' : 'reference.role';
      tell(code, [...path, 'seen-by', index], () => ({
        id: role,
        hint: suggestion(role, Object.keys(scenario.seats)),
      }));
    }
    const procedure = Object.hasOwn(setting.procedures, use) ? setting.procedures[use] : undefined;
    if (procedure === undefined) {
      tell('reference.procedure', [...path, 'use'], () => ({
        id: use,
        hint: suggestion(use, Object.keys(setting.procedures)),
      }));
      continue;
    }
    for (const act of Object.keys(bound)) {
      if (Object.hasOwn(procedure.acts, act)) continue;
      const hint = () => ({ id: act, hint: suggestion(act, Object.keys(procedure.acts)) });
      tell('reference.act', [...path, 'acts', act], hint, 'key');
    }
    done(sheet, id);
  }
}

/** Acts that nobody here can do, and states that nothing leads out of because of them. */
function done({ scenario, setting, tell }: Sheet, id: string): void {
  const { use, acts: bound } = scenario.procedures[id] ?? { use: '', acts: {} };
  const procedure = setting.procedures[use];
  if (procedure === undefined) return;
  const here = (role: string): boolean => Object.hasOwn(scenario.seats, role) || Object.hasOwn(scenario.desks, role);
  const doable = (act: string): boolean => {
    const { who = [], each = [], right = '' } = procedure.acts[act] ?? {};
    const { decides = [], delegated } = setting.rights[right] ?? {};
    return Object.hasOwn(bound, act) || [...who, ...each, ...decides, ...(delegated?.to ?? [])].some(here);
  };
  const [first = ''] = Object.keys(procedure.states);
  const leads = reachableFrom(procedure, first, (way) => actsOf(way).every(doable));
  const needed = new Set(
    [...leads].flatMap((state) => (procedure.states[state]?.next ?? []).flatMap((way) => actsOf(way))),
  );
  const missing = [...needed].filter((act) => !doable(act));
  if (missing.length > 0)
    tell('procedure.nobody', ['procedures', id, 'use'], { acts: list(missing), procedure: use }, 'key');
  const stuck = [...leads].filter((state) => {
    const { next } = procedure.states[state] ?? { next: [] };
    return next.length > 0 && !next.some((way) => actsOf(way).every(doable));
  });
  if (stuck.length > 0)
    tell('procedure.stuck', ['procedures', id, 'use'], { states: list(stuck), procedure: use }, 'key');
}
