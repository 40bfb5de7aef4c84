import type { Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { Tables } from '../world/tables.ts';
import { byIds, type Looking } from './looking.ts';
import type { FactView, MessageView, RfiView, View } from './view.ts';

/** The facts a role holds, first learned first. Never what is true. */
export function factsFor({ flow: { scenario }, table, role, audience: { language } }: Looking): View['facts'] {
  if (role === undefined) return { byId: {}, order: [] };
  return table<'facts', FactView>('facts', {
    entry: (row) => {
      const held = row.holders[role];
      const authored = scenario.facts[row.id];
      if (held === undefined || authored === undefined) return undefined;
      return {
        id: row.id,
        text: say(authored.text, language),
        reliability: authored.reliability,
        since: held.since,
        via: held.via,
        ...(held.from === undefined ? {} : { from: held.from }),
      };
    },
    // The order of the rows tells what others learned first.
    order: (a, b) => a.since - b.since || byIds(a, b),
  });
}

/** Messages a role wrote or received; the facilitator reads all of them. */
export function messagesFor({ table, role, audience }: Looking): View['messages'] {
  return table<'messages', MessageView>('messages', {
    entry: (row) => {
      const mine = role !== undefined && (row.from === role || row.to.includes(role));
      if (!mine && audience.kind !== 'facilitator') return undefined;
      return {
        id: row.id,
        from: row.from,
        to: [...row.to],
        text: row.text.words ?? '',
        t: row.t,
        ...(row.inject === undefined ? {} : { inject: row.inject }),
        ...(row.facts === undefined ? {} : { facts: [...row.facts] }),
      };
    },
  });
}

/** Questions a role put to control, with their answers; the facilitator sees all of them. */
export function rfisFor({ flow: { scenario }, table, role, audience }: Looking): View['rfis'] {
  return table<'rfis', RfiView>('rfis', {
    entry: (row) => {
      if (row.from !== role && audience.kind !== 'facilitator') return undefined;
      return {
        id: row.id,
        from: row.from,
        text: row.text.words ?? '',
        askedAt: row.askedAt,
        ...(row.inject === undefined ? {} : { inject: row.inject }),
        ...(row.desk === undefined ? {} : { desk: row.desk }),
        ...answerOf(scenario, row, audience.language),
        ...(row.as?.words ? { as: row.as.words } : {}),
        ...(row.answeredAt === undefined ? {} : { answeredAt: row.answeredAt }),
      };
    },
  });
}

function answerOf(scenario: Scenario, { desk, prepared, answer }: Tables['rfis'], language: string) {
  if (answer !== undefined) return { answer: answer.words ?? '' };
  const text = scenario.desks[desk ?? '']?.answers[prepared ?? '']?.text;
  return text === undefined ? {} : { answer: say(text, language).text };
}
