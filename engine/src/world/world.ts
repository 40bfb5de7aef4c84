import type { Draft } from 'immer';
import { Fault } from '../fault.ts';
import type { TableName, Tables } from './tables.ts';

/** What one event did to one row; `after` is undefined when the row is gone. */
export interface Touched {
  readonly table: TableName;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Reading is all that `decide`, `project` and conditions ever do. */
export interface WorldView {
  get<T extends TableName>(table: T, id: string): Tables[T] | undefined;
  /** The row, or a Fault: for rows that cannot be missing unless the engine is broken. */
  must<T extends TableName>(table: T, id: string): Tables[T];
  /** Rows in the order in which they came to be. */
  rows<T extends TableName>(table: T): readonly Tables[T][];
}

/**
 * The state of one exercise: tables of small immutable records in maps that change in place.
 *
 * Only `evolve` writes. The cost of an event is that of the rows it touches, whatever the size of the tables.
 * `overlay()` is a copy-on-write child: `decide` thinks ahead in it and throws it away.
 */
export class World implements WorldView {
  /** A table is made when something is written into it: an overlay touches few. */
  readonly #rows: { [T in TableName]?: Map<string, Tables[T] | undefined> } = {};
  /** The rows in their order, as long as nothing is written. */
  readonly #listed: { [T in TableName]?: readonly Tables[T][] | undefined } = {};
  /** The rows written, one after the other. */
  readonly #written: { [T in TableName]?: string[] } = {};
  readonly #below: World | null;
  #version = 0;
  #journal: Touched[] | null = null;

  constructor(below: World | null = null) {
    this.#below = below;
  }

  overlay(): World {
    return new World(this);
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const own: Map<string, Tables[T] | undefined> | undefined = this.#rows[table];
    return own?.has(id) === true ? own.get(id) : this.#below?.get(table, id);
  }

  must<T extends TableName>(table: T, id: string): Tables[T] {
    const row = this.get(table, id);
    if (row === undefined) throw new Fault('world.missing', `${table} ${id}`);
    return row;
  }

  rows<T extends TableName>(table: T): readonly Tables[T][] {
    const own: Map<string, Tables[T] | undefined> | undefined = this.#rows[table];
    if (this.#below === null) return this.#listed[table] ?? this.#list(table, own);
    const below = this.#below.rows(table);
    if (own === undefined) return below;
    const seen = new Set<string>();
    const merged: Tables[T][] = [];
    for (const row of below) {
      seen.add(row.id);
      const now = own.has(row.id) ? own.get(row.id) : row;
      if (now !== undefined) merged.push(now);
    }
    for (const [id, row] of own) if (row !== undefined && !seen.has(id)) merged.push(row);
    return merged;
  }

  /** How often anything at all has been written: while it stays the same, so does everything. */
  get version(): number {
    return this.#version + (this.#below?.version ?? 0);
  }

  /** How often a table has been written: while it stays the same, so do the rows. */
  writes(table: TableName): number {
    return (this.#written[table]?.length ?? 0) + (this.#below?.writes(table) ?? 0);
  }

  /** The rows written since a table had been written so often, each once, in the order in which they came to be written. */
  writtenSince(table: TableName, writes: number): Iterable<string> {
    if (this.#below !== null) return new Set(this.rows(table).map(({ id }) => id));
    const written = this.#written[table] ?? [];
    return written.length - writes === 1 ? written.slice(-1) : new Set(written.slice(writes));
  }

  put<T extends TableName>(table: T, row: Tables[T]): void {
    this.#write(table, row.id, row);
  }

  /** Changes a copy of a row, which then takes its place: whoever holds the old one keeps it as it was. */
  edit<T extends TableName>(table: T, id: string, recipe: (row: Draft<Tables[T]>) => void): void {
    const row = this.must(table, id);
    const copy = copyOf(row);
    recipe(copy);
    this.#write(table, id, copy as Tables[T]);
  }

  remove(table: TableName, id: string): void {
    if (this.get(table, id) !== undefined) this.#write(table, id, undefined);
  }

  /** Runs `write` and says which rows it touched, each once, as they were before and are after. */
  touching(write: () => void): Touched[] {
    const journal: Touched[] = [];
    this.#journal = journal;
    try {
      write();
    } finally {
      this.#journal = null;
    }
    return journal;
  }

  #write<T extends TableName>(table: T, id: string, row: Tables[T] | undefined): void {
    const own = this.#own(table);
    this.#noteWritten(table, id);
    if (this.#journal !== null) note(this.#journal, table, id, this.get(table, id), row);
    if (row === undefined && this.#below === null) own.delete(id);
    else own.set(id, row);
  }

  #noteWritten(table: TableName, id: string): void {
    this.#version += 1;
    const written = this.#written[table];
    if (written === undefined) this.#written[table] = [id];
    else written.push(id);
    this.#listed[table] = undefined;
  }

  #list<T extends TableName>(
    table: T,
    own: ReadonlyMap<string, Tables[T] | undefined> | undefined,
  ): readonly Tables[T][] {
    const listed = [...(own?.values() ?? [])].filter((row) => row !== undefined);
    Object.assign(this.#listed, { [table]: listed });
    return listed;
  }

  #own<T extends TableName>(table: T): Map<string, Tables[T] | undefined> {
    const known: Map<string, Tables[T] | undefined> | undefined = this.#rows[table];
    if (known !== undefined) return known;
    const made = new Map<string, Tables[T] | undefined>();
    Object.assign(this.#rows, { [table]: made });
    return made;
  }
}

function note(journal: Touched[], table: TableName, id: string, before: unknown, after: unknown): void {
  const at = journal.findIndex((touched) => touched.table === table && touched.id === id);
  const first = journal[at];
  if (first === undefined) journal.push({ table, id, before, after });
  else journal[at] = { ...first, after };
}

/** Rows are small and hold nothing but JSON: copying one is much cheaper than drafting it. */
function copyOf<T>(value: T): Draft<T> {
  if (typeof value !== 'object' || value === null) return value as Draft<T>;
  if (Array.isArray(value)) return value.map(copyOf) as Draft<T>;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Record<string, unknown>)[key]);
  return copy as Draft<T>;
}
