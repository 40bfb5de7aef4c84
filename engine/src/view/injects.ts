import type { Scenario, ScenarioInject } from '../scenario/scenario.ts';
import { type Said, say, type Text, type Words } from '../text.ts';
import type { InjectRow, Receipt } from '../world/tables.ts';
import { byIds, type Looking } from './looking.ts';
import { memo } from './memo.ts';
import type { InjectView, PaperView, View } from './view.ts';

/** The messages that have reached a role, oldest first. For anybody else: none. */
export function injectsFor({ flow: { scenario }, table, role, audience: { language } }: Looking): View['injects'] {
  if (role === undefined) return { byId: {}, order: [] };
  return table('injects', {
    entry: (row) => injectFor(scenario, row, role, language),
    // The order in which rows came to be tells of the plan.
    order: (a, b) => a.releasedAt - b.releasedAt || byIds(a, b),
  });
}

function injectFor(scenario: Scenario, row: InjectRow, role: string, language: string): InjectView | undefined {
  const receipt = row.receipts[role];
  if (receipt?.releasedAt === undefined) return undefined;
  if (row.state === 'withdrawn' && receipt.firstReadAt === undefined) return undefined;
  return {
    ...paperOf(scenario, row, receipt.parts, role, language),
    ...standing(scenario, row, receipt, role),
    id: row.id,
    releasedAt: receipt.releasedAt,
    ...senderOf(scenario, row, language),
    ...placeOf(scenario, row.id),
  };
}

/** What a role reads: the shared text, its own part, and the parts that colleagues have shared with it. */
export function paperOf(
  scenario: Scenario,
  row: Pick<InjectRow, 'id' | 'adHoc' | 'edits'>,
  parts: readonly string[],
  role: string,
  language: string,
): PaperView {
  if (row.adHoc !== undefined) {
    const { title, body } = { ...row.adHoc, ...row.edits };
    return { title: spoken(title.words, language), body: spoken(body.words, language) };
  }
  const authored = scenario.injects[row.id];
  const make = () => authoredPaper(authored, row.edits, parts, role, language);
  return row.edits === undefined ? rememberPaper(scenario, [row.id, language, role, ...parts].join(' '), make) : make();
}

const rememberPaper = memo<Scenario, PaperView>();

function authoredPaper(
  authored: ScenarioInject | undefined,
  edits: InjectRow['edits'],
  parts: readonly string[],
  role: string,
  language: string,
): PaperView {
  const own = parts.includes(role) ? authored?.to[role] : undefined;
  const first = own ?? authored?.to[parts[0] ?? ''];
  const mine = parts.includes(role) ? edits?.parts[role] : undefined;
  const instead = (words: Words | undefined, text: Text | undefined) =>
    words === undefined ? text && say(text, language) : spoken(words.words, language);
  const title = instead(
    mine?.title ?? (first?.title === undefined ? edits?.title : undefined),
    first?.title ?? authored?.title,
  );
  const body = instead(edits?.body, authored?.body);
  const only = instead(mine?.body, own?.body);
  const added = parts
    .filter((part) => part !== role)
    .flatMap((part) => {
      const theirs = instead(edits?.parts[part]?.body, authored?.to[part]?.body);
      return theirs === undefined ? [] : [{ from: part, body: theirs }];
    });
  return {
    title: title ?? spoken('', language),
    ...(body === undefined ? {} : { body }),
    ...(only === undefined ? {} : { only }),
    ...(added.length === 0 ? {} : { added }),
  };
}

/** Who it comes from, and how. */
export function senderOf(
  scenario: Scenario,
  row: Pick<InjectRow, 'id' | 'adHoc'>,
  language: string,
): { from: Said; office?: Said; channel: InjectView['channel'] } {
  if (row.adHoc !== undefined) return { from: spoken(row.adHoc.from.words, language), channel: row.adHoc.via };
  return rememberSender(scenario, `${row.id} ${language}`, () => {
    const authored = scenario.injects[row.id];
    const contact = authored === undefined ? undefined : scenario.setting.contacts[authored.from];
    const asRole = authored === undefined ? undefined : scenario.setting.roles[authored.from]?.title;
    return {
      from: say(contact?.name ?? asRole, language),
      ...(contact?.office === undefined ? {} : { office: say(contact.office, language) }),
      channel: authored?.via ?? 'staff-note',
    };
  });
}

const rememberSender = memo<Scenario, ReturnType<typeof senderOf>>();

function standing(scenario: Scenario, row: InjectRow, receipt: Receipt, role: string) {
  const addressed = row.to.includes(role);
  return {
    state: row.state === 'withdrawn' ? ('withdrawn' as const) : ('released' as const),
    wants: addressed ? (scenario.injects[row.id]?.wants ?? 'read') : ('read' as const),
    sharedWith: [...receipt.sharedWith],
    ...(addressed && row.by !== undefined ? { by: row.by } : {}),
    ...(receipt.readAt === undefined ? {} : { readAt: receipt.readAt }),
    ...(receipt.acknowledgedAt === undefined ? {} : { acknowledgedAt: receipt.acknowledgedAt }),
    ...(receipt.answeredAt === undefined ? {} : { answeredAt: receipt.answeredAt }),
    ...(receipt.answer?.words ? { answer: receipt.answer.words } : {}),
    ...(receipt.sharedBy === undefined ? {} : { sharedBy: receipt.sharedBy }),
    ...(receipt.note?.words ? { note: receipt.note.words } : {}),
  };
}

export function placeOf(scenario: Scenario, inject: string): { place?: string } {
  const place = scenario.injects[inject]?.place;
  return place === undefined ? {} : { place };
}

function spoken(words: string | null, lang: string): Said {
  return { text: words ?? '', lang };
}
