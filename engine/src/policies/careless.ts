import type { WireCommand } from '../commands.ts';
import type { DecisionView } from '../view/view.ts';
import { answerTo, colleagues, openDecisions, received, unanswered, wasInVain } from './inbox.ts';
import { anyPaper, notOnesOwn } from './papers.ts';
import { firstOf, type Moment, type Seen } from './policy.ts';

/** Opens and answers what comes in, and decides whatever lies on the table, whoever's it is, without asking anybody. */
export function decideWhatever(view: Seen, moment: Moment): WireCommand | null {
  // Whoever is quickest: so it is not always the same.
  if (moment.draw(2) > 0) return null;
  return firstOf(wishes(), moment);

  function* wishes(): Generator<WireCommand> {
    for (const decision of openDecisions(view.decisions)) {
      const open = decision.options.filter(({ id, open }) => open && !wasInVain(decision, id));
      const option = open[moment.draw(open.length)]?.id;
      if (option !== undefined) yield { type: 'decision.take', decision: decision.id, option };
      yield* insistOn(decision, view.me.role ?? '');
    }
    for (const { answer } of unanswered(view.injects)) yield answer;
    yield* notOnesOwn(view.forms, view.products, view.rights, view.me);
  }
}

/** Told that it takes several, says what it is for. */
function* insistOn({ id, overstepped, positions }: DecisionView, me: string): Generator<WireCommand> {
  const option = overstepped.find(({ why }) => why === 'alone')?.option;
  if (option !== undefined && positions.every(({ role }) => role !== me))
    yield { type: 'decision.position', decision: id, option, stance: 'supports' };
}

const stances = ['supports', 'accepts', 'against'] as const;

/** Does anything at all that can be done, or nothing. It finds the corners of a scenario that nobody aims for. */
export function anything(view: Seen, moment: Moment): WireCommand | null {
  const { draw } = moment;
  if (draw(3) > 0) return null;
  const all = [...everything(view, draw)].filter((wish) => !moment.refused(wish));
  return all[draw(all.length)] ?? null;
}

function* everything(view: Seen, draw: Moment['draw']): Generator<WireCommand> {
  const others = colleagues(view.roles, view.me);
  const other = others[draw(others.length)];
  for (const inject of received(view.injects)) {
    const answer = answerTo(inject);
    if (answer !== undefined) yield answer;
    if (other !== undefined && !inject.sharedWith.includes(other))
      yield { type: 'inject.share', inject: inject.id, to: [other] };
  }
  for (const decision of openDecisions(view.decisions)) {
    for (const option of decision.options) {
      if (!option.open) continue;
      yield { type: 'decision.take', decision: decision.id, option: option.id };
      yield {
        type: 'decision.position',
        decision: decision.id,
        option: option.id,
        stance: stances[draw(3)] ?? 'accepts',
      };
    }
    if (decision.other) yield { type: 'decision.take', decision: decision.id, other: 'Something else altogether.' };
  }
  yield* anyPaper(view, draw);
  const desks = view.desks.order;
  const desk = desks[draw(desks.length)];
  if (desk !== undefined) yield { type: 'rfi.ask', to: desk, text: 'What is going on?' };
}
