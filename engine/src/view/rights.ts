import { isPut, seesDecision } from '../acts/decision.ts';
import { delegationsOf, holdersOf } from '../authority.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Setting } from '../scenario/schema.ts';
import { say } from '../text.ts';
import type { MeetingRow, Overstep } from '../world/tables.ts';
import type { WorldView } from '../world/world.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import type { MeetingView, OverstepView, RightsView, RightView } from './rights-view.ts';

/** The matrix in the setting's words, with what has been delegated since and who acts for whom. */
export function rightsFor(looking: Looking): RightsView {
  const { flow, world, audience } = looking;
  const { scenario } = flow;
  const written = remember(scenario, audience.language, () => writtenIn(scenario, audience.language));
  const isUntouched = world.rows('rights').length === 0 && world.rows('acting').length === 0;
  if (isUntouched) return written;
  const asking = { scenario, world, t: Number.MAX_SAFE_INTEGER };
  const byId: RightsView['byId'] = {};
  for (const id of written.order) {
    const right = written.byId[id];
    if (right === undefined) continue;
    byId[id] = {
      ...right,
      delegations: delegationsOf(asking, id).map(({ from, to, since }) => ({ from, to, since })),
      holders: holdersOf(asking, id),
    };
  }
  return { ...written, byId, acting: actingIn(looking) };
}

/** The meetings a role was at; the facilitator sees all of them. */
export function meetingsFor({ flow: { scenario }, world, role, audience }: Looking) {
  const byId: Record<string, MeetingView> = {};
  const order: string[] = [];
  const control = audience.kind === 'facilitator';
  for (const row of world.rows('meetings')) {
    if (!control && (role === undefined || !row.roles.includes(role))) continue;
    const seen = control || isPutTo(scenario, world, row.decision, role);
    byId[row.id] = rememberMeeting(row, String(seen), () => meetingOf(row, seen));
    order.push(row.id);
  }
  return { byId, order };
}

export function overstepOf({ why, never, option, other, reason, t, recorded }: Overstep): OverstepView {
  return {
    why,
    t,
    recorded,
    ...(never === undefined ? {} : { never }),
    ...(option === undefined ? {} : { option }),
    ...(other?.words ? { other: other.words } : {}),
    ...(reason?.words ? { reason: reason.words } : {}),
  };
}

/** What has not been put yet, or not to this role, does not exist for it. */
function isPutTo(
  scenario: Scenario,
  world: WorldView,
  decision: string | undefined,
  role: string | undefined,
): boolean {
  const authored = decision === undefined ? undefined : scenario.decisions[decision];
  if (authored === undefined || decision === undefined || role === undefined) return false;
  return isPut(world.get('decisions', decision)?.state ?? 'planned') && seesDecision(authored, role);
}

/** Two may have been at a table where a third was told of a decision that he does not see. */
function meetingOf({ id, roles, t, decision, facts, text }: MeetingRow, seen: boolean): MeetingView {
  return {
    id,
    roles: [...roles],
    t,
    facts: [...(facts ?? [])],
    ...(decision === undefined || !seen ? {} : { decision }),
    ...(text?.words ? { text: text.words } : {}),
  };
}

function actingIn({ flow: { scenario }, world }: Looking): RightsView['acting'] {
  return scenario.order.roles.flatMap((of) => {
    const span = world.get('acting', of)?.spans.findLast(({ until }) => until === undefined);
    return span === undefined ? [] : [{ of, actor: span.actor, since: span.since }];
  });
}

function writtenIn({ setting, order }: Scenario, language: string): RightsView {
  const byId: RightsView['byId'] = {};
  for (const id of order.rights) {
    const right = setting.rights[id];
    if (right !== undefined) byId[id] = writtenRight(id, right, language);
  }
  const never = Object.entries(setting.never).map(([id, { title, why, basis, source }]) => ({
    id,
    title: say(title, language),
    why: say(why, language),
    basis,
    ...(source === undefined ? {} : { source }),
  }));
  return { byId, order: [...order.rights], never, acting: [] };
}

function writtenRight(id: string, right: Setting['rights'][string], language: string): RightView {
  const { title, note, beyond, delegated, joint, urgent, as, basis, source } = right;
  return {
    id,
    title: say(title, language),
    ...(note === undefined ? {} : { note: say(note, language) }),
    decides: [...right.decides],
    ...(beyond === undefined ? {} : { beyond: say(beyond, language) }),
    delegatesTo: [...right['delegates-to']],
    ...(delegated === undefined ? {} : { delegated: { to: [...delegated.to], by: say(delegated.by, language) } }),
    delegations: [],
    holders: [...new Set([...right.decides, ...(delegated?.to ?? [])])],
    consult: [...right.consult],
    inform: [...right.inform],
    mayNot: [...right['may-not']],
    joint,
    urgent,
    ...(as === undefined ? {} : { as }),
    basis,
    ...(source === undefined ? {} : { source }),
  };
}

const remember = memo<Scenario, RightsView>();
const rememberMeeting = memo<MeetingRow, MeetingView>();
