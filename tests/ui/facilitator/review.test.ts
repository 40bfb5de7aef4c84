import { describe, expect, test } from 'vitest';
import {
  deciderOf,
  knowRows,
  momentOfDecision,
  tally,
  weighed,
} from '../../../facilitator-ui/src/features/review/moment.ts';
import { hoursOf } from '../../../facilitator-ui/src/features/review/scrubber.tsx';
import { fixtureReport } from './fixture/report.ts';
import { min } from './fixture/words.ts';

const decision = (id: string) => {
  const known = fixtureReport.decisions.find((each) => each.id === id);
  if (known === undefined) throw new Error(id);
  return known;
};
const site = decision('landing-site');
const moment = momentOfDecision(site, fixtureReport);
const rows = knowRows(fixtureReport, site, moment);
const row = (id: string) => rows.find((each) => each.id === id);
const cell = (id: string, role: string) => row(id)?.cells.find((each) => each.role === role);

describe('who knew what', () => {
  test('[UI68] is told for the moment of the decision, for the one who took it', () => {
    expect(moment).toBe(min(34));
    expect(deciderOf(site)).toBe('fc');
    expect(deciderOf(decision('hospital'))).toBe('dms');
    expect(momentOfDecision({ ...site, outcome: undefined } as typeof site, fixtureReport)).toBe(min(98));
  });

  test('[UI68] each role had received it, was told, has it unread, learnt it later, or nothing is recorded', () => {
    expect(cell('count', 'fc')).toMatchObject({ state: 'received', since: min(15) });
    expect(cell('count', 'dms')).toMatchObject({ state: 'told', from: 'fc' });
    expect(cell('device', 'fc')?.state).toBe('unread');
    expect(cell('civilians', 'srsg')).toMatchObject({ state: 'later', since: min(44) });
    expect(cell('wind', 'dms')).toMatchObject({ state: 'received', since: min(25) });
    expect(cell('path', 'fc')?.state).toBe('none');
  });

  test('[UI68] a dashed arc is drawn only for what was critical, with one colleague alone, and had not reached the decider', () => {
    expect(row('civilians')?.ghost).toEqual({ holder: 'pc', length: min(17) });
    expect(row('device')?.ghost).toBeUndefined();
    expect(row('wind')?.ghost).toBeUndefined();
    const two = {
      ...site,
      facts: site.facts.map((fact) =>
        fact.id === 'civilians' ? { ...fact, heldBy: [...fact.heldBy, { role: 'dms', since: min(20) }] } : fact,
      ),
    };
    expect(knowRows(fixtureReport, two, moment).find((each) => each.id === 'civilians')?.ghost).toBeUndefined();
  });

  test('[UI68] only what had been passed on by then has an arc', () => {
    expect(row('count')?.passed).toEqual([{ from: 'fc', to: 'dms' }]);
    expect(row('civilians')?.passed).toEqual([]);
  });

  test('[UI68] what was critical and elsewhere stands first; every fact is counted once', () => {
    expect(weighed(site.facts).map((fact) => fact.id)).toEqual([
      'civilians',
      'device',
      'ambush',
      'count',
      'wind',
      'path',
    ]);
    expect(tally(site)).toEqual({ known: 2, unread: 1, held: 2, unknown: 1 });
    expect(knowRows(fixtureReport, undefined, min(98)).map((each) => each.id)).toEqual(
      fixtureReport.facts.map((fact) => fact.id),
    );
  });

  test('[UI68] the line of the exercise carries round hours of the story, at most eight', () => {
    const starts = (7 * 60 + 40) * 60_000;
    expect(hoursOf(starts, min(98))).toEqual([min(5), min(20), min(35), min(50), min(65), min(80), min(95)]);
    expect(hoursOf(starts, min(600)).length).toBeLessThanOrEqual(10);
  });
});
