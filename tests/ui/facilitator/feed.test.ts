import { translator } from '@kalari/ui-kit/i18n.tsx';
import { en as common } from '@kalari/ui-kit/messages/en';
import { describe, expect, test } from 'vitest';
import {
  arrangedDecisions,
  notConsulted,
  toRecord,
  toRule,
} from '../../../facilitator-ui/src/features/decisions/outstanding.ts';
import { arranged, waitsForHer } from '../../../facilitator-ui/src/features/feed/arranged.ts';
import { titleOf } from '../../../facilitator-ui/src/features/feed/title-of.ts';
import { firstTellable, tellables } from '../../../facilitator-ui/src/features/feed/told.ts';
import { consoleEn } from '../../../facilitator-ui/src/messages/en.ts';
import { sinceOf } from '../../../facilitator-ui/src/parts/ago-picker.tsx';
import { eventText } from '../../../facilitator-ui/src/parts/event-words.ts';
import { letterOf, placeOf } from '../../../facilitator-ui/src/parts/letters.ts';
import { control } from './fixture/control.ts';
import { decisions } from './fixture/decisions.ts';
import { withDoctrine } from './fixture/doctrine.ts';
import { fixtureView, NOW } from './fixture/view.ts';
import { min } from './fixture/words.ts';

describe('the feed', () => {
  test('[UI62] is newest first, but what waits for the facilitator stays on top until it is dealt with', () => {
    const top = arranged(control.feed, (item) => waitsForHer(item, fixtureView));
    expect(top.slice(0, 3).map((item) => item.event)).toEqual(['rfi.asked', 'decision.taken', 'decision.positioned']);
    const answered = { ...fixtureView, rfis: { byId: {}, order: [] }, decisions: { byId: {}, order: [] } };
    expect(arranged(control.feed, (item) => waitsForHer(item, answered)).map((item) => item.seq)).toEqual(
      control.feed.map((item) => item.seq).toSorted((a, b) => b - a),
    );
  });

  test('[UI66] where nobody wrote words, the code of the event is put into words; words are quoted', () => {
    const t = translator({ ...common, ...consoleEn }, 'en');
    const format = { story: String, hour: (moment: number) => `hour ${moment}`, length: String };
    expect(eventText('phase.entered', 'condition', t, format)).toEqual({ remark: 'its condition is met' });
    expect(eventText('phase.entered', 'Running out of room time', t, format)).toEqual({
      quote: 'Running out of room time',
    });
    expect(eventText('clock.speeded', '2000', t, format)).toEqual({ remark: '×2' });
    expect(eventText('clock.advanced', '60000', t, format)).toEqual({ remark: 'hour 60000' });
    expect(eventText('inject.skipped', 'effect', t, format)).toBeNull();
    expect(eventText('observation.noted', 'strength', t, format)).toEqual({ remark: 'strength' });
    expect(eventText('message.sent', 'strength', t, format)).toEqual({ quote: 'strength' });
    expect(eventText('message.sent', undefined, t, format)).toBeNull();
  });
});

describe('the feed never shows an id', () => {
  const t = translator({ ...common, ...consoleEn }, 'en');
  const format = { story: String, hour: String, length: String };
  const codes = [
    ['procedure.moved', 'alerted'],
    ['procedure.begun', 'risk-raised'],
    ['asset.arrived', 'faron'],
    ['asset.tasked', 'faron amsan'],
    ['asset.delayed', '600000'],
    ['rfi.answered', 'who-is-needed'],
    ['effect.overruled', '-3'],
  ] as const;

  test.each(codes)('[UI179] what %s carries as %s is not written; what a person wrote is', (event, code) => {
    expect(eventText(event, code, t, format)).toBeNull();
    expect(eventText(event, 'Said by a person.', t, format)).toEqual({ quote: 'Said by a person.' });
  });

  test('[UI179] a procedure is told by its name and where it has come to, an asset by its name', () => {
    const told = withDoctrine(fixtureView);
    const [procedure] = told.control?.procedures ?? [];
    const [asset] = Object.values(told.assets.byId);
    if (procedure === undefined || asset === undefined) throw new Error('The fixture has neither.');
    const line = { id: 'x', seq: 1, t: 0 } as const;
    const [state] = procedure.states;
    const moved = {
      ...line,
      kind: 'procedure',
      event: 'procedure.moved',
      about: procedure.id,
      text: state?.id ?? '',
    } as const;
    expect(titleOf(moved, told)?.text).toBe(`${procedure.title.text} – ${state?.title.text}`);
    const arrived = { ...line, kind: 'asset', event: 'asset.arrived', about: asset.id, text: 'faron' } as const;
    expect(titleOf(arrived, told)?.text).toBe(asset.name.text);
  });
});

describe('told aloud', () => {
  test('[UI57] begins with the selected inject if it went out, else with the latest that did', () => {
    const all = tellables(control);
    expect(firstTellable(all, 'market')?.id).toBe('market');
    expect(firstTellable(all, 'second-device')?.id).toBe('fog');
    expect(firstTellable([], 'market')).toBeUndefined();
  });

  test('[UI57] takes who said it to be who held it first', () => {
    const all = tellables(control);
    expect(all.find((each) => each.id === 'second-alert')?.holders).toEqual(['fc', 'dms']);
    expect(all.find((each) => each.id === 'ambush')?.holders).toEqual(['fc', 'dms', 'srsg']);
    expect(all.some((each) => each.id === 'device')).toBe(false);
  });

  test('[UI57] may be back-dated by minutes, never before the start', () => {
    expect(sinceOf(NOW, 0)).toBeUndefined();
    expect(sinceOf(NOW, 5)).toBe(NOW - min(5));
    expect(sinceOf(NOW, 600)).toBe(0);
  });
});

describe('decisions', () => {
  test('[UI58] a letter stands for each option, in their order', () => {
    expect([0, 1, 4].map(letterOf)).toEqual(['a', 'b', 'e']);
    expect(placeOf('b', 3)).toBe(1);
    expect(placeOf('B', 3)).toBe(1);
    expect(placeOf('d', 3)).toBeNull();
    expect(placeOf('Enter', 3)).toBeNull();
  });

  test('[UI58] the ruling is on the decision chosen if it waits, else on the one that has waited longest', () => {
    const [launch] = decisions;
    if (launch?.outcome === undefined) throw new Error('no outcome');
    const earlier = { ...launch, state: 'ruling' as const, outcome: { ...launch.outcome, t: min(2) } };
    expect(toRule([...decisions, { ...earlier, id: 'earlier' }], null)?.id).toBe('earlier');
    expect(toRule([...decisions, { ...earlier, id: 'earlier' }], 'minister-flight')?.id).toBe('minister-flight');
    expect(toRule(decisions, 'landing-site')?.id).toBe('minister-flight');
    expect(toRule([], null)).toBeUndefined();
  });

  test('[UI59] what is open can be recorded first, then what has not been put yet; nothing that was decided', () => {
    expect(toRecord(decisions).map((decision) => decision.id)).toEqual(['landing-site', 'hospital']);
  });

  test('[UI62] what waits for a ruling stands first, then what is open by its deadline', () => {
    expect(arrangedDecisions(decisions).map((decision) => decision.state)).toEqual([
      'ruling',
      'open',
      'taken',
      'planned',
    ]);
  });

  test('[UI55] who took no position is told as such, and no more', () => {
    const open = decisions.find((decision) => decision.id === 'landing-site');
    expect(open && notConsulted(open)).toEqual(['pc']);
  });
});
