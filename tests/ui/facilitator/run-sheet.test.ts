import type { ControlView, InjectState, PlannedInjectView } from '@kalari/engine/protocol';
import { describe, expect, test } from 'vitest';
import {
  found,
  type Group,
  groupsOf,
  nextInject,
  nowIndex,
  passes,
} from '../../../facilitator-ui/src/features/conduct/run-sheet.ts';
import { triggerWords } from '../../../facilitator-ui/src/features/conduct/trigger-words.ts';
import { allowed } from '../../../facilitator-ui/src/features/conduct/use-inject-acts.ts';
import { momentAt } from '../../../facilitator-ui/src/parts/hour.ts';
import { nextMoment } from '../../../facilitator-ui/src/parts/next-moment.ts';
import { control } from './fixture/control.ts';
import { fixtureView, NOW } from './fixture/view.ts';
import { min } from './fixture/words.ts';

const numbers = (group: Group | undefined) => group?.injects.map((inject) => inject.number);
const groups = groupsOf(control);
const group = (id: string) => groups.find((each) => each.id === id);
const inject = (id: string): PlannedInjectView => {
  const known = control.injects.byId[id];
  if (known === undefined) throw new Error(id);
  return known;
};
const withInjects = (...changed: PlannedInjectView[]): ControlView => ({
  ...control,
  injects: {
    order: [
      ...control.injects.order,
      ...changed.map((each) => each.id).filter((id) => !control.injects.order.includes(id)),
    ],
    byId: { ...control.injects.byId, ...Object.fromEntries(changed.map((each) => [each.id, each])) },
  },
});

describe('the inject list', () => {
  test('[UI52] stands a group a phase in the order of the storyline, then what waits, then what is in reserve', () => {
    expect(groups.map((each) => each.id)).toEqual([
      'phase:alert',
      'phase:golden-hour',
      'phase:late-launch',
      'phase:second-hour',
      'phase:aftermath',
      'reserve',
    ]);
    expect(numbers(group('reserve'))).toEqual(['R1', 'R2']);
    expect(group('phase:alert')?.done).toBe(3);
  });

  test('[UI52] within a group the order is time, whatever the order of the plan; without a time they stand last', () => {
    expect(numbers(group('phase:golden-hour'))).toEqual([
      '2.01',
      '2.02',
      '2.03',
      '2.04',
      '2.05',
      '2.06',
      '2.07',
      '2.08',
      '2.09',
    ]);
    const early = { ...inject('corma'), due: min(28) };
    expect(numbers(groupsOf(withInjects(early)).find((each) => each.id === 'phase:golden-hour'))).toEqual([
      '2.01',
      '2.02',
      '2.03',
      '2.04',
      '2.05',
      '2.08',
      '2.06',
      '2.07',
      '2.09',
    ]);
  });

  test('[UI52] what went out stands in the phase in which it went out, not in the one it was planned for', () => {
    const late = { ...inject('hamlet'), state: 'released' as const, releasedAt: min(20) };
    expect(numbers(groupsOf(withInjects(late)).find((each) => each.id === 'phase:golden-hour'))).toContain('3.01');
    const reserve = { ...inject('crew-asks'), state: 'released' as const, releasedAt: min(3) };
    const moved = groupsOf(withInjects(reserve));
    expect(numbers(moved.find((each) => each.id === 'phase:alert'))).toContain('R1');
    expect(numbers(moved.find((each) => each.id === 'reserve'))).toEqual(['R2']);
  });

  test('[UI52] what has neither a phase nor a time waits in a group of its own', () => {
    const { phase: _, ...unplaced } = inject('elder');
    expect(numbers(groupsOf(withInjects(unplaced)).find((each) => each.id === 'waiting'))).toEqual(['2.09']);
  });

  test('[UI52] the now-line stands after what is over or due, before what is still to come', () => {
    const current = group('phase:golden-hour');
    if (current === undefined) throw new Error('no group');
    expect(current.injects[nowIndex(current.injects, NOW)]?.number).toBe('2.06');
    expect(nowIndex(current.injects, min(200))).toBe(current.injects.length - 1);
  });

  test('[UI52] filters and words narrow it', () => {
    const shown = (filter: Parameters<typeof passes>[1]) =>
      Object.values(control.injects.byId)
        .filter((each) => passes(each, filter, NOW))
        .map((each) => each.number);
    expect(shown('due')).toEqual(['2.05', '2.06']);
    expect(shown('held')).toEqual(['2.07']);
    expect(shown('waiting')).toEqual(['2.01']);
    expect(shown('expired')).toEqual(['1.03']);
    expect(found(inject('second-device'), 'eod glasses')).toBe(true);
    expect(found(inject('second-device'), 'eod nowhere')).toBe(false);
  });

  test('[UI52] what asks for a hand next is what waits for release, else the next planned one; never the reserve', () => {
    expect(nextInject(control)?.number).toBe('2.05');
    expect(nextInject(withInjects({ ...inject('escort'), state: 'released' }))?.number).toBe('2.06');
  });

  test('[UI52] what it follows is told by title, not by id', () => {
    const words = (text: string) => triggerWords({ kind: 'follows', text }, control, fixtureView.decisions.byId);
    expect(words('second-device')).toBe('2.06 A second device, and the landing site');
    expect(words('landing-site = site-1')).toBe('D-2 Site 1, now');
    expect(words('golden-hour')).toBe('The golden hour');
    expect(triggerWords({ kind: 'condition', text: 'indicators.consent > 55' }, control, {})).toBe(
      'indicators.consent > 55',
    );
  });
});

describe('what may be done', () => {
  test('[UI53] depends on the state: before it is out release, hold, delay, skip, edit; once it is out withdraw', () => {
    const can = (state: InjectState, undoable = false) => {
      const acts = allowed({ state, undoable });
      return Object.entries(acts).flatMap(([act, may]) => (may ? [act] : []));
    };
    expect(can('planned')).toEqual(['release', 'hold', 'delay', 'skip', 'edit']);
    expect(can('held')).toEqual(['release', 'delay', 'skip', 'edit']);
    expect(can('released')).toEqual(['withdraw']);
    expect(can('released', true)).toEqual(['withdraw', 'undo']);
    expect(can('withdrawn')).toEqual([]);
    expect(can('skipped')).toEqual(['release', 'edit']);
  });
});

describe('time', () => {
  test('[UI64] a step goes to the next moment at which something is planned: inject, branch or deadline', () => {
    expect(nextMoment(control, [min(36)], NOW)).toBe(min(30));
    expect(nextMoment(control, [min(29)], NOW)).toBe(min(29));
    expect(nextMoment(control, [undefined], min(51))).toBe(min(64));
    expect(nextMoment(control, [], min(100))).toBeUndefined();
  });

  test('[UI64] an hour of the story means the next time its clock shows it', () => {
    const { starts } = fixtureView.exercise;
    expect(momentAt('08:20', starts, NOW)).toBe(min(40));
    expect(momentAt('0820', starts, NOW)).toBe(min(40));
    expect(momentAt('8.20', starts, NOW)).toBe(min(40));
    expect(momentAt('08:00', starts, NOW)).toBe(min(20 + 24 * 60));
    expect(momentAt('25:00', starts, NOW)).toBeNull();
    expect(momentAt('soon', starts, NOW)).toBeNull();
  });
});
