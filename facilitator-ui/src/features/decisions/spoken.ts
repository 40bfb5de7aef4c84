import type { DecisionView, RoleView, View } from '@kalari/engine/protocol';

type Rights = View['rights'];
type Standing = 'own' | 'delegated' | 'acting' | 'barred' | 'none';

/** How a role stands to a decision at this moment, as far as the screen knows: the server has the last word. */
export function spokenStanding(decision: DecisionView, rights: Rights, role: string): Standing {
  const right = rights.byId[decision.right ?? ''];
  if (decision.authority.includes(role)) return 'own';
  if (decision.delegated?.to.includes(role) === true) return 'delegated';
  if (right?.mayNot.includes(role) === true) return 'barred';
  const passed = (right?.delegations ?? []).filter(({ from }) => decision.authority.includes(from));
  if (passed.some(({ to }) => to === role)) return 'delegated';
  const may = [...decision.authority, ...(decision.delegated?.to ?? []), ...passed.map(({ to }) => to)];
  return rights.acting.some(({ of, actor }) => actor === role && may.includes(of)) ? 'acting' : 'none';
}

/** The capacities in which a role may speak: its own, and those of whomever it acts for. */
export function hatsOf(roles: readonly RoleView[], rights: Rights, role: string): NonNullable<RoleView['hats']> {
  const persons = [role, ...rights.acting.flatMap(({ of, actor }) => (actor === role ? [of] : []))];
  return persons.flatMap((id) => roles.find((each) => each.id === id)?.hats ?? []);
}

/** The other holders with whom a role decides what is decided together; none where it may decide by a standing order. */
export function partnersOf(decision: DecisionView, rights: Rights, role: string): string[] {
  const right = rights.byId[decision.right ?? ''];
  const standing = spokenStanding(decision, rights, role);
  if (right?.joint !== true || standing === 'none' || standing === 'barred') return [];
  if (decision.delegated?.to.includes(role) === true) return [];
  const inPlaceOf = (holder: string) =>
    rights.acting.some(({ of, actor }) => of === holder && actor === role) ||
    right.delegations.some(({ from, to }) => from === holder && to === role);
  return decision.authority.filter((holder) => holder !== role && !inPlaceOf(holder));
}

/** Whether somebody is missing: who supports the same course has agreed, too. */
export function isAlone(
  { positions }: DecisionView,
  partners: readonly string[],
  together: readonly string[],
  option: string | null,
): boolean {
  const agrees = (holder: string) =>
    positions.some(({ role, stance, option: course }) => role === holder && stance === 'supports' && course === option);
  return !partners.every((holder) => together.includes(holder) || agrees(holder));
}

export interface Spoken {
  readonly decision: DecisionView;
  readonly standing: Standing;
  /** Whether somebody is missing with whom it is decided together. */
  readonly alone: boolean;
}

/** What the record will say about who decided; null where it is simply theirs. */
export function remarkOf({
  decision,
  standing,
  alone,
}: Spoken): 'delegate' | 'acting' | 'alone' | 'barred' | 'noted' | 'noAuthority' | null {
  if (standing === 'barred') return 'barred';
  if (standing === 'none') return decision.others === 'noted' ? 'noted' : 'noAuthority';
  if (alone) return 'alone';
  if (standing === 'delegated') return 'delegate';
  return standing === 'acting' ? 'acting' : null;
}
