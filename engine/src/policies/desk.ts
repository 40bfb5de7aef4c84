import type { WireCommand } from '../commands.ts';
import type { View } from '../view/view.ts';
import type { Moment } from './policy.ts';
import { workedOut } from './worked-out.ts';

const nothing = 'Nothing further is known.';

type Control = NonNullable<View['control']>;

/** The facilitator, fair to all: releases what waits for her word, treats a course of action as any of the options, answers questions in turn. */
export function runTheDesk(view: View, { draw }: Pick<Moment, 'draw'>): WireCommand | null {
  const control = view.control;
  if (control === undefined) return null;
  const due = waiting(control.injects);
  if (due !== undefined) return { type: 'inject.release', inject: due };
  const ruling = toRule(view.decisions);
  const as = ruling?.options[draw(ruling.options.length)]?.id;
  if (ruling !== undefined && as !== undefined) return { type: 'decision.rule', decision: ruling.id, as };
  const rfi = unanswered(view.rfis);
  return rfi === undefined ? null : answerFor(view.rfis, control, rfi);
}

const waiting = workedOut(({ byId, order }: Control['injects']) => order.find((id) => byId[id]?.state === 'due'));

const toRule = workedOut(({ byId, order }: View['decisions']) => {
  const first = order.find((id) => byId[id]?.state === 'ruling');
  return first === undefined ? undefined : byId[first];
});

const unanswered = workedOut(({ byId, order }: View['rfis']) => order.find((id) => byId[id]?.answer === undefined));

/** What the desk has to say and has not said to whoever asks; control itself has nothing more to say. */
function answerFor({ byId, order }: View['rfis'], control: Control, rfi: string): WireCommand {
  const { desk, from } = byId[rfi] ?? {};
  const before = order.flatMap((id) => byId[id] ?? []).filter((it) => it.desk === desk && it.from === from);
  const said = new Set(before.map(({ answer }) => answer));
  const all = control.desks.find(({ id }) => id === desk)?.answers ?? [];
  const answer = all.find(({ open, text }) => open && !said.has(text.text))?.id;
  return answer === undefined ? { type: 'rfi.answer', rfi, text: nothing } : { type: 'rfi.answer', rfi, answer };
}
