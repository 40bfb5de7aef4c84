import { isPut, seesDecision } from '../acts/decision.ts';
import { type Asking, mayDecide, standingOf } from '../authority.ts';
import type { Scenario, ScenarioDecision } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { Contact, DecisionRow, Outcome } from '../world/tables.ts';
import { readsAll } from './audience.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import { overstepOf } from './rights.ts';
import type { ContactView, DecisionView, OutcomeView, View } from './view.ts';

/** The decisions put to a role, in the order in which they were put; those who know the plan see those to come as well. */
export function decisionsFor({ flow: { scenario }, part }: Looking): View['decisions'] {
  const order = part('decisions put', decisionsPut);
  const byId: View['decisions']['byId'] = {};
  for (const [index, id] of order.entries()) {
    const authored = scenario.decisions[id];
    const number = index + 1;
    if (authored !== undefined)
      byId[id] = part(`decision ${number} ${id}`, (within) => decisionOf(within, id, authored, number));
  }
  return { byId, order };
}

function decisionsPut({ flow: { scenario }, world, role, audience }: Looking): string[] {
  // Whatever else is written in that table, looking at it as a whole is cheaper than at each of them.
  const rows = new Map(world.rows('decisions').map((row) => [row.id, row]));
  const all = readsAll(audience, 'decisions');
  const sees = (id: string, authored: ScenarioDecision) =>
    isPut(rows.get(id)?.state ?? 'planned') &&
    (audience.kind === 'facilitator' || (role !== undefined && seesDecision(authored, role)));
  return scenario.order.decisions
    .filter((id) => {
      const authored = scenario.decisions[id];
      return authored !== undefined && (all || sees(id, authored));
    })
    .map((id) => ({ id, openedAt: rows.get(id)?.openedAt ?? Number.MAX_SAFE_INTEGER }))
    .sort((a, b) => a.openedAt - b.openedAt)
    .map(({ id }) => id);
}

function decisionOf(looking: Looking, id: string, authored: ScenarioDecision, number: number): DecisionView {
  const { flow, world, role, pick } = looking;
  const row = world.get('decisions', id);
  const { language } = looking.audience;
  const control = looking.audience.kind === 'facilitator';
  const mattering = factsOn(flow.scenario, id, authored).filter(
    (fact) =>
      readsAll(looking.audience, 'decisions') ||
      (role !== undefined && pick('facts', fact, (held) => held?.holders[role] !== undefined)),
  );
  const asking = { scenario: flow.scenario, world, t: Number.MAX_SAFE_INTEGER };
  const settled = row?.state === 'taken' || row?.state === 'lapsed';
  const outcome =
    row?.outcome !== undefined && (settled || control || row.outcome.role === role) ? row.outcome : undefined;
  return {
    id,
    number,
    state: row?.state ?? 'planned',
    ...written(authored, language),
    ...(role === undefined ? {} : { standing: standingOf(asking, authored, role) }),
    consulted: contactsFor(row?.consulted, role, control),
    informed: contactsFor(row?.informed, role, control),
    overstepped: (row?.overstepped ?? []).filter((it) => it.role === role).map(overstepOf),
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
    ...(row?.more?.words && (control || isAsked(asking, authored, row, role)) ? { more: row.more.words } : {}),
    facts: mattering,
  };
}

/** Facts that matter to a decision, in the author's order. */
const factsOn = ({ order, facts }: Scenario, decision: string, authored: ScenarioDecision) =>
  rememberFacts(authored, decision, () =>
    order.facts.filter((fact) => Object.hasOwn(facts[fact]?.['matters-to'] ?? {}, decision)),
  );

const rememberFacts = memo<ScenarioDecision, readonly string[]>();

/** What stands in the scenario and never changes. */
const written = (authored: ScenarioDecision, language: string) =>
  rememberWritten(authored, language, () => ({
    title: say(authored.title, language),
    ...(authored.question === undefined ? {} : { question: say(authored.question, language) }),
    ...(authored.right === undefined ? {} : { right: authored.right }),
    authority: [...authored.authority],
    ...(authored.delegated === undefined
      ? {}
      : { delegated: { to: [...authored.delegated.to], by: say(authored.delegated.by, language) } }),
    consult: [...authored.consult],
    inform: [...authored.inform],
    others: authored.others,
  }));

const rememberWritten = memo<
  ScenarioDecision,
  Pick<DecisionView, 'title' | 'question' | 'right' | 'authority' | 'delegated' | 'consult' | 'inform' | 'others'>
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
function isAsked(asking: Asking, authored: ScenarioDecision, row: DecisionRow, role: string | undefined): boolean {
  return role !== undefined && (row.asked === role || mayDecide(asking, authored, role));
}

/**
 * A word between two is theirs: that it was written at all is nobody else's business. A position everybody has seen. Of
 * several words between two the first is shown.
 */
function contactsFor(contacts: readonly Contact[] = [], role: string | undefined, control: boolean): ContactView[] {
  const isFirst = (it: Contact) =>
    !contacts.some((other) => other.role === it.role && other.asker === it.asker && other.t < it.t);
  return contacts
    .filter(isFirst)
    .filter((it) => control || it.how === 'position' || (role !== undefined && partiesOf(it).includes(role)))
    .map(({ role: who, asker, actor, how, t }) => ({
      role: who,
      how,
      t,
      ...(asker === undefined ? {} : { asker }),
      ...(actor === undefined ? {} : { actor }),
    }));
}

function partiesOf({ role, asker, actor }: Contact): (string | undefined)[] {
  return [role, asker, actor];
}

function outcomeOf(outcome: Outcome): OutcomeView {
  const { role, option, other, reason, authority, hat, with: others, t, recorded, ruling } = outcome;
  return {
    authority,
    ...(hat === undefined ? {} : { hat }),
    ...(others === undefined ? {} : { with: [...others] }),
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
