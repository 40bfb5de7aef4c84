import { mayDecide } from '../authority.ts';
import type { Stamped } from '../events.ts';
import type { Scenario, ScenarioDecision } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import { paperOf } from '../view/injects.ts';
import type { DecisionRow, Outcome } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { groundsOf, overstepsOf, wantedHat } from './authority.ts';
import { Consultation } from './consultation.ts';
import { Knowledge, type Unopened, unopenedBy } from './knowledge.ts';
import type { DecisionOutcome, Report, ReportDecision } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

/** What lay on the decider's desk at the moment of deciding. */
interface Desk {
  readonly decider: string;
  readonly seen: readonly { readonly inject: string; readonly readAt: number; readonly parts: readonly string[] }[];
  readonly unopened: Unopened;
}

/** Follows each decision through the record: who was consulted, and what the decider had seen and knew by then. */
export class DecisionAccounts {
  readonly #scenario: Scenario;
  readonly #knowledge: Knowledge;
  readonly #consultation: Consultation;
  readonly #desks = new Map<string, Desk>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#knowledge = new Knowledge(scenario);
    this.#consultation = new Consultation(scenario);
  }

  /** Takes in one record; `world` is as that record left it. */
  hear(world: World, stamped: Stamped): void {
    const { event, t } = stamped;
    this.#knowledge.hear(world, event, t);
    this.#consultation.hear(world, stamped);
    if (event.type === 'decision.taken') {
      this.#desks.set(event.decision, deskOf(this.#scenario, world, event.role, event.since));
    }
    if (event.type === 'decision.lapsed') {
      const holder = this.#scenario.decisions[event.decision]?.authority[0] ?? '';
      this.#desks.set(event.decision, deskOf(this.#scenario, world, holder, t));
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

  #account(reporting: Reporting, id: string, openedAt: number, number: number): ReportDecision[] {
    const { world, language, end } = reporting;
    const authored = this.#scenario.decisions[id];
    const row = world.get('decisions', id);
    if (authored === undefined || row === undefined) return [];
    const { outcome } = row;
    const holders = Object.keys(this.#scenario.seats).filter((role) =>
      mayDecide({ scenario: this.#scenario, world, t: outcome?.t ?? end }, authored, role),
    );
    const desk = this.#desks.get(id);
    const told =
      outcome === undefined ? undefined : this.#outcome(reporting, authored, outcome, row.positions, openedAt);
    const hat = wantedHat(reporting, authored);
    const deciders = [...(told?.role === undefined ? [] : [told.role]), ...(told?.with ?? [])];
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
        ...(told === undefined ? {} : { outcome: told }),
        holders,
        ...(desk === undefined ? {} : { decider: desk.decider }),
        ...(authored.delegated === undefined
          ? {}
          : { delegation: { to: [...authored.delegated.to], by: say(authored.delegated.by, language) } }),
        ...(hat === undefined ? {} : { hat }),
        ...this.#consultation.tell(id, authored, row, deciders),
        oversteps: overstepsOf(reporting, authored, row.overstepped),
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

  #outcome(
    reporting: Reporting,
    authored: ScenarioDecision,
    outcome: Outcome,
    positions: DecisionRow['positions'],
    openedAt: number,
  ): DecisionOutcome {
    const { language } = reporting;
    const { options } = authored;
    const { role, authority, option, other, reason, recorded, ruling, t } = outcome;
    const chosen = option === undefined ? undefined : options[option];
    const as = ruling?.as === undefined ? undefined : options[ruling.as];
    return {
      t,
      authority,
      recorded,
      took: Math.max(0, t - openedAt),
      ...(role === undefined ? {} : { role }),
      ...groundsOf(reporting, authored, outcome, positions),
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

function deskOf(scenario: Scenario, world: World, decider: string, until: number): Desk {
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
