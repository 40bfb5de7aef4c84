import type { DecisionView, RoleView, View } from '@kalari/engine/protocol';

export type Position = DecisionView['positions'][number];

/** Decisions this role can see: those to be taken first by their time, then those control rules on, then the latest. */
export function decisionsOf(view: View): readonly DecisionView[] {
  const all = view.decisions.order
    .flatMap((id) => view.decisions.byId[id] ?? [])
    .filter(({ state }) => state !== 'planned');
  const open = all.filter(({ state }) => state === 'open').sort((a, b) => until(a) - until(b));
  const ruling = all.filter(({ state }) => state === 'ruling');
  return [...open, ...ruling, ...all.filter((decision) => !isOpen(decision)).sort((a, b) => b.number - a.number)];
}

export function isOpen({ state }: DecisionView): boolean {
  return state === 'open' || state === 'ruling';
}

/** By what right a role decides, what was delegated or taken over in play included. */
export type Right = 'own' | 'delegated' | 'acting' | 'none';

/** By what right a role would decide. `standing` says it for one's own role, and knows more than what is written. */
export function rightOf(decision: DecisionView, role: string | undefined): Right {
  if (role === undefined) return 'none';
  if (decision.authority.includes(role)) return 'own';
  if (decision.delegated?.to.includes(role) === true) return 'delegated';
  return decision.standing === undefined || decision.standing === 'barred' ? 'none' : decision.standing;
}

/** The last position of a role on an option; without an option, the one on the whole. */
export function positionOf(decision: DecisionView, role: string, option?: string): Position | undefined {
  return decision.positions.findLast((position) => position.role === role && position.option === option);
}

export function hasSpoken(decision: DecisionView, role: string): boolean {
  return decision.positions.some((position) => position.role === role);
}

/** Who was asked, as far as this role knows: those who took a position, and those with whom it had a word. */
export function wasAsked(decision: DecisionView, role: string): boolean {
  return hasSpoken(decision, role) || decision.consulted.some((contact) => contact.role === role);
}

/** Roles that must be asked and have not been, themselves apart. */
export function notAsked(decision: DecisionView, me: string | undefined): readonly string[] {
  return decision.consult.filter((role) => role !== me && !wasAsked(decision, role));
}

/** Whether a decision needs this person: it decides, or it must be asked and has not spoken. */
export function needsMe(decision: DecisionView, role: string | undefined): boolean {
  if (role === undefined || decision.state !== 'open') return false;
  if (rightOf(decision, role) !== 'none') return true;
  return decision.consult.includes(role) && !hasSpoken(decision, role);
}

/** A, B, C … by place. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + (place % 26));
}

/** Roles that stand on the board: those with a seat or a position, in the order of the exercise. */
export function rolesOnBoard(view: View, decision: DecisionView): readonly RoleView[] {
  return view.roles.order
    .flatMap((id) => view.roles.byId[id] ?? [])
    .filter(
      ({ id, taken }) =>
        taken || hasSpoken(decision, id) || decision.consult.includes(id) || decision.authority.includes(id),
    );
}

function until({ closesAt }: DecisionView): number {
  return closesAt ?? Number.MAX_VALUE;
}
