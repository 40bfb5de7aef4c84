import { rightOf } from '../authority.ts';
import type { Stamped } from '../events.ts';
import type { Scenario, ScenarioDecision } from '../scenario/scenario.ts';
import type { Contact, DecisionRow } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import type { ReportDecision } from './report-schema.ts';

type Told = Pick<ReportDecision, 'consult' | 'consulted' | 'notConsulted' | 'inform' | 'informed' | 'notInformed'>;

/** Tells consultation from what the record says of it, and keeps apart what came at one moment, before or after. */
export class Consultation {
  readonly #scenario: Scenario;
  /** Words of the moment of a decision that came when it was on record already. */
  readonly #after = new Set<string>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  /** Takes in one record; `world` is as that record left it. */
  hear(world: World, { event, t }: Stamped): void {
    if (event.type !== 'decision.consulted' || event.since !== t) return;
    if (world.get('decisions', event.decision)?.outcome === undefined) return;
    this.#after.add(keyOf(event.decision, { ...event, t: event.since }));
  }

  /** Whoever decided, alone or with others, need not be asked or told. */
  tell(id: string, { consult, inform, right }: ScenarioDecision, row: DecisionRow, deciders: readonly string[]): Told {
    const { outcome } = row;
    const urgent = rightOf(this.#scenario, right)?.urgent === true;
    const isAfter = (contact: Contact) =>
      outcome !== undefined &&
      (contact.t > outcome.t || (contact.t === outcome.t && this.#after.has(keyOf(id, contact))));
    const consulted = firstOf(row.consulted.filter((it) => urgent || !isAfter(it))).map((it) => ({
      ...wordOf(it),
      after: isAfter(it),
    }));
    const informed = firstOf(row.informed).map(wordOf);
    const missing = (wanted: readonly string[], known: readonly { readonly role: string }[]) =>
      wanted.filter((role) => !deciders.includes(role) && !known.some((it) => it.role === role));
    return {
      consult: [...consult],
      consulted,
      notConsulted: missing(consult, consulted),
      inform: [...inform],
      informed,
      notInformed: outcome?.role === undefined ? [] : missing(inform, informed),
    };
  }
}

/** The first word of each role, the earliest first. */
function firstOf(contacts: readonly Contact[]): Contact[] {
  const sorted = contacts.toSorted((a, b) => a.t - b.t);
  return sorted.filter(({ role }, place) => sorted.findIndex((it) => it.role === role) === place);
}

function wordOf({ role, asker, actor, how, t }: Contact): ReportDecision['informed'][number] {
  return { role, how, t, ...(asker === undefined ? {} : { asker }), ...(actor === undefined ? {} : { actor }) };
}

function keyOf(
  decision: string,
  { role, asker, t }: Pick<Contact, 'role' | 't'> & { readonly asker?: string | undefined },
) {
  return JSON.stringify([decision, role, asker, t]);
}
