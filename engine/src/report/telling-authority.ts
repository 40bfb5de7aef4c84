import type { Names } from './names.ts';
import type { Report, ReportDecision } from './report-schema.ts';
import { filled } from './words.ts';

type Contact = ReportDecision['consulted'][number] | ReportDecision['informed'][number];
type Overstep = ReportDecision['oversteps'][number];
type Handovers = NonNullable<Report['handovers']>;
type Meeting = NonNullable<Report['meetings']>[number];

/** By what authority it was decided: its own, delegated by whom, acting for whom, together with whom. */
export function tellAuthority({ outcome }: ReportDecision, { w, role, roles, hour }: Names): string {
  if (outcome === undefined) return '';
  const { authority, delegated, actingFor, with: together = [] } = outcome;
  if (delegated?.order !== undefined) return filled(w.delegatedOrder, { order: delegated.order.text });
  if (delegated?.from !== undefined) {
    return filled(w.delegatedBy, { role: role(delegated.from), time: hour(delegated.since ?? 0) });
  }
  if (actingFor !== undefined) return filled(w.actingFor, { role: role(actingFor) });
  if (together.length > 0) return filled(w.jointWith, { roles: roles(together) });
  return w[`authority.${authority}`];
}

/** Whose it was besides, and the order that stands from the beginning where it has not been told already. */
export function tellHeld({ holders, delegation, outcome }: ReportDecision, { w, roles }: Names): string {
  const order =
    delegation === undefined || outcome?.delegated?.order !== undefined
      ? ''
      : filled(w.delegation, { roles: roles(delegation.to), order: delegation.by.text });
  return [`${w.heldBy} ${roles(holders)}`, order].filter(Boolean).join(w.semicolon);
}

/** The capacity in which it was decided, or nothing where that does not matter. */
export function tellHat({ outcome, hat }: ReportDecision, { w }: Names): string {
  if (outcome?.role === undefined || (outcome.hat === undefined && hat === undefined)) return '';
  const worn = outcome.hat === undefined ? w.noHat : `${outcome.hat.short.text}, ${outcome.hat.title.text}`;
  return hat === undefined || hat.id === outcome.hat?.id
    ? worn
    : `${worn} (${filled(w.takenAs, { hat: hat.short.text })})`;
}

/** How and when a word was had, and by whom where it was not whoever decided. */
export function tellContact(contact: Contact, decider: string | undefined, { w, role, hour }: Names): string {
  const { how, asker, actor, t } = contact;
  const by = asker === undefined || asker === decider ? '' : filled(w.withRole, { role: role(asker) });
  const stood = actor === undefined ? '' : filled(w.actedBy, { role: role(actor) });
  const after = 'after' in contact && contact.after ? w.informedAfter : '';
  return [w[`how.${how}`], by, stood, hour(t), after].filter(Boolean).join(', ');
}

/** What was chosen where it could have no effect, and why it had none. */
export function tellOverstep({ why, option, other, never, reason, recorded }: Overstep, { w }: Names): string {
  const chosen = other ?? option?.text ?? never?.title.text ?? '';
  const nobodys = never === undefined ? '' : `${w.colon}${never.title.text}. ${never.why.text}`;
  return [
    [chosen, `${w[`overstep.${why}`]}${nobodys}`].filter(Boolean).join(' – '),
    reason === undefined ? '' : `${w.reason}${w.colon}${reason}`,
    recorded ? w.recorded : '',
  ]
    .filter(Boolean)
    .join(w.semicolon);
}

/** Delegations and acting in one order: since, until, what, from, to, why. */
export function tellHandovers({ delegations, acting }: Handovers, { w, hour }: Names) {
  const until = (t: number | undefined) => (t === undefined ? w.toTheEnd : hour(t));
  return [
    ...delegations.map((it) => ({ ...it, what: it.right.text, whose: it.from, who: it.to })),
    ...acting.map((it) => ({ ...it, what: w.actingWhole, whose: it.of, who: it.actor })),
  ]
    .toSorted((a, b) => a.since - b.since)
    .map((it) => ({
      whose: it.whose,
      who: it.who,
      what: it.what,
      from: hour(it.since),
      until: until(it.until),
      reason: it.reason ?? '',
    }));
}

/** What a meeting was about. */
export function tellMeeting({ decision, facts, text }: Meeting, { w }: Names): string {
  return [decision?.text, text, ...facts.map((it) => it.text)].filter(Boolean).join(w.semicolon);
}
