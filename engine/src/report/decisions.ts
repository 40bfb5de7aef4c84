import { mayDecide } from '../authority.ts';
import type { Stamped } from '../events.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import { paperOf } from '../view/injects.ts';
import type { Outcome } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { Knowledge, type Unopened, unopenedBy } from './knowledge.ts';
import type { Report, ReportDecision } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

type Consulted = ReportDecision['consulted'][number];
/** Two that spoke: `role` as `of` sees it. `out`: `of` turned to `role`. */
type Contact = ReportDecision['toldAfter'][number] & {
  readonly of: string;
  readonly seq: number;
  readonly out: boolean;
};

/** What lay on the decider's desk at the moment of deciding. */
interface Desk {
  readonly decider: string;
  /** The record that answered the decision. */
  readonly seq: number;
  readonly seen: readonly { readonly inject: string; readonly readAt: number; readonly parts: readonly string[] }[];
  readonly unopened: Unopened;
}

/** Follows each decision through the record: who was consulted, and what the decider had seen and knew by then. */
export class DecisionAccounts {
  readonly #scenario: Scenario;
  readonly #knowledge: Knowledge;
  readonly #contacts: Contact[] = [];
  readonly #desks = new Map<string, Desk>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#knowledge = new Knowledge(scenario);
  }

  /** Takes in one record; `world` is as that record left it. */
  hear(world: World, { event, t, seq }: Stamped): void {
    this.#knowledge.hear(world, event, t);
    switch (event.type) {
      case 'message.sent':
        for (const role of event.to) this.#meet(event.from, role, { how: 'message', t, seq });
        return;
      case 'inject.shared':
        for (const role of event.to) this.#meet(event.from, role, { how: 'share', t, seq });
        return;
      case 'fact.told':
        for (const role of event.from === undefined ? [] : event.to) {
          this.#meet(event.from ?? '', role, { how: 'told', t: event.since, seq });
        }
        return;
      case 'inject.unshared':
        for (const role of event.to) this.#unmeet(event.from, role);
        return;
      case 'decision.taken':
        this.#desks.set(event.decision, { seq, ...deskOf(this.#scenario, world, event.role, event.since) });
        return;
      case 'decision.lapsed': {
        const holder = this.#scenario.decisions[event.decision]?.authority[0] ?? '';
        this.#desks.set(event.decision, { seq, ...deskOf(this.#scenario, world, holder, t) });
        return;
      }
      default:
    }
  }

  tell(reporting: Reporting): Report['decisions'] {
    const { world } = reporting;
    return this.#scenario.order.decisions
      .flatMap((id) => {
        const row = world.get('decisions', id);
        return row?.openedAt === undefined ? [] : [{ id, openedAt: row.openedAt }];
      })
      .sort((a, b) => a.openedAt - b.openedAt)
      .flatMap(({ id, openedAt }, index) => this.#account(reporting, id, openedAt, index + 1));
  }

  #meet(a: string, b: string, contact: Pick<Contact, 'how' | 't' | 'seq'>): void {
    this.#contacts.push({ of: a, role: b, out: true, ...contact }, { of: b, role: a, out: false, ...contact });
  }

  /** The last sharing between two was taken back before it was opened. */
  #unmeet(from: string, to: string): void {
    for (const [of, role] of [
      [from, to],
      [to, from],
    ]) {
      const last = this.#contacts.findLastIndex((it) => it.how === 'share' && it.of === of && it.role === role);
      if (last >= 0) this.#contacts.splice(last, 1);
    }
  }

  #account(reporting: Reporting, id: string, openedAt: number, number: number): ReportDecision[] {
    const { world, language, end } = reporting;
    const authored = this.#scenario.decisions[id];
    const row = world.get('decisions', id);
    if (authored === undefined || row === undefined) return [];
    const { outcome } = row;
    const decider = outcome?.role;
    const until = outcome?.t ?? Number.MAX_SAFE_INTEGER;
    const holders = Object.keys(this.#scenario.seats).filter((role) =>
      mayDecide({ scenario: this.#scenario, world, t: outcome?.t ?? end }, authored, role),
    );
    const desk = this.#desks.get(id);
    const consulted = this.#consulted(row.positions, decider, openedAt, until, desk?.seq ?? Number.MAX_SAFE_INTEGER);
    const moment = {
      decision: id,
      decider: desk?.decider,
      until: outcome?.t ?? end,
      unopened: desk?.unopened ?? unopenedBy(this.#scenario, world, Number.MAX_SAFE_INTEGER),
    };
    return [
      {
        id,
        number,
        title: say(authored.title, language),
        openedAt,
        ...(row.closesAt === undefined ? {} : { closesAt: row.closesAt }),
        ...(outcome === undefined ? {} : { outcome: this.#outcome(id, outcome, openedAt, language) }),
        holders,
        ...(desk === undefined ? {} : { decider: desk.decider }),
        ...(authored.delegated === undefined
          ? {}
          : { delegation: { to: [...authored.delegated.to], by: say(authored.delegated.by, language) } }),
        consult: [...authored.consult],
        consulted,
        notConsulted: authored.consult.filter((role) => role !== decider && !consulted.some((it) => it.role === role)),
        inform: [...authored.inform],
        toldAfter: outcome === undefined ? [] : this.#toldAfter(decider, outcome.t, desk?.seq ?? 0),
        positions: row.positions.map(({ role, stance, option, text, t }) => ({
          role,
          stance,
          t,
          dissent: isDissent(stance, option, outcome),
          ...(option === undefined ? {} : { option: say(authored.options[option]?.text, language) }),
          ...(text?.words ? { text: text.words } : {}),
        })),
        seen: (desk?.seen ?? []).map(({ inject, readAt, parts }) => ({
          inject,
          readAt,
          title: paperOf(this.#scenario, world.must('injects', inject), parts, desk?.decider ?? '', language).title,
        })),
        facts: this.#knowledge.factsOn(reporting, moment),
      },
    ];
  }

  /** A role was consulted if it took a position, or if it and the decider exchanged anything while the decision was open. */
  #consulted(
    positions: readonly { readonly role: string; readonly t: number }[],
    decider: string | undefined,
    from: number,
    until: number,
    before: number,
  ): Consulted[] {
    const first = new Map<string, Consulted>();
    const taken = positions.filter(({ role, t }) => role !== decider && t <= until);
    const met = this.#contacts.filter(({ of, t, how, seq }) => {
      const early = t < until || (t === until && (how === 'told' || seq < before));
      return of === decider && t >= from && early;
    });
    for (const { role, how, t } of [...taken.map(({ role, t }) => ({ role, how: 'position' as const, t })), ...met]) {
      const known = first.get(role);
      if (known === undefined || t < known.t) first.set(role, { role, how, t });
    }
    return [...first.values()].sort((a, b) => a.t - b.t);
  }

  #toldAfter(decider: string | undefined, from: number, after: number): ReportDecision['toldAfter'] {
    const first = new Map<string, ReportDecision['toldAfter'][number]>();
    for (const { of, role, how, t, seq, out } of this.#contacts) {
      const late = t > from || (t === from && seq > after);
      const known = first.get(role);
      if (of === decider && out && late && (known === undefined || t < known.t)) first.set(role, { role, how, t });
    }
    return [...first.values()].sort((a, b) => a.t - b.t);
  }

  #outcome(id: string, outcome: Outcome, openedAt: number, language: string): NonNullable<ReportDecision['outcome']> {
    const options = this.#scenario.decisions[id]?.options ?? {};
    const { role, authority, option, other, reason, recorded, ruling, t } = outcome;
    const chosen = option === undefined ? undefined : options[option];
    const as = ruling?.as === undefined ? undefined : options[ruling.as];
    return {
      t,
      authority,
      recorded,
      took: Math.max(0, t - openedAt),
      ...(role === undefined ? {} : { role }),
      ...(option === undefined || chosen === undefined
        ? {}
        : { option: { id: option, text: say(chosen.text, language), doctrine: chosen.doctrine } }),
      ...(other?.words ? { other: other.words } : {}),
      ...(reason?.words ? { reason: reason.words } : {}),
      ...(ruling === undefined
        ? {}
        : {
            ruling: {
              t: ruling.t,
              ...(as === undefined ? {} : { as: say(as.text, language) }),
              ...(ruling.reason?.words ? { reason: ruling.reason.words } : {}),
            },
          }),
    };
  }
}

function deskOf(scenario: Scenario, world: World, decider: string, until: number): Omit<Desk, 'seq'> {
  const inbox = world.rows('injects').flatMap((row) => {
    const receipt = row.receipts[decider];
    return receipt?.releasedAt === undefined || receipt.releasedAt > until ? [] : [{ row, receipt }];
  });
  const seen = inbox.flatMap(({ row, receipt }) => {
    const readAt = receipt.firstReadAt;
    return readAt === undefined || readAt > until ? [] : [{ inject: row.id, readAt, parts: [...receipt.parts] }];
  });
  return { decider, seen: seen.sort((a, b) => a.readAt - b.readAt), unopened: unopenedBy(scenario, world, until) };
}

/** Against what was chosen, or in favour of something else. */
function isDissent(stance: string, option: string | undefined, outcome: Outcome | undefined): boolean {
  const chosen = outcome?.ruling?.as ?? outcome?.option;
  if (chosen === undefined || option === undefined) return stance === 'against';
  return stance === 'against' ? option === chosen : stance === 'supports' && option !== chosen;
}
