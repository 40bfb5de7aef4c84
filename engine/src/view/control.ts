import { contradictionsOf } from '../facts.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Sight } from '../team/sight.ts';
import { type Said, say } from '../text.ts';
import type { FactRow } from '../world/tables.ts';
import { desksPlayed, factsHeld, injectsPlayed, injectsReleased, objectivesNamed } from './as-happened.ts';
import { controlSightOf } from './audience.ts';
import { controlProcedures } from './control-procedures.ts';
import { controlFeed, feedOfTheRoom } from './feed.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import { desksOf, driftsOf, effectsOf, lengthOf, servesOf } from './pacing.ts';
import { phasesOf, phasesVisited, presentPhase } from './phases.ts';
import { planMoments } from './plan-moment.ts';
import { plannedInjects } from './planned.ts';
import { overstepOf } from './rights.ts';
import { atControlOf, teamOf } from './team.ts';
import { templatesOf } from './templates.ts';
import type { CheckpointView, ControlView, HeldFactView } from './view.ts';

/** What only the control team sees: the plan, everybody's state, the truth, the notes, each post its part; made when it is looked at. */
export function controlOf(looking: Looking, joinCode: string): ControlView {
  const { flow, world, part } = looking;
  const { scenario } = flow;
  const said = (text: Parameters<typeof say>[0]) => say(text, looking.audience.language);
  const sight = (name: keyof ControlView) => controlSightOf(looking.audience, name);
  /** A part as much as this post may see of it; what is not provided for is not seen. */
  const see = <P extends keyof ControlView>(name: P, none: ControlView[P], sees: Sees<ControlView[P]>) => {
    const seen = sight(name);
    const make = seen === 'none' ? undefined : sees[seen];
    return make === undefined ? none : part(`control ${name}`, make);
  };
  const present = sight('phase') === 'all' ? presentPhase(looking) : undefined;
  return {
    joinCode: sight('joinCode') === 'all' ? joinCode : '',
    seed: sight('seed') === 'all' ? world.must('exercise', 'it').seed : 0,
    ...forksIn(looking, sight('forks')),
    ...(sight('continues') === 'all' ? continuesIn(looking) : {}),
    ...(present === undefined ? {} : { phase: present }),
    get phases() {
      return see('phases', [], { all: phasesOf, happened: phasesVisited });
    },
    get persons() {
      return see('persons', {}, { all: personsOf });
    },
    get injects() {
      return see('injects', none, { all: plannedInjects, happened: injectsReleased, own: injectsPlayed });
    },
    get objectives() {
      return see('objectives', [], { all: objectivesOf, happened: objectivesNamed });
    },
    get length() {
      return see('length', { story: 0, realTime: 0 }, { all: lengthOf });
    },
    get desks() {
      return see('desks', [], { all: desksOf, own: desksPlayed });
    },
    get oversteps() {
      return see('oversteps', [], { all: overstepsIn });
    },
    get effects() {
      return see('effects', [], { all: effectsOf });
    },
    get drift() {
      return see('drift', [], { all: driftsOf });
    },
    get optionalDecisions() {
      return see('optionalDecisions', [], { all: optionalDecisionsOf });
    },
    get checkpoints() {
      return see('checkpoints', none, { all: checkpointsOf });
    },
    get procedures() {
      return see('procedures', [], { all: controlProcedures });
    },
    get observations() {
      return see('observations', [], { all: observationsOf, own: ownObservations });
    },
    get facts() {
      return see('facts', none, { all: heldFacts, happened: factsHeld });
    },
    get doctrine() {
      return see('doctrine', {}, { all: doctrineOf });
    },
    get decisionNotes() {
      return see('decisionNotes', {}, { all: () => notesOf(scenario.decisions, said) });
    },
    get seatNotes() {
      return see('seatNotes', {}, { all: () => notesOf(scenario.seats, said) });
    },
    get planned() {
      return see('planned', {}, { all: ({ flow, world }) => planMoments({ scenario: flow.scenario, world }) });
    },
    get templates() {
      return see('templates', [], { all: templatesOf });
    },
    get release() {
      return see('release', { phases: {}, injects: {} }, { all: releaseModes });
    },
    get overdue() {
      return see('overdue', [], { all: overdueOf });
    },
    ...(sight('stall') === 'all' ? stallOf(looking) : {}),
    ...(scenario.notes === undefined || sight('notes') !== 'all' ? {} : { notes: said(scenario.notes) }),
    get feed() {
      return see('feed', [], { all: controlFeed, happened: feedOfTheRoom });
    },
    get team() {
      return see('team', none, { all: teamOf });
    },
    ...(sight('atControl') === 'all' ? atControlOf(looking) : {}),
  };
}

/** How a part is made, by how much of it is seen. */
type Sees<V> = { readonly [S in Exclude<Sight, 'none'>]?: (looking: Looking) => V };

const none = { byId: {}, order: [] };

function forksIn({ world }: Looking, sight: Sight): Pick<ControlView, 'forks'> {
  const { forks } = world.must('exercise', 'it');
  return { forks: sight === 'all' ? (forks ?? []).map(({ exercise, point }) => ({ exercise, point })) : [] };
}

function continuesIn({ world }: Looking): Pick<ControlView, 'continues'> {
  const { continues } = world.must('exercise', 'it');
  return continues === undefined ? {} : { continues: { ...continues } };
}

function personsOf({ world }: Looking): ControlView['persons'] {
  return Object.fromEntries(
    world.rows('persons').map((person) => [
      person.id,
      {
        id: person.id,
        name: person.name.words ?? '',
        state: person.state,
        ...(person.role === undefined ? {} : { role: person.role }),
      },
    ]),
  );
}

function objectivesOf({ flow: { scenario }, audience: { language } }: Looking): ControlView['objectives'] {
  return scenario.order.objectives.flatMap((id) => {
    const objective = scenario.objectives[id];
    if (objective === undefined) return [];
    const { title, short } = objective;
    return [{ id, title: say(title, language), short: say(short, language), serves: servesOf(scenario, id) }];
  });
}

function optionalDecisionsOf({ flow: { scenario } }: Looking): string[] {
  return scenario.order.decisions.filter((id) => scenario.decisions[id]?.optional === true);
}

function ownObservations(looking: Looking): ControlView['observations'] {
  const { audience } = looking;
  const own = audience.kind === 'facilitator' ? audience.member?.id : undefined;
  return observationsOf(looking).filter(({ member }) => member !== undefined && member === own);
}

function observationsOf({ world }: Looking): ControlView['observations'] {
  return world.rows('observations').map(({ id, t, objective, rating, text, about, member }) => ({
    id,
    t,
    objective,
    rating,
    ...(text?.words ? { text: text.words } : {}),
    ...(about === undefined ? {} : { about }),
    ...(member === undefined ? {} : { member }),
  }));
}

function doctrineOf({ flow: { scenario } }: Looking): ControlView['doctrine'] {
  return Object.fromEntries(
    Object.entries(scenario.decisions).map(([id, { options }]) => [
      id,
      Object.keys(options).filter((option) => options[option]?.doctrine),
    ]),
  );
}

function overstepsIn({ flow: { scenario }, world }: Looking): ControlView['oversteps'] {
  return scenario.order.decisions
    .flatMap((decision) =>
      (world.get('decisions', decision)?.overstepped ?? []).map((it) => ({
        decision,
        role: it.role,
        ...overstepOf(it),
      })),
    )
    .sort((a, b) => a.t - b.t);
}

function stallOf({ world }: Looking): { stall?: number } {
  const { stall } = world.must('exercise', 'it');
  return stall === undefined ? {} : { stall };
}

function checkpointsOf({ flow: { scenario, conditions }, world, audience }: Looking): ControlView['checkpoints'] {
  const byId: ControlView['checkpoints']['byId'] = {};
  for (const id of scenario.order.checkpoints) {
    const authored = scenario.checkpoints[id];
    if (authored === undefined) continue;
    const row = world.get('checkpoints', id);
    const view: CheckpointView = {
      id,
      title: say(authored.title, audience.language),
      who: [...authored.who],
      basis: authored.basis,
      looksAt: conditions.dependsOn(authored.act).map(placeOf),
      computed: row?.computed ?? 'pending',
      result: row?.marked?.result ?? row?.computed ?? 'pending',
      ...(authored.source === undefined ? {} : { source: authored.source }),
      ...(authored.objective === undefined ? {} : { objective: authored.objective }),
      ...(row?.from === undefined ? {} : { from: row.from }),
      ...(row?.limit === undefined ? {} : { limit: row.limit }),
      ...(row?.doneAt === undefined ? {} : { doneAt: row.doneAt }),
      ...(row?.role === undefined ? {} : { by: row.role }),
      ...(row?.marked?.reason.words ? { reason: row.marked.reason.words } : {}),
    };
    byId[id] = view;
  }
  return { byId, order: [...scenario.order.checkpoints] };
}

/** `decisions.landing-site` as a table and an id; `phase` has no id. */
function placeOf(name: string): CheckpointView['looksAt'][number] {
  const dot = name.indexOf('.');
  return dot === -1 ? { table: name, id: '' } : { table: name.slice(0, dot), id: name.slice(dot + 1) };
}

function heldFacts({ flow: { scenario }, world, audience }: Looking): ControlView['facts'] {
  const byId: ControlView['facts']['byId'] = {};
  for (const id of scenario.order.facts) {
    const fact = scenario.facts[id];
    if (fact === undefined) continue;
    const row = world.get('facts', id);
    byId[id] = rememberHeld(row ?? fact, audience.language, () => heldFact(scenario, id, fact, row, audience.language));
  }
  return { byId, order: [...scenario.order.facts] };
}

const rememberHeld = memo<FactRow | Scenario['facts'][string], HeldFactView>();

function heldFact(
  scenario: Scenario,
  id: string,
  fact: Scenario['facts'][string],
  row: FactRow | undefined,
  language: string,
): HeldFactView {
  return {
    id,
    text: say(fact.text, language),
    reliability: fact.reliability,
    truth: fact.truth,
    mattersTo: { ...fact['matters-to'] },
    holders: Object.fromEntries(
      Object.entries(row?.holders ?? {}).map(([role, { since, via, from }]) => [
        role,
        { since, via, ...(from === undefined ? {} : { from }) },
      ]),
    ),
    contradicts: contradictionsOf(scenario, id),
  };
}

function releaseModes({ pick }: Looking): ControlView['release'] {
  const { all, phases = {}, injects = {} } = pick('exercise', 'it', (it) => it?.release) ?? {};
  return { ...(all === undefined ? {} : { all }), phases: { ...phases }, injects: { ...injects } };
}

/** Injects that fell due while nobody was watching and now wait for the facilitator's word, the oldest first. */
function overdueOf({ flow: { scenario }, world }: Looking): string[] {
  return world
    .rows('injects')
    .filter(({ id, state, confirm }) => state === 'due' && confirm !== true && scenario.injects[id]?.release !== 'hand')
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))
    .map(({ id }) => id);
}

function notesOf(
  table: Readonly<Record<string, { notes?: Parameters<typeof say>[0] }>>,
  said: (text: Parameters<typeof say>[0]) => Said,
): Record<string, Said> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([id, { notes }]) => (notes === undefined ? [] : [[id, said(notes)]])),
  );
}
