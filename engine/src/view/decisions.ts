import { authorityOf, isPut, seesDecision } from '../acts/decision.ts';
import type { ScenarioDecision } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { DecisionRow, Outcome } from '../world/tables.ts';
import type { Looking } from './looking.ts';
import type { DecisionView, OutcomeView, View } from './view.ts';

/** The decisions put to a role, in the order in which they were put; the facilitator sees those to come as well. */
export function decisionsFor(looking: Looking): View['decisions'] {
  const { flow, world, role, audience } = looking;
  const { decisions, order } = flow.scenario;
  const control = audience.kind === 'facilitator';
  const put = order.decisions
    .map((id) => ({ id, row: world.get('decisions', id), authored: decisions[id] }))
    .filter(({ row, authored }) => {
      if (authored === undefined) return false;
      if (control) return true;
      return role !== undefined && isPut(row?.state ?? 'planned') && seesDecision(authored, role);
    })
    .sort((a, b) => (a.row?.openedAt ?? Number.MAX_SAFE_INTEGER) - (b.row?.openedAt ?? Number.MAX_SAFE_INTEGER));
  const byId: View['decisions']['byId'] = {};
  put.forEach(({ id, row, authored }, index) => {
    if (authored !== undefined) byId[id] = decisionOf(looking, id, authored, row, index + 1);
  });
  return { byId, order: put.map(({ id }) => id) };
}

function decisionOf(
  looking: Looking,
  id: string,
  authored: ScenarioDecision,
  row: DecisionRow | undefined,
  number: number,
): DecisionView {
  const { flow, world, role, holds } = looking;
  const { language } = looking.audience;
  const control = looking.audience.kind === 'facilitator';
  const mattering = flow.scenario.order.facts.filter((fact) => {
    const matters = Object.hasOwn(flow.scenario.facts[fact]?.['matters-to'] ?? {}, id);
    const held = role !== undefined && world.get('facts', fact)?.holders[role] !== undefined;
    return matters && (held || control);
  });
  const settled = row?.state === 'taken' || row?.state === 'lapsed';
  const outcome =
    row?.outcome !== undefined && (settled || control || row.outcome.role === role) ? row.outcome : undefined;
  return {
    id,
    number,
    state: row?.state ?? 'planned',
    title: say(authored.title, language),
    ...(authored.question === undefined ? {} : { question: say(authored.question, language) }),
    authority: [...authored.authority],
    ...(authored.delegated === undefined
      ? {}
      : { delegated: { to: [...authored.delegated.to], by: say(authored.delegated.by, language) } }),
    consult: [...authored.consult],
    inform: [...authored.inform],
    ...(row?.openedAt === undefined ? {} : { openedAt: row.openedAt }),
    ...(row?.closesAt === undefined ? {} : { closesAt: row.closesAt }),
    options: Object.entries(authored.options).map(([option, it]) => ({
      id: option,
      text: say(it.text, language),
      ...(it.detail === undefined ? {} : { detail: say(it.detail, language) }),
      open: it['only-if'] === undefined || holds(it['only-if']),
    })),
    other: authored.other === 'allowed',
    positions: (row?.positions ?? []).map(({ role: who, option, stance, text, t }) => ({
      role: who,
      stance,
      t,
      ...(option === undefined ? {} : { option }),
      ...(text?.words ? { text: text.words } : {}),
    })),
    ...(outcome === undefined ? {} : { outcome: outcomeOf(outcome) }),
    ...(row?.more?.words && (control || isAsked(authored, row, role)) ? { more: row.more.words } : {}),
    facts: mattering,
  };
}

/** Whoever may decide, and whoever proposed the course of action, reads what the facilitator asked about it. */
function isAsked(authored: ScenarioDecision, row: DecisionRow, role: string | undefined): boolean {
  return role !== undefined && (row.asked === role || authorityOf(authored, role) !== 'none');
}

function outcomeOf({ role, option, other, reason, authority, t, recorded, ruling }: Outcome): OutcomeView {
  return {
    authority,
    t,
    recorded,
    ...(role === undefined ? {} : { role }),
    ...(option === undefined ? {} : { option }),
    ...(other?.words ? { other: other.words } : {}),
    ...(reason?.words ? { reason: reason.words } : {}),
    ...(ruling === undefined
      ? {}
      : {
          ruling: {
            t: ruling.t,
            ...(ruling.as === undefined ? {} : { as: ruling.as }),
            ...(ruling.reason?.words ? { reason: ruling.reason.words } : {}),
          },
        }),
  };
}
