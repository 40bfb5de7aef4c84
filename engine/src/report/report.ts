import type { Stamped } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Flow } from '../flow.ts';
import { openWorld } from '../replay.ts';
import { say } from '../text.ts';
import { accountsOf, waitingOf } from './accounts.ts';
import { assetsOf } from './assets.ts';
import { handoversOf, meetingsOf } from './authority.ts';
import { casualtiesOf } from './casualties.ts';
import { communicationOf } from './communication.ts';
import { conductOf } from './conduct.ts';
import { DecisionAccounts } from './decisions.ts';
import { phasesOf, roadsNotTaken } from './phases.ts';
import { proceduresOf } from './procedures.ts';
import { productsOf } from './products.ts';
import type { Report } from './report-schema.ts';
import type { Reporting } from './reporting.ts';
import { summaryOf } from './summary.ts';
import { timelineOf } from './timeline.ts';

/** What a report is about besides the record's events. */
export interface ReportFacts {
  /** Digest of the scenario, and head of the record's chain, both as hexadecimal text. */
  readonly digest: string;
  readonly head: string;
}

/**
 * Makes the after-action report from the record. It folds the same events as a replay and asks no machine, so that a
 * report made today and one made in ten years say the same. What a decider had seen is taken at the moment of deciding.
 */
export function report(flow: Flow, facts: ReportFacts, records: Iterable<Stamped>, language: string): Report {
  const world = openWorld();
  const accounts = new DecisionAccounts(flow.scenario);
  const all: Stamped[] = [];
  for (const stamped of records) {
    evolve(world, stamped);
    accounts.hear(world, stamped);
    all.push(stamped);
  }
  const end = Math.max(world.must('clock', 'it').t, all.at(-1)?.t ?? 0);
  const reporting: Reporting = { flow, world, language, end };
  const { scenario } = flow;
  const decisions = accounts.tell(reporting);
  const checkpoints = checkpointsOf(reporting);
  const objectives = objectivesOf(reporting);
  const casualties = casualtiesOf(reporting);
  return {
    exercise: exerciseOf(reporting, facts, all),
    summary: summaryOf({ decisions, checkpoints, objectives }),
    roles: rolesOf(reporting),
    phases: phasesOf(reporting),
    roadsNotTaken: roadsNotTaken(reporting),
    decisions,
    ...handoversOf(reporting),
    ...meetingsOf(reporting),
    checkpoints,
    ...proceduresOf(reporting),
    ...assetsOf(reporting, all),
    ...productsOf(reporting, all),
    objectives,
    facts: scenario.order.facts.map((id) => ({
      id,
      text: say(scenario.facts[id]?.text, language),
      holders: Object.entries(world.get('facts', id)?.holders ?? {}).map(([role, { since, via, from }]) => ({
        role,
        since,
        via,
        ...(from === undefined ? {} : { from }),
      })),
    })),
    ...accountsOf(reporting),
    ...waitingOf(reporting),
    indicators: indicatorsOf(reporting),
    communication: communicationOf(reporting, all),
    ...(casualties === undefined ? {} : { casualties }),
    conduct: conductOf(reporting, all),
    timeline: timelineOf(reporting),
  };
}

function exerciseOf(
  { flow: { scenario }, world, language, end }: Reporting,
  facts: ReportFacts,
  all: readonly Stamped[],
): Report['exercise'] {
  const { exercise, seed, title, status, startedWall, endedWall } = world.must('exercise', 'it');
  return {
    id: exercise,
    title: title?.words ? { text: title.words, lang: language } : say(scenario.title, language),
    scenario: scenario.id,
    digest: facts.digest,
    seed,
    starts: scenario.starts,
    ...(startedWall === undefined ? {} : { startedWall }),
    ...(endedWall === undefined ? {} : { endedWall }),
    lasted: end,
    ended: status === 'ended',
    records: all.length,
    head: facts.head,
    language,
  };
}

function rolesOf({ flow: { scenario }, world, language }: Reporting): Report['roles'] {
  return scenario.order.roles
    .filter((id) => Object.hasOwn(scenario.seats, id))
    .flatMap((id) => {
      const role = scenario.setting.roles[id];
      if (role === undefined) return [];
      const person = world.rows('persons').findLast((it) => it.role === id && it.state === 'admitted');
      return [
        {
          id,
          short: say(role.short, language),
          title: say(role.title, language),
          family: role.family,
          colour: role.colour,
          taken: person !== undefined,
          ...(person?.name.words ? { name: person.name.words } : {}),
        },
      ];
    });
}

function checkpointsOf({ flow: { scenario }, world, language }: Reporting): Report['checkpoints'] {
  return scenario.order.checkpoints.flatMap((id) => {
    const authored = scenario.checkpoints[id];
    if (authored === undefined) return [];
    const row = world.get('checkpoints', id);
    const took = row?.doneAt === undefined || row.from === undefined ? undefined : row.doneAt - row.from;
    return [
      {
        id,
        title: say(authored.title, language),
        who: [...authored.who],
        basis: authored.basis,
        ...(authored.source === undefined ? {} : { source: authored.source }),
        ...(authored.objective === undefined ? {} : { objective: authored.objective }),
        ...(row?.from === undefined ? {} : { from: row.from }),
        ...(row?.limit === undefined ? {} : { limit: row.limit }),
        ...(row?.doneAt === undefined ? {} : { doneAt: row.doneAt }),
        ...(took === undefined ? {} : { took }),
        ...(row?.role === undefined ? {} : { by: row.role }),
        computed: row?.computed ?? ('pending' as const),
        result: row?.marked?.result ?? row?.computed ?? ('pending' as const),
        ...(row?.marked?.reason.words ? { reason: row.marked.reason.words } : {}),
      },
    ];
  });
}

function objectivesOf({ flow: { scenario }, world, language }: Reporting): Report['objectives'] {
  return scenario.order.objectives.map((id) => {
    const notes = world.rows('observations').filter((note) => note.objective === id);
    return {
      id,
      title: say(scenario.objectives[id]?.title, language),
      strengths: notes.filter((note) => note.rating === 'strength').length,
      improvements: notes.filter((note) => note.rating === 'improve').length,
      observations: notes.map(({ t, rating, text, about }) => ({
        t,
        rating,
        ...(text?.words ? { text: text.words } : {}),
        ...(about === undefined ? {} : { about }),
      })),
      checkpoints: scenario.order.checkpoints.filter(
        (checkpoint) => scenario.checkpoints[checkpoint]?.objective === id,
      ),
    };
  });
}

function indicatorsOf({ flow: { scenario }, world, language }: Reporting): Report['indicators'] {
  return scenario.order.indicators.map((id) => {
    const row = world.get('indicators', id);
    const start = scenario.indicators[id] ?? 0;
    return {
      id,
      title: say(scenario.setting.indicators[id]?.title, language),
      start,
      end: row?.value ?? start,
      course: row?.history.map(({ t, value }) => ({ t, value })) ?? [],
    };
  });
}
