import { contradictionsOf } from '../facts.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Said, say } from '../text.ts';
import type { FactRow } from '../world/tables.ts';
import { controlProcedures } from './control-procedures.ts';
import { controlFeed } from './feed.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import { desksOf, driftsOf, effectsOf, lengthOf, servesOf } from './pacing.ts';
import { planMoments } from './plan-moment.ts';
import { plannedInjects } from './planned.ts';
import { overstepOf } from './rights.ts';
import type { CheckpointView, ControlView, HeldFactView, PhaseView } from './view.ts';

/** What only the control team sees: the plan, everybody's state, the truth, the notes; each part made when it is looked at. */
export function controlOf(looking: Looking, joinCode: string): ControlView {
  const { flow, world, part } = looking;
  const { scenario } = flow;
  const said = (text: Parameters<typeof say>[0]) => say(text, looking.audience.language);
  const present = presentPhase(looking);
  return {
    joinCode,
    seed: world.must('exercise', 'it').seed,
    ...branchesOf(looking),
    ...(present === undefined ? {} : { phase: present }),
    get phases() {
      return part('phases', phasesOf);
    },
    get persons() {
      return part('persons', personsOf);
    },
    get injects() {
      return part('planned injects', plannedInjects);
    },
    get objectives() {
      return part('objectives', objectivesOf);
    },
    get length() {
      return part('length', lengthOf);
    },
    get desks() {
      return part('control desks', desksOf);
    },
    get oversteps() {
      return part('oversteps', overstepsIn);
    },
    get effects() {
      return part('effects', effectsOf);
    },
    get drift() {
      return part('drift', driftsOf);
    },
    get optionalDecisions() {
      return part('optional decisions', optionalDecisionsOf);
    },
    get checkpoints() {
      return part('checkpoints', checkpointsOf);
    },
    get procedures() {
      return part('control procedures', controlProcedures);
    },
    get observations() {
      return part('observations', observationsOf);
    },
    get facts() {
      return part('held facts', heldFacts);
    },
    get doctrine() {
      return part('doctrine', doctrineOf);
    },
    get decisionNotes() {
      return part('decision notes', () => notesOf(scenario.decisions, said));
    },
    get seatNotes() {
      return part('seat notes', () => notesOf(scenario.seats, said));
    },
    get planned() {
      return part('plan moments', ({ flow, world }) => planMoments({ scenario: flow.scenario, world }));
    },
    get release() {
      return part('release', releaseModes);
    },
    get overdue() {
      return part('overdue', overdueOf);
    },
    ...stallOf(looking),
    ...(scenario.notes === undefined ? {} : { notes: said(scenario.notes) }),
    get feed() {
      return part('feed', controlFeed);
    },
  };
}

function branchesOf({ world }: Looking): Pick<ControlView, 'forks' | 'continues'> {
  const { forks, continues } = world.must('exercise', 'it');
  return {
    forks: (forks ?? []).map(({ exercise, point }) => ({ exercise, point })),
    ...(continues === undefined ? {} : { continues: { ...continues } }),
  };
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

function observationsOf({ world }: Looking): ControlView['observations'] {
  return world.rows('observations').map(({ id, t, objective, rating, text, about }) => ({
    id,
    t,
    objective,
    rating,
    ...(text?.words ? { text: text.words } : {}),
    ...(about === undefined ? {} : { about }),
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

function presentPhase({ flow, world }: Looking): string | undefined {
  const story = world.get('flow', 'it')?.value.story;
  return story !== undefined && Object.hasOwn(flow.scenario.storyline, story) ? story : undefined;
}

function phasesOf(looking: Looking): PhaseView[] {
  const present = presentPhase(looking);
  return looking.flow.scenario.order.storyline.flatMap((id) => phaseOf(looking, id, present));
}

function phaseOf(
  { flow: { scenario }, world, audience, holds }: Looking,
  id: string,
  present: string | undefined,
): PhaseView[] {
  const phase = scenario.storyline[id];
  if (phase === undefined) return [];
  const visit = world.get('phases', id)?.visits.at(-1);
  const over = world.must('exercise', 'it').status === 'ended';
  const open = !over && (present === undefined || leadsTo(scenario.storyline, present, id));
  const state = id === present ? 'current' : visit !== undefined ? 'past' : open ? 'ahead' : 'not-taken';
  return [
    {
      id,
      title: say(phase.title, audience.language),
      ...(phase.notes === undefined ? {} : { notes: say(phase.notes, audience.language) }),
      state,
      ...(visit === undefined ? {} : { enteredAt: visit.enteredAt }),
      next: phase.next.map(({ to, why, when, after }) => ({
        to,
        why: say(why, audience.language),
        ...(when === undefined ? {} : { when }),
        ...(after === undefined ? {} : { after }),
        ...(after !== undefined && id === present && visit !== undefined ? { due: visit.enteredAt + after } : {}),
        met: when === undefined ? after === undefined : holds(when),
      })),
    },
  ];
}

/** Whether the story can still get from one phase to another by its own branches. */
function leadsTo(storyline: Scenario['storyline'], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const phase of reached) for (const next of storyline[phase]?.next ?? []) reached.add(next.to);
  return reached.has(to);
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
