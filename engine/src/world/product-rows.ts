import type { EventOf } from '../events.ts';
import type { Id } from '../ids.ts';
import type { Words } from '../text.ts';

type Authority = EventOf<'product.released'>['authority'];

/** A paper that the mission writes and lets go: its text as it stands, and how far it has come. */
export interface ProductRow {
  readonly id: Id;
  readonly form: Id;
  /** Counts every change of the text: whoever looked at an older one is told. */
  readonly version: number;
  readonly state: 'draft' | 'submitted' | 'returned' | 'approved' | 'released';
  /** Its author, whoever else has changed it since. */
  readonly role: Id;
  readonly title?: Words;
  readonly sections: readonly { readonly section: Id; readonly text: Words }[];
  readonly facts: readonly Id[];
  readonly to: readonly Id[];
  readonly begunAt: number;
  readonly savedAt: number;
  readonly submittedAt?: number;
  /** Of the text as it stands: whoever changes it takes the approval away. */
  readonly approved?: {
    readonly role: Id;
    readonly t: number;
    readonly authority: EventOf<'product.approved'>['authority'];
    readonly recorded: boolean;
  };
  readonly released?: {
    readonly role: Id;
    readonly t: number;
    readonly authority: Authority;
    readonly recorded: boolean;
  };
  /** Why it came back, until it is submitted again. */
  readonly returned?: { readonly role: Id; readonly t: number; readonly reason: Words };
  readonly overstepped: readonly {
    readonly role: Id;
    readonly what: EventOf<'product.overstepped'>['what'];
    readonly t: number;
    readonly recorded: boolean;
  }[];
}

/** What has become of all products of a form: what conditions ask about. */
export interface FormRow {
  readonly id: Id;
  readonly released: readonly {
    readonly product: Id;
    readonly role: Id;
    readonly t: number;
    readonly authority: Authority;
    readonly facts: readonly Id[];
    readonly to: readonly Id[];
  }[];
  readonly overstepped: readonly { readonly product: Id; readonly role: Id; readonly t: number }[];
}
