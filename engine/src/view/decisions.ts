import { authorityOf, isPut, seesDecision } from '../acts/decision.ts';
import type { ScenarioDecision } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { DecisionRow, Outcome } from '../world/tables.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
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
  put.forEach(({ id, authored }, index) => {
    const number = index + 1;
    if (authored !== undefined)
      byId[id] = looking.part(`decision ${number} ${id}`, (within) => decisionOf(within, id, authored, number));
  });
  return { byId, order: put.map(({ id }) => id) };
}

function decisionOf(looking: Looking, id: string, authored: ScenarioDecision, number: number): DecisionView {
  const { flow, world, role } = looking;
  const row = world.get('decisions', id);
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
    ...written(authored, language),
    ...(row?.openedAt === undefined ? {} : { openedAt: row.openedAt }),
    ...(row?.closesAt === undefined ? {} : { closesAt: row.closesAt }),
    options: optionsOf(authored, looking),
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

/** What stands in the scenario and never changes. */
const written = (authored: ScenarioDecision, language: string) =>
  rememberWritten(authored, language, () => ({
    title: say(authored.title, language),
    ...(authored.question === undefined ? {} : { question: say(authored.question, language) }),
    authority: [...authored.authority],
    ...(authored.delegated === undefined
      ? {}
      : { delegated: { to: [...authored.delegated.to], by: say(authored.delegated.by, language) } }),
    consult: [...authored.consult],
    inform: [...authored.inform],
  }));

const rememberWritten = memo<
  ScenarioDecision,
  Pick<DecisionView, 'title' | 'question' | 'authority' | 'delegated' | 'consult' | 'inform'>
>();

function optionsOf(authored: ScenarioDecision, { audience: { language }, holds }: Looking): DecisionView['options'] {
  return Object.entries(authored.options).map(([id, option]) => {
    const open = option['only-if'] === undefined || holds(option['only-if']);
    return rememberOption(option, `${id} ${language} ${open}`, () => ({
      id,
      text: say(option.text, language),
      ...(option.detail === undefined ? {} : { detail: say(option.detail, language) }),
      open,
    }));
  });
}

const rememberOption = memo<ScenarioDecision['options'][string], DecisionView['options'][number]>();

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
