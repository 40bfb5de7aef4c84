import type { WireCommand } from '../commands.ts';
import type { DecisionView } from '../view/view.ts';
import { answersTo, colleagues, isMine, openDecisions, received } from './inbox.ts';
import { firstOf, type Moment, type Seen } from './policy.ts';

const minute = 60_000;
/** A leader waits so long for advice, and never to within this of a deadline. */
const patience = 4 * minute;
const margin = 90_000;
/** Each desk is asked again after so long: it may know more by then. */
const round = 25 * minute;

/** How a trained leader differs from another. */
export interface Habits {
  /** What comes in lies for so long before it is opened. */
  readonly opensAfter: number;
  /** A decision lies for so long before it is looked at. */
  readonly decidesAfter: number;
  /** Tells colleagues what it knows, advises them, says what it has decided, asks the desks. */
  readonly talks: boolean;
}

/**
 * A leader who knows the doctrine: opens and answers what comes in, takes the decisions that are its own, after advice
 * and before the deadline, with an option that doctrine points to; advises where it is asked; passes on what it has
 * learned; tells those concerned what was decided; asks the desks. The habits say when, and whether with others.
 */
export function leader(habits: Habits): (view: Seen, moment: Moment) => WireCommand | null {
  return (view, moment) => {
    // Now and then something else comes in between: so that seeds differ.
    if (moment.draw(8) === 0) return null;
    return firstOf(wishesOf(view, moment, habits), moment);
  };
}

function* wishesOf(view: Seen, moment: Moment, { opensAfter, decidesAfter, talks }: Habits): Generator<WireCommand> {
  const me = view.me.role ?? '';
  const { now } = moment;
  for (const inject of received(view)) if (now - inject.releasedAt >= opensAfter) yield* answersTo(inject);
  const open = openDecisions(view).filter(({ openedAt = 0 }) => now - openedAt >= decidesAfter);
  for (const decision of open) if (isMine(view, decision)) yield* decide(view, decision, moment);
  yield* actInProcedures(view);
  if (!talks) return;
  for (const decision of open) yield* advise(decision, me, moment);
  yield* passOn(view);
  yield* quote(view);
  yield* sayWhatWasDecided(view, me);
  yield* askTheDesks(view, now);
}

/** Decides when those who had to be asked have spoken, or when there is no more time to wait for them. */
function* decide(view: Seen, decision: DecisionView, moment: Moment): Generator<WireCommand> {
  const option = choiceOf(decision, moment);
  if (option === undefined) return;
  const { openedAt = 0, closesAt = Number.MAX_SAFE_INTEGER } = decision;
  const spoken = new Set(decision.positions.map(({ role }) => role));
  const asked = decision.consult.filter((role) => role !== view.me.role && view.roles.byId[role]?.taken === true);
  const heard = asked.every((role) => spoken.has(role));
  if (!heard && moment.now - openedAt < patience && closesAt - moment.now > margin) return;
  yield {
    type: 'decision.take',
    decision: decision.id,
    option,
    reason: 'As the procedure says, on the advice received.',
  };
}

function* advise(decision: DecisionView, me: string, moment: Moment): Generator<WireCommand> {
  if (!decision.consult.includes(me) || decision.positions.some(({ role }) => role === me)) return;
  const option = choiceOf(decision, moment);
  if (option !== undefined) yield { type: 'decision.position', decision: decision.id, option, stance: 'supports' };
}

/** The option that doctrine points to; any that is open where it points to none. */
function choiceOf({ id, options }: DecisionView, { doctrine, draw }: Moment): string | undefined {
  const open = options.filter((option) => option.open).map((option) => option.id);
  const taught = open.filter((option) => doctrine[id]?.includes(option));
  const among = taught.length > 0 ? taught : open;
  return among[draw(among.length)];
}

/**
 * Passes on every message that told it something new, to all who sit at the table: what it is worth to them, and for which
 * decision, shows only when that is put. A fact was in the message if it was learned when the message was opened.
 */
function* passOn(view: Seen): Generator<WireCommand> {
  const learned = new Set(
    view.facts.order.flatMap((id) => (view.facts.byId[id]?.via === 'inject' ? [view.facts.byId[id]?.since] : [])),
  );
  for (const inject of received(view)) {
    if (inject.readAt === undefined || !learned.has(inject.readAt)) continue;
    const to = colleagues(view).filter((role) => !inject.sharedWith.includes(role) && role !== inject.sharedBy);
    if (to.length > 0) yield { type: 'inject.share', inject: inject.id, to };
  }
}

/** Writes to all what no message brought: what it knew from the beginning, and what it was told by a desk. */
function* quote(view: Seen): Generator<WireCommand> {
  const quoted = new Set(view.messages.order.flatMap((id) => view.messages.byId[id]?.facts ?? []));
  const own = view.facts.order.filter((id) => ['brief', 'desk'].includes(view.facts.byId[id]?.via ?? ''));
  const facts = own.filter((id) => !quoted.has(id)).slice(0, 10);
  const to = colleagues(view);
  if (facts.length > 0 && to.length > 0) yield { type: 'message.send', to, text: 'For your picture.', facts };
}

/** In a procedure whose time is running, does what is its own to do and has not been done or tried. */
function* actInProcedures(view: Seen): Generator<WireCommand> {
  for (const id of view.procedures.order) {
    const procedure = view.procedures.byId[id];
    if (procedure === undefined || procedure.over || procedure.due === undefined) continue;
    const act = procedure.acts.find(
      ({ mine, done, tried, by }) =>
        mine && !done && tried === undefined && by.every(({ role }) => role !== view.me.role),
    );
    if (act !== undefined) yield { type: 'procedure.act', procedure: id, act: act.id };
  }
}

/** Tells those who have to know, in writing, what it has decided. */
function* sayWhatWasDecided(view: Seen, me: string): Generator<WireCommand> {
  const said = new Set(view.messages.order.map((id) => view.messages.byId[id]?.text));
  for (const id of view.decisions.order) {
    const decision = view.decisions.byId[id];
    if (decision?.state !== 'taken' || decision.outcome?.role !== me) continue;
    const to = decision.inform.filter((role) => role !== me && view.roles.byId[role]?.taken === true);
    const text = `Decided: ${decision.title.text}`;
    if (to.length > 0 && !said.has(text)) yield { type: 'message.send', to, text };
  }
}

/** Asks every desk when it has a hand free, and again later. */
function* askTheDesks(view: Seen, now: number): Generator<WireCommand> {
  const asked = view.rfis.order.map((id) => view.rfis.byId[id]?.desk);
  for (const desk of view.desks.order) {
    const times = asked.filter((it) => it === desk).length;
    if (times <= Math.trunc(now / round)) yield { type: 'rfi.ask', to: desk, text: 'What do you know that we should?' };
  }
}
