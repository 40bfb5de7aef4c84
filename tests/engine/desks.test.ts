import { expect, test } from 'vitest';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, Play } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const asked = () => {
  const play = new Play(flow).start();
  play.must(dms, { type: 'rfi.ask', to: 'cmo', text: words('Which hospital?') });
  return play;
};
const [rfiOf, answer] = [
  (play: Play) => play.world.rows('rfis')[0]?.id ?? '',
  (play: Play, id: string) => ({ type: 'rfi.answer', rfi: rfiOf(play), answer: id }) as const,
];

test('[FA13] whoever asked reads the prepared answer and learns what it carries; nobody else does', () => {
  const play = asked();
  play.must(facilitator, answer(play, 'hospitals'));
  expect(play.view('dms').rfis.byId[rfiOf(play)]).toMatchObject({
    desk: 'cmo',
    answer: 'The near one is busy until nine.',
  });
  expect(play.view('dms').facts.byId['busy-surgeon']).toMatchObject({ via: 'desk' });
  expect(JSON.stringify(play.view('fc'))).not.toMatch(/busy/);
});

test('[FA13] other words do as well, carry nothing, and one answer is enough', () => {
  const play = asked();
  const neither = { type: 'rfi.answer', rfi: rfiOf(play) } as const;
  expect(play.refused(facilitator, neither)).toBe('rfi.noAnswer');
  expect(play.refused(facilitator, { ...answer(play, 'hospitals'), text: words('Both') })).toBe('rfi.noAnswer');
  expect(play.refused(facilitator, answer(play, 'nothing'))).toBe('rfi.noAnswer');
  play.must(facilitator, { ...neither, text: words('I will ring back.') });
  expect(play.view('dms').facts.order).not.toContain('busy-surgeon');
  expect(play.refused(facilitator, answer(play, 'hospitals'))).toBe('rfi.answered');
});

test('[FA13] a question to control has no prepared answers, and a desk that is not there is not asked', () => {
  const play = new Play(flow).start();
  expect(play.refused(fc, { type: 'rfi.ask', to: 'jmac', text: words('Who?') })).toBe('desk.unknown');
  play.must(fc, { type: 'rfi.ask', text: words('Who?') });
  expect(play.refused(facilitator, answer(play, 'hospitals'))).toBe('rfi.noAnswer');
});

test('[FA14] everybody sees which desks there are; what they hold is for the facilitator', () => {
  const play = new Play(flow).start();
  expect(play.view('fc').desks).toEqual({
    byId: {
      cmo: { id: 'cmo', short: { text: 'CMO', lang: 'en' }, title: { text: 'Chief Medical Officer', lang: 'en' } },
    },
    order: ['cmo'],
  });
  expect(play.console().control?.desks).toMatchObject([
    {
      id: 'cmo',
      askedBy: [],
      answers: [
        { id: 'hospitals', open: true },
        { id: 'team', open: false },
      ],
    },
  ]);
  for (const role of ['srsg', 'fc', 'pc', 'dms']) expect(play.view(role).facts.order).not.toContain('busy-surgeon');
});

test('[FA14] a condition asks whether a desk was asked, by whom, and answered', () => {
  const play = asked();
  const desk = () => flow.conditions.holds("desks.cmo.asked && 'dms' in desks.cmo.askedBy", play.world);
  expect(desk()).toBe(true);
  expect(flow.conditions.holds('desks.cmo.answered', play.world)).toBe(false);
  play.must(facilitator, answer(play, 'team'));
  expect(flow.conditions.holds('desks.cmo.answered && desks.cmo.askedAt <= minutes(1)', play.world)).toBe(true);
});

test('[KN9] a desk learns what is said to it, and stands among the holders; what it has from the start does not count', () => {
  const play = new Play(flow).start();
  const holds = (source: string) => flow.conditions.holds(source, play.world);
  play.must(fc, { type: 'rfi.ask', to: 'cmo', inject: 'first-alert', text: words('Who goes?') });
  expect(play.said('fact.learned')).toContainEqual(
    expect.objectContaining({ fact: 'second-device', role: 'cmo', via: 'share', from: 'fc', inject: 'first-alert' }),
  );
  expect(holds("'cmo' in facts.ambush.holders && 'cmo' in facts.second_device.holders")).toBe(true);
  play.must(facilitator, { type: 'meeting.record', roles: ['dms', 'cmo'], facts: ['promise'] });
  play.must(facilitator, { type: 'fact.told', fact: 'busy-aircraft', to: ['cmo'] });
  expect(holds("'cmo' in facts.promise.holders && 'cmo' in facts.busy_aircraft.holders")).toBe(true);
  expect(holds('facts.busy_aircraft.known')).toBe(false);
  expect(holds('facts.promise.known')).toBe(true);
  expect(play.view('pc').facts.order).not.toContain('busy-aircraft');
  expect(play.refused(fc, { type: 'fact.told', inject: 'first-alert', to: ['cmo'] })).toBe('inject.noRole');
  expect(play.refused(facilitator, { type: 'fact.told', fact: 'ambush', from: 'cmo', to: ['dms'] })).toBe(
    'inject.noRole',
  );
});
