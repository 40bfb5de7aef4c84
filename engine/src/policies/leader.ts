import type { WireCommand } from '../commands.ts';
import type { DecisionView } from '../view/view.ts';
import { colleagues, isMine, openDecisions, received, unanswered } from './inbox.ts';
import { firstOf, type Moment, type Seen } from './policy.ts';
import { workedOut } from './worked-out.ts';

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
  const { now } = moment;
  for (const { inject, answer } of unanswered(view.injects)) if (now - inject.releasedAt >= opensAfter) yield answer;
  const open = openDecisions(view.decisions).filter(({ openedAt = 0 }) => now - openedAt >= decidesAfter);
  for (const decision of open) if (isMine(view, decision)) yield* decide(view, decision, moment);
  yield* actsInProcedures(view.procedures, view.me);
  if (!talks) return;
  const { me, roles, injects, decisions, facts, messages } = view;
  for (const decision of open) yield* advise(decision, me.role ?? '', moment);
  yield* newsToPassOn(injects, facts, roles, me);
  yield* factsToQuote(facts, messages, roles, me);
  yield* decisionsToTell(decisions, messages, roles, me);
  yield* askTheDesks(view.rfis, view.desks, now);
}

/** Decides when those who had to be asked have spoken, or when there is no more time to wait for them. */
function* decide(view: Seen, decision: DecisionView, moment: Moment): Generator<WireCommand> {
  const option = choiceOf(decision, moment);
  if (option === undefined) return;
  const { openedAt = 0, closesAt = Number.MAX_SAFE_INTEGER } = decision;
  const { me, roles } = view;
  const spoken = new Set(decision.positions.map(({ role }) => role));
  const asked = decision.consult.filter((role) => role !== me.role && roles.byId[role]?.taken === true);
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
const newsToPassOn = workedOut(
  (injects: Seen['injects'], facts: Seen['facts'], roles: Seen['roles'], me: Seen['me']): WireCommand[] => {
    const learned = learnedByReading(facts);
    return received(injects).flatMap(({ id, readAt, sharedWith, sharedBy }): WireCommand[] => {
      if (readAt === undefined || !learned.has(readAt)) return [];
      const to = colleagues(roles, me).filter((role) => !sharedWith.includes(role) && role !== sharedBy);
      return to.length === 0 ? [] : [{ type: 'inject.share', inject: id, to }];
    });
  },
);

/** When it learned something from a message. */
const learnedByReading = workedOut(
  ({ byId }: Seen['facts']) =>
    new Set(Object.values(byId).flatMap(({ via, since }) => (via === 'inject' ? [since] : []))),
);

/** Writes to all what no message brought: what it knew from the beginning, and what it was told by a desk. */
const factsToQuote = workedOut(
  (facts: Seen['facts'], messages: Seen['messages'], roles: Seen['roles'], me: Seen['me']): WireCommand[] => {
    const quoted = quotedIn(messages);
    const own = facts.order.filter((id) => ['brief', 'desk'].includes(facts.byId[id]?.via ?? ''));
    const unsaid = own.filter((id) => !quoted.has(id)).slice(0, 10);
    const to = colleagues(roles, me);
    if (unsaid.length === 0 || to.length === 0) return [];
    return [{ type: 'message.send', to, text: 'For your picture.', facts: unsaid }];
  },
);

const quotedIn = workedOut(
  ({ byId }: Seen['messages']) => new Set(Object.values(byId).flatMap(({ facts = [] }) => facts)),
);

/** In a procedure whose time is running, does what is its own to do and has not been done or tried. */
const actsInProcedures = workedOut(({ byId, order }: Seen['procedures'], me: Seen['me']): WireCommand[] =>
  order.flatMap((id): WireCommand[] => {
    const procedure = byId[id];
    if (procedure === undefined || procedure.over || procedure.due === undefined) return [];
    const act = procedure.acts.find(
      ({ mine, done, tried, by }) => mine && !done && tried === undefined && by.every(({ role }) => role !== me.role),
    );
    return act === undefined ? [] : [{ type: 'procedure.act', procedure: id, act: act.id }];
  }),
);

/** Tells those who have to know, in writing, what it has decided. */
const decisionsToTell = workedOut(
  (decisions: Seen['decisions'], messages: Seen['messages'], roles: Seen['roles'], me: Seen['me']): WireCommand[] => {
    const said = textsOf(messages);
    return decisions.order.flatMap((id): WireCommand[] => {
      const decision = decisions.byId[id];
      if (decision?.state !== 'taken' || decision.outcome?.role !== (me.role ?? '')) return [];
      const to = decision.inform.filter((role) => role !== me.role && roles.byId[role]?.taken === true);
      const text = `Decided: ${decision.title.text}`;
      return to.length === 0 || said.has(text) ? [] : [{ type: 'message.send', to, text }];
    });
  },
);

const textsOf = workedOut(({ byId }: Seen['messages']) => new Set(Object.values(byId).map(({ text }) => text)));

/** Asks every desk when it has a hand free, and again later. */
function* askTheDesks(rfis: Seen['rfis'], desks: Seen['desks'], now: number): Generator<WireCommand> {
  const asked = timesAsked(rfis);
  for (const desk of desks.order) {
    if ((asked.get(desk) ?? 0) <= Math.trunc(now / round))
      yield { type: 'rfi.ask', to: desk, text: 'What do you know that we should?' };
  }
}

const timesAsked = workedOut(({ byId }: Seen['rfis']): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { desk } of Object.values(byId)) if (desk !== undefined) times.set(desk, (times.get(desk) ?? 0) + 1);
  return times;
});
