import type { DecisionView, DeskView, RoleView, View } from '@kalari/engine/protocol';
import { rowsOf } from '../../parts/view.ts';

type Rights = View['rights'];
type Right = Rights['byId'][string];

/** A right that one role passes on to another. */
export interface Passing {
  readonly right: Right;
  readonly from: string;
  readonly to: string;
}

export interface Passings {
  readonly inForce: readonly Passing[];
  /** By rights that a decision of the story needs, those of open decisions first. */
  readonly possible: readonly Passing[];
  /** By all other rights of the setting. */
  readonly others: readonly Passing[];
}

/** Everything that can be passed on or taken back now: by those who have a seat, to one of them or to a desk. */
export function passingsOf(
  rights: Rights,
  roles: readonly RoleView[],
  desks: readonly DeskView[],
  decisions: readonly DecisionView[],
): Passings {
  const seated = (id: string) => roles.some((role) => role.id === id);
  const held = (id: string) => seated(id) || desks.some((desk) => desk.id === id);
  const rank = (right: Right) => {
    const states = decisions.flatMap((each) => (each.right === right.id ? [each.state] : []));
    if (states.includes('open') || states.includes('ruling')) return 0;
    if (states.includes('planned')) return 1;
    return states.length > 0 ? 2 : 3;
  };
  const ranked = rowsOf(rights).map((right) => ({ right, rank: rank(right) }));
  const free = ranked
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ right, rank: place }) =>
      right.decides.filter(seated).flatMap((from) =>
        right.delegatesTo
          .filter((to) => to !== from && held(to) && !right.mayNot.includes(to))
          .filter((to) => !right.delegations.some((it) => it.from === from && it.to === to))
          .map((to) => ({ right, from, to, place })),
      ),
    );
  return {
    inForce: rowsOf(rights).flatMap((right) => right.delegations.map(({ from, to }) => ({ right, from, to }))),
    possible: free.filter(({ place }) => place < 3).map(bare),
    others: free.filter(({ place }) => place === 3).map(bare),
  };
}

/** Somebody who acts, or may be named to act, for an absent leader. */
export interface StandIn {
  readonly of: string;
  readonly actor: string;
}

export interface StandIns {
  readonly inForce: readonly StandIn[];
  readonly possible: readonly StandIn[];
}

/** Who acts for whom, and whom a leader without an actor may name; who is away acts for nobody. */
export function standInsOf(rights: Rights, roles: readonly RoleView[]): StandIns {
  const inForce = rights.acting.map(({ of, actor }) => ({ of, actor }));
  const away = (id: string) => inForce.some(({ of }) => of === id);
  const possible = roles
    .filter(({ id }) => !away(id))
    .flatMap(({ id: of, acting = [] }) =>
      acting.filter((actor) => roles.some(({ id }) => id === actor) && !away(actor)).map((actor) => ({ of, actor })),
    );
  return { inForce, possible };
}

function bare({ right, from, to }: Passing): Passing {
  return { right, from, to };
}
