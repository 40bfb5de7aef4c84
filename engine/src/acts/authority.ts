import { actorFor, delegationsOf, rightOf } from '../authority.ts';
import { type Act, type Ask, given, isHeld, isSeat, live } from './act.ts';

type Authority = 'authority.delegate' | 'authority.withdraw' | 'acting.begin' | 'acting.end';

/** Passing on what one may decide, taking it back, and acting for somebody absent. Never automatic, always on record. */
export const authorityActs: { [T in Authority]: Act<T> } = {
  'authority.delegate': {
    by: ['facilitator', 'participant'],
    during: live,
    refuse: (ask) => {
      const { right, to } = ask.command;
      const authored = rightOf(ask.scenario, right);
      if (authored === undefined) return 'right.unknown';
      const from = holderOf(ask);
      if (from === undefined) return 'right.notYours';
      if (!authored['delegates-to'].includes(to) || to === from) return 'right.notTo';
      if (!isHeld(ask.scenario, to)) return 'right.toNobody';
      return inForce(ask, from) ? 'right.done' : undefined;
    },
    say: (ask) => {
      const { right, to, reason } = ask.command;
      const recorded = ask.by.kind === 'facilitator';
      return [{ type: 'authority.delegated', right, from: holderOf(ask) ?? '', to, recorded, ...given({ reason }) }];
    },
  },
  'authority.withdraw': {
    by: ['facilitator', 'participant'],
    during: live,
    refuse: (ask) => {
      if (rightOf(ask.scenario, ask.command.right) === undefined) return 'right.unknown';
      const from = holderOf(ask);
      if (from === undefined) return 'right.notYours';
      return inForce(ask, from) ? undefined : 'right.done';
    },
    say: (ask) => {
      const { right, to } = ask.command;
      const recorded = ask.by.kind === 'facilitator';
      return [{ type: 'authority.withdrawn', right, from: holderOf(ask) ?? '', to, recorded }];
    },
  },
  'acting.begin': {
    by: ['facilitator', 'participant'],
    during: live,
    refuse: (ask) => {
      const { of, actor } = ask.command;
      const role = Object.hasOwn(ask.scenario.setting.roles, of) ? ask.scenario.setting.roles[of] : undefined;
      if (role === undefined || !isSeat(ask.scenario, actor)) return 'seat.unknown';
      if (!isLeaving(ask)) return 'seat.forbidden';
      // Somebody for whom another acts is not there to act for a third.
      if (!role.acting.includes(actor) || actorFor(ask, actor) !== undefined) return 'acting.notNamed';
      return actorFor(ask, of) === undefined ? undefined : 'acting.done';
    },
    say: ({ command: { of, actor, reason } }) => [{ type: 'acting.begun', of, actor, ...given({ reason }) }],
  },
  'acting.end': {
    by: ['facilitator', 'participant'],
    during: live,
    refuse: (ask) => {
      const actor = actorFor(ask, ask.command.of);
      const handsBack = ask.by.kind === 'participant' && ask.by.role === actor;
      if (!isLeaving(ask) && !handsBack) return 'seat.forbidden';
      return actor === undefined ? 'acting.done' : undefined;
    },
    say: (ask) => {
      const { of } = ask.command;
      return [{ type: 'acting.ended', of, actor: actorFor(ask, of) ?? '' }];
    },
  },
};

type Delegating = Ask<'authority.delegate'> | Ask<'authority.withdraw'>;

/**
 * In whose name it is delegated: one's own, or that of the absent holder for whom one acts. For the facilitator that of whom
 * she names, or of the only one there is.
 */
function holderOf(ask: Delegating): string | undefined {
  const { command, by, scenario } = ask;
  const decides = rightOf(scenario, command.right)?.decides ?? [];
  const named = by.kind === 'participant' ? by.role : (command.from ?? (decides.length === 1 ? decides[0] : undefined));
  if (named === undefined) return undefined;
  return decides.includes(named) ? named : decides.find((of) => actorFor(ask, of) === named);
}

function inForce(ask: Delegating, from: string): boolean {
  return delegationsOf(ask, ask.command.right).some((it) => it.from === from && it.to === ask.command.to);
}

/** Only whoever leaves, or the facilitator, says who acts meanwhile; whoever acts may hand it back. */
function isLeaving({ by, command }: Ask<'acting.begin'> | Ask<'acting.end'>): boolean {
  return by.kind === 'facilitator' || (by.kind === 'participant' && by.role === command.of);
}
