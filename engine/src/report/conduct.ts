import { driftOf } from '../drift.ts';
import type { Stamped } from '../events.ts';
import { type Said, say, type Words } from '../text.ts';
import type { EffectRow } from '../world/tables.ts';
import type { Report } from './report-schema.ts';
import type { Reporting } from './reporting.ts';

type Conduct = Report['conduct'];
type How = Conduct['leftOut'][number]['how'];

/** What the facilitator did with the scenario. Both figures of an overruled effect stand, the computed one and hers. */
export function conductOf(reporting: Reporting, all: readonly Stamped[]): Conduct {
  return {
    paces: all.flatMap(({ event, t }) => {
      if (event.type !== 'exercise.paced') return [];
      const { left, factor, from, optional } = event;
      return [{ t, left, factor, from, optional }];
    }),
    overruled: reporting.world.rows('effects').flatMap((effect) => overruledOf(reporting, effect)),
    edits: editsOf(reporting, all),
    leftOut: leftOutOf(reporting).toSorted((a, b) => Number(b.how === 'length') - Number(a.how === 'length')),
    desks: desksOf(reporting),
  };
}

function overruledOf(reporting: Reporting, effect: EffectRow): Conduct['overruled'] {
  const { id, t, source, kind, about, change, due, by, overruled } = effect;
  if (overruled === undefined) return [];
  return [
    {
      id,
      computedAt: t,
      t: overruled.t,
      kind,
      source: causeOf(reporting, source),
      about: titleOf(reporting, about),
      ...(change === undefined ? {} : { change }),
      ...(kind === 'move' ? { instead: overruled.change ?? 0 } : {}),
      ...(by === undefined ? {} : { by }),
      ...(due === undefined ? {} : { due }),
      ...written('reason', overruled.reason),
    },
  ];
}

/** A drift is told by what it costs; anything else by its title. */
function causeOf(reporting: Reporting, source: string): Said {
  const drift = driftOf(reporting.flow.scenario, source);
  return drift === undefined ? titleOf(reporting, source) : say(drift.why, reporting.language);
}

/** What stands at the end: an edit that was taken back is none. */
function editsOf({ flow: { scenario }, world, language }: Reporting, all: readonly Stamped[]): Conduct['edits'] {
  return world.rows('injects').flatMap(({ id, edits, releasedAt }) => {
    const authored = scenario.injects[id];
    if (edits === undefined || authored === undefined) return [];
    const last = all.findLast(({ event }) => event.type === 'inject.edited' && event.inject === id)?.t ?? 0;
    const parts = [
      { role: undefined, ...edits },
      ...Object.entries(edits.parts).map(([role, part]) => ({ role, ...part })),
    ];
    return parts.flatMap(({ role, title, body, ...rest }) => {
      const to = 'to' in rest ? rest.to : undefined;
      if (title === undefined && body === undefined && to === undefined) return [];
      return [
        {
          inject: id,
          t: last,
          was: say((role === undefined ? undefined : authored.to[role]?.title) ?? authored.title, language),
          released: releasedAt !== undefined,
          ...(role === undefined ? {} : { role }),
          ...written('title', title),
          ...written('body', body),
          ...(to === undefined ? {} : { to: [...to] }),
        },
      ];
    });
  });
}

/** What was in the plan and was not played, in the order in which it was left out. */
function leftOutOf({ flow: { scenario }, world, language }: Reporting): Conduct['leftOut'] {
  const lines = world.rows('feed').filter(({ event }) => event === 'inject.skipped' || event === 'decision.skipped');
  const seen = new Set<string>();
  return lines
    .toReversed()
    .flatMap(({ event, about = '', detail, words, t }): Conduct['leftOut'] => {
      const kind = event === 'inject.skipped' ? 'inject' : 'decision';
      const key = `${kind} ${about}`;
      const state = world.get(kind === 'inject' ? 'injects' : 'decisions', about)?.state;
      const authored = kind === 'inject' ? scenario.injects[about] : scenario.decisions[about];
      if (state !== 'skipped' || authored === undefined || seen.has(key)) return [];
      seen.add(key);
      return [
        {
          id: about,
          kind,
          title: say(authored.title, language),
          t,
          how: howOf(detail),
          objectives: authored.objectives.map((id) => say(scenario.objectives[id]?.title, language)),
          ...written('reason', words),
        },
      ];
    })
    .toReversed();
}

/** Every desk of the scenario, asked or not: a desk that nobody asked has said nothing. */
function desksOf({ flow: { scenario }, world, language }: Reporting): Conduct['desks'] {
  return scenario.order.desks.map((desk) => ({
    role: desk,
    short: say(scenario.setting.roles[desk]?.short, language),
    title: say(scenario.setting.roles[desk]?.title, language),
    asked: world
      .rows('rfis')
      .filter((rfi) => rfi.desk === desk)
      .map(({ from, askedAt, text, answeredAt, answer, prepared }) => {
        const known = scenario.desks[desk]?.answers[prepared ?? ''];
        const words = answer?.words ?? undefined;
        const said = words === undefined ? known && say(known.text, language) : { text: words, lang: language };
        return {
          t: askedAt,
          from,
          ...written('text', text),
          ...(answeredAt === undefined ? {} : { answeredAt }),
          ...(said === undefined ? {} : { answer: said }),
        };
      }),
  }));
}

/** An id of the scenario in its author's words, whatever it names. */
function titleOf({ flow: { scenario }, language }: Reporting, id: string): Said {
  const named =
    scenario.decisions[id]?.title ??
    scenario.injects[id]?.title ??
    scenario.setting.indicators[id]?.title ??
    scenario.assets[id]?.name ??
    scenario.storyline[id]?.title;
  return named === undefined ? { text: id, lang: language } : say(named, language);
}

function howOf(detail: string | undefined): How {
  const known: readonly How[] = ['facilitator', 'effect', 'condition', 'length', 'overruled'];
  return known.find((how) => how === detail) ?? 'facilitator';
}

function written<K extends string>(key: K, words: Words | undefined): { [k in K]?: string } {
  return words?.words ? ({ [key]: words.words } as { [k in K]: string }) : {};
}
