import { assetIn, isAssetEffect } from '../assets/effects.ts';
import { hatsOf, missingFrom, rightOf, type Standing, standingOf } from '../authority.ts';
import type { EventOf, ExerciseEvent } from '../events.ts';
import type { RejectionCode } from '../rejections.ts';
import type { ScenarioDecision } from '../scenario/scenario.ts';
import type { Effect } from '../scenario/schema.ts';
import type { DecisionRow } from '../world/tables.ts';
import { type Act, type Ask, given, isHeld, isSeat, live, roleOf } from './act.ts';

type Deciding = 'decision.open' | 'decision.position' | 'decision.take' | 'decision.record' | 'decision.rule';

/** Putting a decision, advising on it, taking it, and ruling on a course of action in free words. */
export const decisionActs: { [T in Deciding]: Act<T> } = {
  'decision.open': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => {
      if (authoredOf(ask) === undefined) return 'decision.unknown';
      return isPut(stateOf(ask)) ? 'decision.closed' : undefined;
    },
    say: (ask) => [openingOf(ask, ask.command.decision)],
  },
  'decision.position': {
    by: ['participant'],
    during: live,
    refuse: (ask) => refuseVisible(ask) ?? refuseOpen(ask) ?? refuseOption(ask) ?? refuseShut(ask),
    say: ({ command, by }) => {
      const { decision, option, stance, text } = command;
      return [{ type: 'decision.positioned', decision, role: roleOf(by), stance, ...given({ option, text }) }];
    },
  },
  'decision.take': {
    by: ['participant'],
    during: live,
    refuse: (ask) =>
      refuseVisible(ask) ?? refuseOpen(ask) ?? refuseAnswer(ask) ?? refuseShut(ask) ?? refuseHat(ask, roleOf(ask.by)),
    say: (ask) => answerOf(ask, roleOf(ask.by), ask.t, false),
  },
  'decision.record': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => {
      if (authoredOf(ask) === undefined) return 'decision.unknown';
      if (!isHeld(ask.scenario, ask.command.role)) return 'seat.unknown';
      const state = stateOf(ask);
      if (state === 'taken' || state === 'lapsed') return 'decision.closed';
      if (ask.command.with?.every((role) => isSeat(ask.scenario, role)) === false) return 'seat.unknown';
      return refuseAnswer(ask) ?? refuseHat(ask, ask.command.role);
    },
    say: (ask) => answerOf(ask, ask.command.role, Math.min(ask.command.since ?? ask.t, ask.t), true),
  },
  'decision.rule': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => {
      const { command } = ask;
      if (authoredOf(ask) === undefined) return 'decision.unknown';
      if (stateOf(ask) !== 'ruling') return 'decision.nothingToRule';
      const ways = [command.as, command.effects, command.never, command.more === true ? true : undefined];
      if (ways.filter((way) => way !== undefined).length !== 1) return 'decision.oneAnswer';
      if (command.never !== undefined && !Object.hasOwn(ask.scenario.setting.never, command.never))
        return 'decision.noNever';
      if (command.as !== undefined && optionOf(ask, command.as) === undefined) return 'decision.noOption';
      return command.effects?.some((effect) => !isKnown(ask, effect)) ? 'fact.unknown' : undefined;
    },
    say: (ask) => {
      const { decision, as, effects, more, never, reason } = ask.command;
      const lasts = authoredOf(ask)?.closes;
      const closes = lasts === undefined ? undefined : ask.t + lasts;
      const returned: ExerciseEvent = { type: 'decision.returned', decision, ...given({ reason, closes }) };
      const act = never ?? (as === undefined ? undefined : optionOf(ask, as)?.never);
      if (act !== undefined) return [...withoutPath(ask, act), returned];
      return more === true ? [returned] : [{ type: 'decision.ruled', decision, ...given({ as, effects, reason }) }];
    },
  },
};

/** The event that puts a decision now, with its deadline. */
export function openingOf({ scenario, t }: Pick<Ask, 'scenario' | 't'>, decision: string): ExerciseEvent {
  const lasts = scenario.decisions[decision]?.closes;
  return { type: 'decision.opened', decision, ...given({ closes: lasts === undefined ? undefined : t + lasts }) };
}

/** Who is shown a decision: the author's list, else every seat. */
export function seesDecision(authored: ScenarioDecision, role: string): boolean {
  return authored['seen-by']?.includes(role) ?? true;
}

/** Whether a decision has been put to the team. Until then it exists for control alone. */
export function isPut(state: DecisionRow['state']): boolean {
  return state !== 'planned' && state !== 'skipped';
}

type Answering = Ask<'decision.take'> | Ask<'decision.record'>;
type Any = Pick<Ask, 'scenario' | 'world' | 'by'> & { readonly command: { readonly decision: string } };

/**
 * What becomes of an answer: the decision is taken, or, where it is not that role's to take alone, or not at all, or nobody's,
 * it is noted and stays open. What was said aloud before the decision was put puts it.
 */
function answerOf(ask: Answering, role: string, since: number, recorded: boolean): ExerciseEvent[] {
  const { decision, option, other, hat, reason } = ask.command;
  const authored = authoredOf(ask);
  if (authored === undefined) return [];
  const common = { decision, role, since, recorded, ...given({ option, other, reason }) };
  const asking = { ...ask, t: since };
  const standing = standingOf(asking, authored, role);
  const never = optionOf(ask, option ?? '')?.never;
  const others = 'with' in ask.command ? ask.command.with?.filter((one) => one !== role) : undefined;
  const missing = missingFrom(asking, decision, authored, { role, option, with: others });
  const why = overstepIn(authored, standing, never, missing);
  if (why !== undefined) {
    const put = isPut(stateOf(ask)) ? [] : [openingOf(ask, decision)];
    return [...put, { type: 'decision.overstepped', ...common, why, ...given({ never }) }];
  }
  const joint = rightOf(ask.scenario, authored.right)?.joint === true && standing !== 'none' && standing !== 'barred';
  const authority = joint ? 'joint' : standing === 'barred' ? 'none' : standing;
  return [{ type: 'decision.taken', ...common, authority, ...given({ hat, with: others }) }];
}

function overstepIn(
  authored: ScenarioDecision,
  standing: Standing,
  never: string | undefined,
  missing: readonly string[],
): EventOf<'decision.overstepped'>['why'] | undefined {
  if (never !== undefined) return 'never';
  if (standing === 'barred') return 'barred';
  if (standing === 'none') return authored.others === 'noted' ? 'none' : undefined;
  return missing.length > 0 ? 'alone' : undefined;
}

function authoredOf({ scenario, command }: Any): ScenarioDecision | undefined {
  return Object.hasOwn(scenario.decisions, command.decision) ? scenario.decisions[command.decision] : undefined;
}

function optionOf(ask: Any, option: string): ScenarioDecision['options'][string] | undefined {
  const options = authoredOf(ask)?.options ?? {};
  return Object.hasOwn(options, option) ? options[option] : undefined;
}

function stateOf({ world, command }: Any): DecisionRow['state'] {
  return world.get('decisions', command.decision)?.state ?? 'planned';
}

/** A decision that has not been put to this role does not exist for it. */
function refuseVisible(ask: Any): RejectionCode | undefined {
  const authored = authoredOf(ask);
  const visible = authored !== undefined && seesDecision(authored, roleOf(ask.by)) && isPut(stateOf(ask));
  return visible ? undefined : 'decision.unknown';
}

function refuseOpen(ask: Any): RejectionCode | undefined {
  return stateOf(ask) === 'open' ? undefined : 'decision.closed';
}

function refuseOption(
  ask: Any & { readonly command: { readonly option?: string | undefined } },
): RejectionCode | undefined {
  const { option } = ask.command;
  return option === undefined || optionOf(ask, option) !== undefined ? undefined : 'decision.noOption';
}

/** An option that its condition rules out cannot be chosen; what was decided aloud can be recorded all the same. */
function refuseShut(ask: Any & Pick<Ask, 'holds'> & { readonly command: { readonly option?: string | undefined } }) {
  const only = optionOf(ask, ask.command.option ?? '')?.['only-if'];
  return only === undefined || ask.holds(only) ? undefined : 'decision.noOption';
}

/** A role speaks in the hats that it has, and in those of whomever it acts for. */
function refuseHat(ask: Answering, role: string): RejectionCode | undefined {
  const { hat } = ask.command;
  return hat === undefined || hatsOf(ask, role).includes(hat) ? undefined : 'decision.noHat';
}

/** What was proposed has no path: it is noted, and the decision is theirs again. */
function withoutPath({ world, command }: Ask<'decision.rule'>, never: string): ExerciseEvent[] {
  const { role, other, reason, t, recorded } = world.must('decisions', command.decision).outcome ?? {};
  if (role === undefined) return [];
  const said = { since: t ?? 0, recorded: recorded === true, ...given({ other, reason }) };
  return [{ type: 'decision.overstepped', decision: command.decision, role, why: 'never', never, ...said }];
}

function refuseAnswer(ask: Answering): RejectionCode | undefined {
  const { option, other } = ask.command;
  if ((option === undefined) === (other === undefined)) return 'decision.oneAnswer';
  if (other !== undefined && authoredOf(ask)?.other === 'no') return 'decision.noOther';
  return refuseOption(ask);
}

function isKnown({ scenario, world }: Pick<Ask, 'scenario' | 'world'>, effect: Effect): boolean {
  if ('release' in effect) return isInject(effect.release);
  if ('delay' in effect) return isInject(effect.delay);
  if ('skip' in effect) return isInject(effect.skip);
  if ('open' in effect) return Object.hasOwn(scenario.decisions, effect.open);
  if ('draw' in effect)
    return [...effect.then, ...effect.otherwise].every((next) => isKnown({ scenario, world }, next));
  if (isAssetEffect(effect)) return Object.hasOwn(scenario.assets, assetIn(effect));
  return Object.hasOwn(scenario.indicators, effect.move);

  function isInject(id: string): boolean {
    return Object.hasOwn(scenario.injects, id) || world.get('injects', id) !== undefined;
  }
}
