import { actorFor, delegationsOf, rightOf, standingOf } from '../authority.ts';
import type { Scenario, ScenarioDecision } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { Outcome, Overstep } from '../world/tables.ts';
import type { DecisionOutcome, Report, ReportDecision } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

type Grounds = Pick<DecisionOutcome, 'delegated' | 'actingFor' | 'with' | 'hat'>;
type Hat = NonNullable<Grounds['hat']>;
type Positions = readonly { readonly role: string; readonly stance: string; readonly option?: string }[];

/** What the authority of whoever decided rests on, as it stood at that moment. */
export function groundsOf(
  reporting: Reporting,
  authored: ScenarioDecision,
  { role, authority, option, hat, with: others = [], t }: Outcome,
  positions: Positions,
): Grounds {
  if (role === undefined) return {};
  const { scenario } = reporting.flow;
  const asking = { scenario, world: reporting.world, t };
  const absent = asking.world
    .rows('acting')
    .find(({ id }) => actorFor(asking, id) === role && ['own', 'delegated'].includes(standingOf(asking, authored, id)));
  const agreed = positions.flatMap((it) => (it.stance === 'supports' && it.option === option ? [it.role] : []));
  const together = [...new Set([...others, ...agreed.filter((it) => authored.authority.includes(it))])];
  const worn = hat === undefined ? undefined : hatOf(scenario, hat, [role, absent?.id ?? ''], reporting.language);
  return {
    ...(authority === 'delegated' ? { delegated: delegationOf(reporting, authored, role, t) } : {}),
    ...(authority === 'acting' && absent !== undefined ? { actingFor: absent.id } : {}),
    ...(authority === 'joint' ? { with: together.filter((it) => it !== role) } : {}),
    ...(worn === undefined ? {} : { hat: worn }),
  };
}

/** The hat in which a decision is taken, where its right names one. */
export function wantedHat({ flow: { scenario }, language }: Reporting, authored: ScenarioDecision): Hat | undefined {
  const wanted = rightOf(scenario, authored.right)?.as;
  return wanted === undefined ? undefined : hatOf(scenario, wanted, authored.authority, language);
}

/** Decisions by somebody whose they were not, or of what nobody may do: noted, without effect. */
export function overstepsOf(
  { flow: { scenario }, language }: Reporting,
  authored: ScenarioDecision,
  oversteps: readonly Overstep[],
): ReportDecision['oversteps'] {
  return oversteps.map(({ role, t, why, option, other, reason, never, recorded }) => {
    const act = never === undefined ? undefined : scenario.setting.never[never];
    const chosen = option === undefined ? undefined : authored.options[option];
    return {
      role,
      t,
      why,
      recorded,
      ...(chosen === undefined ? {} : { option: say(chosen.text, language) }),
      ...(other?.words ? { other: other.words } : {}),
      ...(reason?.words ? { reason: reason.words } : {}),
      ...(act === undefined ? {} : { never: { title: say(act.title, language), why: say(act.why, language) } }),
    };
  });
}

/** What was delegated during the exercise, and who acted for whom, the earliest first. */
export function handoversOf({ flow: { scenario }, world, language }: Reporting): Pick<Report, 'handovers'> {
  const delegations = world.rows('rights').flatMap(({ id, delegations: all }) =>
    all.map(({ from, to, since, until, reason, recorded }) => ({
      right: say(scenario.setting.rights[id]?.title, language),
      from,
      to,
      since,
      recorded,
      ...(until === undefined ? {} : { until }),
      ...(reason?.words ? { reason: reason.words } : {}),
    })),
  );
  const acting = world.rows('acting').flatMap(({ id: of, spans }) =>
    spans.map(({ actor, since, until, reason }) => ({
      of,
      actor,
      since,
      ...(until === undefined ? {} : { until }),
      ...(reason?.words ? { reason: reason.words } : {}),
    })),
  );
  if (delegations.length + acting.length === 0) return {};
  return {
    handovers: {
      delegations: delegations.toSorted((a, b) => a.since - b.since),
      acting: acting.toSorted((a, b) => a.since - b.since),
    },
  };
}

/** Who met, when, and about what. */
export function meetingsOf({ flow: { scenario }, world, language }: Reporting): Pick<Report, 'meetings'> {
  const meetings = world.rows('meetings').map(({ t, roles, decision, facts = [], text }) => ({
    t,
    roles: [...roles],
    facts: facts.map((id) => say(scenario.facts[id]?.text, language)),
    ...(decision === undefined ? {} : { decision: say(scenario.decisions[decision]?.title, language) }),
    ...(text?.words ? { text: text.words } : {}),
  }));
  return meetings.length === 0 ? {} : { meetings: meetings.toSorted((a, b) => a.t - b.t) };
}

function delegationOf(
  { world, language }: Reporting,
  { delegated, right, authority }: ScenarioDecision,
  role: string,
  t: number,
): NonNullable<Grounds['delegated']> {
  if (delegated?.to.includes(role) === true) return { order: say(delegated.by, language) };
  const given = delegationsOf({ world, t }, right).find(({ from, to }) => to === role && authority.includes(from));
  return given === undefined ? {} : { from: given.from, since: given.since };
}

/** A hat of one of these roles, else of whoever wears it. */
function hatOf({ setting, order }: Scenario, id: string, roles: readonly string[], language: string): Hat | undefined {
  for (const role of [...roles, ...order.roles]) {
    const hats = setting.roles[role]?.hats;
    const hat = hats !== undefined && Object.hasOwn(hats, id) ? hats[id] : undefined;
    if (hat !== undefined) return { id, short: say(hat.short, language), title: say(hat.title, language) };
  }
  return undefined;
}
