import { authorityOf } from '../acts/decision.ts';
import type { Stamped } from '../events.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { Outcome } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { paperOf } from '../view/injects.ts';
import type { Report, ReportDecision } from './report-schema.ts';
import type { Reporting } from './report.ts';

type Consulted = ReportDecision['consulted'][number];
type Contact = Consulted & { readonly of: string };

/** What the decider had at the moment of deciding. */
interface Snapshot {
  readonly seen: readonly { readonly inject: string; readonly readAt: number; readonly parts: readonly string[] }[];
  readonly facts: ReadonlyMap<string, { readonly state: ReportDecision['facts'][number]['state']; readonly since?: number }>;
  readonly held: ReadonlyMap<string, ReportDecision['facts'][number]['heldBy']>;
}

/** Follows each decision through the record: who was consulted, and what the decider had seen and knew by then. */
export class DecisionAccounts {
  readonly #scenario: Scenario;
  readonly #contacts: Contact[] = [];
  readonly #snapshots = new Map<string, Snapshot>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  /** Takes in one record; `world` is as that record left it. */
  hear(world: World, { event, t }: Stamped): void {
    switch (event.type) {
      case 'message.sent':
        for (const role of event.to) this.#meet(event.from, role, 'message', t);
        return;
      case 'inject.shared':
        for (const role of event.to) this.#meet(event.from, role, 'share', t);
        return;
      case 'fact.told':
        if (event.from !== undefined) for (const role of event.to) this.#meet(event.from, role, 'told', event.since);
        return;
      case 'decision.taken':
        this.#snapshots.set(event.decision, snapshot(this.#scenario, world, event.decision, event.role, event.since));
        return;
      case 'decision.lapsed': {
        const holder = this.#scenario.decisions[event.decision]?.authority[0] ?? '';
        this.#snapshots.set(event.decision, snapshot(this.#scenario, world, event.decision, holder, t));
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

  #meet(a: string, b: string, how: Consulted['how'], t: number): void {
    this.#contacts.push({ of: a, role: b, how, t }, { of: b, role: a, how, t });
  }

  #account({ world, language }: Reporting, id: string, openedAt: number, number: number): ReportDecision[] {
    const authored = this.#scenario.decisions[id];
    const row = world.get('decisions', id);
    if (authored === undefined || row === undefined) return [];
    const { outcome } = row;
    const decider = outcome?.role;
    const until = outcome?.t ?? Number.MAX_SAFE_INTEGER;
    const holders = Object.keys(this.#scenario.seats).filter((role) => authorityOf(authored, role) !== 'none');
    const consulted = this.#consulted(row.positions, decider, openedAt, until);
    const snap = this.#snapshots.get(id);
    return [
      {
        id,
        number,
        title: say(authored.title, language),
        openedAt,
        ...(row.closesAt === undefined ? {} : { closesAt: row.closesAt }),
        ...(outcome === undefined ? {} : { outcome: this.#outcome(id, outcome, openedAt, language) }),
        holders,
        consult: [...authored.consult],
        consulted,
        notConsulted: authored.consult.filter((role) => role !== decider && !consulted.some((it) => it.role === role)),
        positions: row.positions.map(({ role, stance, option, text, t }) => ({
          role,
          stance,
          t,
          dissent: isDissent(stance, option, outcome),
          ...(option === undefined ? {} : { option: say(authored.options[option]?.text, language) }),
          ...(text?.words ? { text: text.words } : {}),
        })),
        seen: (snap?.seen ?? []).map(({ inject, readAt, parts }) => ({
          inject,
          readAt,
          title: paperOf(this.#scenario, world.must('injects', inject), parts, decider ?? holders[0] ?? '', language).title,
        })),
        facts: this.#facts(id, snap, language),
      },
    ];
  }

  /** A role was consulted if it took a position, or if it and the decider exchanged anything while the decision was open. */
  #consulted(
    positions: readonly { readonly role: string; readonly t: number }[],
    decider: string | undefined,
    from: number,
    until: number,
  ): Consulted[] {
    const first = new Map<string, Consulted>();
    const taken = positions.filter(({ role, t }) => role !== decider && t <= until);
    const met = this.#contacts.filter(({ of, t }) => of === decider && t >= from && t <= until);
    for (const { role, how, t } of [...taken.map(({ role, t }) => ({ role, how: 'position' as const, t })), ...met]) {
      const known = first.get(role);
      if (known === undefined || t < known.t) first.set(role, { role, how, t });
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

  #facts(id: string, snap: Snapshot | undefined, language: string): ReportDecision['facts'] {
    const weights = ['critical', 'useful', 'context'];
    return this.#scenario.order.facts
      .flatMap((fact) => {
        const authored = this.#scenario.facts[fact];
        const weight = authored?.['matters-to'][id];
        if (authored === undefined || weight === undefined) return [];
        const known = snap?.facts.get(fact) ?? { state: 'unknown' as const };
        return [{ id: fact, text: say(authored.text, language), weight, ...known, heldBy: [...(snap?.held.get(fact) ?? [])] }];
      })
      .sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
  }
}

function snapshot(scenario: Scenario, world: World, decision: string, decider: string, until: number): Snapshot {
  const inbox = world.rows('injects').flatMap((row) => {
    const receipt = row.receipts[decider];
    return receipt?.releasedAt === undefined || receipt.releasedAt > until ? [] : [{ row, receipt }];
  });
  const seen = inbox.flatMap(({ row, receipt }) => {
    const readAt = receipt.firstReadAt;
    return readAt === undefined || readAt > until ? [] : [{ inject: row.id, readAt, parts: [...receipt.parts] }];
  });
  const facts: [string, { state: ReportDecision['facts'][number]['state']; since?: number }][] = [];
  const held: [string, ReportDecision['facts'][number]['heldBy']][] = [];
  for (const fact of scenario.order.facts) {
    if (scenario.facts[fact]?.['matters-to'][decision] === undefined) continue;
    const holders = Object.entries(world.get('facts', fact)?.holders ?? {}).filter(([, { since }]) => since <= until);
    const own = holders.find(([role]) => role === decider)?.[1];
    const unread = inbox.some(({ row, receipt }) => receipt.readAt === undefined && carries(scenario, row.id, receipt.parts, fact));
    const state = own !== undefined ? 'known' : unread ? 'unread' : holders.length > 0 ? 'held' : 'unknown';
    facts.push([fact, own === undefined ? { state } : { state, since: own.since }]);
    held.push([fact, holders.filter(([role]) => role !== decider).map(([role, { since }]) => ({ role, since }))]);
  }
  return { seen: seen.sort((a, b) => a.readAt - b.readAt), facts: new Map(facts), held: new Map(held) };
}

function carries(scenario: Scenario, inject: string, parts: readonly string[], fact: string): boolean {
  const authored = scenario.injects[inject];
  return authored?.carries.includes(fact) === true || parts.some((part) => authored?.to[part]?.carries.includes(fact) === true);
}

/** Against what was chosen, or in favour of something else. */
function isDissent(stance: string, option: string | undefined, outcome: Outcome | undefined): boolean {
  const chosen = outcome?.ruling?.as ?? outcome?.option;
  if (chosen === undefined || option === undefined) return stance === 'against';
  return stance === 'against' ? option === chosen : stance === 'supports' && option !== chosen;
}
