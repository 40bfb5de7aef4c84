import { answersBesideOptions, type ChoiceSet, fixedChoices, type RoleSet, spelled, type TableName } from './words.ts';

/** What a scenario has that its conditions may name. */
export interface ConditionNames {
  readonly phases: readonly string[];
  /** Those with a seat. */
  readonly roles: readonly string[];
  /** Every role of the setting: one without seat and desk is absent. */
  readonly settingRoles: readonly string[];
  /** The facts that each desk has from the start, as those that it is asked about. */
  readonly deskFacts: Readonly<Record<string, readonly string[]>>;
  readonly places: readonly string[];
  readonly hats: readonly string[];
  /** Ids as authors write them elsewhere, with hyphens. */
  readonly ids: Readonly<Record<TableName, readonly string[]>>;
  /** The same ids by the names that conditions use. */
  readonly spelled: Readonly<Record<TableName, ReadonlyMap<string, string>>>;
  /** The options of each decision. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** The states and acts of each use of a procedure. */
  readonly charts: Readonly<Record<string, Chart>>;
}

export interface Chart {
  readonly states: readonly string[];
  readonly acts: readonly string[];
}

/** The parts of its setting that they may name. */
export interface NamedWorld {
  readonly places: object;
  readonly procedures: Readonly<Record<string, { readonly states: object; readonly acts: object }>>;
  readonly rights: object;
  readonly products: object;
  readonly roles: Readonly<Record<string, { readonly hats: object }>>;
}

interface NamedDesk {
  readonly answers?: Readonly<Record<string, { readonly carries: readonly string[] }>>;
}

/** The parts of a scenario whose ids conditions may name. */
export interface NamedParts {
  readonly storyline: object;
  readonly seats: object;
  readonly injects: object;
  readonly indicators: object;
  readonly facts: Readonly<Record<string, { readonly first?: string | undefined }>>;
  readonly checkpoints: object;
  readonly desks: Readonly<Record<string, NamedDesk>>;
  readonly assets: object;
  readonly decisions: Readonly<Record<string, { readonly options: object }>>;
  readonly procedures: Readonly<Record<string, { readonly use: string }>>;
  /** The products of the setting that are written here, if not all. */
  readonly products?: readonly string[] | undefined;
}

export function namesIn(scenario: NamedParts, setting: NamedWorld): ConditionNames {
  const written = scenario.products ?? Object.keys(setting.products);
  const parts = {
    ...scenario,
    rights: setting.rights,
    products: Object.fromEntries(written.filter((id) => Object.hasOwn(setting.products, id)).map((id) => [id, {}])),
  };
  const ids = (table: TableName): string[] => Object.keys(parts[table]);
  const names = (table: TableName): Map<string, string> => new Map(ids(table).map((id) => [spelled(id), id]));
  return {
    phases: Object.keys(scenario.storyline),
    roles: Object.keys(scenario.seats),
    settingRoles: [...new Set([...Object.keys(setting.roles), ...Object.keys(scenario.seats)])],
    deskFacts: Object.fromEntries(
      Object.entries(scenario.desks).map(([desk, { answers }]) => [
        desk,
        [
          ...Object.keys(scenario.facts).filter((fact) => scenario.facts[fact]?.first === desk),
          ...Object.values(answers ?? {}).flatMap(({ carries }) => carries),
        ],
      ]),
    ),
    places: Object.keys(setting.places),
    hats: [...new Set(Object.values(setting.roles).flatMap(({ hats }) => Object.keys(hats)))],
    ids: eachTable(ids),
    spelled: eachTable(names),
    options: Object.fromEntries(
      Object.entries(scenario.decisions).map(([id, { options }]) => [id, Object.keys(options)]),
    ),
    charts: Object.fromEntries(
      Object.entries(scenario.procedures).map(([id, { use }]) => {
        const chart = Object.hasOwn(setting.procedures, use) ? setting.procedures[use] : undefined;
        return [id, { states: Object.keys(chart?.states ?? {}), acts: Object.keys(chart?.acts ?? {}) }];
      }),
    ),
  };
}

/** The id behind a name in a condition, or undefined. */
export function idOf(names: ConditionNames, table: TableName, name: string): string | undefined {
  return names.spelled[table].get(name);
}

/** The roles that an answer can name. */
export function rolesOf(names: ConditionNames, set: RoleSet): readonly string[] {
  if (set === 'settingRoles') return names.settingRoles;
  return set === 'roles' ? names.roles : [...names.roles, ...names.ids.desks];
}

/** The words that an answer can be. */
export function choicesOf(names: ConditionNames, set: ChoiceSet, id = ''): readonly string[] {
  switch (set) {
    case 'phases':
      return names.phases;
    case 'roles':
      return names.roles;
    case 'places':
      return names.places;
    case 'facts':
      return names.ids.facts;
    case 'hats':
      return names.hats;
    case 'options':
      return [...(names.options[id] ?? []), ...answersBesideOptions];
    case 'states':
    case 'acts':
      return names.charts[id]?.[set] ?? [];
    default:
      return fixedChoices[set];
  }
}

function eachTable<T>(make: (table: TableName) => T): Record<TableName, T> {
  return {
    injects: make('injects'),
    decisions: make('decisions'),
    indicators: make('indicators'),
    facts: make('facts'),
    checkpoints: make('checkpoints'),
    desks: make('desks'),
    procedures: make('procedures'),
    assets: make('assets'),
    rights: make('rights'),
    products: make('products'),
  };
}
