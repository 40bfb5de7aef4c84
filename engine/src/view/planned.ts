import type { Scenario, ScenarioInject } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { InjectRow, Receipt } from '../world/tables.ts';
import type { WorldView } from '../world/world.ts';
import { paperOf, placeOf, senderOf } from './injects.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import type { ControlView, PlannedInjectView, ReceiptView } from './view.ts';

/** Every inject of the plan, and those made up on the way, earliest first; those without a time stand last. */
export function plannedInjects({
  flow: { scenario },
  world,
  table,
  audience: { language },
}: Looking): ControlView['injects'] {
  return table<'injects', PlannedInjectView>('injects', {
    entry: (row) =>
      row.adHoc === undefined ? plannedOf(scenario, row, language) : adHocOf(scenario, world, row, language),
    blank: () =>
      Object.fromEntries(
        scenario.order.injects.flatMap((id) => {
          const planned = plannedOf(scenario, { id, state: 'planned', to: [], receipts: {} }, language);
          return planned === undefined ? [] : [[id, planned]];
        }),
      ),
    order: (a, b) => placeIn(a) - placeIn(b) || rankOf(a) - rankOf(b),
  });
}

function placeIn({ releasedAt, due = Number.MAX_SAFE_INTEGER }: PlannedInjectView): number {
  return releasedAt ?? due;
}

/** As they were written; those made up on the way come after them. */
function rankOf({ adHoc, number }: PlannedInjectView): number {
  return adHoc ? Number(number.slice(1)) + 1_000_000 : Number(number);
}

function plannedOf(scenario: Scenario, row: InjectRow, language: string): PlannedInjectView | undefined {
  const authored = scenario.injects[row.id];
  if (authored === undefined) return undefined;
  const to = [...(row.edits?.to ?? Object.keys(authored.to))];
  const due = row.due ?? (row.state === 'planned' ? authored.at : undefined);
  return {
    ...written(scenario, row.id, authored, language),
    ...stateOf(row),
    edited: row.edits !== undefined,
    title: titleOf(scenario, row, language),
    ...(due === undefined ? {} : { due }),
    to,
    papers: papersOf(scenario, row, to, language),
    receipts: receiptsOf(row),
    carries: [...new Set([...authored.carries, ...to.flatMap((role) => authored.to[role]?.carries ?? [])])],
  };
}

/** What stands in the scenario and never changes. */
const written = (scenario: Scenario, id: string, authored: ScenarioInject, language: string) =>
  rememberWritten(scenario, `${id} ${language}`, () => ({
    number: String(scenario.order.injects.indexOf(id) + 1),
    adHoc: false,
    optional: authored.optional,
    ...placeOf(scenario, id),
    category: authored['by-hand'] === true && authored.category === 'inject' ? 'contingency' : authored.category,
    ...(authored.thread === undefined ? {} : { thread: authored.thread }),
    ...(authored.with?.phase === undefined ? {} : { phase: authored.with.phase }),
    ...senderOf(scenario, { id }, language),
    trigger: triggerOf(authored),
    release: authored.release,
    wants: authored.wants,
    expect: authored.expect.map(({ who, act, within, shows }) => ({
      who,
      act: say(act, language),
      ...(within === undefined ? {} : { within }),
      ...(shows === undefined ? {} : { shows }),
    })),
    ...(authored.notes === undefined ? {} : { notes: say(authored.notes, language) }),
    ...(authored.script === undefined ? {} : { script: say(authored.script, language) }),
    objectives: [...authored.objectives],
  }));

type Changing =
  | keyof ReturnType<typeof stateOf>
  | 'edited'
  | 'title'
  | 'due'
  | 'to'
  | 'papers'
  | 'receipts'
  | 'carries';

const rememberWritten = memo<Scenario, Omit<PlannedInjectView, Changing>>();

function adHocOf(scenario: Scenario, world: WorldView, row: InjectRow, language: string): PlannedInjectView {
  const made = world.rows('injects').filter(({ adHoc }) => adHoc !== undefined);
  return {
    ...stateOf(row),
    // None of them is ever gone again.
    number: `A${made.findIndex(({ id }) => id === row.id) + 1}`,
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
    papers: papersOf(scenario, row, row.to, language),
    receipts: receiptsOf(row),
    carries: [],
    expect: [],
    objectives: [],
  };
}

/** What each of them reads. */
function papersOf(scenario: Scenario, row: InjectRow, to: readonly string[], language: string) {
  return Object.fromEntries(to.map((role) => [role, paperOf(scenario, row, [role], role, language)]));
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
