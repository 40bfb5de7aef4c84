import type { ControlView, RoleView, View } from '@kalari/engine/protocol';
import { useView } from '@kalari/ui-kit/use-view.tsx';

/** The selectors of the console, each named once, since `useView` keeps what it selected by the selector itself. */
export const useControl = (): ControlView => useView(controlOf);
export const useRoles = (): View['roles'] => useView(rolesOf);
export const useDecisions = (): View['decisions'] => useView(decisionsOf);
export const useAssets = (): View['assets'] => useView(assetsOf);
export const useRights = (): View['rights'] => useView(rightsOf);
export const useProducts = (): View['products'] => useView(productsOf);
export const useForms = (): View['forms'] => useView(formsOf);
export const useRfis = (): View['rfis'] => useView(rfisOf);
export const useDesks = (): View['desks'] => useView(desksOf);
export const useExercise = (): View['exercise'] => useView(exerciseOf);
export const useClockView = (): View['clock'] => useView(clockOf);
export const useIndicators = (): View['indicators'] => useView(indicatorsOf);

/** Rows of a table in its order. */
export function rowsOf<T>(table: {
  readonly byId: Readonly<Record<string, T>>;
  readonly order: readonly string[];
}): T[] {
  return table.order.flatMap((id) => table.byId[id] ?? []);
}

export const useRoleList = (): readonly RoleView[] => rowsOf(useRoles());

function controlOf(view: View): ControlView {
  if (view.control === undefined) throw new Error('This view is not a facilitator’s.');
  return view.control;
}
const rolesOf = (view: View) => view.roles;
const decisionsOf = (view: View) => view.decisions;
const assetsOf = (view: View) => view.assets;
const rightsOf = (view: View) => view.rights;
const productsOf = (view: View) => view.products;
const formsOf = (view: View) => view.forms;
const rfisOf = (view: View) => view.rfis;
const desksOf = (view: View) => view.desks;
const exerciseOf = (view: View) => view.exercise;
const clockOf = (view: View) => view.clock;
const indicatorsOf = (view: View) => view.indicators;
