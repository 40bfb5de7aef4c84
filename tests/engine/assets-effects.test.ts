import { describe, expect, test } from 'vitest';
import { course, lift, row, started, task } from '../support/asset-play.ts';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, type Play, pc } from '../support/play.ts';

const text = words('because');

describe('effects and conditions', () => {
  const decide = (play: Play, decision: string, option: string, by = fc) =>
    play.must(by, { type: 'decision.take', decision, option });

  test('[AS13] an option sends an asset by the authority of whoever chose it, and an inject waits for where it is', () => {
    const play = started().pass(2);
    decide(play, 'launch', 'take', dms);
    expect(row(play, 'kestrel-1').tasked).toMatchObject({ role: 'dms', authority: 'own' });
    play.passTo(minutes(2 + 80) - 1);
    expect(play.said('inject.released').map(({ inject }) => inject)).not.toContain('arrival');
    play.passTo(minutes(2 + 80));
    expect(play.said('inject.released').map(({ inject }) => inject)).toContain('arrival');
  });

  test('[AS13] an effect that its limits do not allow is not done, and the record says why', () => {
    const play = started();
    play.must(facilitator, { type: 'asset.set', asset: 'kestrel-1', ready: 'broken' });
    decide(play, 'launch', 'take', dms);
    expect(play.said('asset.declined')).toMatchObject([{ asset: 'kestrel-1', why: 'asset.broken', source: 'launch' }]);
  });

  test('[AS14] a hold-up at a stop ahead counts there; "after" changes what comes after a stop, and only if it is out', () => {
    const play = started();
    play.must(facilitator, { type: 'decision.open', decision: 'patrol' });
    play.must(dms, task('kestrel-1', ...lift));
    decide(play, 'patrol', 'go');
    play.pass(200);
    expect(course(play, 'kestrel-1').slice(0, 3)).toEqual(['12 departed kika', '47 arrived kika', '57 loaded kika']);

    const other = started();
    other.must(facilitator, { type: 'decision.open', decision: 'patrol' });
    decide(other, 'patrol', 'stay');
    expect(row(other, 'kestrel-1').state).toBe('ready');

    const third = started();
    third.must(facilitator, { type: 'decision.open', decision: 'patrol' });
    third.must(dms, task('kestrel-1', ...lift));
    third.passTo(minutes(20));
    decide(third, 'patrol', 'stay');
    third.pass(200);
    expect(course(third, 'kestrel-1').filter((it) => it.includes('arrived'))).toEqual([
      '32 arrived kika',
      '94 arrived galasi',
    ]);
    expect(row(third, 'kestrel-1').aboard).toBe(0);
  });

  test('[AS15] what breaks stays where it is, on its way where it arrives; what is made ready can be sent', () => {
    const play = started();
    play.must(dms, task('kestrel-1', ...lift));
    play.passTo(minutes(20)).must(facilitator, { type: 'decision.open', decision: 'cordon' });
    decide(play, 'cordon', 'near', pc);
    play.pass(100);
    expect(course(play, 'kestrel-1').slice(-2)).toEqual(['32 arrived kika', '32 halted kika'].slice(-2));
    expect(row(play, 'kestrel-1').state).toBe('broken');

    const other = started();
    other.must(facilitator, { type: 'decision.open', decision: 'cordon' });
    decide(other, 'cordon', 'far', pc);
    other.must(dms, task('kestrel-3', 'kika'));
    expect(row(other, 'kestrel-3').due).toBe(minutes(20));
  });

  test('[AS16] the facilitator overrules a task that has not left, a hold-up not yet suffered, and a breakdown', () => {
    const play = started();
    const overrule = (kind: string) => {
      const effect = play.console().control.effects.findLast((it) => it.kind === kind)?.id ?? '';
      return play.refused(facilitator, { type: 'effect.overrule', effect, reason: text });
    };
    decide(play, 'launch', 'take', dms);
    expect(overrule('task')).toBe('accepted');
    expect(row(play, 'kestrel-1')).toMatchObject({ state: 'ready', plan: [] });
    play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
    decide(play, 'cordon', 'near', pc);
    expect(overrule('break')).toBe('accepted');
    expect(row(play, 'kestrel-1').state).toBe('ready');

    const late = started();
    decide(late, 'launch', 'take', dms);
    late.pass(20);
    const [effect] = late.console().control.effects;
    expect(late.refused(facilitator, { type: 'effect.overrule', effect: effect?.id ?? '', reason: text })).toBe(
      'effect.done',
    );
  });
});
