import type { WireCommand } from '../commands.ts';
import type { View } from '../view/view.ts';
import type { Moment } from './policy.ts';

/** The facilitator, fair to all: releases what waits for her word, treats a course of action as any of the options, answers questions in turn. */
export function runTheDesk(view: View, { draw }: Pick<Moment, 'draw'>): WireCommand | null {
  const control = view.control;
  if (control === undefined) return null;
  const due = control.injects.order.find((id) => control.injects.byId[id]?.state === 'due');
  if (due !== undefined) return { type: 'inject.release', inject: due };
  const ruling = view.decisions.order.find((id) => view.decisions.byId[id]?.state === 'ruling');
  const options = view.decisions.byId[ruling ?? '']?.options ?? [];
  const as = ruling === undefined ? undefined : options[draw(options.length)]?.id;
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
