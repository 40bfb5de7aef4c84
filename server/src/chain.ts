import { hash } from 'node:crypto';
import {
  canonical,
  type ExerciseEvent,
  eventSchema,
  Fault,
  type Overlay,
  type Scenario,
  type Stamped,
  stampSchema,
} from '@kalari/engine';
import { isSealed, type OpenWords, opened, sealsIn, shut } from './words.ts';

/** The record's first line: what is needed to play the rest again, on any machine. */
export interface RecordHeader {
  readonly kalari: 'record';
  readonly format: 1;
  readonly engine: string;
  readonly exercise: string;
  readonly digest: string;
  readonly scenario: Scenario;
  readonly seed: number;
  /** The algorithm behind whatever was drawn. */
  readonly chance: string;
  readonly roles: readonly string[];
  readonly openedWall: number;
  /** Played by a bot: its signature vouches for nothing. */
  readonly rehearsal?: true;
  /** The mission's own rules that lay over the scenario, as they were then; `scenario` holds them already. */
  readonly overlay?: Overlay;
  /** The exercise whose records until `point` stand at the beginning of this one, under its own name. */
  readonly continues?: { readonly exercise: string; readonly point: number };
}

/** One record as it is stored and exported: envelope, the event's own fields beside it, and the link to the record before. */
export interface RecordLine extends Readonly<Record<string, unknown>> {
  readonly seq: number;
  readonly t: number;
  readonly wall: number;
  readonly by: Stamped['by'];
  readonly cause: string;
  readonly type: ExerciseEvent['type'];
  readonly prev: string;
  readonly hash: string;
  readonly state: string;
  /** What a person wrote, beside the chain: it may be erased, the chain covers only its seal. */
  readonly open?: OpenWords;
}

/** SHA-256 of a scenario's canonical form: equal meaning, equal digest. */
export function digestOf(scenario: Scenario): string {
  return hash('sha256', canonical(scenario));
}

/** What the first record points back to: so the header, with scenario and seed, is part of the chain. */
export function rootOf(header: RecordHeader): string {
  return chained('kalari-header-1', header.exercise, canonical(header));
}

/** A stamped event as a link of the chain after `prev`; `state` is the state hash after it. */
export function toLine(exercise: string, stamped: Stamped, prev: string, state: string): RecordLine {
  const { seq, t, wall, by, cause, event } = stamped;
  const { type, ...fields } = event;
  const { sealed, open } = shut(fields);
  const covered = { seq, t, wall, by, cause, type, ...sealed, prev, state };
  const hash = hashOf(exercise, covered);
  return { ...covered, hash, ...(Object.keys(open).length > 0 ? { open } : {}) };
}

const envelope = new Set(['seq', 't', 'wall', 'by', 'cause', 'type', 'prev', 'hash', 'state', 'open']);

/** The event's own fields of a line: what is not of the envelope. */
export function fieldsOf(line: RecordLine): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).filter(([name]) => !envelope.has(name)));
}

/** The first field whose words, beside the record, are not those that were sealed in it. */
export function unsealedIn(line: RecordLine): string | undefined {
  if (line.open === undefined) return undefined;
  const seals = sealsIn(fieldsOf(line));
  const odd = Object.entries(line.open).find(([place, beside]) => {
    const seal = seals.get(place);
    return seal === undefined || !isSealed(beside, seal);
  });
  return odd?.[0];
}

/**
 * Back from a line to the event it recorded; erased words come back as null.
 *
 * @throws Fault `log.unknownEvent` when it is none we know.
 */
export function fromLine(line: RecordLine): Stamped {
  const stamp = stampSchema.safeParse(line);
  const event = eventSchema.safeParse({ type: line.type, ...opened(fieldsOf(line), line.open ?? {}) });
  if (!stamp.success || !event.success) throw new Fault('log.unknownEvent', `record ${line.seq}, ${line.type}`);
  return { ...stamp.data, event: event.data };
}

/** The hash of a line: over everything in it but the hash itself and the open words. */
function hashOf(exercise: string, line: Readonly<Record<string, unknown>>): string {
  const { hash: _, open: __, ...covered } = line;
  return chained('kalari-record-1', exercise, canonical(covered));
}

/** Whether a line carries its own hash. What could never have been written, such as a fraction, does not. */
export function isWhole(exercise: string, line: RecordLine): boolean {
  try {
    return hashOf(exercise, line) === line.hash;
  } catch {
    return false;
  }
}

/** The receipt's chain: what a participant can recompute from the commands it sent. */
export function receiptHead(head: string, id: string, command: unknown): string {
  return chained('kalari-receipt-1', head, id, canonical(command));
}

/** Where a person's receipts begin. */
export function receiptRoot(exercise: string, person: string): string {
  return chained('kalari-receipts-1', exercise, person);
}

function chained(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'));
}
