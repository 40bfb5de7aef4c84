import { Fault } from '@kalari/engine';
import type { Answer } from '@kalari/engine/protocol';
import { type RecordLine, receiptHead, receiptRoot } from '../chain.ts';
import type { Ledger } from '../ledger.ts';
import { refusal } from '../refusal.ts';
import type { Answered, EventStore, Receipt } from '../store/event-store.ts';
import { actorOf, ownerOf, type Submission } from './submission.ts';

/**
 * What was decided since the last commit: lines and answers that go to the store together, and what to say to whom once
 * they are there.
 */
export class Batch {
  readonly lines: RecordLine[] = [];
  readonly answered: Answered[] = [];
  /** Set when deciding failed for good; what came before it stands. */
  fault: unknown;
  readonly #ledger: Ledger;
  readonly #store: EventStore;
  readonly #receipts = new Map<string, Receipt>();

  constructor(ledger: Ledger, store: EventStore) {
    this.#ledger = ledger;
    this.#store = store;
  }

  /** Timers that are due, or the pause when the clock was last seen too long ago. */
  catchUp(wall: number, seen: number = wall): void {
    this.#orStop(() => this.lines.push(...this.#ledger.catchUp(wall, seen)));
  }

  /** Decides one command; the same id again gets the first answer, and nobody else's. */
  decide(submission: Submission, wall: number): Answer {
    if (this.fault !== undefined) return refusal('exercise.stopped');
    const { id, asker } = submission;
    const owner = ownerOf(asker);
    const before = this.answered.find((other) => other.id === id) ?? this.#store.answered(this.#exercise, id);
    if (before !== undefined) return before.person === owner ? readAnswer(before.answer) : refusal('command.malformed');
    const decided = this.#orStop(() => this.#ask(submission, owner, wall));
    if (decided === undefined) return refusal('exercise.stopped');
    const { answer, receipt } = decided;
    this.answered.push({ id, person: owner, answer: JSON.stringify(answer), ...(receipt ? { receipt } : {}) });
    this.catchUp(wall);
    return answer;
  }

  #ask(submission: Submission, owner: string, wall: number): { answer: Answer; receipt?: Receipt } {
    const { id, asker, command, sent } = submission;
    const by = actorOf(asker, this.#ledger.world);
    if (typeof by === 'string') return { answer: refusal(by) };
    const entered = this.#ledger.ask({ command, by, wall, id });
    if (!entered.ok) return { answer: refusal(entered.code) };
    this.lines.push(...entered.lines);
    const { seq, head } = this.#ledger;
    if (asker.kind === 'facilitator') return { answer: { ok: true, seq, head } };
    const last = this.#receiptOf(owner);
    // A person's own count begins with the first command of its own: coming in was asked by the server.
    if (asker.kind === 'applicant' || command.type === 'team.arrive' || entered.lines.length === 0)
      return { answer: { ok: true, ...last } };
    const receipt = { seq: last.seq + 1, head: receiptHead(last.head, id, sent ?? { type: command.type }) };
    this.#receipts.set(owner, receipt);
    return { answer: { ok: true, ...receipt }, receipt };
  }

  #receiptOf(person: string): Receipt {
    const known = this.#receipts.get(person) ?? this.#store.receipt(this.#exercise, person);
    return known ?? { seq: 0, head: receiptRoot(this.#exercise, person) };
  }

  get #exercise(): string {
    return this.#ledger.header.exercise;
  }

  #orStop<T>(act: () => T): T | undefined {
    try {
      return act();
    } catch (thrown) {
      this.fault = thrown instanceof Error ? thrown : new Fault('flow.failed', String(thrown));
      return undefined;
    }
  }
}

function readAnswer(text: string): Answer {
  return JSON.parse(text) as Answer;
}
