import { answersBesideOptions, type ChoiceSet, fixedChoices, spelled, type TableName, tables } from './words.ts';

/** What a scenario has that its conditions may name. */
export interface ConditionNames {
  readonly phases: readonly string[];
  readonly roles: readonly string[];
  /** Ids as authors write them elsewhere, with hyphens. */
  readonly ids: Readonly<Record<TableName, readonly string[]>>;
  /** The options of each decision. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

/** The parts of a scenario whose ids conditions may name. */
export interface NamedParts {
  readonly storyline: object;
  readonly seats: object;
  readonly injects: object;
  readonly indicators: object;
  readonly facts: object;
  readonly checkpoints: object;
  readonly decisions: Readonly<Record<string, { readonly options: object }>>;
}

export function namesIn(scenario: NamedParts): ConditionNames {
  const ids = Object.fromEntries(tables.map((table) => [table, Object.keys(scenario[table])]));
  return {
    phases: Object.keys(scenario.storyline),
    roles: Object.keys(scenario.seats),
    ids: ids as Record<TableName, string[]>,
    options: Object.fromEntries(
      Object.entries(scenario.decisions).map(([id, { options }]) => [id, Object.keys(options)]),
    ),
  };
}

/** The id behind a name in a condition, or undefined. */
export function idOf(names: ConditionNames, table: TableName, name: string): string | undefined {
  return names.ids[table].find((id) => spelled(id) === name);
}

/** The words that an answer can be. */
export function choicesOf(names: ConditionNames, set: ChoiceSet, decision?: string): readonly string[] {
  switch (set) {
    case 'phases':
      return names.phases;
    case 'roles':
      return names.roles;
    case 'options':
      return [...(names.options[decision ?? ''] ?? []), ...answersBesideOptions];
    default:
      return fixedChoices[set];
  }
}
