import type { Scenario, ScenarioDecision } from './scenario/scenario.ts';
import type { Right } from './scenario/schema-authority.ts';
import type { WorldView } from './world/world.ts';

/** How a role stands to a decision. `barred`: never its own, whatever was delegated to it. */
export type Standing = 'own' | 'delegated' | 'acting' | 'barred' | 'none';

/** Everything that who-may-decide depends on, at one moment of the exercise. */
export interface Asking {
  readonly scenario: Scenario;
  readonly world: WorldView;
  /** Delegations and acting count as they were then: what is recorded late is judged by when it was said. */
  readonly t: number;
}

/** The right of the setting by which something is decided, if it names one. */
export function rightOf({ setting }: Scenario, right: string | undefined): Right | undefined {
  return right !== undefined && Object.hasOwn(setting.rights, right) ? setting.rights[right] : undefined;
}

/** What standing depends on: a decision, or an act that is done by a right. */
type Decidable = Pick<ScenarioDecision, 'authority' | 'right'> & { readonly delegated?: ScenarioDecision['delegated'] };

/**
 * Who a role is for a decision. Its own authority comes first, then an order that stands from the beginning, then what was
 * delegated in play, then acting for somebody absent. Nobody acts for anybody by himself.
 */
export function standingOf(asking: Asking, decision: Decidable, role: string): Standing {
  if (decision.authority.includes(role)) return 'own';
  if (decision.delegated?.to.includes(role) === true) return 'delegated';
  const right = rightOf(asking.scenario, decision.right);
  if (right?.['may-not'].includes(role) === true) return 'barred';
  if (isDelegate(asking, decision, role)) return 'delegated';
  const absent = absentFor(asking, role);
  const inTheirPlace = absent.some(
    (of) =>
      decision.authority.includes(of) ||
      decision.delegated?.to.includes(of) === true ||
      isDelegate(asking, decision, of),
  );
  return inTheirPlace ? 'acting' : 'none';
}

/** Whether a role may decide, in whatever capacity. */
export function mayDecide(asking: Asking, decision: ScenarioDecision, role: string): boolean {
  return ['own', 'delegated', 'acting'].includes(standingOf(asking, decision, role));
}

/** Who may use a right now: its holders, those to whom it is delegated, and whoever acts for one of them. */
export function holdersOf(asking: Asking, right: string): string[] {
  const authored = rightOf(asking.scenario, right);
  if (authored === undefined) return [];
  const first = [
    ...authored.decides,
    ...(authored.delegated?.to ?? []),
    ...delegationsOf(asking, right).map(({ to }) => to),
  ];
  const acting = first.flatMap((of) => actorFor(asking, of) ?? []);
  return [...new Set([...first, ...acting])].filter(
    (role) => !authored['may-not'].includes(role) || authored.decides.includes(role),
  );
}

/** The delegations of a right in force at that moment, the oldest first. */
export function delegationsOf({ world, t }: Pick<Asking, 'world' | 't'>, right: string | undefined) {
  return (world.get('rights', right ?? '')?.delegations ?? []).filter(
    ({ since, until }) => since <= t && (until === undefined || t < until),
  );
}

/** Who acts for an absent role at that moment. */
export function actorFor({ world, t }: Pick<Asking, 'world' | 't'>, of: string): string | undefined {
  return world.get('acting', of)?.spans.find(({ since, until }) => since <= t && (until === undefined || t < until))
    ?.actor;
}

/**
 * Those whose agreement a joint decision still lacks: every holder who has a seat, or somebody in his place, must have
 * taken it, or support the same course. Empty where the decision is no joint one.
 */
export function missingFrom(asking: Asking, id: string, decision: ScenarioDecision, taking: Taking): string[] {
  const right = rightOf(asking.scenario, decision.right);
  if (right?.joint !== true || decision.delegated?.to.includes(taking.role) === true) return [];
  const positions = asking.world.get('decisions', id)?.positions ?? [];
  const agreed = [
    taking.role,
    ...(taking.with ?? []),
    ...positions.flatMap(({ role, stance, option }) =>
      stance === 'supports' && option === taking.option ? [role] : [],
    ),
  ];
  const standsFor = (role: string, holder: string): boolean =>
    role === holder ||
    actorFor(asking, holder) === role ||
    delegationsOf(asking, decision.right).some(({ from, to }) => from === holder && to === role);
  return decision.authority.filter((holder) => {
    const somebody = Object.hasOwn(asking.scenario.seats, holder) || actorFor(asking, holder) !== undefined;
    return somebody && !agreed.some((role) => standsFor(role, holder));
  });
}

export interface Taking {
  readonly role: string;
  readonly option?: string | undefined;
  /** Who decided together with that role, as far as it was said. */
  readonly with?: readonly string[] | undefined;
}

/** The hats in which a role may speak: its own, and those of whomever it acts for. */
export function hatsOf(asking: Asking, role: string): string[] {
  const { roles } = asking.scenario.setting;
  return [role, ...absentFor(asking, role)].flatMap((one) => Object.keys(roles[one]?.hats ?? {}));
}

function isDelegate(asking: Asking, { right, authority }: Decidable, role: string): boolean {
  return delegationsOf(asking, right).some(({ from, to }) => to === role && authority.includes(from));
}

/** For whom a role acts at that moment. */
export function absentFor(asking: Pick<Asking, 'world' | 't'>, role: string): string[] {
  return asking.world.rows('acting').flatMap(({ id }) => (actorFor(asking, id) === role ? [id] : []));
}
