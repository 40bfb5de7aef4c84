import fc from '../../support/laws.ts';
import type { Frame } from '../../support/raw-page.ts';

/** Who sends it: a participant, the facilitator, or somebody who waits at the door. */
export type Sender = 'fc' | 'desk' | 'waiting';

/** One thing that must be refused, or cost nothing but its own connection. */
export type Attack =
  /** Asked with an answer wanted: it must be a refusal. */
  | { readonly how: 'command'; readonly by: Sender; readonly json: string }
  /** Packets or frames on an open link. Afterwards it is served as before, or cut. */
  | { readonly how: 'packets'; readonly by: Sender; readonly packets: readonly string[] }
  | { readonly how: 'frames'; readonly by: Sender; readonly frames: readonly Frame[]; readonly waits?: true }
  /** A new link that must not be let in. */
  | { readonly how: 'handshake'; readonly auth: string; readonly path: string; readonly headers: readonly string[] }
  /** A whole HTTP request, as bytes. */
  | { readonly how: 'http'; readonly request: Buffer };

export const sender = fc.constantFrom<Sender>('fc', 'desk', 'waiting');
