import type { Flow } from '../flow.ts';
import type { TableName, Tables } from '../world/tables.ts';
import type { World, WorldView } from '../world/world.ts';
import type { Audience } from './audience.ts';
import { Reading } from './reading.ts';
import { shared } from './shared.ts';

/** Everything a part of the view may be made from. */
export interface Looking {
  readonly flow: Flow;
  readonly world: WorldView;
  readonly audience: Audience;
  /** The audience's role; absent for the facilitator and for people at the door. */
  readonly role: string | undefined;
  readonly holds: (condition: string) => boolean;
  /**
   * A part of the view, made anew only when something that it was made from has changed; else the very same object as
   * before. What it was made from is noted while it is made: `make` therefore looks at the world through the looking
   * that it is given, and through nothing else.
   */
  readonly part: <T>(name: string, make: (looking: Looking) => T) => T;
  /**
   * A table of the view, one entry for each row of a table of the world that this audience sees; only rows that were
   * written since the last look are looked at again.
   */
  readonly table: <T extends TableName, V>(name: T, entries: Entries<T, V>) => TableView<V>;
  /** One thing about a row: the part is made anew when that changes, and not for whatever else does. */
  readonly pick: <T extends TableName, V>(table: T, id: string, picked: (row: Tables[T] | undefined) => V) => V;
}

export interface Entries<T extends TableName, V> {
  /** What the audience sees of a row; undefined for nothing. It may depend on the row and on what never changes, and on nothing else. */
  readonly entry: (row: Tables[T]) => V | undefined;
  /** In which order; without it, in that of the rows. */
  readonly order?: (a: V, b: V) => number;
  /** What stands there of rows that have not come to be, and again of those that are gone; before all others. */
  readonly blank?: () => Readonly<Record<string, V>>;
}

interface TableView<V> {
  readonly byId: Record<string, V>;
  readonly order: string[];
}

/** A table of the view, and how often that of the world had been written when it was last brought up to it. */
interface Kept {
  readonly blank: Readonly<Record<string, unknown>>;
  writes: number;
  view: TableView<unknown>;
}

/** Of two things that came in the same moment the one comes first whose id does. */
export function byIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** One audience's looks at one world: what it was shown last, and what that was made from. */
export class Onlooker {
  readonly flow: Flow;
  readonly #world: World;
  readonly #audience: Audience;
  readonly #role: string | undefined;
  readonly #made = new Map<string, Made>();
  readonly #tables = new Map<TableName, Kept>();
  /** What was made here, each of as much as was equal of what it was before; of each only the last. */
  readonly #settled = new Set<unknown>();
  /** Looking outside of any part, at the world as it is then. */
  readonly looking: Looking;

  constructor(flow: Flow, world: World, audience: Audience) {
    this.flow = flow;
    this.#world = world;
    this.#audience = audience;
    this.#role = roleOf(flow, audience);
    this.looking = this.#lookingThrough(null);
  }

  /** The view, or whatever else `make` puts together from parts. */
  look<T>(make: (looking: Looking) => T): T {
    return this.looking.part('', make);
  }

  #part<T>(around: Reading | null, name: string, make: (looking: Looking) => T): T {
    const known = this.#made.get(name);
    const made = known?.from.isCurrent() === true ? known : this.#make(known?.value, name, make);
    around?.include(made.from);
    return made.value as T;
  }

  #make<T>(before: unknown, name: string, make: (looking: Looking) => T): Made {
    const from = new Reading(this.#world);
    const made = { value: this.#settle(before, make(this.#lookingThrough(from))), from };
    this.#made.set(name, made);
    return made;
  }

  /** The same, made of as much of what was there before as is equal. */
  #settle<T>(before: unknown, fresh: T): T {
    const value = shared(before, fresh, this.#settled);
    this.#settled.delete(before);
    this.#settled.add(value);
    return value;
  }

  #table<T extends TableName, V>(around: Reading | null, name: T, entries: Entries<T, V>): TableView<V> {
    around?.noteWhole(name);
    const known = this.#tables.get(name) ?? begun(entries);
    this.#tables.set(name, known);
    const view = known.view as TableView<V>;
    const blank = known.blank as Readonly<Record<string, V>>;
    const writes = this.#world.writes(name);
    if (writes === known.writes) return view;
    const changes = new Map<string, V | undefined>();
    for (const id of this.#world.writtenSince(name, known.writes)) {
      const row = this.#world.get(name, id);
      const was = own(view.byId, id);
      const now = row === undefined ? own(blank, id) : this.#settle(was, entries.entry(row));
      if (now !== was) changes.set(id, now);
    }
    known.writes = writes;
    if (changes.size > 0) {
      known.view = changed(view, changes, entries.order);
      this.#settled.delete(view);
      this.#settled.add(known.view);
    }
    return known.view as TableView<V>;
  }

  #lookingThrough(reading: Reading | null): Looking {
    const world: WorldView = reading ?? this.#world;
    return {
      flow: this.flow,
      world,
      audience: this.#audience,
      role: this.#role,
      holds: (condition) => this.flow.conditions.holds(condition, world),
      part: (name, make) => this.#part(reading, name, make),
      table: (name, entries) => this.#table(reading, name, entries),
      pick: (table, id, picked) => (reading === null ? picked(world.get(table, id)) : reading.pick(table, id, picked)),
    };
  }
}

function begun<V>({ blank = () => ({}), order }: Pick<Entries<TableName, V>, 'blank' | 'order'>): Kept {
  const entries = blank();
  return { blank: entries, writes: 0, view: sorted(entries, order) };
}

function sorted<V>(byId: Readonly<Record<string, V>>, before: Entries<TableName, V>['order'] = () => 0): TableView<V> {
  const entries = Object.entries(byId).sort(([, a], [, b]) => before(a, b));
  return { byId: Object.fromEntries(entries), order: entries.map(([id]) => id) };
}

function own<V>(byId: Readonly<Record<string, V>>, id: string): V | undefined {
  return Object.hasOwn(byId, id) ? byId[id] : undefined;
}

/** Entries that neither come, go nor move take the place of what they were; what comes last is put at the end. */
function changed<V>(
  { byId, order }: TableView<V>,
  changes: ReadonlyMap<string, V | undefined>,
  before: Entries<TableName, V>['order'] = () => 0,
): TableView<V> {
  const now = { ...byId };
  const places = [...order];
  let isSorted = true;
  for (const [id, entry] of changes) {
    const was = own(byId, id);
    const last = now[places.at(-1) ?? ''];
    if (entry === undefined || (was !== undefined && before(was, entry) !== 0)) isSorted = false;
    else if (was === undefined) {
      isSorted &&= last === undefined || before(last, entry) <= 0;
      places.push(id);
    }
    if (entry === undefined) delete now[id];
    else now[id] = entry;
  }
  return isSorted ? { byId: now, order: places.length === order.length ? order : places } : sorted(now, before);
}

/** A part of a view as it was made last, and what was read for it. */
interface Made {
  readonly value: unknown;
  readonly from: Reading;
}

/** The role that somebody looks from: a seat of this exercise, or none. */
function roleOf({ scenario }: Flow, audience: Audience): string | undefined {
  return audience.kind === 'participant' && Object.hasOwn(scenario.seats, audience.role) ? audience.role : undefined;
}
