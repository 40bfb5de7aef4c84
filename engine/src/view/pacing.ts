import { driftOf, driftTimers } from '../drift.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { EffectRow } from '../world/tables.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import type { ControlDeskView, ControlView, DriftView, EffectView } from './view.ts';

/** How the story fits into the time of the room. */
export function lengthOf({ flow: { scenario }, world }: Looking): ControlView['length'] {
  const { pace } = world.must('exercise', 'it');
  return {
    story: scenario.length,
    realTime: scenario['real-time'],
    ...(scenario.shortest === undefined ? {} : { shortest: scenario.shortest }),
    ...(pace === undefined ? {} : { pace: { factor: pace.factor, from: pace.from, optional: pace.optional } }),
  };
}

/** What serves an objective: all of it, and what is played even when time is short. */
export function servesOf({ injects, decisions }: Scenario, objective: string): { all: number; essential: number } {
  const serving = [...Object.values(injects), ...Object.values(decisions)].filter(({ objectives }) =>
    objectives.includes(objective),
  );
  return { all: serving.length, essential: serving.filter(({ optional }) => !optional).length };
}

/** The desks with what they have to say, for whoever answers in their name. */
export function desksOf({ flow: { scenario }, part }: Looking): ControlDeskView[] {
  return scenario.order.desks.flatMap((id) => {
    const desk = scenario.desks[id];
    return desk === undefined ? [] : [part(`control desk ${id}`, (within) => deskOf(within, id, desk))];
  });
}

function deskOf(
  { world, audience: { language }, holds }: Looking,
  id: string,
  desk: Scenario['desks'][string],
): ControlDeskView {
  return {
    id,
    ...(desk.notes === undefined ? {} : { notes: say(desk.notes, language) }),
    askedBy: [...(world.get('desks', id)?.askedBy ?? [])],
    answers: Object.entries(desk.answers).map(([id, answer]) => {
      const open = answer['only-if'] === undefined || holds(answer['only-if']);
      return rememberAnswer(answer, `${id} ${language} ${open}`, () => ({
        id,
        about: say(answer.about, language),
        text: say(answer.text, language),
        carries: [...answer.carries],
        open,
      }));
    }),
  };
}

/** What waiting costs, in the author's order. */
export function driftsOf({ flow: { scenario }, world, audience: { language } }: Looking): DriftView[] {
  const feed = scenario.drift.length === 0 ? [] : world.rows('feed').filter(({ event }) => event === 'drift.moved');
  return driftTimers(scenario).flatMap((id) => {
    const drift = driftOf(scenario, id);
    if (drift === undefined) return [];
    const due = world.get('timers', id)?.due;
    return [
      {
        id,
        why: say(drift.why, language),
        every: drift.every,
        ...(drift.while === undefined ? {} : { while: drift.while }),
        times: feed.filter(({ about }) => about === id).length,
        ...(due === undefined ? {} : { due }),
      },
    ];
  });
}

const rememberAnswer = memo<Scenario['desks'][string]['answers'][string], ControlDeskView['answers'][number]>();

/** Everything the scenario has computed, latest last. */
export function effectsOf({ world }: Looking): EffectView[] {
  return world.rows('effects').map((row) => remember(row, '', () => effectOf(row)));
}

const remember = memo<EffectRow, EffectView>();

function effectOf({ id, t, source, kind, about, change, due, by, overruled }: EffectRow): EffectView {
  return {
    id,
    t,
    source,
    kind,
    about,
    ...(change === undefined ? {} : { change }),
    ...(due === undefined ? {} : { due }),
    ...(by === undefined ? {} : { by }),
    ...(overruled === undefined
      ? {}
      : {
          overruled: {
            t: overruled.t,
            ...(overruled.change === undefined ? {} : { change: overruled.change }),
            ...(overruled.reason.words ? { reason: overruled.reason.words } : {}),
          },
        }),
  };
}
