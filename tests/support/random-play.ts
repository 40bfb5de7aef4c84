import type { Actor, Command } from '@kalari/engine';
import { words } from './fake-words.ts';
import fc from './laws.ts';
import { facilitator, type Play, seatOf } from './play.ts';
import { isOnPaper, paperCommand } from './random-papers.ts';
import { often, type Step, seldom, sometimes } from './random-steps.ts';
import { isOfTeam, memberOr, teamCommand } from './random-team.ts';

export type { Step } from './random-steps.ts';

/** A random play of so many steps at most. It shrinks towards fewer steps and smaller numbers. */
export function steps(most: number): fc.Arbitrary<Step[]> {
  const what = fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...often) },
    { weight: 6, arbitrary: fc.constantFrom(...sometimes) },
    { weight: 1, arbitrary: fc.constantFrom(...seldom) },
  );
  const number = fc.nat(999);
  // Now and then three months: no moment is too far for the arithmetic.
  const seconds = fc.oneof({ weight: 60, arbitrary: fc.nat(400) }, { weight: 1, arbitrary: fc.constant(8_000_000) });
  const step = fc.record({ what, who: number, a: number, b: number, c: number, seconds });
  return fc.array(step, { maxLength: most, size: 'max' });
}

export interface Asked {
  readonly by: Actor;
  readonly command: Command;
}

/**
 * Makes time pass, or says what is asked now. Chosen from what there is, from what there is not, and from nonsense.
 * `n` goes into what people write, so that it can be told apart.
 */
export function happen(play: Play, step: Step, n = 0): Asked | undefined {
  switch (step.what) {
    case 'pass':
      play.pass(step.seconds / 60);
      return undefined;
    case 'wall-back':
      play.wall -= step.seconds * 1_000;
      return undefined;
    case 'stall':
      if (play.world.must('exercise', 'it').status === 'running') play.stall(step.seconds / 60);
      return undefined;
    default:
      return { by: memberOr(askerOf(step.what, step), play, step), command: commandOf(play, step.what, step, n) };
  }
}

const closely: readonly Step['what'][] = [
  'pass',
  'message.send',
  'meeting.record',
  'fact.told',
  'decision.open',
  'decision.take',
  'decision.record',
  'decision.rule',
  'procedure.act',
  'procedure.act',
  'authority.delegate',
  'authority.withdraw',
  'acting.begin',
  'acting.end',
  'asset.request',
  'asset.request',
  'asset.refuse',
  'asset.escalate',
  'asset.task',
  'asset.recall',
  'product.save',
  'product.save',
  'product.submit',
  'product.return',
  'product.approve',
  'product.release',
];

/** A random play of what people do with each other: rights, orders, requests, procedures, tables. */
export function dealings(most: number): fc.Arbitrary<Step[]> {
  const number = fc.nat(999);
  const what = fc.constantFrom(...closely);
  const step = fc.record({ what, who: number, a: number, b: number, c: number, seconds: fc.nat(400) });
  return fc.array(step, { maxLength: most, size: 'max' });
}

/** Mostly somebody who may; now and then anybody. */
function askerOf(type: Command['type'], { who, c }: Step): Actor {
  const seat = seatOf(pick(['srsg', 'fc', 'pc', 'dms'], who));
  if (c % 13 === 0)
    return pick<Actor>([facilitator, seat, { kind: 'clock' }, { kind: 'applicant', person: 'p-x' }], who);
  if (type === 'timer.fire') return { kind: 'clock' };
  if (type === 'seat.claim') return { kind: 'applicant', person: 'p-x' };
  if (type === 'fact.told') return who % 2 === 0 ? facilitator : seat;
  if (type.startsWith('product.')) return who % 4 === 0 ? facilitator : seat;
  if (type.startsWith('asset.') && type !== 'asset.set') return who % 3 === 0 ? facilitator : seat;
  const own = [
    'inject.read',
    'inject.acknowledge',
    'inject.respond',
    'inject.share',
    'inject.unshare',
    'message.send',
    'rfi.ask',
    'decision.position',
    'decision.take',
  ];
  const either = [
    'procedure.act',
    'meeting.record',
    'authority.delegate',
    'authority.withdraw',
    'acting.begin',
    'acting.end',
    'exercise.noDuff',
  ];
  if (either.includes(type) && who % 2 === 0) return seat;
  return own.includes(type) ? seat : facilitator;
}

function commandOf(play: Play, type: Command['type'], step: Step, n: number): Command {
  if (isOfTeam(type)) return teamCommand(play, type, step, n);
  const { a, b, c, seconds } = step;
  const { scenario } = play.flow;
  const { world } = play;
  const inject = pick([...scenario.order.injects, ...world.rows('injects').map((it) => it.id), 'no-such'], a);
  const decision = pick([...scenario.order.decisions, 'no-such'], a);
  const option = pick([...Object.keys(scenario.decisions[decision]?.options ?? {}), 'no-such'], b);
  const role = pick([...scenario.order.seats, ...scenario.order.seats, 'cos'], b);
  const to = [role, pick(scenario.order.seats, c)];
  const text = words(`words ${n} ${a} ${b}`);
  const reason = c % 2 === 0 ? { reason: text } : {};
  const answer = b % 5 === 0 ? { other: text } : { option };
  const since = c % 3 === 0 ? { since: moment(seconds * 1_000) } : {};
  const places = Object.keys(scenario.setting.places);
  const place = pick([...places, 'no-such'], b);
  const asset = pick([...scenario.order.assets, 'no-such'], a);
  const known = world.rows('assets').flatMap((it) => it.requests.map(({ id }) => id));
  const request = pick([...known, 'r-none'], b);
  const onBehalf = step.who % 3 === 0 ? { role } : {};
  if (isOnPaper(type)) return { ...paperCommand(play, type, step, text), ...onBehalf };
  switch (type) {
    case 'exercise.start':
    case 'exercise.resume':
      return { type };
    case 'exercise.pause':
      return { type, ...(a % 2 === 0 ? { freeze: a % 4 === 0 } : {}), ...reason };
    case 'exercise.end':
    case 'exercise.noDuff':
    case 'exercise.allClear':
      return { type, ...reason };
    case 'exercise.fork':
      return { type, seq: 1 + seconds };
    case 'exercise.length':
      return { type, left: Math.min(60_000 + seconds * 60_000, 86_400_000) };
    case 'inject.edit':
      return { type, inject, ...pick([{ title: text }, { body: text, role }, { to }, {}], c) };
    case 'inject.retime': {
      const others = [pick(scenario.order.injects, b), pick(scenario.order.injects, c)];
      return {
        type,
        inject,
        due: moment(play.t + (seconds - 60) * 1_000),
        ...(c % 2 === 0 ? { with: others } : {}),
        ...reason,
      };
    }
    case 'release.mode': {
      const phase = pick([...scenario.order.storyline, 'no-such'], b);
      const mode = pick(['auto', 'confirm', 'plan'] as const, a);
      return { type, mode, ...pick([{}, { phase }, { inject }, { inject, phase }], c) };
    }
    case 'inject.undo':
      return { type, inject };
    case 'inject.unshare':
      return { type, inject, to };
    case 'asset.request':
      return { type, asset, text, ...(c % 2 === 0 ? { place } : {}), ...onBehalf };
    case 'asset.refuse':
      return { type, request, reason: text, ...onBehalf };
    case 'asset.escalate':
      return { type, request, ...reason, ...onBehalf };
    case 'asset.task': {
      const stops = Array.from({ length: 1 + (c % 3) }, (_, at) => ({
        place: pick([...places, ...places, 'no-such'], b + at),
        ...(at === 0 && a % 2 === 0 ? { take: 1 + (a % 5) } : {}),
        ...(at === 2 && a % 2 === 0 ? { leave: 1 + (a % 5) } : {}),
      }));
      return { type, asset, stops, ...(c % 5 === 0 ? { request } : {}), ...since, ...onBehalf };
    }
    case 'asset.recall':
      return { type, asset, ...reason, ...onBehalf };
    case 'asset.set':
      return {
        type,
        asset,
        ...pick(
          [
            { ready: 'broken' },
            { ready: 'ready' },
            { ready: 'later', in: Math.min((seconds + 1) * 1_000, 86_400_000) },
            { place },
            { hold: Math.min((seconds + 1) * 1_000, 86_400_000) },
            { crew: Math.min(seconds * 60_000, 86_400_000) },
            { aboard: b % 9 },
          ] as const,
          c,
        ),
      };
    case 'effect.overrule': {
      const effect = pick([...world.rows('effects').map((it) => it.id), 'e0'], a);
      return { type, effect, reason: text, ...(c % 2 === 0 ? { change: (b % 30) - 15 } : {}) };
    }
    case 'clock.speed':
      return { type, factor: 100 + a * 37 };
    case 'clock.advance':
      return { type, to: moment(play.t + seconds * 1_000 - 60_000) };
    case 'inject.release':
    case 'inject.read':
    case 'inject.acknowledge':
      return { type, inject };
    case 'inject.hold':
    case 'inject.withdraw':
      return { type, inject, ...reason };
    case 'inject.delay':
      return { type, inject, by: Math.min((seconds + 1) * 1_000, 86_400_000), ...reason };
    case 'inject.skip':
      return { type, inject, reason: text };
    case 'inject.create':
      return {
        type,
        to,
        via: 'news',
        from: text,
        title: text,
        body: text,
        ...(c % 3 === 0 ? { due: moment(play.t + seconds * 500) } : {}),
      };
    case 'inject.respond':
      return { type, inject, text };
    case 'inject.share':
      return { type, inject, to, ...(c % 2 === 0 ? { note: text } : {}) };
    case 'fact.told': {
      const fact = pick([...scenario.order.facts, 'no-such'], a);
      const what = c % 4 === 0 ? { inject } : { fact };
      return {
        type,
        ...what,
        ...(a % 3 === 0 ? {} : { from: pick(scenario.order.seats, a) }),
        to,
        ...since,
        ...reason,
      };
    }
    case 'message.send':
      return {
        type,
        to,
        text,
        ...(c % 4 === 0 ? { inject } : {}),
        ...(c % 5 === 0 ? { facts: [pick([...scenario.order.facts, 'no-such'], b)] } : {}),
      };
    case 'meeting.record':
      return {
        type,
        roles: [...to, pick([...scenario.order.seats, ...scenario.order.desks], a)],
        ...(a % 2 === 0 ? { decision } : {}),
        ...(b % 3 === 0 ? { facts: [pick([...scenario.order.facts, 'no-such'], a)] } : {}),
        ...since,
        ...(c % 2 === 0 ? { text } : {}),
      };
    case 'authority.delegate':
    case 'authority.withdraw':
      return { type, right: pick([...scenario.order.rights, 'no-such'], a), to: role, from: to[1] ?? role };
    case 'acting.begin':
      return { type, of: pick(scenario.order.seats, a), actor: role, ...reason };
    case 'acting.end':
      return { type, of: pick(scenario.order.seats, a) };
    case 'rfi.ask':
      return {
        type,
        text,
        ...(c % 4 === 0 ? { inject } : {}),
        ...(b % 2 === 0 ? { to: pick([...scenario.order.desks, 'no-such'], a) } : {}),
      };
    case 'rfi.answer':
      return {
        type,
        rfi: pick([...world.rows('rfis').map((it) => it.id), 'q-none'], a),
        ...(b % 3 === 0 ? { answer: 'hospitals' } : { text }),
        ...(c % 2 === 0 ? { as: text } : {}),
      };
    case 'decision.open':
      return { type, decision };
    case 'decision.position':
      return {
        type,
        decision,
        stance: pick(['supports', 'accepts', 'against'] as const, c),
        ...(b % 4 === 0 ? {} : { option }),
      };
    case 'decision.take':
      return { type, decision, ...answer, ...reason };
    case 'decision.record':
      return { type, decision, ...answer, role, ...since, ...reason, ...(c % 7 === 0 ? { with: to } : {}) };
    case 'decision.rule':
      return {
        type,
        decision,
        ...pick(
          [{ as: option }, { more: true }, { effects: [{ release: inject }, { move: 'consent', by: 5 }] }, {}],
          c,
        ),
        ...reason,
      };
    case 'procedure.act': {
      const procedure = pick([...scenario.order.procedures, 'no-such'], a);
      const { acts } = scenario.procedureOrder[scenario.procedures[procedure]?.use ?? ''] ?? { acts: [] };
      const who = c % 2 === 0 ? { role } : {};
      return { type, procedure, act: pick([...acts, 'no-such'], b), ...who, ...since, ...reason };
    }
    case 'phase.force':
      return { type, phase: pick([...scenario.order.storyline, 'no-such'], a), reason: text };
    case 'timer.fire':
      return { type, timer: pick([...world.rows('timers').map((it) => it.id), 'inject:no-such'], a) };
    case 'clock.stall':
      return { type, late: seconds * 1_000 };
  }
}

/** As far as a moment may lie, and no further. */
function moment(t: number): number {
  return Math.min(Math.max(0, t), 8_640_000_000);
}

function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new Error('Nothing to choose from.');
  return chosen;
}
