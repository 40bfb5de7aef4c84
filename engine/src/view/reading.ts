import { Fault } from '../fault.ts';
import type { TableName, Tables } from '../world/tables.ts';
import type { World, WorldView } from '../world/world.ts';

/** A world that notes what is read of it, and can say later whether reading it again would give the same. */
export class Reading implements WorldView {
  readonly #world: World;
  /** Each table that was read, and how often it had been written by then. */
  readonly #tables = new Map<TableName, number>();
  /** Tables of which more than single rows were read. */
  readonly #whole = new Set<TableName>();
  readonly #rows: Read[] = [];
  /** What was read for parts of this. */
  readonly #parts: Reading[] = [];
  /** The version of the world in which reading again was last known to give the same. */
  #current: number;

  constructor(world: World) {
    this.#world = world;
    this.#current = world.version;
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const row = this.#world.get(table, id);
    this.#note(table);
    if (!this.#whole.has(table)) this.#rows.push({ table, id, row });
    return row;
  }

  /** Something about a row, and of all the row holds nothing else: what else changes in it does not matter. */
  pick<T extends TableName, V>(table: T, id: string, picked: (row: Tables[T] | undefined) => V): V {
    const row = this.#world.get(table, id);
    const value = picked(row);
    this.#note(table);
    if (!this.#whole.has(table))
      this.#rows.push({ table, id, row, picked: picked as (row: unknown) => unknown, value });
    return value;
  }

  must<T extends TableName>(table: T, id: string): Tables[T] {
    const row = this.get(table, id);
    if (row === undefined) throw new Fault('world.missing', `${table} ${id}`);
    return row;
  }

  rows<T extends TableName>(table: T): readonly Tables[T][] {
    this.noteWhole(table);
    return this.#world.rows(table);
  }

  /** Notes that any row of a table may have been read. */
  noteWhole(table: TableName): void {
    this.#note(table);
    this.#whole.add(table);
  }

  /** What was read for a part of this was read for this, too. */
  include(part: Reading): void {
    this.#parts.push(part);
  }

  isCurrent(): boolean {
    const { version } = this.#world;
    if (version === this.#current) return true;
    if (!this.#isSame() || !this.#parts.every((part) => part.isCurrent())) return false;
    this.#current = version;
    return true;
  }

  #isSame(): boolean {
    const moved = this.#moved();
    if (moved.length === 0) return true;
    if (moved.some((table) => this.#whole.has(table))) return false;
    for (const { table, id, row, picked, value } of this.#rows) {
      if (!moved.includes(table)) continue;
      const now = this.#world.get(table, id);
      if (now !== row && (picked === undefined || picked(now) !== value)) return false;
    }
    // Other rows of these tables have changed: next time that need not be found out again.
    for (const table of moved) this.#tables.set(table, this.#world.writes(table));
    return true;
  }

  #moved(): readonly TableName[] {
    let moved: TableName[] | undefined;
    for (const [table, writes] of this.#tables) {
      if (this.#world.writes(table) === writes) continue;
      moved ??= [];
      moved.push(table);
    }
    return moved ?? none;
  }

  #note(table: TableName): void {
    if (!this.#tables.has(table)) this.#tables.set(table, this.#world.writes(table));
  }
}

/** A row as it was read, or the one thing about it that was. */
interface Read {
  readonly table: TableName;
  readonly id: string;
  readonly row: unknown;
  readonly picked?: (row: unknown) => unknown;
  readonly value?: unknown;
}

const none: readonly TableName[] = [];
