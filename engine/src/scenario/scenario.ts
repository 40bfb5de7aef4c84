import type { Id } from '../ids.ts';
import type { Paper } from '../overlay/schema.ts';
import type { ResolvedScenario } from './resolve.ts';
import type { Setting } from './schema.ts';

/**
 * A scenario that has been read and checked, with its setting: plain JSON, immutable.
 * `order` keeps the author's order, since the canonical form sorts keys.
 */
export interface Scenario extends Omit<ResolvedScenario, 'setting'> {
  readonly setting: Setting;
  readonly order: Readonly<Record<OrderedPart, readonly Id[]>>;
  /** The states and acts of each procedure of the setting, in its author's order: it begins with the first state. */
  readonly procedureOrder: Readonly<Record<Id, { readonly states: readonly Id[]; readonly acts: readonly Id[] }>>;
  /** The PDF of a document, where the mission has laid its own over the setting's. */
  readonly papers?: Readonly<Record<Id, Paper>>;
}

export type OrderedPart =
  | 'roles'
  | 'seats'
  | 'objectives'
  | 'indicators'
  | 'facts'
  | 'storyline'
  | 'injects'
  | 'decisions'
  | 'checkpoints'
  | 'rights'
  | 'documents'
  | 'desks'
  | 'procedures'
  | 'assets'
  | 'products';

export type ScenarioInject = Scenario['injects'][string];
export type ScenarioDecision = Scenario['decisions'][string];
export type ScenarioCheckpoint = Scenario['checkpoints'][string];
export type ScenarioPhase = Scenario['storyline'][string];
export type ScenarioDesk = Scenario['desks'][string];
export type ScenarioDrift = Scenario['drift'][number];
export type ScenarioFact = Scenario['facts'][string];
export type ScenarioUse = Scenario['procedures'][string];
export type Procedure = Setting['procedures'][string];
export type ScenarioAsset = Scenario['assets'][string];
