import { plays } from '../team/member.ts';
import { say } from '../text.ts';
import type { Looking } from './looking.ts';
import { desksOf } from './pacing.ts';
import { plannedInjects } from './planned.ts';
import type { ControlView, HeldFactView, PlannedInjectView } from './view.ts';

/*
 * What those of the control team see who are not to know the plan or the truth: built anew from what has come to pass, so that
 * nothing which is still hidden, not even that it is there, changes a byte of it.
 */

/** What has gone out, as it was read; without number, trigger, notes and whatever else belongs to the plan. */
export function injectsReleased(looking: Looking): ControlView['injects'] {
  return injectsAmong(looking, () => false);
}

/** The same, and with its words and its time whatever comes from somebody whom this role-player plays. */
export function injectsPlayed(looking: Looking): ControlView['injects'] {
  const { scenario } = looking.flow;
  return injectsAmong(looking, (id) => plays(memberIn(looking), scenario.injects[id]?.from));
}

function injectsAmong(looking: Looking, isOwn: (id: string) => boolean): ControlView['injects'] {
  const all = looking.part('planned injects', plannedInjects);
  const byId: ControlView['injects']['byId'] = {};
  for (const id of all.order) {
    const inject = all.byId[id];
    if (inject === undefined) continue;
    if (isOwn(id)) byId[id] = { ...readOf(inject), ...scriptOf(inject) };
    else if (inject.releasedAt !== undefined) byId[id] = readOf(inject);
  }
  return { byId, order: all.order.filter((id) => Object.hasOwn(byId, id)) };
}

function readOf(inject: PlannedInjectView): PlannedInjectView {
  const { id, state, channel, from, office, place, title, releasedAt, wants, by, to, papers, receipts } = inject;
  return {
    id,
    number: '',
    state,
    adHoc: false,
    optional: false,
    edited: false,
    undoable: false,
    category: 'inject',
    channel,
    from,
    title,
    trigger: { kind: 'hand' },
    release: 'hand',
    wants,
    to,
    papers,
    receipts,
    carries: [],
    expect: [],
    objectives: [],
    ...(office === undefined ? {} : { office }),
    ...(place === undefined ? {} : { place }),
    ...(releasedAt === undefined ? {} : { releasedAt }),
    ...(by === undefined ? {} : { by }),
  };
}

/** What a role-player needs to say it at its time; the number is the one by which others call it. */
function scriptOf({ number, release, due, script, notes }: PlannedInjectView): Partial<PlannedInjectView> {
  return {
    number,
    release,
    ...(due === undefined ? {} : { due }),
    ...(script === undefined ? {} : { script }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** What can be observed, by name; how much of the plan serves it belongs to the plan. */
export function objectivesNamed({ flow: { scenario }, audience: { language } }: Looking): ControlView['objectives'] {
  return scenario.order.objectives.flatMap((id) => {
    const objective = scenario.objectives[id];
    if (objective === undefined) return [];
    const { title, short } = objective;
    return [{ id, title: say(title, language), short: say(short, language), serves: { all: 0, essential: 0 } }];
  });
}

/** Facts that somebody holds by now, and who; not whether they are true. */
export function factsHeld({ flow: { scenario }, world, audience: { language } }: Looking): ControlView['facts'] {
  const byId: ControlView['facts']['byId'] = {};
  for (const id of scenario.order.facts) {
    const fact = scenario.facts[id];
    const holders = Object.entries(world.get('facts', id)?.holders ?? {});
    if (fact === undefined || holders.length === 0) continue;
    const held: HeldFactView = {
      id,
      text: say(fact.text, language),
      reliability: fact.reliability,
      truth: 'unknown',
      mattersTo: {},
      holders: Object.fromEntries(
        holders.map(([role, { since, via, from }]) => [role, { since, via, ...(from === undefined ? {} : { from }) }]),
      ),
      contradicts: [],
    };
    byId[id] = held;
  }
  return { byId, order: Object.keys(byId) };
}

/** The desks that a role-player speaks for, with what they have to say. */
export function desksPlayed(looking: Looking): ControlView['desks'] {
  return desksOf(looking).filter(({ id }) => plays(memberIn(looking), id));
}

function memberIn({ audience }: Looking): { readonly roles?: readonly string[] } {
  return (audience.kind === 'facilitator' ? audience.member : undefined) ?? { roles: [] };
}
