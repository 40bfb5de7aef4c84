import type { View, WireCommand } from '@kalari/engine';
import { canary } from '../../support/canaries.ts';

const roles = ['srsg', 'fc', 'pc', 'dms'];

/** What a role does with the others: it asks for what can be sent, answers, orders, sits at a table, quotes, passes on a right. */
export function dealing(view: View, role: string, minute: number): WireCommand[] {
  const next = roles[(roles.indexOf(role) + 1 + (minute % 3)) % roles.length] ?? 'fc';
  const mark = (what: string) => canary(`${what}/${role}/${minute}`);
  const assets = Object.values(view.assets.byId);
  const asset = assets[minute % Math.max(1, assets.length)];
  const requests = assets.flatMap((it) => it.requests);
  const fact = view.facts.order[minute % Math.max(1, view.facts.order.length)];
  switch (minute % 10) {
    case 1:
      return asset === undefined ? [] : [{ type: 'asset.request', asset: asset.id, text: mark('request') }];
    case 2: {
      const open = requests.find(({ from, state }) => from !== role && state === 'open');
      return open === undefined ? [] : [{ type: 'asset.refuse', request: open.id, reason: mark('refused') }];
    }
    case 4: {
      const mine = requests.find(({ from, state, to }) => from === role && state === 'refused' && to === undefined);
      const wishes: WireCommand[] = [];
      if (mine !== undefined) wishes.push({ type: 'asset.escalate', request: mine.id, reason: mark('further') });
      if (asset?.tasks === false && minute % 20 === 4)
        wishes.push({ type: 'asset.task', asset: asset.id, stops: [{ place: 'muka' }], text: mark('order') });
      return wishes;
    }
    case 6: {
      const table: WireCommand = { type: 'meeting.record', roles: [next], text: mark('table') };
      if (fact === undefined) return [table];
      return [
        { ...table, facts: [fact] },
        { type: 'message.send', to: [next], text: mark('quoting'), facts: [fact] },
      ];
    }
    case 8:
      return [
        ...Object.values(view.procedures.byId).flatMap(({ id, acts }): WireCommand[] => {
          const act = acts[minute % Math.max(1, acts.length)];
          return act === undefined ? [] : [{ type: 'procedure.act', procedure: id, act: act.id, reason: mark('act') }];
        }),
        ...delegated(view, role, mark('delegated')),
      ];
    case 9:
      return overstep(view, mark('overstep'));
    default:
      return [];
  }
}

/** A right that is its own goes to whoever may have it, and comes back the next time. */
function delegated(view: View, role: string, reason: string): WireCommand[] {
  const right = Object.values(view.rights.byId).find(
    ({ decides, delegatesTo }) => decides.includes(role) && delegatesTo.some((to) => roles.includes(to) && to !== role),
  );
  const to = right?.delegatesTo.find((it) => roles.includes(it) && it !== role);
  if (right === undefined || to === undefined) return [];
  return right.delegations.some((it) => it.from === role)
    ? [{ type: 'authority.withdraw', right: right.id, to }]
    : [{ type: 'authority.delegate', right: right.id, to, reason }];
}

/** It decides what is not its to decide, where that is only noted. */
function overstep(view: View, reason: string): WireCommand[] {
  const theirs = Object.values(view.decisions.byId).find(
    ({ state, standing, others }) =>
      state === 'open' && (standing === 'barred' || (standing === 'none' && others === 'noted')),
  );
  const option = theirs?.options.find(({ open }) => open)?.id;
  return theirs === undefined || option === undefined
    ? []
    : [{ type: 'decision.take', decision: theirs.id, option, reason }];
}

/** What the facilitator records that was said aloud: who sat together, who acts for whom, who spoke where it was not his. */
export function steering({ control: desk, decisions }: View, minute: number): WireCommand[] {
  const open = Object.values(decisions.byId).find(({ state }) => state === 'open');
  const planned = Object.values(decisions.byId).find(({ state }) => state === 'planned');
  const wrong = open && roles.find((role) => !open.authority.includes(role) && !open.delegated?.to.includes(role));
  if (desk === undefined) return [];
  if (minute % 20 === 5)
    return [
      { type: 'acting.begin', of: 'srsg', actor: 'fc', reason: canary(`acting/${minute}`) },
      { type: 'acting.end', of: 'srsg' },
    ];
  if (minute % 15 === 12)
    return [
      {
        type: 'meeting.record',
        roles: ['fc', 'pc'],
        text: canary(`table/${minute}`),
        ...(planned === undefined ? {} : { decision: planned.id }),
      },
    ];
  if (minute % 25 === 14 && open !== undefined && wrong !== undefined && open.others === 'noted')
    return [
      {
        type: 'decision.record',
        decision: open.id,
        role: wrong,
        option: open.options[0]?.id ?? '',
        reason: canary(`aloud/${minute}`),
      },
    ];
  return [];
}
