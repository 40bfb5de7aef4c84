import type { WireCommand } from '../commands.ts';
import type { DecisionView } from '../view/view.ts';
import { colleagues, isMine, openDecisions, received, seated, unanswered, wasInVain } from './inbox.ts';
import { papers } from './papers.ts';
import { firstOf, type Moment, type Seen } from './policy.ts';
import { workedOut } from './worked-out.ts';

const minute = 60_000;
/** A leader waits so long for advice, and never to within this of a deadline. */
const patience = 4 * minute;
const margin = 90_000;
/** A desk that had nothing new is asked again after so long: it may know more by then. */
const round = 40 * minute;

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
 * learned; tells those concerned what was decided; asks the desks that are its own to ask, and those that have to be asked
 * about a decision of its own. The habits say when, and whether with others.
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
  for (const decision of open) {
    if (!isMine(decision)) continue;
    const partners = talks ? partnersIn(view, decision) : [];
    if (talks) yield* askAbout(decision, view);
    if (partners.length > 0) yield* agree(partners, decision, view.me.role ?? '', moment);
    else yield* decide(view, decision, moment);
  }
  yield* actsInProcedures(view.procedures, view.me);
  yield* papers(view, now, { decidesAfter, talks });
  if (!talks) return;
  const { me, roles, injects, decisions, facts, messages } = view;
  for (const decision of open) yield* advise(decision, me.role ?? '', moment);
  yield* newsToPassOn(injects, facts, roles, me);
  yield* factsToQuote(facts, messages, roles, me);
  yield* decisionsToTell(decisions, messages, roles, me);
  yield* askTheDesks(view, now);
}

/** Decides when those who had to be asked have spoken, or when there is no more time to wait for them. */
function* decide(view: Seen, decision: DecisionView, moment: Moment): Generator<WireCommand> {
  const option = choiceOf(decision, moment);
  if (option === undefined || wasInVain(decision, option)) return;
  const { openedAt = 0, closesAt = Number.MAX_SAFE_INTEGER } = decision;
  const { me, roles } = view;
  const spoken = new Set(decision.positions.map(({ role }) => role));
  const asked = decision.consult.filter((role) => role !== me.role && roles.byId[role]?.taken === true);
  const heard = asked.every((role) => spoken.has(role));
  if (!heard && moment.now - openedAt < patience && closesAt - moment.now > margin) return;
  yield take(decision, option);
}

/** What takes several is taken by whoever finds that the others support one course; until then each says which it supports. */
function* agree(
  partners: readonly string[],
  decision: DecisionView,
  me: string,
  moment: Moment,
): Generator<WireCommand> {
  const supports = (role: string, option: string) =>
    decision.positions.some((it) => it.role === role && it.option === option && it.stance === 'supports');
  const agreed = decision.options.find(({ id, open }) => open && partners.every((role) => supports(role, id)));
  if (agreed !== undefined) yield take(decision, agreed.id);
  else if (decision.positions.every(({ role }) => role !== me)) yield* support(decision, moment);
}

/** Those without whom a decision cannot be taken, although it is this role's. */
function partnersIn({ rights, roles, me }: Seen, { right = '', authority }: DecisionView): string[] {
  return rights.byId[right]?.joint === true ? colleagues(roles, me).filter((role) => authority.includes(role)) : [];
}

function take({ id }: DecisionView, option: string): WireCommand {
  return { type: 'decision.take', decision: id, option, reason: 'As the procedure says, on the advice received.' };
}

function* advise(decision: DecisionView, me: string, moment: Moment): Generator<WireCommand> {
  if (!decision.consult.includes(me) || decision.positions.some(({ role }) => role === me)) return;
  yield* support(decision, moment);
}

function* support(decision: DecisionView, moment: Moment): Generator<WireCommand> {
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

/** Asks the desks whose advice a decision needs, each once since it was put. */
function* askAbout({ consult, openedAt = 0 }: DecisionView, { rfis, desks }: Seen): Generator<WireCommand> {
  const heard = heardFromDesks(rfis);
  for (const desk of consult)
    if (desks.byId[desk] !== undefined && (heard.get(desk)?.askedAt ?? -1) < openedAt) yield askOf(desk);
}

/**
 * Asks desks when it has a hand free: on, as long as they have something new to say, and again after a while. The seats
 * share the desks out, so that nobody asks what a colleague is told anyway.
 */
function* askTheDesks({ rfis, desks, roles, me }: Seen, now: number): Generator<WireCommand> {
  const seats = seated(roles);
  const heard = heardFromDesks(rfis);
  for (const [at, desk] of desks.order.entries()) {
    if (seats[at % seats.length] !== me.role) continue;
    const last = heard.get(desk);
    if (last === undefined || last.news || now - last.askedAt >= round) yield askOf(desk);
  }
}

function askOf(desk: string): WireCommand {
  return { type: 'rfi.ask', to: desk, text: 'What do you know that we should?' };
}

/** When each desk was asked last, and whether it said something then that it had not said before. */
const heardFromDesks = workedOut(({ byId, order }: Seen['rfis']) => {
  const said = new Set<string>();
  const heard = new Map<string, { readonly askedAt: number; readonly news: boolean }>();
  for (const id of order) {
    const { desk, askedAt, answer } = byId[id] ?? {};
    if (desk === undefined || askedAt === undefined) continue;
    heard.set(desk, { askedAt, news: answer !== undefined && !said.has(answer) });
    if (answer !== undefined) said.add(answer);
  }
  return heard;
});
