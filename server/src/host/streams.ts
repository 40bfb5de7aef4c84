import { type Audience, memberOf, project, viewDelta } from '@kalari/engine';
import type { DeltaMessage, View, ViewMessage } from '@kalari/engine/protocol';
import type { Ledger } from '../ledger.ts';
import { seatOf } from '../standing.ts';

/** Who listens: the console, or somebody of the control team or at a seat, whatever became of that person. */
export type Listener =
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'member'; readonly member: string }
  | { readonly kind: 'person'; readonly person: string };

/** One open page. It is given views and changes, and tells nobody else. */
export interface Recipient {
  view(message: Numbered<ViewMessage>): void;
  delta(message: Numbered<DeltaMessage>): void;
  /** The person no longer has a seat. */
  removed(): void;
  /** The exercise has stopped on a fault. */
  stopped(): void;
  /** Nothing can be saved for now. Over when the next view comes. */
  readOnly(): void;
}

export type Numbered<T> = Omit<T, 'wall'>;

/** How many changes are kept for pages that missed some; a page further behind gets the whole view. */
const kept = 200;

/**
 * What one listener sees in one language, as last published, numbered for this listener alone.
 * Changes are made from two filtered views, never from the world.
 */
export class Stream {
  readonly recipients = new Set<Recipient>();
  readonly #listener: Listener;
  readonly #language: string;
  readonly #joinCode: string;
  #audience = '';
  #view: View | undefined;
  #n = 0;
  #changes: Numbered<DeltaMessage>[] = [];

  constructor(listener: Listener, language: string, joinCode: string) {
    this.#listener = listener;
    this.#language = language;
    this.#joinCode = joinCode;
  }

  /** Lets one more page listen: it is shown the whole view, as it stands now. */
  join(recipient: Recipient, ledger: Ledger): void {
    this.publish(ledger);
    if (this.#view === undefined) recipient.removed();
    else {
      this.recipients.add(recipient);
      this.#show(recipient, this.#view);
    }
  }

  /** Brings the view up to date with the world and sends what changed to every recipient. */
  publish(ledger: Ledger): void {
    const audience = this.#audienceNow(ledger);
    if (audience === undefined) {
      this.#view = undefined;
      const gone = [...this.recipients];
      this.recipients.clear();
      for (const recipient of gone) recipient.removed();
      return;
    }
    const next = project(ledger.flow, ledger.world, audience);
    const key = JSON.stringify(audience);
    if (this.#view === undefined || key !== this.#audience) this.#begin(next, key);
    else this.#change(this.#view, next);
  }

  /** Shows every recipient the whole view again, whatever it held. */
  renew(ledger: Ledger): void {
    this.#audience = '';
    this.publish(ledger);
  }

  /** What a page that holds view `n` is missing: the changes since, else the whole view. */
  resume(recipient: Recipient, n: number): void {
    if (this.#view === undefined) return;
    const missing = this.#n - n;
    if (missing < 0 || missing > this.#changes.length || n === 0) this.#show(recipient, this.#view);
    else for (const change of missing === 0 ? [] : this.#changes.slice(-missing)) recipient.delta(change);
  }

  #begin(view: View, audience: string): void {
    this.#audience = audience;
    this.#view = view;
    this.#n += 1;
    this.#changes = [];
    for (const recipient of this.recipients) this.#show(recipient, view);
  }

  #show(recipient: Recipient, view: View): void {
    recipient.view({ n: this.#n, view });
  }

  #change(view: View, next: View): void {
    const patches = viewDelta(view, next);
    if (patches.length === 0) return;
    this.#view = next;
    this.#n += 1;
    const change = { n: this.#n, patches: [...patches] };
    this.#changes = [...this.#changes.slice(1 - kept), change];
    for (const recipient of this.recipients) recipient.delta(change);
  }

  /** Looked up each time: a person at the door is admitted, moved to another seat, removed. */
  #audienceNow({ world }: Ledger): Audience | undefined {
    const language = this.#language;
    if (this.#listener.kind === 'facilitator') return { kind: 'facilitator', language, joinCode: this.#joinCode };
    if (this.#listener.kind === 'member') {
      const row = memberOf(world, this.#listener.member);
      if (row === undefined) return undefined;
      const { id, post, roles } = row;
      const member = { id, post, ...(roles === undefined ? {} : { roles }) };
      return { kind: 'facilitator', language, joinCode: this.#joinCode, member };
    }
    const { person } = this.#listener;
    const seat = seatOf(world, person);
    if (seat?.state === 'waiting') return { kind: 'waiting', person, language };
    if (seat?.state !== 'admitted' || seat.role === undefined) return undefined;
    return { kind: 'participant', role: seat.role, person, language };
  }
}
