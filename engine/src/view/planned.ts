import type { Scenario, ScenarioInject } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { InjectRow, Receipt } from '../world/tables.ts';
import { paperOf, placeOf, senderOf } from './injects.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import type { ControlView, PlannedInjectView, ReceiptView } from './view.ts';

/** Every inject of the plan, and those made up on the way, earliest first; those without a time stand last. */
export function plannedInjects({ flow: { scenario }, world, audience: { language } }: Looking): ControlView['injects'] {
  const byId: ControlView['injects']['byId'] = {};
  scenario.order.injects.forEach((id, index) => {
    const authored = scenario.injects[id];
    if (authored === undefined) return;
    const row = world.get('injects', id);
    byId[id] = remember(row ?? authored, language, () =>
      plannedOf(scenario, authored, row ?? { id, state: 'planned', to: [], receipts: {} }, String(index + 1), language),
    );
  });
  let made = 0;
  for (const row of world.rows('injects')) {
    if (row.adHoc === undefined) continue;
    made += 1;
    byId[row.id] = remember(row, `${made} ${language}`, () => adHocOf(scenario, row, `A${made}`, language));
  }
  const place = (id: string) => byId[id]?.releasedAt ?? byId[id]?.due ?? Number.MAX_SAFE_INTEGER;
  const written = [
    ...scenario.order.injects,
    ...Object.keys(byId).filter((id) => !Object.hasOwn(scenario.injects, id)),
  ];
  return { byId, order: written.sort((a, b) => place(a) - place(b)) };
}

const remember = memo<InjectRow | ScenarioInject, PlannedInjectView>();

function plannedOf(
  scenario: Scenario,
  authored: ScenarioInject,
  row: InjectRow,
  number: string,
  language: string,
): PlannedInjectView {
  const to = [...(row.edits?.to ?? Object.keys(authored.to))];
  const due = row.due ?? (row.state === 'planned' ? authored.at : undefined);
  return {
    ...stateOf(row),
    number,
    adHoc: false,
    optional: authored.optional,
    edited: row.edits !== undefined,
    ...placeOf(scenario, row.id),
    category: authored['by-hand'] === true && authored.category === 'inject' ? 'contingency' : authored.category,
    ...(authored.thread === undefined ? {} : { thread: authored.thread }),
    ...(authored.with?.phase === undefined ? {} : { phase: authored.with.phase }),
    ...senderOf(scenario, row, language),
    title: titleOf(scenario, row, language),
    trigger: triggerOf(authored),
    release: authored.release,
    ...(due === undefined ? {} : { due }),
    wants: authored.wants,
    to,
    papers: Object.fromEntries(to.map((role) => [role, paperOf(scenario, row, [role], role, language)])),
    receipts: receiptsOf(row),
    carries: [...new Set([...authored.carries, ...to.flatMap((role) => authored.to[role]?.carries ?? [])])],
    expect: authored.expect.map(({ who, act, within, shows }) => ({
      who,
      act: say(act, language),
      ...(within === undefined ? {} : { within }),
      ...(shows === undefined ? {} : { shows }),
    })),
    ...(authored.notes === undefined ? {} : { notes: say(authored.notes, language) }),
    ...(authored.script === undefined ? {} : { script: say(authored.script, language) }),
    objectives: [...authored.objectives],
  };
}

function adHocOf(scenario: Scenario, row: InjectRow, number: string, language: string): PlannedInjectView {
  return {
    ...stateOf(row),
    number,
    adHoc: true,
    optional: false,
    edited: row.edits !== undefined,
    category: 'other',
    ...senderOf(scenario, row, language),
    title: titleOf(scenario, row, language),
    trigger: { kind: 'hand' },
    release: 'auto',
    ...(row.due === undefined ? {} : { due: row.due }),
    wants: 'read',
    to: [...row.to],
    papers: Object.fromEntries(row.to.map((role) => [role, paperOf(scenario, row, [role], role, language)])),
    receipts: receiptsOf(row),
    carries: [],
    expect: [],
    objectives: [],
  };
}

/** The common subject line; what only one role reads instead is on its paper. */
function titleOf(scenario: Scenario, { id, adHoc, edits }: InjectRow, language: string) {
  const words = edits?.title ?? adHoc?.title;
  return words === undefined ? say(scenario.injects[id]?.title, language) : { text: words.words ?? '', lang: language };
}

function stateOf({ id, state, releasedAt, by, reason, before }: InjectRow) {
  return {
    id,
    state,
    undoable: before !== undefined && state !== 'expired',
    ...(releasedAt === undefined ? {} : { releasedAt }),
    ...(by === undefined ? {} : { by }),
    ...(reason?.words ? { reason: reason.words } : {}),
  };
}

function triggerOf({ at, with: follows, when, delay }: ScenarioInject): PlannedInjectView['trigger'] {
  const late = delay === undefined ? {} : { delay };
  if (at !== undefined) return { kind: 'time' };
  if (when !== undefined) return { kind: 'condition', text: when, ...late };
  if (follows === undefined) return { kind: 'hand' };
  const what =
    follows.inject ??
    follows.phase ??
    [follows.decision, follows.option].filter((part) => part !== undefined).join(' = ');
  return { kind: 'follows', text: what, ...late };
}

function receiptsOf({ receipts }: InjectRow): Record<string, ReceiptView> {
  return Object.fromEntries(Object.entries(receipts).map(([role, receipt]) => [role, receiptOf(role, receipt)]));
}

function receiptOf(role: string, receipt: Receipt): ReceiptView {
  const { releasedAt, readAt, acknowledgedAt, answeredAt, answer, sharedBy, toldAt } = receipt;
  return {
    role,
    ...(releasedAt === undefined ? {} : { releasedAt }),
    ...(readAt === undefined ? {} : { readAt }),
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(answer?.words ? { answer: answer.words } : {}),
    ...(sharedBy === undefined ? {} : { sharedBy }),
    ...(toldAt === undefined ? {} : { toldAt }),
  };
}
