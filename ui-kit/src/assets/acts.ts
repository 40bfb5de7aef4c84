import type { RoleView, WireCommand } from '@kalari/engine/protocol';

/** What both pages give the list: who looks, and how something is sent. */
export interface AssetActs {
  /** The role that looks; null for the control team, which acts on behalf of others. */
  readonly me: string | null;
  readonly roles: readonly RoleView[];
  readonly mayWrite: boolean;
  /** True when the server has taken it; it says itself why not. */
  readonly send: (command: WireCommand, done: string) => Promise<boolean>;
}

/** What somebody is about to do with an asset. */
export interface Order {
  readonly kind: 'task' | 'ask' | 'refuse' | 'escalate' | 'recall';
  readonly asset: string;
  readonly request?: string;
}
