import { describe, expect, test } from 'vitest';
import { paceFor as enginePace } from '../../../engine/src/pace.ts';
import {
  commandOf,
  noDraft,
  paperIn,
  recipientsOf,
  without,
  withWording,
  wordingOf,
} from '../../../facilitator-ui/src/features/conduct/edit-draft.ts';
import { choicesOf, matches } from '../../../facilitator-ui/src/features/conduct/sift.ts';
import { ageOf } from '../../../facilitator-ui/src/features/feed/age.ts';
import { leftOut, poorer } from '../../../facilitator-ui/src/features/length/left-out.ts';
import { paceFor, roomLeft, shortestFrom } from '../../../facilitator-ui/src/features/length/pace.ts';
import { canOverrule, causeOf } from '../../../facilitator-ui/src/parts/effects/effects.ts';
import { removalOf } from '../../../facilitator-ui/src/parts/removal.ts';
import { isNarrowed, narrowings, nothingSought } from '../../../facilitator-ui/src/parts/sought.ts';
import { control } from './fixture/control.ts';
import { decisions } from './fixture/decisions.ts';
import { fixtureView, NOW } from './fixture/view.ts';
import { min } from './fixture/words.ts';

const inject = (id: string) => {
  const found = control.injects.byId[id];
  if (found === undefined) throw new Error(id);
  return found;
};

describe('writing an inject anew', () => {
  const device = inject('second-device');

  test('[UI78] the preview is what each recipient would read: common words for all, a part for one alone', () => {
    const all = withWording(noDraft, {}, { title: 'Second device', body: 'New words.' });
    const draft = withWording(all, { role: 'fc' }, { body: 'For the FC alone.' });
    expect(paperIn(device, draft, 'fc')).toEqual({
      title: { text: 'Second device', lang: 'en' },
      body: { text: 'New words.', lang: 'en' },
      only: { text: 'For the FC alone.', lang: 'en' },
    });
    expect(paperIn(device, draft, 'dms').only?.text).toMatch(/^The crew accepts/);
    expect(paperIn(device, draft, 'srsg')).toEqual({
      title: { text: 'Second device', lang: 'en' },
      body: { text: 'New words.', lang: 'en' },
    });
    expect(paperIn(device, noDraft, 'pc')).toEqual(device.papers['pc']);
  });

  test('[UI78] only what differs is sent, for one target at a time, and words that stand cannot be emptied', () => {
    const draft = withWording(noDraft, {}, { title: ` ${device.title.text} `, body: 'New words.' });
    expect(commandOf(device, draft, {})).toEqual({ type: 'inject.edit', inject: 'second-device', body: 'New words.' });
    expect(commandOf(device, draft, { role: 'fc' })).toBeNull();
    expect(commandOf(device, withWording(noDraft, {}, { body: '  ' }), {})).toBeNull();
    expect(commandOf(device, { ...noDraft, to: ['pc', 'fc', 'dms'] }, {})).toBeNull();
    expect(commandOf(device, { ...noDraft, to: [] }, {})).toBeNull();
    expect(commandOf(device, { ...noDraft, to: ['fc', 'srsg'] }, {})).toMatchObject({ to: ['fc', 'srsg'] });
    expect(wordingOf(device, { role: 'fc' }).body).toBe(device.papers['fc']?.only?.text);
  });

  test('[UI78] what is saved leaves the draft, and the rest stays', () => {
    const draft = withWording({ ...noDraft, to: ['fc'] }, { role: 'fc' }, { body: 'x' });
    expect(without(draft, {})).toEqual({ all: {}, parts: { fc: { body: 'x' } } });
    expect(without(draft, { role: 'fc' })).toEqual({ all: {}, parts: {}, to: ['fc'] });
    expect(recipientsOf(device, draft)).toEqual(['fc']);
  });
});

describe('taking back', () => {
  test('[UI79] a note is removed by the name that the server gave it: the latest with these words', () => {
    const [first] = control.observations;
    if (first === undefined) throw new Error('no note');
    const { objective, rating, text = '' } = first;
    expect(removalOf(fixtureView, { objective, rating, text })).toEqual({
      type: 'observation.remove',
      observation: 'o1',
    });
    expect(removalOf(fixtureView, { objective, rating, text: 'never said' })).toBeUndefined();
    expect(removalOf(null, { objective, rating, text })).toBeUndefined();
  });
});

describe('length', () => {
  test('[UI80] the consequence shown before is the engine’s own, for every story, moment and length', () => {
    for (const [story, realTime] of [
      [150, 35],
      [90, 0],
      [60, 60],
      [45, 90],
    ] as const) {
      const ours = { story: min(story), realTime: min(realTime) };
      const theirs = { length: min(story), 'real-time': min(realTime) };
      for (let t = 0; t <= story + 1; t += 7) {
        for (let left = 1; left <= story + 5; left += 3) {
          expect(paceFor(ours, min(t), min(left))).toEqual(enginePace(theirs, min(t), min(left)));
        }
        const least = shortestFrom(ours, min(t));
        if (least === undefined) continue;
        expect(enginePace(theirs, min(t), least)).toBeDefined();
        expect(enginePace(theirs, min(t), least - min(1))).toBeUndefined();
      }
    }
  });

  test('[UI80] the end in the room’s time follows the pace from where it changes', () => {
    expect(roomLeft(min(150), 0, 1_000, undefined)).toBe(min(150));
    expect(roomLeft(min(150), min(50), 2_000, undefined)).toBe(min(50));
    const pace = paceFor({ story: min(150), realTime: min(35) }, 0, min(90));
    expect(roomLeft(min(150), 0, 1_000, pace) / min(90)).toBeCloseTo(1, 2);
    expect(roomLeft(min(150), min(160), 1_000, pace)).toBe(0);
  });

  test('[UI80] what is optional and still to come is left out; the objectives that lose by it are named, the worst first', () => {
    const out = leftOut(control, decisions);
    expect(out.injects.map((each) => each.number)).toEqual(['2.08', '3.02']);
    expect(out.decisions.map((each) => each.id)).toEqual(['hospital']);
    const serving = (id: string, all: number, essential: number) => ({
      id,
      title: { text: id, lang: 'en' },
      short: { text: id, lang: 'en' },
      serves: { all, essential },
    });
    const objectives = [serving('a', 4, 4), serving('b', 4, 3), serving('c', 4, 1), serving('d', 0, 0)];
    expect(poorer(objectives).map((each) => each.id)).toEqual(['c', 'b']);
  });
});

describe('effects', () => {
  const byId = fixtureView.decisions.byId;
  const effect = (id: string) => {
    const found = control.effects.find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  test('[UI81] each effect says what brought it about', () => {
    expect(causeOf(effect('e12'), control, byId)).toMatchObject({ kind: 'decision', number: 'D-1' });
    expect(causeOf(effect('e20'), control, byId)).toMatchObject({ kind: 'inject', number: '1.03' });
    expect(causeOf(effect('e21'), control, byId)).toMatchObject({ kind: 'phase' });
  });

  test('[UI81] what can still be stopped can be overruled, once', () => {
    expect(['e12', 'e13', 'e20', 'e21'].map((id) => canOverrule(effect(id), control, byId))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    const out = { ...effect('e13'), about: 'first-alert' };
    expect(canOverrule(out, control, byId)).toBe(false);
    expect(canOverrule({ ...out, kind: 'open', about: 'launch' }, control, byId)).toBe(false);
    expect(canOverrule({ ...out, kind: 'open', about: 'hospital' }, control, byId)).toBe(true);
  });
});

describe('filters', () => {
  const shown = (change: Partial<typeof nothingSought>) =>
    Object.values(control.injects.byId)
      .filter((each) => matches(each, { ...nothingSought, ...change }, NOW))
      .map((each) => each.number);

  test('[UI82] the list is narrowed by role, channel, thread, objective, state, category, what is optional, and words', () => {
    expect(shown({ role: 'pc' })).toEqual(['2.02', '2.06', '2.09']);
    expect(shown({ channel: 'radio' })).toEqual(['2.02', '2.05', '3.01']);
    expect(shown({ thread: 'capital' })).toEqual(['2.07']);
    expect(shown({ objective: 'protect' })).toEqual(['2.06']);
    expect(shown({ category: 'contingency' })).toEqual(['R1', 'R2']);
    expect(shown({ optional: true })).toEqual(['2.08', '3.02']);
    expect(shown({ optional: true, role: 'dms', words: 'corma' })).toEqual(['2.08']);
    expect(shown({ filter: 'held', channel: 'email' })).toEqual([]);
  });

  test('[UI82] only what the scenario has is offered, and each choice can be taken away by itself', () => {
    const { channels, threads, categories, optional } = choicesOf(control);
    expect(channels).not.toContain('letter');
    expect([threads, categories, optional]).toEqual([['capital', 'hospital'], ['inject', 'contingency'], true]);
    expect(narrowings({ ...nothingSought, role: 'pc', optional: true })).toEqual(['role', 'optional']);
    expect([isNarrowed(nothingSought), isNarrowed({ ...nothingSought, words: ' x' })]).toEqual([false, true]);
  });
});

describe('questions', () => {
  test('[UI83] a question ages while nobody answers', () => {
    expect([0, 4, 5, 14, 15, 90].map((minutes) => ageOf(0, min(minutes)))).toEqual([
      'fresh',
      'fresh',
      'waiting',
      'waiting',
      'old',
      'old',
    ]);
  });
});
