import type { WireCommand } from '../commands.ts';
import type { DecisionView, InjectView } from '../view/view.ts';
import { answerTo, received } from './inbox.ts';
import type { Moment, Seen } from './policy.ts';

/** Reads what comes in, answers what is asked, tells a colleague now and then, asks a desk, advises, and decides once advice is in. */
export function steady(view: Seen, { draw }: Pick<Moment, 'draw'>): WireCommand | null {
  for (const inject of received(view.injects)) {
    const next = answerTo(inject) ?? shareOf(view, inject, draw);
    if (next !== null) return next;
  }
  const question = askOf(view, draw);
  if (question !== null) return question;
  for (const id of view.decisions.order) {
    const decision = view.decisions.byId[id];
    const next = decision?.state === 'open' ? moveOn(view, decision, draw) : null;
    if (next !== null) return next;
  }
  return null;
}

function shareOf(view: Seen, inject: InjectView, draw: (n: number) => number): WireCommand | null {
  const others = view.roles.order.filter((role) => role !== view.me.role);
  if (inject.sharedWith.length > 0 || inject.sharedBy !== undefined || others.length === 0) return null;
  const to = others[draw(others.length)];
  return to === undefined ? null : { type: 'inject.share', inject: inject.id, to: [to] };
}

/** One question to a desk for every decision that it has been shown. */
function askOf(view: Seen, draw: (n: number) => number): WireCommand | null {
  const desks = view.desks.order;
  const desk = desks[draw(Math.max(1, desks.length))];
  const asked = view.rfis.order.length >= view.decisions.order.length;
  return desk === undefined || asked ? null : { type: 'rfi.ask', to: desk, text: 'What should we know?' };
}

function moveOn(view: Seen, decision: DecisionView, draw: (n: number) => number): WireCommand | null {
  const me = view.me.role ?? '';
  const options = decision.options.filter((option) => option.open);
  const option = options[draw(options.length)];
  if (option === undefined) return null;
  const heard = new Set(decision.positions.map((position) => position.role));
  if (decision.authority.includes(me)) {
    const asked = decision.consult.filter((role) => role !== me && view.roles.byId[role] !== undefined);
    if (!asked.every((role) => heard.has(role))) return null;
    return { type: 'decision.take', decision: decision.id, option: option.id, reason: 'On the advice received.' };
  }
  if (heard.has(me)) return null;
  return { type: 'decision.position', decision: decision.id, option: option.id, stance: 'supports' };
}
