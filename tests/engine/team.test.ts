import { type Command, commandSchema, doingNothing, type Post, replay, settling, stampSchema } from '@kalari/engine';
import { describe, expect, test } from 'vitest';
import { actOf } from '../../engine/src/acts/index.ts';
import { teamCommands } from '../../engine/src/team/commands.ts';
import { controlSights, viewSights } from '../../engine/src/team/sight.ts';
import { words } from '../support/fake-words.ts';
import fc from '../support/laws.ts';
import { fc as commander, facilitator, minutes, srsg } from '../support/play.ts';
import { happen, steps } from '../support/random-play.ts';
import { smallFlow } from '../support/small-scenario.ts';
import { posts, TeamPlay } from '../support/team-play.ts';
import { worldText } from '../support/world-tables.ts';

const flow = smallFlow();
const types = commandSchema.options.map(({ shape }) => shape.type.value);
const note = { type: 'observation.note', objective: 'launch', rating: 'strength' } as const;

describe('posts and commands', () => {
  test('[TE1] every command stands in the table, with somebody of the team exactly where control may ask it at all', () => {
    expect(Object.keys(teamCommands).sort()).toEqual([...types].sort());
    for (const type of types) {
      const some = Object.keys(teamCommands[type].posts).length > 0;
      expect([type, some]).toEqual([type, actOf(type).by.includes('facilitator')]);
      // Whoever has everything but an act of its own can do nothing at all that the director cannot.
      if (some) expect([type, teamCommands[type].posts.director]).toEqual([type, 'all']);
    }
  });

  test('[TE1] each cell that is empty is a refusal which changes nothing', () => {
    const play = new TeamPlay(flow).start();
    const before = worldText(play.world);
    for (const post of posts) {
      for (const type of types) {
        if (teamCommands[type].posts[post] !== undefined) continue;
        const expected = actOf(type).by.includes('facilitator') ? 'team.notYours' : 'seat.forbidden';
        expect([post, type, play.refused(play.as(post), { type } as Command)]).toEqual([post, type, expected]);
      }
    }
    expect(worldText(play.world)).toBe(before);
  });

  test('[TE1] in random plays whoever asks is refused for the post exactly when the table says so', () => {
    let refused = 0;
    fc.assert(
      fc.property(steps(30), fc.nat(7), (all, which) => {
        const play = new TeamPlay(flow).start();
        const post = posts[which] as Post;
        for (const step of all) {
          const next = happen(play, step);
          if (next === undefined || !actOf(next.command.type).by.includes('facilitator')) continue;
          const { command } = next;
          play.drain();
          const row = play.world.must('team', play.members.get(post) ?? '');
          const right = row.state === 'removed' ? undefined : teamCommands[command.type].posts[row.post];
          const said = play.refused(play.as(post), command);
          if (right === undefined) expect([command.type, said]).toEqual([command.type, 'team.notYours']);
          if (right === 'all') expect([command.type, said]).not.toEqual([command.type, 'team.notYours']);
          if (said === 'team.notYours') refused += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('[TE2] whoever came by the passphrase is director without a row; the record tells who of the team did it', () => {
    const play = new TeamPlay(flow).start();
    play.must(play.as('co-facilitator'), { type: 'exercise.pause' });
    expect(play.records.at(-1)?.by).toEqual({ kind: 'facilitator', member: play.members.get('co-facilitator') });
    play.must(facilitator, { type: 'exercise.resume' });
    expect(play.records.at(-1)?.by).toEqual({ kind: 'facilitator' });
    expect(stampSchema.shape.by.parse({ kind: 'facilitator' })).toEqual({ kind: 'facilitator' });
    expect(play.console().me).toMatchObject({ post: 'director' });
    expect(worldText(replay(JSON.parse(JSON.stringify(play.records))))).toBe(worldText(play.world));
  });

  test('[TE3] a change of post counts at once, and whoever was removed can do nothing', () => {
    const play = new TeamPlay(flow).start();
    const member = play.members.get('observer') ?? '';
    expect(play.refused(play.as('observer'), note)).toBe('team.notYours');
    play.must(facilitator, { type: 'team.assign', member, post: 'evaluator', roles: ['fc'] });
    expect(play.refused(play.as('observer'), note)).toBe('accepted');
    play.must(facilitator, { type: 'team.assign', member, post: 'mentor' });
    expect(play.world.must('team', member).roles).toBeUndefined();
    play.must(facilitator, { type: 'team.remove', member });
    expect(play.refused(play.as('observer'), note)).toBe('team.notYours');
    expect(play.refused(play.as('observer'), { type: 'exercise.noDuff' })).toBe('team.notYours');
    expect(play.refused(facilitator, { type: 'team.remove', member })).toBe('team.unknown');
    play.must(facilitator, { type: 'team.invite', member, post: 'observer', name: words('again') });
    expect(play.world.must('team', member)).toMatchObject({ state: 'invited', invitation: 1 });
  });

  test('[TE3] a role-player goes with desks and contacts, evaluators and mentors with seats, nobody else with anybody', () => {
    const play = new TeamPlay(flow);
    const name = words('somebody');
    const asked = (post: Post, role: string) =>
      play.refused(facilitator, { type: 'team.invite', post, name, roles: [role] });
    expect(posts.map((post) => [asked(post, 'cmo'), asked(post, 'sector'), asked(post, 'fc')])).toEqual(
      posts.map((post) => {
        if (post === 'role-player') return ['accepted', 'accepted', 'team.noRole'];
        const seats = post === 'evaluator' || post === 'mentor';
        return ['team.noRole', 'team.noRole', seats ? 'accepted' : 'team.noRole'];
      }),
    );
  });

  test('[TE4] a role-player answers for the desks he plays; notes are taken back by whoever made them', () => {
    const play = new TeamPlay(flow, { 'role-player': ['sector'] }).start();
    const ask = (to?: string) =>
      play.must(commander, { type: 'rfi.ask', text: words('where'), ...(to === undefined ? {} : { to }) });
    ask('cmo');
    ask();
    const [desk, control] = play.world.rows('rfis').map(({ id }) => id);
    const answer = (rfi = '') =>
      play.refused(play.as('role-player'), { type: 'rfi.answer', rfi, text: words('there') });
    expect([answer(desk), answer(control), answer('q-none')]).toEqual(Array(3).fill('team.notYours'));
    const member = play.members.get('role-player') ?? '';
    play.must(facilitator, { type: 'team.assign', member, roles: ['cmo'] });
    expect([answer(control), answer(desk)]).toEqual(['team.notYours', 'accepted']);
    play.must(play.as('mentor'), note);
    play.must(facilitator, note);
    const [own, other] = play.world.rows('observations').map(({ id }) => id);
    const remove = (post: Post, observation = '') =>
      play.refused(play.as(post), { type: 'observation.remove', observation });
    expect([remove('evaluator', own), remove('mentor', other), remove('mentor', own)]).toEqual([
      'team.notYours',
      'team.notYours',
      'accepted',
    ]);
    expect(remove('co-facilitator', other)).toBe('accepted');
  });
});

describe('control', () => {
  test('[TE5] nobody has it until somebody takes it; then the others take it before they steer', () => {
    const play = new TeamPlay(flow).start();
    const steer = (post: Post) => play.refused(play.as(post), { type: 'clock.speed', factor: 2_000 });
    expect([steer('facilitator'), steer('co-facilitator')]).toEqual(['accepted', 'accepted']);
    play.must(play.as('co-facilitator'), { type: 'control.take' });
    expect(play.seenBy('observer').control.atControl).toMatchObject({
      member: play.members.get('co-facilitator'),
      mine: false,
    });
    expect(play.seenBy('co-facilitator').control.atControl?.mine).toBe(true);
    expect([steer('facilitator'), steer('co-facilitator')]).toEqual(['control.elsewhere', 'accepted']);
    expect(play.refused(facilitator, { type: 'inject.release', inject: 'reserve' })).toBe('control.elsewhere');
    expect(play.refused(play.as('facilitator'), { type: 'control.give' })).toBe('control.elsewhere');
    // What does not steer is everybody's as before.
    expect(play.refused(play.as('facilitator'), note)).toBe('accepted');
    play.must(facilitator, { type: 'control.take', reason: words('the server') });
    expect([steer('co-facilitator'), play.refused(facilitator, { type: 'clock.speed', factor: 1_000 })]).toEqual([
      'control.elsewhere',
      'accepted',
    ]);
    play.must(facilitator, { type: 'control.give', to: play.members.get('facilitator') ?? '' });
    expect(steer('facilitator')).toBe('accepted');
    play.must(play.as('facilitator'), { type: 'control.give' });
    expect([steer('co-facilitator'), play.console().control.atControl]).toEqual(['accepted', undefined]);
  });

  test('[TE5] a real emergency and the safeguarding officer wait for nobody', () => {
    const play = new TeamPlay(flow).start();
    play.must(play.as('director'), { type: 'control.take' });
    expect(play.refused(play.as('safeguarding'), { type: 'control.take' })).toBe('team.notYours');
    expect(play.refused(play.as('safeguarding'), { type: 'exercise.pause', freeze: true })).toBe('accepted');
    play.must(play.as('director'), { type: 'exercise.resume' });
    expect(play.refused(play.as('observer'), { type: 'exercise.noDuff' })).toBe('accepted');
    expect(play.refused(play.as('facilitator'), { type: 'control.take' })).toBe('accepted');
    expect(play.refused(play.as('safeguarding'), { type: 'exercise.allClear' })).toBe('accepted');
  });

  test('[TE5] whoever is removed, or comes to a post that does not steer, has it no longer', () => {
    const play = new TeamPlay(flow).start();
    const member = play.members.get('co-facilitator') ?? '';
    play.must(play.as('co-facilitator'), { type: 'control.take' });
    play.must(facilitator, { type: 'team.assign', member, post: 'observer' });
    expect(play.console().control.atControl).toBeUndefined();
    expect(play.refused(facilitator, { type: 'control.give', to: member })).toBe('team.unknown');
    play.must(play.as('facilitator'), { type: 'control.take' });
    play.must(facilitator, { type: 'team.remove', member: play.members.get('facilitator') ?? '' });
    expect(play.console().control.atControl).toBeUndefined();
    expect(play.refused(facilitator, { type: 'clock.speed', factor: 2_000 })).toBe('accepted');
  });
});

test('[TE5] foresight asks nobody for control, and an exercise that goes on from here begins without a team', () => {
  const play = new TeamPlay(flow).start().pass(1);
  play.must(facilitator, { type: 'exercise.pause' });
  const { t, wall, world } = play;
  const standing = () => ({ flow, world, t, wall, seq: play.records.length });
  const free = doingNothing(standing(), minutes(20));
  play.must(play.as('co-facilitator'), { type: 'control.take' });
  expect(doingNothing(standing(), minutes(20)).happenings).toEqual(free.happenings);
  expect(free.happenings.length).toBeGreaterThan(2);
  play.must(play.as('co-facilitator'), { type: 'exercise.resume' });
  play.must(play.as('observer'), { type: 'exercise.noDuff' });
  for (const command of settling(play.world)) play.must(facilitator, command);
  expect(play.world.rows('team').every(({ state }) => state === 'removed')).toBe(true);
  expect(play.console().control.atControl).toBeUndefined();
  expect(play.console().exercise.noDuff).toBeUndefined();
});

describe('what a post sees', () => {
  const played = () => {
    const play = new TeamPlay(flow, { 'role-player': ['cmo'], mentor: ['fc'] }).start().pass(6);
    play.must(commander, { type: 'inject.read', inject: 'first-alert' });
    play.must(commander, { type: 'rfi.ask', to: 'cmo', text: words('which') });
    play.must(srsg, { type: 'message.send', to: ['fc'], text: words('hello') });
    play.must(facilitator, { ...note, text: words('secret of the facilitator') });
    play.must(play.as('mentor'), { ...note, text: words('secret of the mentor') });
    play.must(facilitator, { type: 'inject.hold', inject: 'thanks' });
    return play.pass(minutes(0));
  };
  const size = (part: unknown): number =>
    typeof part !== 'object' || part === null || Object.keys(part).every((key) => !isFull((part as never)[key]))
      ? 0
      : 1;
  const isFull = (value: unknown): boolean =>
    typeof value === 'object' && value !== null ? Object.values(value).some(isFull) : value !== 0 && value !== '';

  test.each(posts)(
    '[TE7] %s sees the parts that are in the table, and of the others nothing but their shape',
    (post) => {
      const play = played();
      const [own, full] = [play.seenBy(post), play.console()];
      expect(own.me).toMatchObject({ kind: 'facilitator', post, name: `the ${post}` });
      expect(own.me.may).toEqual(
        Object.keys(teamCommands).filter(
          (type) => type !== 'team.arrive' && teamCommands[type as Command['type']].posts[post],
        ),
      );
      for (const [part, sights] of Object.entries(controlSights)) {
        const [mine, theirs] = [own.control, full.control].map((control) => (control as Record<string, unknown>)[part]);
        if (sights[post] === 'none')
          expect([part, typeof mine === 'object' ? size(mine) : isFull(mine) && mine !== undefined]).toEqual([
            part,
            typeof mine === 'object' ? 0 : false,
          ]);
        if (sights[post] === 'all' && part !== 'team') expect([part, mine]).toEqual([part, theirs]);
      }
      for (const [part, sights] of Object.entries(viewSights)) {
        const mine = (own as Record<string, unknown>)[part];
        if (sights[post] === 'none') expect([part, size(mine)]).toEqual([part, 0]);
      }
    },
  );

  test('[TE7] onlookers read what has gone out and been decided; a role-player also what he has to say', () => {
    const play = played();
    const [observer, player] = [play.seenBy('observer'), play.seenBy('role-player')];
    expect(observer.control.injects.order).toEqual(['first-alert', 'follow-up', 'second-alert', 'request']);
    expect(Object.keys(observer.control.injects.byId['first-alert'] ?? {})).not.toContain('notes');
    expect(observer.decisions.order).toEqual(['launch']);
    expect(observer.control.phases.map(({ id, next }) => [id, next])).toEqual([['alert', []]]);
    expect(observer.control.feed.map(({ event }) => event)).toContain('message.sent');
    expect(observer.control.feed.map(({ seq }) => seq)).toEqual(observer.control.feed.map((_, index) => index + 1));
    expect(JSON.stringify([observer, player])).not.toContain('secret of');
    expect(play.seenBy('mentor').control.observations.map(({ text }) => text)).toEqual(['secret of the mentor']);
    expect(player.control.desks.map(({ id }) => id)).toEqual(['cmo']);
    play.must(facilitator, { type: 'team.assign', member: play.members.get('role-player') ?? '', roles: ['air'] });
    const caller = play.seenBy('role-player').control;
    expect(caller.desks).toEqual([]);
    expect(caller.injects.byId['air-call']?.script?.text).toBe('Hurried.');
    expect(caller.injects.byId['reserve']).toBeUndefined();
  });
});
