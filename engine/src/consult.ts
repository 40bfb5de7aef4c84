import { given } from './acts/act.ts';
import { absentFor, mayDecide, rightOf } from './authority.ts';
import type { EventOf, ExerciseEvent } from './events.ts';
import { canBeTakenBack } from './evolve/contacts.ts';
import type { ScenarioDecision } from './scenario/scenario.ts';
import type { Situation } from './situation.ts';
import type { DecisionRow } from './world/tables.ts';

type Contact = EventOf<'decision.consulted'>;

/** A word between two roles: who turned to whom, how and when. `about` is the decision it was on, if it was on one alone. */
interface Word {
  readonly from: string;
  readonly to: string;
  readonly how: Contact['how'];
  readonly since: number;
  readonly about?: string | undefined;
  /** What was shared: such a word can be taken back until it is opened. */
  readonly inject?: string | undefined;
}

/**
 * What a word between people means for the decisions of the moment: that somebody who was to be asked has been asked, or
 * that somebody who was to be told was told. It counts when it happened, and only while the decision was open; where delay
 * risks life, whoever acted first and told afterwards has also asked.
 */
export function contactsIn(situation: Situation, event: ExerciseEvent): ExerciseEvent[] {
  if (event.type === 'decision.positioned') return spokeUp(situation, event);
  return wordsIn(event, situation.t).flatMap((word) => heard(situation, word));
}

function spokeUp(situation: Situation, { decision, role: speaker }: EventOf<'decision.positioned'>): ExerciseEvent[] {
  const { scenario, world, t } = situation;
  return heardAs(situation, speaker, t).flatMap(({ role, actor }): ExerciseEvent[] => {
    const wanted = scenario.decisions[decision]?.consult.includes(role) === true;
    const known = world.must('decisions', decision).consulted.some((it) => it.role === role && it.how === 'position');
    if (!wanted || known) return [];
    return [{ type: 'decision.consulted', decision, role, how: 'position', since: t, ...given({ actor }) }];
  });
}

function wordsIn(event: ExerciseEvent, t: number): Word[] {
  switch (event.type) {
    case 'message.sent':
      return event.to.map((to) => ({ from: event.from, to, how: 'message', since: t }));
    // A paper that has reached somebody is a word with him like any other that is written.
    case 'product.released':
      return event.to
        .filter((to) => to !== event.role)
        .map((to) => ({ from: event.role, to, how: 'message', since: t }));
    case 'inject.shared':
      return event.to.map((to) => ({ from: event.from, to, how: 'share', since: t, inject: event.inject }));
    case 'rfi.asked':
      return event.desk === undefined ? [] : [{ from: event.from, to: event.desk, how: 'desk', since: t }];
    case 'fact.told': {
      const { from, since } = event;
      return from === undefined ? [] : event.to.map((to) => ({ from, to, how: 'spoken', since }));
    }
    case 'meeting.held': {
      const { roles, since, decision: about } = event;
      return roles.flatMap((from) =>
        roles.filter((to) => to !== from).map((to): Word => ({ from, to, how: 'meeting', since, about })),
      );
    }
    default:
      return [];
  }
}

function heard(situation: Situation, word: Word): ExerciseEvent[] {
  const { scenario, world } = situation;
  return scenario.order.decisions.flatMap((id): ExerciseEvent[] => {
    const authored = scenario.decisions[id];
    const row = world.get('decisions', id);
    if (authored === undefined || row?.openedAt === undefined || row.openedAt > word.since) return [];
    if (word.about !== undefined && word.about !== id) return [];
    // What is said now comes after a decision that is on record already; what was said then, in the same moment, before it.
    const last = row.outcome === undefined || word.since < situation.t ? row.outcome?.t : row.outcome.t - 1;
    const isOpen = last === undefined || word.since <= last;
    return isOpen ? asked(situation, id, authored, row, word) : told(situation, id, authored, row, word);
  });
}

/** Those for whom a word to this role counts: itself, and whoever is absent and has this role act meanwhile. */
function heardAs({ world }: Situation, role: string, since: number): { role: string; actor?: string }[] {
  return [{ role }, ...absentFor({ world, t: since }, role).map((of) => ({ role: of, actor: role }))];
}

/** Either may have turned to the other: what counts is that they spoke while it could still be changed. */
function asked(
  situation: Situation,
  decision: string,
  authored: ScenarioDecision,
  row: DecisionRow,
  { from, to, how, since, inject }: Word,
): ExerciseEvent[] {
  const { scenario, world } = situation;
  const pairs = [
    ...heardAs(situation, to, since).map((it) => ({ asker: from, ...it })),
    ...heardAs(situation, from, since).map((it) => ({ asker: to, ...it })),
  ];
  return pairs.flatMap(({ asker, role, actor }): ExerciseEvent[] => {
    const counts = authored.consult.includes(role) && mayDecide({ scenario, world, t: since }, authored, asker);
    if (!counts || isKnown(world, row.consulted, role, asker, since)) return [];
    return [{ type: 'decision.consulted', decision, role, asker, how, since, ...given({ actor, inject }) }];
  });
}

function told(
  situation: Situation,
  decision: string,
  authored: ScenarioDecision,
  row: DecisionRow,
  { from: asker, to, how, since, inject }: Word,
): ExerciseEvent[] {
  const { scenario, world } = situation;
  const decider = row.outcome?.role;
  if (decider === undefined || to === decider) return [];
  if (asker !== decider && !mayDecide({ scenario, world, t: since }, authored, asker)) return [];
  const urgent = rightOf(scenario, authored.right)?.urgent === true && asker === decider;
  return heardAs(situation, to, since).flatMap(({ role, actor }): ExerciseEvent[] => {
    const asks = urgent && authored.consult.includes(role) && !isKnown(world, row.consulted, role, asker, since);
    const informs = authored.inform.includes(role) && !isKnown(world, row.informed, role, asker, since);
    const word = { decision, role, asker, how, since, ...given({ actor, inject }) } as const;
    return [
      ...(asks ? [{ type: 'decision.consulted', ...word } as const] : []),
      ...(informs ? [{ type: 'decision.informed', ...word } as const] : []),
    ];
  });
}

/**
 * The first word between two is the one that counts; what is learned later of an earlier one takes its place. What was
 * shared and not opened may still be taken back: the next word counts beside it.
 */
function isKnown(
  world: Situation['world'],
  known: DecisionRow['consulted'],
  role: string,
  asker: string,
  since: number,
): boolean {
  return known.some((it) => it.role === role && it.asker === asker && it.t <= since && !canBeTakenBack(world, it));
}
