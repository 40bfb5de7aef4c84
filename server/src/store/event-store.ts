/** One exercise as the store keeps it beside its records. */
export interface ExerciseEntry {
  readonly id: string;
  /** The record's first line, as JSON. */
  readonly header: string;
  readonly joinCode: string;
  readonly openedWall: number;
  readonly ended: boolean;
}

/** What was answered to a command: kept for ever, so that the same id gets the same answer. */
export interface Answered {
  readonly id: string;
  readonly person: string;
  /** The person's own count and chain after it; absent for a refusal. */
  readonly receipt?: Receipt;
  readonly answer: string;
}

export interface Receipt {
  readonly seq: number;
  readonly head: string;
}

export interface Append {
  readonly exercise: string;
  /** The `seq` of the last record that the writer has seen. */
  readonly after: number;
  readonly lines: readonly string[];
  readonly answered: readonly Answered[];
  readonly ended?: boolean;
}

export interface SessionEntry {
  /** SHA-256 of the token; the token itself is nowhere. */
  readonly hash: string;
  readonly exercise?: string;
  /** Who plays, or who of the control team; without either, the console of the whole server. */
  readonly person?: string;
  readonly member?: string;
  readonly expires: number;
}

/**
 * Where exercises are kept.
 *
 * `append` resolves only when everything given is durable, all of it or nothing; until then nobody may be told.
 * It rejects with `StaleSeq` when another writer was faster and with `NotSaved` when the disk refused.
 */
export interface EventStore {
  create(entry: ExerciseEntry, lines: readonly string[]): Promise<void>;
  exercises(): readonly ExerciseEntry[];
  append(append: Append): Promise<void>;
  /** Resolves when there is room to write again; rejects with `NotSaved` while the disk refuses. */
  room(): Promise<void>;
  /** The record's lines after `after`, in order; read page by page, so writing may go on meanwhile. */
  lines(exercise: string, after?: number): Iterable<string>;
  answered(exercise: string, commandId: string): Answered | undefined;
  receipt(exercise: string, person: string): Receipt | undefined;

  saveSession(session: SessionEntry): Promise<void>;
  session(hash: string): SessionEntry | undefined;
  dropSession(hash: string): Promise<void>;
  /** All sessions of a person, or of a member of the control team. */
  dropSessionsOf(exercise: string, who: string): Promise<void>;
  dropExpired(wall: number): Promise<void>;

  close(): Promise<void>;
}

/** The writer had not seen the last record. Nothing was written. */
export class StaleSeq extends Error {
  override readonly name = 'StaleSeq';
  readonly current: number;

  constructor(current: number) {
    super(`The record is at ${current}.`);
    this.current = current;
  }
}

/** What was kept cannot be opened. The message is a sentence for the operator. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

/** The store could not make it durable. Nothing was written. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}
