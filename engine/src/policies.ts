import type { WireCommand } from './commands.ts';
import type { DecisionView, InjectView, View } from './view/view.ts';

/**
 * Somebody who plays in a rehearsal. It sees what a person in that place would see, and nothing else, and answers with
 * one command at a time, or null when there is nothing to do. `draw(n)` is an integer from 0 to n − 1.
 */
export interface Policy {
  participant(view: View, draw: (n: number) => number): WireCommand | null;
  facilitator(view: View, draw: (n: number) => number): WireCommand | null;
}

export const policies: Readonly<Record<string, Policy>> = {
  /** Reads what comes in, answers what is asked, tells a colleague now and then, asks a desk, advises, and decides once advice is in. */
  steady: { participant: steady, facilitator: runTheDesk },
  /** Opens nothing and decides nothing: deadlines, defaults and silences play. */
  silent: { participant: () => null, facilitator: runTheDesk },
};

function steady(view: View, draw: (n: number) => number): WireCommand | null {
  const injects = view.injects.order
    .flatMap((id) => view.injects.byId[id] ?? [])
    .filter((it) => it.state !== 'withdrawn');
  for (const inject of injects) {
    const next = answerTo(view, inject, draw);
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

function answerTo(view: View, inject: InjectView, draw: (n: number) => number): WireCommand | null {
  if (inject.readAt === undefined) return { type: 'inject.read', inject: inject.id };
  if (inject.wants === 'acknowledge' && inject.acknowledgedAt === undefined) {
    return { type: 'inject.acknowledge', inject: inject.id };
  }
  if (inject.wants === 'answer' && inject.answeredAt === undefined) {
    return { type: 'inject.respond', inject: inject.id, text: 'Understood. We are acting on it and will report.' };
  }
  const others = view.roles.order.filter((role) => role !== view.me.role);
  if (inject.sharedWith.length > 0 || inject.sharedBy !== undefined || others.length === 0) return null;
  const to = others[draw(others.length)];
  return to === undefined ? null : { type: 'inject.share', inject: inject.id, to: [to] };
}

/** One question to a desk for every decision that it has been shown. */
function askOf(view: View, draw: (n: number) => number): WireCommand | null {
  const desk = view.desks.order[draw(Math.max(1, view.desks.order.length))];
  const asked = view.rfis.order.length >= view.decisions.order.length;
  return desk === undefined || asked ? null : { type: 'rfi.ask', to: desk, text: 'What should we know?' };
}

function moveOn(view: View, decision: DecisionView, draw: (n: number) => number): WireCommand | null {
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

/** Lets in who waits, releases what waits for her word, answers questions. */
function runTheDesk(view: View): WireCommand | null {
  const control = view.control;
  if (control === undefined) return null;
  const due = control.injects.order.find((id) => control.injects.byId[id]?.state === 'due');
  if (due !== undefined) return { type: 'inject.release', inject: due };
  const ruling = view.decisions.order.find((id) => view.decisions.byId[id]?.state === 'ruling');
  const as = ruling === undefined ? undefined : view.decisions.byId[ruling]?.options[0]?.id;
  if (ruling !== undefined && as !== undefined) return { type: 'decision.rule', decision: ruling, as };
  const rfi = view.rfis.order.find((id) => view.rfis.byId[id]?.answer === undefined);
  return rfi === undefined ? null : answerFor(view, control, rfi);
}

/** What the desk has to say, one answer after the other; control itself has nothing more to say. */
function answerFor(view: View, control: NonNullable<View['control']>, rfi: string): WireCommand {
  const desk = view.rfis.byId[rfi]?.desk;
  const given = view.rfis.order.filter((id) => view.rfis.byId[id]?.desk === desk).indexOf(rfi);
  const open = control.desks.find(({ id }) => id === desk)?.answers.filter((answer) => answer.open) ?? [];
  const answer = open[given % Math.max(1, open.length)]?.id;
  return answer === undefined
    ? { type: 'rfi.answer', rfi, text: 'Nothing further is known.' }
    : { type: 'rfi.answer', rfi, answer };
}
