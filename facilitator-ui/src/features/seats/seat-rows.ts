import type { ControlView, PersonView, Presence, RoleView } from '@kalari/engine/protocol';
import { rowsOf } from '../../parts/view.ts';

export type Did =
  | 'read'
  | 'acknowledged'
  | 'answered'
  | 'share'
  | 'message'
  | 'rfi'
  | 'position'
  | 'decision'
  | 'other';

export interface SeatRow {
  readonly role: RoleView;
  readonly persons: readonly PersonView[];
  readonly presence: 'on' | 'lost' | 'off';
  /** Wall time of the server when anybody of this seat was last heard. */
  readonly seenWall: number | undefined;
  readonly unread: number;
  readonly did: { readonly act: Did; readonly t: number; readonly number?: string } | undefined;
}

/** One row a role: who sits there, whether they are on line, what lies unread, what they did last. */
export function seatRows(roles: readonly RoleView[], control: ControlView, presence: Presence | undefined): SeatRow[] {
  const persons = Object.values(control.persons);
  return roles.map((role) => {
    const mine = persons.filter((person) => person.role === role.id && person.state === 'admitted');
    const seen = mine.flatMap((person) => presence?.persons[person.id] ?? []);
    const on = seen.some((each) => each.devices > 0);
    return {
      role,
      persons: mine,
      presence: on ? 'on' : seen.length > 0 ? 'lost' : 'off',
      seenWall: seen.length === 0 ? undefined : Math.max(...seen.map((each) => each.seenWall)),
      unread: unreadOf(role.id, control),
      did: lastAct(role.id, control),
    };
  });
}

function unreadOf(role: string, control: ControlView): number {
  return rowsOf(control.injects).filter((inject) => {
    const receipt = inject.receipts[role];
    return inject.state === 'released' && receipt?.releasedAt !== undefined && receipt.readAt === undefined;
  }).length;
}

const kinds: Readonly<Record<string, Did>> = {
  share: 'share',
  message: 'message',
  rfi: 'rfi',
  position: 'position',
  decision: 'decision',
};

function lastAct(role: string, control: ControlView): SeatRow['did'] {
  const acts: { act: Did; t: number; number?: string }[] = [];
  for (const inject of rowsOf(control.injects)) {
    const receipt = inject.receipts[role];
    if (receipt === undefined) continue;
    const { number } = inject;
    if (receipt.readAt !== undefined) acts.push({ act: 'read', t: receipt.readAt, number });
    if (receipt.acknowledgedAt !== undefined) acts.push({ act: 'acknowledged', t: receipt.acknowledgedAt, number });
    if (receipt.answeredAt !== undefined) acts.push({ act: 'answered', t: receipt.answeredAt, number });
  }
  for (const item of control.feed) {
    const act = kinds[item.kind];
    if (item.role === role && act !== undefined) acts.push({ act, t: item.t });
  }
  return acts.reduce<SeatRow['did']>((last, act) => (last === undefined || act.t >= last.t ? act : last), undefined);
}
