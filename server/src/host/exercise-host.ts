import { Fault, type RejectionCode } from '@kalari/engine';
import type { Answer } from '@kalari/engine/protocol';
import type { RecordLine } from '../chain.ts';
import type { Clock } from '../clock.ts';
import type { Ledger } from '../ledger.ts';
import type { Log } from '../log.ts';
import { refusal } from '../refusal.ts';
import { statusOf } from '../standing.ts';
import { type EventStore, StaleSeq } from '../store/event-store.ts';
import { movableAlarm } from './alarm.ts';
import { Batch } from './batch.ts';
import { type Listener, type Recipient, Stream } from './streams.ts';
import type { Submission } from './submission.ts';

export interface HostParts {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Reads the exercise back from the store. */
  readonly reload: () => Ledger;
  readonly joinCode: string;
  /** Told once it is durable that somebody, at a seat or of the control team, was removed. */
  readonly removed: (who: string) => void;
  /** Told once it is durable that another exercise is to go on from here. */
  readonly forked: () => void;
}

/** A page's hold on what it is shown. */
export interface Subscription {
  resync(n: number): void;
  speak(language: string): void;
  stop(): void;
}

interface Job {
  readonly submission: Submission;
  readonly answer: (answer: Answer) => void;
}

const mostInBatch = 64;
/** While the exercise runs, the clock is looked at this often: whoever was away for longer than a moment is found out. */
const beat = 1_000;
/** After the disk refused, it is asked this often whether there is room again. */
const patience = 1_000;

/**
 * One exercise: the only writer of its record.
 *
 * Whatever comes is queued. A batch of it is decided, appended with full sync, answered, and only then published.
 * A fault stops this exercise and no other. While the disk refuses, the exercise can only be read: every command is answered
 * "not saved" at once, and the pages are told, until there is room again.
 */
export class ExerciseHost {
  readonly id: string;
  readonly #parts: HostParts;
  readonly #streams = new Map<string, Stream>();
  readonly #alarm;
  #ledger: Ledger;
  #jobs: Job[] = [];
  #looks: ((isTrue: boolean) => void)[] = [];
  #due = true;
  #running: Promise<void> | undefined;
  #closing = false;
  #stale = false;
  #readOnly = false;
  /** The wall clock when it was last looked at by this process. */
  #seen: number | undefined;
  #fault: unknown;

  constructor(ledger: Ledger, parts: HostParts) {
    this.id = ledger.header.exercise;
    this.#ledger = ledger;
    this.#parts = parts;
    this.#alarm = movableAlarm(parts.clock, () => (this.#readOnly ? void this.#askForRoom() : this.wake()));
  }

  /** Whether a fault has stopped it. */
  get stopped(): boolean {
    return this.#fault !== undefined;
  }

  /** Looks for timers that are due; also the first thing after opening. */
  wake(): void {
    this.#due = true;
    this.#run();
  }

  /** Decides a command in its turn. The answer comes when it is durable. Never rejects. */
  submit(submission: Submission): Promise<Answer> {
    const closed = this.#closedBy();
    if (closed !== undefined) return Promise.resolve(refusal(closed));
    return new Promise((answer) => {
      this.#jobs.push({ submission, answer });
      this.#run();
    });
  }

  /** Reads between two batches, when everything in the ledger is durable. */
  look<T>(read: (ledger: Ledger) => T): Promise<T> {
    return new Promise((seen, failed) => {
      this.#looks.push((isTrue) => {
        try {
          if (!isTrue) throw new Fault('store.lost', this.id);
          seen(read(this.#ledger));
        } catch (thrown) {
          failed(thrown);
        }
      });
      this.#run();
    });
  }

  /** Shows a listener the exercise from now on: first the whole view, then what changes. */
  listen(listener: Listener, language: string, recipient: Recipient): Subscription {
    let stream: Stream | undefined;
    let over = false;
    const leave = () => {
      stream?.recipients.delete(recipient);
    };
    const join = (spoken: string) =>
      this.look((ledger) => {
        if (over) return;
        leave();
        stream = this.#stream(listener, spoken);
        stream.join(recipient, ledger);
        if (this.stopped) recipient.stopped();
        else if (this.#readOnly) recipient.readOnly();
      }).catch((thrown: unknown) => this.#stop(thrown));
    void join(language);
    return {
      resync: (n) => stream?.resume(recipient, n),
      speak: (spoken) => void join(spoken),
      stop: () => {
        over = true;
        leave();
      },
    };
  }

  /** Lets what is under way finish and takes nothing more. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#alarm.move(Number.POSITIVE_INFINITY);
    while (this.#running !== undefined) await this.#running;
  }

  #run(): void {
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
      if (this.#jobs.length > 0 || this.#looks.length > 0 || (this.#due && this.#closedBy() === undefined)) this.#run();
    });
  }

  async #drain(): Promise<void> {
    // Not at once: what the network brings in the same turn is one batch, one sync to disk and one change on each screen.
    await new Promise((turn) => setImmediate(turn));
    while (this.#jobs.length > 0 || (this.#due && this.#closedBy() === undefined)) {
      this.#lookNow();
      await this.#commit(this.#jobs.splice(0, mostInBatch));
    }
    this.#lookNow();
  }

  #lookNow(): void {
    if (this.#looks.length === 0) return;
    const isTrue = this.#isTrue();
    const looks = this.#looks;
    this.#looks = [];
    for (const look of looks) look(isTrue);
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    this.#due = false;
    if (this.#readOnly) return say(jobs, refusal('command.notSaved'));
    if (this.stopped || !this.#isTrue()) return say(jobs, refusal('exercise.stopped'));
    const { store, clock } = this.#parts;
    const after = this.#ledger.seq;
    const status = statusOf(this.#ledger.world);
    const wall = clock.now();

    const batch = new Batch(this.#ledger, store);
    let answers: readonly Answer[];
    try {
      batch.catchUp(wall, this.#seen);
      answers = jobs.map(({ submission }) => batch.decide(submission, wall));
      const lines = batch.lines.map((line) => JSON.stringify(line));
      const ended = status !== 'ended' && statusOf(this.#ledger.world) === 'ended';
      if (lines.length > 0 || batch.answered.length > 0) {
        await store.append({ exercise: this.id, after, lines, answered: batch.answered, ended });
      }
    } catch (thrown) {
      return this.#refused(jobs, thrown);
    }
    this.#seen = wall;
    for (const [index, { answer }] of jobs.entries()) answer(answers[index] ?? refusal('exercise.stopped'));
    if (batch.fault !== undefined) {
      // It stopped half way through something: what it had written by then is in no store.
      this.#stale = true;
      this.#stop(batch.fault);
    } else if (batch.lines.length > 0) this.#publish(batch);
    this.#alarm.move(this.#closedBy() === undefined ? this.#nextWall(wall) : Number.POSITIVE_INFINITY);
  }

  #nextWall(wall: number): number {
    const next = this.#ledger.nextWall();
    return statusOf(this.#ledger.world) === 'running' ? Math.min(next, wall + beat) : next;
  }

  /** The ledger ran ahead of the store, which refused: forget it, and read what is durable before the next batch. */
  #refused(jobs: readonly Job[], thrown: unknown): void {
    const { log, clock } = this.#parts;
    this.#stale = true;
    if (thrown instanceof StaleSeq) {
      say(jobs, refusal('exercise.stopped'));
      this.#stop(new Fault('store.conflict', thrown.message));
      return;
    }
    log.error('not saved', { exercise: this.id, cause: String(thrown) });
    this.#readOnly = true;
    say(jobs, refusal('command.notSaved'));
    for (const recipient of this.#recipients()) recipient.readOnly();
    if (!this.#closing) this.#alarm.move(clock.now() + patience);
  }

  /** Asks the disk; when it takes something again, everybody is shown where things stand, and the exercise goes on. */
  async #askForRoom(): Promise<void> {
    const { store, log, clock } = this.#parts;
    try {
      await store.room();
    } catch {
      if (!this.#closing) this.#alarm.move(clock.now() + patience);
      return;
    }
    this.#readOnly = false;
    if (this.#closing) return;
    log.info('saving again', { exercise: this.id });
    await this.look((ledger) => {
      for (const stream of this.#streams.values()) stream.renew(ledger);
    }).catch((thrown: unknown) => this.#stop(thrown));
    this.wake();
  }

  #recipients(): Recipient[] {
    return [...this.#streams.values()].flatMap(({ recipients }) => [...recipients]);
  }

  /** Whether the ledger is what the store has; reads it again where it was not. */
  #isTrue(): boolean {
    if (!this.#stale) return true;
    try {
      this.#ledger = this.#parts.reload();
      this.#stale = false;
    } catch (thrown) {
      this.#stop(thrown);
    }
    return !this.#stale;
  }

  #publish(batch: Batch): void {
    try {
      for (const stream of this.#streams.values()) stream.publish(this.#ledger);
    } catch (thrown) {
      this.#stop(thrown);
      return;
    }
    if (batch.lines.some(({ type }) => type === 'exercise.forked')) this.#parts.forked();
    for (const line of batch.lines) {
      const gone = goneIn(line);
      if (typeof gone === 'string') this.#parts.removed(gone);
    }
    this.#forgetUnheard();
  }

  #stop(thrown: unknown): void {
    if (this.stopped) return;
    this.#fault = thrown;
    this.#alarm.move(Number.POSITIVE_INFINITY);
    const cause = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    this.#parts.log.error('exercise stopped', { exercise: this.id, after: this.#ledger.seq, cause });
    for (const recipient of this.#recipients()) recipient.stopped();
  }

  #stream(listener: Listener, language: string): Stream {
    this.#forgetUnheard();
    const key = `${nameOf(listener)} ${language}`;
    const known = this.#streams.get(key) ?? new Stream(listener, language, this.#parts.joinCode);
    this.#streams.set(key, known);
    return known;
  }

  #forgetUnheard(): void {
    for (const [key, stream] of this.#streams) if (stream.recipients.size === 0) this.#streams.delete(key);
  }

  #closedBy(): RejectionCode | undefined {
    if (this.stopped) return 'exercise.stopped';
    if (this.#readOnly) return 'command.notSaved';
    return this.#closing ? 'server.restarting' : undefined;
  }
}

/** Whose pages and sessions end with this: whoever was removed, and whoever was invited anew, by another link. */
function goneIn({ type, person, member, invitation }: RecordLine): unknown {
  if (type === 'seat.removed') return person;
  return type === 'team.removed' || (type === 'team.invited' && invitation !== 0) ? member : undefined;
}

function nameOf(listener: Listener): string {
  if (listener.kind === 'facilitator') return '*';
  return listener.kind === 'person' ? listener.person : listener.member;
}

function say(jobs: readonly Job[], answer: Answer): void {
  for (const job of jobs) job.answer(answer);
}
