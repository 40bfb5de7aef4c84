import type { DecisionView, HeldFactView } from '@kalari/engine/protocol';
import { translator } from '@kalari/ui-kit/i18n.tsx';
import { describe, expect, test } from 'vitest';
import {
  decidedOtherwise,
  earlierOf,
  settledIn,
  tellingsOf,
  toldOtherwise,
} from '../../../facilitator-ui/src/features/hindsight/changes.ts';
import { deedWords } from '../../../facilitator-ui/src/features/hindsight/deed-words.ts';
import { arrangedKnown, knowsIn } from '../../../facilitator-ui/src/features/hindsight/known.ts';
import { en } from '../../../facilitator-ui/src/messages/en.ts';
import { fr } from '../../../facilitator-ui/src/messages/fr.ts';
import { namesIn } from '../../../facilitator-ui/src/parts/foresight/names.ts';
import { fixtureView } from './fixture/view.ts';
import { min } from './fixture/words.ts';

const launch = fixtureView.decisions.byId['launch'];
const facts = fixtureView.control?.facts;
if (launch === undefined || facts === undefined) throw new Error('The fixture has no launch or no facts.');
const decision = (change: Partial<DecisionView>): DecisionView => ({ ...launch, ...change });
const taken = (t: number, option: string, openedAt = 0) =>
  decision({ state: 'taken', openedAt, outcome: { option, role: 'dms', authority: 'own', t, recorded: false } });
const fact = (holders: HeldFactView['holders']): HeldFactView => {
  const found = facts.byId['count'];
  if (found === undefined) throw new Error('count');
  return { ...found, holders };
};

describe('what might have been otherwise', () => {
  test('[UI172] what is settled, the latest first; what is open could not have been settled otherwise', () => {
    const all = [taken(min(8), 'a'), { ...taken(min(12), 'a'), id: 'later' }, decision({ state: 'open', id: 'open' })];
    expect(settledIn(all).map(({ id }) => id)).toEqual(['later', 'launch']);
  });

  test('[UI172] a decision: another option, or earlier, never before it was put; the same at the same time is no change', () => {
    const it = taken(min(8), 'site-1', min(2));
    expect(earlierOf(it)).toEqual([0, 1, 5]);
    expect(decidedOtherwise(it, 'site-1', 0)).toBeUndefined();
    expect(decidedOtherwise(it, '', 5)).toBeUndefined();
    expect(decidedOtherwise(it, 'site-2', 0)).toEqual({ of: 'otherwise', decision: 'launch', option: 'site-2' });
    expect(decidedOtherwise(it, 'site-1', 5)).toEqual({ of: 'otherwise', decision: 'launch', t: String(min(3)) });
    expect(decidedOtherwise(it, 'site-2', 20)).toMatchObject({ option: 'site-2', t: String(min(2)) });
  });

  test('[UI172] a decision that lapsed would have been taken before its time passed, by any option', () => {
    const lapsed = decision({
      state: 'lapsed',
      openedAt: 0,
      outcome: { option: 'site-1', authority: 'default', t: min(15), recorded: false },
    });
    expect(earlierOf(lapsed)).toEqual([1, 5, 10]);
    expect(decidedOtherwise(lapsed, 'site-1', 1)).toEqual({
      of: 'otherwise',
      decision: 'launch',
      option: 'site-1',
      t: String(min(14)),
    });
  });

  test('[UI172] a fact: as soon as somebody knew it, or a minute before a decision, and never before anybody knew', () => {
    const held = fact({ fc: { since: min(3), via: 'inject' }, dms: { since: min(9), via: 'told', from: 'fc' } });
    const decisions = [taken(min(2), 'a'), { ...taken(min(12), 'a'), id: 'later' }];
    expect(tellingsOf(held, decisions).map(({ t, decision: it }) => [t, it?.id])).toEqual([
      [min(3), undefined],
      [min(11), 'later'],
    ]);
    expect(toldOtherwise(held, 'fc', min(3))).toBeUndefined();
    expect(toldOtherwise(held, 'dms', min(11))).toBeUndefined();
    expect(toldOtherwise(held, 'dms', min(3))).toEqual({
      of: 'otherwise',
      fact: 'count',
      to: 'dms',
      from: 'fc',
      t: String(min(3)),
    });
    expect(toldOtherwise(fact({}), 'dms', 0)).toEqual({ of: 'otherwise', fact: 'count', to: 'dms', t: '0' });
  });

  test('[UI173] what could then not have been done is told in words, in both languages', () => {
    const names = namesIn(fixtureView);
    const told = (command: string, about?: string, texts: Record<string, string> = en, language = 'en') =>
      deedWords(
        { command, ...(about === undefined ? {} : { about }) },
        names,
        translator(texts as typeof en, language),
      );
    expect(told('decision.take', 'launch')).toBe('decided D-1 Launch from Muka.');
    expect(told('decision.take', 'launch', fr, 'fr')).toBe('a tranché D-1 Launch from Muka.');
    expect(told('message.send')).toBe('wrote a message.');
    expect(told('new.thing', 'x')).toBe('did something else. x');
  });
});

describe('who knew what', () => {
  const known = [
    { fact: 'ambush', holders: [] },
    { fact: 'civilians', holders: [{ role: 'pc', since: 5, via: 'brief', seq: 1 }] },
    {
      fact: 'count',
      holders: [
        { role: 'dms', since: 9, via: 'told', from: 'fc', seq: 3 },
        { role: 'fc', since: 3, via: 'inject', seq: 2 },
      ],
    },
    { fact: 'device', holders: [] },
    { fact: 'gone', holders: [] },
  ];

  test('[UI174] what bears on the decision first, weightiest first; what nobody knew last; holders by time', () => {
    const { bearing, known: others, unknown } = arrangedKnown(known, facts, { id: 'launch' });
    expect(bearing.map((row) => [row.fact.id, row.weight])).toEqual([
      ['device', 'critical'],
      ['count', 'useful'],
    ]);
    expect(bearing[1]?.holders.map(({ role }) => role)).toEqual(['fc', 'dms']);
    expect([others, unknown].map((rows) => rows.map((row) => row.fact.id))).toEqual([['civilians'], ['ambush']]);
    expect(arrangedKnown(known, facts, undefined).bearing).toEqual([]);
  });

  test('[UI174] the strip tells one’s own source from what a colleague passed on', () => {
    expect(knowsIn(known[2]?.holders ?? [])).toEqual({ fc: 'read', dms: 'told' });
  });
});
