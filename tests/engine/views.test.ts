import { openExercise, project, replay, type View } from '@kalari/engine';
import { expect, test } from 'vitest';
import { viewSchema } from '../../engine/src/view/view.ts';
import { words } from '../support/fake-words.ts';
import { dms, facilitator, fc, minutes, Play, pc, srsg } from '../support/play.ts';
import { smallFlow } from '../support/small-scenario.ts';

const flow = smallFlow();
const started = () => new Play(flow).start();

/** The small exercise with something of everything in it. */
function busy(): Play {
  const play = started().pass(1);
  play.must(fc, { type: 'inject.share', inject: 'first-alert', to: ['srsg'], note: words('For you') });
  play.must(srsg, { type: 'inject.read', inject: 'first-alert' });
  play.must(dms, { type: 'inject.respond', inject: 'first-alert', text: words('On it') });
  play.must(dms, { type: 'message.send', to: ['fc'], text: words('Ready') });
  play.must(pc, { type: 'rfi.ask', text: words('Who is hurt?') });
  play.must(fc, { type: 'decision.position', decision: 'launch', option: 'take', stance: 'supports' });
  play.must(dms, { type: 'decision.take', decision: 'launch', option: 'take' });
  play.must(facilitator, { type: 'observation.note', objective: 'share', rating: 'strength', text: words('Quick') });
  play.must(facilitator, {
    type: 'inject.create',
    to: ['pc'],
    via: 'news',
    from: words('Radio'),
    title: words('News'),
    body: words('.'),
  });
  return play.pass(30);
}

const roles = ['srsg', 'fc', 'pc', 'dms'] as const;
const audiences = (play: Play): View[] => [
  ...roles.map((role) => play.view(role)),
  play.console(),
  project(flow, play.world, { kind: 'waiting', person: 'p-nobody', language: 'en' }),
];

test('[VW1] every view has the shape that is public, and nothing else in it', () => {
  for (const play of [new Play(flow), started(), busy()]) {
    for (const view of audiences(play)) expect(viewSchema.parse(view)).toEqual(view);
  }
});

test('[VW2] only the facilitator has the control part and the indicators', () => {
  const play = busy();
  for (const role of roles) {
    expect(play.view(role)).not.toHaveProperty('control');
    expect(play.view(role)).not.toHaveProperty('indicators');
  }
  expect(play.console().control.phases.map((it) => it.id)).toEqual(['alert', 'in-time', 'late', 'calm']);
});

test('[VW2] a participant’s view names no phase, no checkpoint, no objective, no note, no truth and no effect', () => {
  const play = busy();
  for (const role of roles) {
    const text = JSON.stringify(play.view(role));
    for (const secret of [
      '"alert"',
      'in-time',
      'The first minutes',
      'launch-decided',
      'Sharing',
      'Quick',
      'truth',
      'doctrine',
      'Let them find it',
      'Numbers will change',
      'Hurried',
      'consent',
    ]) {
      expect([role, secret, text.includes(secret)]).toEqual([role, secret, false]);
    }
  }
});

test('[VW3] a role reads its own brief and private brief, and nobody else’s', () => {
  const play = started();
  expect(play.view('srsg').me).toMatchObject({
    kind: 'participant',
    role: 'srsg',
    name: 'srsg',
    brief: { text: 'You lead.' },
    private: { text: 'The minister was promised an aircraft.' },
  });
  expect(play.view('dms').me).not.toHaveProperty('private');
  for (const role of ['fc', 'pc', 'dms']) expect(JSON.stringify(play.view(role))).not.toContain('promised an aircraft');
});

test('[VW4] a message shows its common text, one’s own part, and parts of others only once they were shared', () => {
  const play = started();
  const paper = (role: string) => play.view(role).injects.byId['first-alert'];
  expect(paper('fc')).toMatchObject({
    body: { text: 'A convoy was hit at 0740.' },
    only: { text: 'A second device may lie further on.' },
  });
  expect(paper('dms')).toMatchObject({ only: { text: 'Air operations asks who authorises.' } });
  expect(JSON.stringify(paper('dms'))).not.toContain('second device');
  expect(paper('fc')).toMatchObject({
    from: { text: 'Sector 3 operations' },
    channel: 'flash-report',
    wants: 'acknowledge',
    by: minutes(5),
  });
});

test('[VW4] what others did with a message is not in it', () => {
  const play = started().pass(1);
  const before = JSON.stringify(play.view('fc'));
  play.must(dms, { type: 'inject.read', inject: 'first-alert' });
  play.must(dms, { type: 'inject.respond', inject: 'first-alert', text: words('On it') });
  expect(JSON.stringify(play.view('fc'))).toBe(before);
});

test('[VW5] messages stand in the order in which they came, and no order tells of what was planned first', () => {
  const play = started().pass(1);
  play.must(facilitator, { type: 'inject.hold', inject: 'second-alert' });
  play.must(facilitator, { type: 'inject.release', inject: 'second-alert' });
  play.must(facilitator, { type: 'inject.release', inject: 'reserve' });
  const { byId, order } = play.view('fc').injects;
  expect(order).toEqual(['first-alert', 'reserve', 'second-alert']);
  expect(Object.keys(byId)).toEqual(order);
});

test('[VW6] a decision shows whose it is and what is known to matter to it, to those it was put to', () => {
  const play = started();
  const seen = (role: string) => play.view(role).decisions.byId['launch'];
  expect(seen('pc')).toMatchObject({
    number: 1,
    authority: ['dms'],
    delegated: { to: ['fc'], by: { text: 'Standing procedure' } },
    consult: ['fc', 'srsg'],
    options: [{ id: 'take' }, { id: 'keep' }],
    other: true,
    facts: [],
  });
  play.must(fc, { type: 'inject.read', inject: 'first-alert' });
  expect([seen('fc')?.facts, seen('pc')?.facts]).toEqual([['ambush', 'second-device'], []]);
  expect(play.console().decisions.byId['launch']?.facts).toEqual(['ambush', 'second-device', 'busy-aircraft']);
  expect(play.console().control.doctrine).toMatchObject({ launch: ['take'] });
});

test('[VW7] text is sent in one language; where it is missing, in the author’s first, and said so', () => {
  const play = started();
  const title = (language: string) => play.view('fc', language).injects.byId['first-alert']?.title;
  expect(title('fr')).toEqual({ text: 'Contact au nord de Kika', lang: 'fr' });
  expect(title('en')).toEqual({ text: 'Contact north of Kika', lang: 'en' });
  expect(title('tr')).toEqual({ text: 'Contact north of Kika', lang: 'en' });
  expect(title('constructor')).toEqual({ text: 'Contact north of Kika', lang: 'en' });
  expect(play.view('fc', 'fr').exercise.title).toEqual({ text: 'Une petite embuscade', lang: 'fr' });
  expect(play.view('fc', 'fr').exercise.summary.lang).toBe('en');
});

test('[VW8] whoever waits at the door sees what the exercise is about and which seats are free', () => {
  const play = busy();
  play.must(
    { kind: 'applicant', person: 'p-late' },
    { type: 'seat.claim', person: 'p-late', name: words('Late'), admitted: false },
  );
  const view = project(flow, play.world, { kind: 'waiting', person: 'p-late', language: 'en' });
  expect(view.me).toEqual({ kind: 'waiting', person: 'p-late', name: 'Late' });
  expect(view.roles.byId.srsg).not.toHaveProperty('hats');
  expect(view.exercise.title.text).toBe('A small ambush');
  expect(view.roles.order).toEqual(['srsg', 'fc', 'pc', 'dms']);
  for (const part of [view.injects, view.decisions, view.messages, view.rfis, view.facts, view.documents]) {
    expect(part).toEqual({ byId: {}, order: [] });
  }
});

test('[VW9] a role that has no seat here, or none at all, sees nothing of the story', () => {
  const play = busy();
  for (const role of ['cos', 'facilitator', 'constructor', '__proto__', '']) {
    const view = project(flow, play.world, { kind: 'participant', role, person: 'p-x', language: 'en' });
    expect(view.injects.order).toEqual([]);
    expect(view.facts.order).toEqual([]);
    expect(view.messages.order).toEqual([]);
    expect(view.rfis.order).toEqual([]);
    expect(view).not.toHaveProperty('control');
  }
});

test('[VW10] the console shows the plan, who did what with each message, and what each recipient reads', () => {
  const play = busy();
  const { injects, facts } = play.console().control;
  expect(injects.order.slice(0, 2)).toEqual(['first-alert', expect.stringMatching(/^x-/)]);
  expect(injects.byId['first-alert']).toMatchObject({
    number: '1',
    trigger: { kind: 'time' },
    papers: { fc: { only: { text: 'A second device may lie further on.' } }, dms: { only: {} } },
    receipts: { fc: { readAt: minutes(1) }, srsg: { sharedBy: 'fc' }, dms: { answer: 'On it' } },
    carries: ['ambush', 'second-device'],
    notes: { text: 'Numbers will change.' },
  });
  expect(injects.byId['follow-up']).toMatchObject({
    trigger: { kind: 'follows', text: 'first-alert', delay: minutes(2) },
  });
  expect(injects.byId['on-consent']).toMatchObject({
    trigger: { kind: 'condition', text: 'indicators.consent < 55' },
    state: 'planned',
  });
  expect(injects.byId['reserve']).toMatchObject({ trigger: { kind: 'hand' }, category: 'contingency' });
  expect(facts.byId['ambush']).toMatchObject({
    truth: true,
    holders: { fc: { via: 'inject' }, srsg: { via: 'share', from: 'fc' } },
  });
});

test('[VW10] the console says of each branch whether it is open, when its time comes, and why', () => {
  const play = started().pass(3);
  const [alert] = play.console().control.phases;
  expect(alert).toMatchObject({
    state: 'current',
    enteredAt: 0,
    next: [
      { to: 'in-time', met: false, why: { text: 'Launched in time' } },
      { to: 'late', met: false, after: minutes(25), due: minutes(25) },
    ],
  });
});

test('[VW11] the feed tells what happened, the oldest line first, and drops old lines in blocks', () => {
  const play = started();
  for (let n = 0; n < 450; n += 1) play.must(fc, { type: 'message.send', to: ['pc'], text: words(`Message ${n}`) });
  const { feed } = play.console().control;
  expect(feed.length).toBeGreaterThanOrEqual(300);
  expect(feed.length).toBeLessThan(400);
  expect(feed.at(-1)).toMatchObject({
    kind: 'message',
    event: 'message.sent',
    role: 'fc',
    to: ['pc'],
    text: 'Message 449',
  });
  expect(feed.map((it) => it.seq)).toEqual([...feed.map((it) => it.seq)].sort((a, b) => a - b));
});

test('[VW12] looking changes nothing, and the same world gives the same view byte for byte', () => {
  const play = busy();
  const look = () => audiences(play).map((view) => JSON.stringify(view));
  expect(look()).toEqual(look());
});

test('[VW13] an exercise may carry a title of its own', () => {
  const events = openExercise(flow, { exercise: 'e-2', seed: 1, title: words('Training day') });
  const world = replay(
    events.map((event, at) => ({ seq: at + 1, t: 0, wall: 0, by: facilitator, cause: 'open', event })),
  );
  const view = project(flow, world, { kind: 'participant', role: 'fc', person: 'p-fc', language: 'fr' });
  expect(view.exercise.title).toEqual({ text: 'Training day', lang: 'fr' });
});
