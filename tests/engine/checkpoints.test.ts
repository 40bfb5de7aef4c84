import { report } from '@kalari/engine';
import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { smallFlow, smallFlowWith } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();
const seen = (play: Play, checkpoint: string) => play.console().control.checkpoints.byId[checkpoint];
const take = { type: 'decision.take', decision: 'launch', option: 'take' } as const;

test('[CP1] a checkpoint counts from the start, an inject, a decision or a phase, whichever its author named', () => {
  const play = started().pass(2);
  expect(seen(play, 'srsg-informed')).toMatchObject({ from: 0, limit: minutes(5), result: 'pending' });
  expect(seen(play, 'launch-decided')).toMatchObject({ from: 0, limit: minutes(10) });
  expect(seen(play, 'cordon-set')).not.toHaveProperty('from');
  play.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  expect(seen(play, 'cordon-set')).toMatchObject({ from: minutes(2), limit: minutes(5) });
  play.pass(23);
  expect(seen(play, 'aftermath')).toMatchObject({ from: minutes(25) });
});

test('[CP1] it begins once: a second visit to the phase does not start it again', () => {
  const play = started();
  for (const phase of ['late', 'alert', 'late']) {
    play.must(facilitator, { type: 'phase.force', phase, reason: words('To try it') });
    play.pass(2);
  }
  expect(play.said('checkpoint.begun').filter((it) => it.checkpoint === 'aftermath')).toHaveLength(1);
});

test('[CP2] it is reached when its act has happened: in time, or late', () => {
  const met = started().pass(4);
  met.must(dms, take);
  expect(seen(met, 'launch-decided')).toMatchObject({ result: 'met', doneAt: minutes(4), by: 'dms' });

  const late = started().pass(14);
  late.must(dms, take);
  expect(seen(late, 'launch-decided')).toMatchObject({ result: 'late', doneAt: minutes(14) });
});

test('[CP2] somebody learning something is an act too, and whose act is on record', () => {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.share', inject: 'first-alert', to: ['srsg'] });
  expect(seen(play, 'srsg-informed')).toMatchObject({ result: 'pending' });
  play.pass(1);
  play.must(srsg, { type: 'inject.read', inject: 'first-alert' });
  expect(seen(play, 'srsg-informed')).toMatchObject({ result: 'met', by: 'srsg', doneAt: minutes(2) });
});

test('[CP3] a decision by somebody else than the author named is the wrong decider’s', () => {
  const play = started().pass(2);
  play.must(pc, take);
  expect(seen(play, 'launch-decided')).toMatchObject({ result: 'wrong-decider', by: 'pc' });
});

test('[CP4] what was done aloud counts from when it was done, not from when it was noted', () => {
  const play = started().pass(12);
  play.must(facilitator, {
    type: 'decision.record',
    decision: 'launch',
    role: 'dms',
    option: 'take',
    since: minutes(9),
  });
  expect(seen(play, 'launch-decided')).toMatchObject({ result: 'met', doneAt: minutes(9), by: 'dms' });

  play.must(facilitator, { type: 'fact.told', fact: 'ambush', from: 'fc', to: ['srsg'], since: minutes(4) });
  expect(seen(play, 'srsg-informed')).toMatchObject({ result: 'met', doneAt: minutes(4), by: 'fc' });
});

test('[CP4] an act from before the checkpoint began counts as done at its beginning', () => {
  const early = smallFlowWith(
    [
      `    act: "decisions.launch.taken"\n    within: 10min`,
      `    act: "'pc' in facts.ambush.holders"\n    within: 10min`,
    ],
    ['    at: 0min\n', '    at: 5min\n'],
  );
  const play = new Play(early).start().pass(1);
  play.must(facilitator, { type: 'fact.told', fact: 'ambush', to: ['pc'] });
  play.pass(5);
  expect(seen(play, 'launch-decided')).toMatchObject({ from: minutes(5), result: 'met', doneAt: minutes(5) });

  const told = new Play(early).start().pass(7);
  told.must(facilitator, { type: 'fact.told', fact: 'ambush', from: 'fc', to: ['pc'], since: minutes(2) });
  expect(seen(told, 'launch-decided')).toMatchObject({ from: minutes(5), result: 'met', doneAt: minutes(5), by: 'fc' });
});

test('[CP4] a decision recorded before it was put begins its checkpoint and reaches it', () => {
  const play = started().pass(4);
  play.must(facilitator, { type: 'decision.record', decision: 'cordon', role: 'pc', option: 'near' });
  expect(seen(play, 'cordon-set')).toMatchObject({ from: minutes(4), doneAt: minutes(4), result: 'met', by: 'pc' });
});

test('[CP5] past its last moment it is missed, at once where the author set one, else at the end', () => {
  const play = started().pass(30);
  expect(play.said('checkpoint.reached')).toMatchObject([
    { checkpoint: 'launch-decided', result: 'missed', t: minutes(30) },
  ]);
  expect(seen(play, 'srsg-informed')).toMatchObject({ result: 'pending' });
  play.must(facilitator, { type: 'exercise.end' });
  expect(seen(play, 'srsg-informed')).toMatchObject({ result: 'missed' });
  expect(seen(play, 'srsg-informed')).not.toHaveProperty('doneAt');
});

test('[CP5] a default that happened is not an act', () => {
  const play = started().pass(16);
  expect(seen(play, 'launch-decided')).toMatchObject({ result: 'pending' });
});

test('[CP6] what never began, or does not apply, is not applicable', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'exercise.end' });
  expect(seen(play, 'cordon-set')).toMatchObject({ result: 'not-applicable' });

  const calm = new Play(smallFlowWith(['applies: "indicators.consent < 90"', 'applies: "indicators.consent > 90"']))
    .start()
    .pass(1);
  calm.must(facilitator, { type: 'decision.open', decision: 'cordon' });
  calm.pass(10);
  expect(seen(calm, 'cordon-set')).toMatchObject({ result: 'not-applicable' });
});

test('[CP7] the facilitator may judge otherwise, with a reason; both judgements stand', () => {
  const play = started().pass(14);
  play.must(dms, take);
  play.must(facilitator, {
    type: 'checkpoint.mark',
    checkpoint: 'launch-decided',
    result: 'justified-deviation',
    reason: words('The weather'),
  });
  expect(seen(play, 'launch-decided')).toMatchObject({
    computed: 'late',
    result: 'justified-deviation',
    reason: 'The weather',
  });
  expect(
    play.refused(facilitator, { type: 'checkpoint.mark', checkpoint: 'none', result: 'met', reason: words('?') }),
  ).toBe('checkpoint.unknown');
});

test('[CP7] a mark given early does not keep the checkpoint from being computed', () => {
  const play = started().pass(1);
  play.must(facilitator, {
    type: 'checkpoint.mark',
    checkpoint: 'launch-decided',
    result: 'missed',
    reason: words('I am sure'),
  });
  play.must(dms, take);
  expect(seen(play, 'launch-decided')).toMatchObject({ computed: 'met', result: 'missed' });
});

test('[CP8] an observation is a strength or something to improve, tied to an objective and perhaps to a moment', () => {
  const play = started().pass(3);
  play.must(facilitator, { type: 'observation.note', objective: 'share', rating: 'strength' });
  play.must(facilitator, {
    type: 'observation.note',
    objective: 'launch',
    rating: 'improve',
    text: words('Ask first'),
    about: 'launch',
  });
  expect(play.console().control.observations).toMatchObject([
    { t: minutes(3), objective: 'share', rating: 'strength' },
    { t: minutes(3), objective: 'launch', rating: 'improve', text: 'Ask first', about: 'launch' },
  ]);
  expect(play.refused(facilitator, { type: 'observation.note', objective: 'none', rating: 'improve' })).toBe(
    'objective.unknown',
  );
});

/** What leads to each outcome of the launch, which the Director of Mission Support should decide within ten minutes. */
const outcomes: readonly (readonly [result: string, happens: (play: Play) => void])[] = [
  ['met', (play) => play.pass(9).must(dms, take)],
  ['late', (play) => play.pass(11).must(dms, take)],
  ['missed', (play) => play.pass(31)],
  ['wrong-decider', (play) => play.pass(2).must(pc, take)],
  [
    'justified-deviation',
    (play) => {
      play.pass(11).must(dms, take);
      const mark = { type: 'checkpoint.mark', checkpoint: 'launch-decided', result: 'justified-deviation' } as const;
      play.must(facilitator, { ...mark, reason: words('The weather') });
    },
  ],
  ['not-applicable', () => undefined],
];

test.each(outcomes)(
  '[CP2] [CP3] [CP5] [CP6] [CP7] %s comes out of the record, with what it rests on',
  (result, happens) => {
    const sourced = smallFlowWith(
      ['    from: { inject: first-alert }\n', '    from: { inject: first-alert }\n    source: DOS/2020.7\n'],
      ...(result === 'not-applicable' ? [['    at: 0min\n', '    by-hand: true\n'] as const] : []),
    );
    const play = new Play(sourced).start();
    happens(play);
    play.pass(1).must(facilitator, { type: 'exercise.end' });
    const why = result === 'justified-deviation' ? { computed: 'late', reason: 'The weather' } : {};
    const judged = { result, basis: 'exercise-standard', source: 'DOS/2020.7', ...why };
    expect(seen(play, 'launch-decided')).toMatchObject(judged);
    // From the record alone, by whoever reads it later.
    const facts = { digest: 'd'.repeat(64), head: 'a'.repeat(64) };
    const told = report(sourced, facts, JSON.parse(JSON.stringify(play.records)), 'en');
    expect(told.checkpoints.find(({ id }) => id === 'launch-decided')).toMatchObject(judged);
    expect(told.checkpoints.map(({ id }) => id)).toHaveLength(sourced.scenario.order.checkpoints.length);
    expect(JSON.stringify(play.view('dms'))).not.toContain('exercise-standard');
  },
);

test('[UI171] the console is told what a checkpoint looks at, by table and id', () => {
  const play = started();
  expect(seen(play, 'launch-decided')?.looksAt).toEqual([{ table: 'decisions', id: 'launch' }]);
});
