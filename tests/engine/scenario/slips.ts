/* Slips that an author could make in a good scenario, each a change of its plain JSON. */

// biome-ignore lint/suspicious/noExplicitAny: a file as plain data, whatever is in it.
export type Json = any;

/** A place where a slip of one kind can happen, and the slip. */
export interface Site {
  readonly where: string;
  apply(): void;
}

/** Finds in a copy of the file every place where one kind of slip can happen. */
type Slip = (root: Json) => Site[];

/** Kinds of slips in a scenario, by what an author would say of them. */
export const slips: Readonly<Record<string, Slip>> = {
  ...Object.fromEntries(
    [
      ...['seats', 'desks', 'injects', 'decisions', 'facts', 'objectives', 'storyline', 'checkpoints'],
      ...['indicators', 'assets', 'procedures'],
    ].flatMap((table): [string, Slip][] => [
      [`left out: one of ${table}`, (root) => idsOf(root[table]).map((id) => site(id, () => delete root[table][id]))],
      [
        `renamed: one of ${table}`,
        (root) => idsOf(root[table]).map((id) => site(id, () => rename(root[table], id, `${id}-x`))),
      ],
    ]),
  ),

  'left out: an option': (root) => options(root).map(({ of, id, where }) => site(where, () => delete of[id])),
  'renamed: an option': (root) =>
    options(root).map(({ of, id, where }) => site(where, () => rename(of, id, `${id}-x`))),
  'left out: what a desk answers': (root) =>
    rows(root.desks).flatMap(([desk, { answers }]) =>
      idsOf(answers).map((id) => site(`${desk}/${id}`, () => delete answers[id])),
    ),
  'left out: a branch': (root) => branches(root).map(({ of, at, where }) => site(where, () => of.splice(at, 1))),
  'left out: a translation': (root) => texts(root).map(({ of, where }) => site(where, () => delete of.fr)),
  'left out: a recipient': (root) =>
    rows(root.injects).flatMap(([id, { to }]) =>
      idsOf(to).length < 2 ? [] : idsOf(to).map((role) => site(`${id} → ${role}`, () => delete to[role])),
    ),
  'left out: all recipients': (root) => rows(root.injects).map(([id, inject]) => put(id, inject, 'to', {})),
  'left out: the trigger of an inject': (root) =>
    rows(root.injects).flatMap(([id, inject]) => without(id, inject, ['at', 'with', 'when', 'by-hand', 'delay'])),
  'left out: the trigger of a decision': (root) =>
    rows(root.decisions).flatMap(([id, { opens }]) => without(id, opens, ['at', 'with', 'when', 'by-hand', 'delay'])),
  'left out: a condition on a way': (root) =>
    branches(root).flatMap(({ of, at, where }) => without(where, of[at], ['when'])),
  'left out: who may decide': (root) =>
    rows(root.decisions).flatMap(([id, decision]) => without(id, decision, ['authority', 'right', 'delegated'])),
  'left out: what happens by default': (root) =>
    rows(root.decisions).flatMap(([id, decision]) => without(id, decision, ['otherwise'])),
  'left out: a deadline': (root) => rows(root.decisions).flatMap(([id, decision]) => without(id, decision, ['closes'])),
  'left out: how long an answer may take': (root) =>
    rows(root.injects).flatMap(([id, inject]) => without(id, inject, ['within'])),
  'left out: what happens in silence': (root) =>
    rows(root.injects).flatMap(([id, inject]) => without(id, inject, ['if-silent'])),
  'left out: the facts that something carries': (root) =>
    carriers(root).map(({ of, where }) => site(where, () => delete of.carries)),
  'left out: a release or an opening': (root) =>
    effects(root, (one) => 'release' in one || 'open' in one).map(({ of, at, where }) =>
      site(where, () => of.splice(at, 1)),
    ),
  'left out: an order to an asset': (root) =>
    effects(root, (one) => ['task', 'delay-asset', 'ready', 'break'].some((key) => key in one)).map(
      ({ of, at, where }) => site(where, () => of.splice(at, 1)),
    ),

  'mistyped: a reference': (root) =>
    references(root).map(({ of, key, where }) => put(where, of, key, `${String(of[key])}e`)),
  'mistyped: a word in a condition': (root) =>
    conditions(root).map(({ of, key, where }) =>
      put(where, of, key, String(of[key]).replace(/([a-z]{3})([_.'])/, '$1e$2')),
    ),
  'mistyped: a key': (root) =>
    rows(root.injects).map(([id, inject]) => site(id, () => rename(inject, 'title', 'titel'))),

  'moved: a time past the end': (root) =>
    rows(root.injects).flatMap(([id, inject]) => (inject.at === undefined ? [] : [put(id, inject, 'at', '9h00')])),
  'moved: a delay past the end': (root) =>
    [...rows(root.injects), ...rows(root.decisions).map(([id, { opens }]): [string, Json] => [id, opens])].flatMap(
      ([id, one]) => (one.delay === undefined ? [] : [put(id, one, 'delay', '9h00')]),
    ),
  'moved: a way past the end': (root) =>
    branches(root).flatMap(({ of, at, where }) =>
      of[at].after === undefined ? [] : [put(where, of[at], 'after', '9h00')],
    ),
  'moved: a deadline past the end': (root) =>
    rows(root.decisions).flatMap(([id, one]) => (one.closes === undefined ? [] : [put(id, one, 'closes', '9h00')])),
  'moved: a deadline to ten seconds': (root) =>
    rows(root.decisions).flatMap(([id, one]) => (one.closes === undefined ? [] : [put(id, one, 'closes', '10s')])),
  'moved: an answer to five seconds': (root) =>
    rows(root.injects).flatMap(([id, one]) => (one.within === undefined ? [] : [put(id, one, 'within', '5s')])),
  'moved: a limit to one second': (root) =>
    rows(root.checkpoints).flatMap(([id, one]) => (one.within === undefined ? [] : [put(id, one, 'within', '1s')])),
  'moved: the bound of lateness before the limit': (root) =>
    rows(root.checkpoints).flatMap(([id, one]) => (one.within === undefined ? [] : [put(id, one, 'late-until', '1s')])),
  'moved: the end of the exercise to its middle': (root) => [put('length', root, 'length', '1h')],
  'moved: an asset to the other end of the country': (root) =>
    rows(root.assets).map(([id, one]) => put(id, one, 'at', one.at === 'faron' ? 'galasi' : 'faron')),

  'turned: a way to its own phase': (root) =>
    branches(root).map(({ of, at, where, from }) => put(where, of[at], 'to', from)),
  'turned: an inject waits for itself': (root) =>
    rows(root.injects).flatMap(([id, one]) => (one.with === undefined ? [] : [put(id, one, 'with', { inject: id })])),
  'turned: authority to a role without a seat': (root) =>
    rows(root.decisions).flatMap(([id, one]) =>
      one.authority === undefined
        ? []
        : [
            site(id, () => {
              one.authority = ['human-rights'];
              delete one.delegated;
            }),
          ],
    ),
  'turned: a fact on its head': (root) =>
    rows(root.facts).flatMap(([id, one]) => (one.contradicts === undefined ? [] : [put(id, one, 'contradicts', [id])])),
  'turned: an indicator out of its range': (root) =>
    idsOf(root.indicators).map((id) => put(id, root.indicators, id, 600)),
  'turned: an equal sign into its opposite': (root) =>
    conditions(root).flatMap(({ of, key, where }) =>
      String(of[key]).includes('==') ? [put(where, of, key, String(of[key]).replace('==', '!='))] : [],
    ),
  'repeated: a text ten times': (root) =>
    rows(root.injects).flatMap(([id, { body }]) =>
      typeof body?.en === 'string' ? [put(id, body, 'en', `${body.en}\n\n`.repeat(10))] : [],
    ),
};

/** Kinds of slips in its setting. */
export const settingSlips: Readonly<Record<string, Slip>> = Object.fromEntries(
  ['roles', 'contacts', 'places', 'rights', 'limits', 'procedures', 'asset-kinds', 'indicators', 'never'].map(
    (table): [string, Slip] => [
      `left out of the setting: one of ${table}`,
      (root) => idsOf(root[table]).map((id) => site(id, () => delete root[table][id])),
    ],
  ),
);

const idsOf = (table: Json): string[] => Object.keys(table ?? {});
const rows = (table: Json): [string, Json][] => Object.entries(table ?? {});
const site = (where: string, apply: () => unknown): Site => ({ where, apply: () => void apply() });
const put = (where: string, of: Json, key: string, value: unknown): Site =>
  site(where, () => {
    of[key] = value;
  });

function without(where: string, of: Json, keys: readonly string[]): Site[] {
  if (of === undefined || !keys.some((key) => key in of)) return [];
  return [
    site(where, () => {
      for (const key of keys) delete of[key];
    }),
  ];
}

function rename(table: Json, from: string, to: string): void {
  const entries = Object.entries(table);
  for (const [key] of entries) delete table[key];
  for (const [key, one] of entries) table[key === from ? to : key] = one;
}

function options(root: Json): { of: Json; id: string; where: string }[] {
  return rows(root.decisions).flatMap(([decision, { options: of }]) =>
    idsOf(of).map((id) => ({ of, id, where: `${decision}/${id}` })),
  );
}

function branches(root: Json): { of: Json[]; at: number; where: string; from: string }[] {
  return rows(root.storyline).flatMap(([from, { next: of = [] }]) =>
    of.map((branch: Json, at: number) => ({ of, at, from, where: `${from} → ${branch.to}, ${at + 1}` })),
  );
}

/** Every list of effects, with those that count. */
function effects(root: Json, counts: (effect: Json) => boolean): { of: Json[]; at: number; where: string }[] {
  return nodes(root).flatMap(({ value: of, path }) =>
    Array.isArray(of) && ['then', 'otherwise'].includes(path.at(-1) ?? '')
      ? of.flatMap((effect, at) =>
          counts(effect) ? [{ of, at, where: `${path.join('/')}/${JSON.stringify(effect)}` }] : [],
        )
      : [],
  );
}

function texts(root: Json): { of: Json; where: string }[] {
  return nodes(root).flatMap(({ value: of, path }) =>
    typeof of === 'object' && of !== null && 'en' in of && 'fr' in of ? [{ of, where: path.join('/') }] : [],
  );
}

function carriers(root: Json): { of: Json; where: string }[] {
  return nodes(root).flatMap(({ value: of, path }) =>
    Array.isArray(of?.carries) && of.carries.length > 0 ? [{ of, where: path.join('/') }] : [],
  );
}

/** Where a file names something of its own or of its setting. */
function references(root: Json): { of: Json; key: string; where: string }[] {
  const keys = ['release', 'open', 'skip', 'delay', 'task', 'from', 'place', 'inject', 'decision', 'phase', 'option'];
  const more = [
    'to',
    'objective',
    'shows',
    'first',
    'otherwise',
    'who',
    'right',
    'limit',
    'kind',
    'holder',
    'at',
    'use',
  ];
  return nodes(root).flatMap(({ value: of, path }) =>
    [...keys, ...more].flatMap((key) =>
      typeof of?.[key] === 'string' &&
      !(key === 'at' && path[0] !== 'assets') &&
      !(key === 'from' && path[0] === 'procedures')
        ? [{ of, key, where: [...path, key].join('/') }]
        : [],
    ),
  );
}

function conditions(root: Json): { of: Json; key: string; where: string }[] {
  return nodes(root).flatMap(({ value: of, path }) =>
    ['when', 'only-if', 'act', 'applies', 'while'].flatMap((key) =>
      typeof of?.[key] === 'string' && path[0] !== 'procedures' ? [{ of, key, where: [...path, key].join('/') }] : [],
    ),
  );
}

function nodes(root: Json): { value: Json; path: string[] }[] {
  const found: { value: Json; path: string[] }[] = [];
  const walk = (value: Json, path: string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    found.push({ value, path });
    for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
  };
  walk(root, []);
  return found;
}
