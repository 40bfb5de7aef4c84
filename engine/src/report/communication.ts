import type { Stamped } from '../events.ts';
import type { Receipt } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import type { Report } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

type Figures = Report['communication']['roles'][number];

/** What reached each role, how soon it was opened, and who turned to whom. What was taken back does not count. */
export function communicationOf(
  { flow: { scenario }, world }: Reporting,
  all: readonly Stamped[],
): Report['communication'] {
  const seats = scenario.order.roles.filter((role) => Object.hasOwn(scenario.seats, role));
  const turns = turnsOf(all);
  const by = (role: string, how: Turn['how']) => turns.filter((turn) => turn.from === role && turn.how === how).length;
  return {
    roles: seats.map((role): Figures => {
      const { opened, ...inbox } = inboxOf(world, scenario.injects, role);
      const toOpen = middle(opened);
      return {
        role,
        ...inbox,
        opened: opened.length,
        ...(toOpen === undefined ? {} : { toOpen }),
        shared: by(role, 'share'),
        told: by(role, 'told'),
        wrote: by(role, 'message'),
        asked: world.rows('rfis').filter((rfi) => rfi.from === role).length,
      };
    }),
    between: seats.flatMap((from) =>
      seats.flatMap((to) => {
        const count = turns.filter((turn) => turn.from === from && turn.to.includes(to)).length;
        return from === to || count === 0 ? [] : [{ from, to, count }];
      }),
    ),
  };
}

interface Turn {
  readonly how: 'message' | 'share' | 'told';
  readonly from: string;
  readonly to: readonly string[];
  readonly inject?: string | undefined;
}

function turnsOf(all: readonly Stamped[]): readonly Turn[] {
  let turns: Turn[] = [];
  for (const { event } of all) {
    if (event.type === 'message.sent') turns.push({ how: 'message', from: event.from, to: event.to });
    if (event.type === 'inject.shared') {
      turns.push({ how: 'share', from: event.from, to: event.to, inject: event.inject });
    }
    if (event.type === 'fact.told' && event.from !== undefined) {
      turns.push({ how: 'told', from: event.from, to: event.to });
    }
    if (event.type === 'inject.unshared') {
      const { from, to, inject } = event;
      const taken = turns.findLast((it) => it.how === 'share' && it.from === from && it.inject === inject);
      turns = turns.flatMap((turn) => {
        if (turn !== taken) return [turn];
        const left = turn.to.filter((role) => !to.includes(role));
        return left.length === 0 ? [] : [{ ...turn, to: left }];
      });
    }
  }
  return turns;
}

function inboxOf(world: World, injects: Reporting['flow']['scenario']['injects'], role: string) {
  const opened: number[] = [];
  let received = 0;
  let wanted = 0;
  let answered = 0;
  for (const { id, to, receipts } of world.rows('injects')) {
    const receipt = receipts[role];
    if (receipt?.releasedAt === undefined) continue;
    received += 1;
    const readAt = receipt.firstReadAt;
    if (readAt !== undefined) opened.push(readAt - receipt.releasedAt);
    const wants = to.includes(role) ? injects[id]?.wants : undefined;
    if (wants === undefined || wants === 'read') continue;
    wanted += 1;
    if (isAnswered(receipt, wants)) answered += 1;
  }
  return { received, opened, wanted, answered };
}

function isAnswered({ acknowledgedAt, answeredAt }: Receipt, wants: 'acknowledge' | 'answer'): boolean {
  return answeredAt !== undefined || (wants === 'acknowledge' && acknowledgedAt !== undefined);
}

/** The lower of the two in the middle when there are two: a figure that occurred. */
function middle(lengths: readonly number[]): number | undefined {
  return lengths.toSorted((a, b) => a - b)[Math.trunc((lengths.length - 1) / 2)];
}
