import type { Scenario } from '../scenario/scenario.ts';
import { say } from '../text.ts';
import type { Tables } from '../world/tables.ts';
import type { Looking } from './looking.ts';
import { memo } from './memo.ts';
import type { FactView, MessageView, RfiView, View } from './view.ts';

/** The facts a role holds, first learned first. Never what is true. */
export function factsFor({ flow: { scenario }, world, role, audience: { language } }: Looking): View['facts'] {
  const byId: View['facts']['byId'] = {};
  if (role === undefined) return { byId, order: [] };
  const known = world
    .rows('facts')
    .flatMap((row) => {
      const held = row.holders[role];
      const authored = scenario.facts[row.id];
      return held === undefined || authored === undefined ? [] : [{ row, held, authored }];
    })
    // Sorted before anything is made of it: the order of the rows tells what others learned first.
    .sort((a, b) => a.held.since - b.held.since || (a.row.id < b.row.id ? -1 : 1));
  for (const { row, held, authored } of known) {
    byId[row.id] = rememberFact(row, `${role} ${language}`, () => ({
      id: row.id,
      text: say(authored.text, language),
      reliability: authored.reliability,
      since: held.since,
      via: held.via,
      ...(held.from === undefined ? {} : { from: held.from }),
    }));
  }
  return { byId, order: known.map(({ row }) => row.id) };
}

/** Messages a role wrote or received; the facilitator reads all of them. */
export function messagesFor({ world, role, audience }: Looking): View['messages'] {
  const byId: View['messages']['byId'] = {};
  const order: string[] = [];
  for (const row of world.rows('messages')) {
    const mine = role !== undefined && (row.from === role || row.to.includes(role));
    if (!mine && audience.kind !== 'facilitator') continue;
    byId[row.id] = rememberMessage(row, '', () => ({
      id: row.id,
      from: row.from,
      to: [...row.to],
      text: row.text.words ?? '',
      t: row.t,
      ...(row.inject === undefined ? {} : { inject: row.inject }),
      ...(row.facts === undefined ? {} : { facts: [...row.facts] }),
    }));
    order.push(row.id);
  }
  return { byId, order };
}

/** Questions a role put to control, with their answers; the facilitator sees all of them. */
export function rfisFor({ flow: { scenario }, world, role, audience }: Looking): View['rfis'] {
  const byId: View['rfis']['byId'] = {};
  const order: string[] = [];
  for (const row of world.rows('rfis')) {
    if (row.from !== role && audience.kind !== 'facilitator') continue;
    byId[row.id] = rememberRfi(row, audience.language, () => ({
      id: row.id,
      from: row.from,
      text: row.text.words ?? '',
      askedAt: row.askedAt,
      ...(row.inject === undefined ? {} : { inject: row.inject }),
      ...(row.desk === undefined ? {} : { desk: row.desk }),
      ...answerOf(scenario, row, audience.language),
      ...(row.as?.words ? { as: row.as.words } : {}),
      ...(row.answeredAt === undefined ? {} : { answeredAt: row.answeredAt }),
    }));
    order.push(row.id);
  }
  return { byId, order };
}

function answerOf(scenario: Scenario, { desk, prepared, answer }: Tables['rfis'], language: string) {
  if (answer !== undefined) return { answer: answer.words ?? '' };
  const text = scenario.desks[desk ?? '']?.answers[prepared ?? '']?.text;
  return text === undefined ? {} : { answer: say(text, language).text };
}

const rememberFact = memo<Tables['facts'], FactView>();
const rememberMessage = memo<Tables['messages'], MessageView>();
const rememberRfi = memo<Tables['rfis'], RfiView>();
