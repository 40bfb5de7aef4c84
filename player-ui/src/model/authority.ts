import type { DecisionView, RoleView, View } from '@kalari/engine/protocol';

export type Hat = NonNullable<RoleView['hats']>[number];
export type RightsView = View['rights'];
export type RightView = RightsView['byId'][string];

/** Why this role may decide, or may not; one reason, the strongest. */
export type Why =
  | { readonly kind: 'own' | 'order' | 'barred' | 'none' }
  | { readonly kind: 'delegated'; readonly from: readonly string[]; readonly since: number }
  | { readonly kind: 'acting'; readonly of: readonly string[] };

/** The right by which a decision is taken, where the setting has one for it. */
export function rightIn(rights: RightsView, decision: DecisionView): RightView | undefined {
  return decision.right === undefined ? undefined : rights.byId[decision.right];
}

export function whyMe(view: View, decision: DecisionView): Why {
  const { role } = view.me;
  if (role === undefined) return { kind: 'none' };
  if (decision.authority.includes(role)) return { kind: 'own' };
  if (decision.delegated?.to.includes(role) === true) return { kind: 'order' };
  if (decision.standing === 'barred') return { kind: 'barred' };
  if (decision.standing === 'delegated') {
    const mine = rightIn(view.rights, decision)?.delegations.filter(({ to }) => to === role) ?? [];
    return { kind: 'delegated', from: mine.map(({ from }) => from), since: mine[0]?.since ?? 0 };
  }
  if (decision.standing === 'acting') return { kind: 'acting', of: absentFor(view) };
  return { kind: 'none' };
}

/** For whom this role acts. */
function absentFor({ rights, me }: View): readonly string[] {
  return rights.acting.flatMap(({ of, actor }) => (actor === me.role ? [of] : []));
}

/** The capacities in which this role may decide: its own, and those of whomever it acts for. A single one is no choice. */
export function hatsOf(view: View): readonly Hat[] {
  const { role } = view.me;
  const whose = role === undefined ? [] : [role, ...absentFor(view)];
  const hats = whose.flatMap((one) => view.roles.byId[one]?.hats ?? []);
  return hats.length > 1 ? hats : [];
}

/** The words for the hat in which a right is used, from whichever role has it. */
export function hatNamed(roles: readonly RoleView[], among: readonly string[], hat: string | undefined) {
  if (hat === undefined) return undefined;
  const owners = [...roles].sort((a, b) => Number(among.includes(b.id)) - Number(among.includes(a.id)));
  return owners.flatMap(({ hats = [] }) => hats).find(({ id }) => id === hat);
}

/** Those who decide together with this role, and whether each supports the option; empty where it decides alone. */
export function togetherWith(view: View, decision: DecisionView, option: string | undefined) {
  const { role: me } = view.me;
  const right = rightIn(view.rights, decision);
  if (right?.joint !== true || me === undefined || decision.delegated?.to.includes(me) === true) return [];
  const standsFor = (role: string, holder: string) =>
    role === holder ||
    view.rights.acting.some(({ of, actor }) => of === holder && actor === role) ||
    right.delegations.some(({ from, to }) => from === holder && to === role);
  return decision.authority
    .filter((holder) => !standsFor(me, holder) && view.roles.byId[holder] !== undefined)
    .map((holder) => ({
      role: holder,
      agrees:
        option !== undefined &&
        decision.positions.some(
          (position) =>
            position.option === option && position.stance === 'supports' && standsFor(position.role, holder),
        ),
    }));
}

/** Whether what this role decides is noted and leaves the decision open. That nobody may do what an option says is not known before. */
export function onlyNoted(view: View, decision: DecisionView, option: string | undefined): boolean {
  const { kind } = whyMe(view, decision);
  if (kind === 'barred') return true;
  if (kind === 'none') return decision.others === 'noted';
  return togetherWith(view, decision, option).some(({ agrees }) => !agrees);
}

/**
 * What came of what this role has just decided, once the view shows it: an overstep beside those it had, or that the decision
 * is no longer open. Nothing yet: undefined.
 */
export function cameOf(view: View, before: DecisionView): 'taken' | 'ruling' | 'noted' | 'never' | undefined {
  const now = view.decisions.byId[before.id];
  if (now === undefined) return undefined;
  const noted = now.overstepped.length > before.overstepped.length ? now.overstepped.at(-1) : undefined;
  if (noted !== undefined) return noted.why === 'never' ? 'never' : 'noted';
  return now.state === 'open' ? undefined : now.state === 'ruling' ? 'ruling' : 'taken';
}

/** Who acts for whom, one's own part first, and whom this role may name for itself while nobody acts for it. */
export function actingHere(view: View): {
  readonly me: string | undefined;
  readonly acting: RightsView['acting'];
  readonly may: readonly RoleView[];
} {
  const { role: me } = view.me;
  const isMine = ({ of, actor }: RightsView['acting'][number]) => Number(of === me || actor === me);
  const acting = view.rights.acting.toSorted((a, b) => isMine(b) - isMine(a));
  const away = (role: string) => view.rights.acting.some(({ of }) => of === role);
  const named = me === undefined || away(me) ? [] : (view.roles.byId[me]?.acting ?? []);
  return { me, acting, may: named.filter((one) => !away(one)).flatMap((one) => view.roles.byId[one] ?? []) };
}

/** What this role may pass on: the right, in whose name, to whom, and what it has passed on already. */
export function passingOn(view: View, decision: DecisionView) {
  const { role } = view.me;
  const right = rightIn(view.rights, decision);
  if (right === undefined || role === undefined) return undefined;
  const from = [role, ...absentFor(view)].find((one) => right.decides.includes(one));
  if (from === undefined) return undefined;
  const given = right.delegations.filter((one) => one.from === from);
  const to = right.delegatesTo
    .filter((one) => one !== role && one !== from && !given.some((known) => known.to === one))
    .flatMap((one) => view.roles.byId[one] ?? view.desks.byId[one] ?? []);
  return given.length + to.length === 0 ? undefined : { right, given, to };
}
