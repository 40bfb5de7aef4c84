import { type Actor, type Command, compile, type Decision, decide, type Flow, type World } from '@kalari/engine';
import { expect, test, vi } from 'vitest';
import { seesAsset as isSeen, seesRequest, settlersOf, taskersOf } from '../../engine/src/assets/authority.ts';
import fc from '../support/laws.ts';
import { Play } from '../support/play.ts';
import { disturbed, gets, quietFor, sees } from '../support/quiet.ts';
import { paperConcern } from '../support/random-papers.ts';
import { dealings, happen, type Step, steps } from '../support/random-play.ts';
import { secretsFlow } from '../support/secrets-scenario.ts';
import { smallFlow } from '../support/small-scenario.ts';

vi.setConfig({ testTimeout: 120_000 });

/*
 * Two exercises side by side. What concerns one role happens in both; in the second, everything it does not see is
 * different: what is planned, when, for whom and how much of it, what options lead to, who starts with what. And there,
 * others read, answer, ask, tell each other, and the facilitator steers what is not for that role. The role's view must
 * be the same, byte for byte, after every step.
 */

const roles = ['srsg', 'fc', 'pc', 'dms'] as const;
const variants = 24;

const all = [
  ...roles.map((role) => ({ role, of: 'a small exercise', scenario: smallFlow().scenario, play: steps(30) })),
  ...roles.map((role) => ({
    role,
    of: 'one with rights, assets and procedures',
    scenario: secretsFlow().scenario,
    play: dealings(40),
  })),
];

test.each(all)('[VW15] in $of what is planned, done and known elsewhere changes nothing for $role', (it) => {
  const { role, scenario } = it;
  const quiet = compile(quietFor(scenario, role));
  const others = Array.from({ length: variants }, () => undefined as Flow | undefined);
  const other = (variant: number): Flow => {
    const known = others[variant] ?? compile(disturbed(quiet.scenario, role, drawOf(variant)));
    others[variant] = known;
    return known;
  };
  let hidden = 0;
  fc.assert(
    fc.property(fc.nat(variants - 1), it.play, (variant, all) => {
      const [plain, full] = [new Play(quiet).start(), new Play(other(variant)).start()];
      const seen = () => [plain, full].map((play) => JSON.stringify(play.view(role)));
      const [first, second] = seen();
      expect(second).toBe(first);
      for (const [n, step] of all.entries()) {
        hidden += both(plain, full, step, role, n);
        const [here, there] = seen();
        expect(there).toBe(here);
      }
    }),
    { numRuns: 150 },
  );
  expect(hidden).toBeGreaterThan(100);
});

/** Lets a step happen: what concerns the role in both plays, the rest in the second only. Says how much was hidden. */
function both(plain: Play, full: Play, step: Step, role: string, n: number): number {
  if (step.what === 'wall-back') return 0;
  const asked = happen(plain, step, n);
  if (asked === undefined) {
    happen(full, step, n);
    return 0;
  }
  const id = `a${n.toString(16).padStart(31, '0')}`;
  if (asked.by.kind === 'participant' && asked.by.role === role) {
    // It may name what is there in the second play alone: the answer must be the same as where there is no such thing.
    const own = happen(full, step, n) ?? asked;
    const [here, there] = [plain, full].map((play) => codeOf(play.submit(own.by, own.command, id)));
    expect([own.command, there]).toEqual([own.command, here]);
    return 0;
  }
  const concern = concernOf(plain, asked.by, asked.command, role);
  if (concern === 'role') {
    for (const play of [plain, full]) play.submit(asked.by, asked.command, id);
    return 0;
  }
  const aside = happen(full, step, n);
  if (aside === undefined || concernOf(full, aside.by, aside.command, role) !== 'others') return 0;
  return full.submit(aside.by, aside.command, `b${n.toString(16).padStart(31, '0')}`).ok ? 1 : 0;
}

const codeOf = (answer: Decision) => (answer.ok ? 'accepted' : answer.rejection.code);

/** Whether a command leads to nothing but a note that somebody else spoke where it was not his to speak. */
function oversteps(play: Play, by: Actor, command: Command, role: string): boolean {
  const { flow, world, t, wall } = play;
  play.drain();
  const answer = decide(flow, world, { command, by, t, wall, id: 'e'.repeat(32) });
  if (!answer.ok) return false;
  const [first] = answer.events;
  switch (first?.type) {
    case 'decision.overstepped':
    case 'asset.overstepped':
    case 'product.overstepped':
    case 'procedure.barred':
      return first.role !== undefined && first.role !== role;
    case 'procedure.acted':
      return first.role !== role && first.authority === 'none';
    default:
      return false;
  }
}

/** Whether a command is the role's business, only that of others, or carries something from others to the role. */
function concernOf(play: Play, by: Actor, command: Command, role: string): 'role' | 'others' | 'between' {
  const own = by.kind === 'participant' && by.role === role;
  if (oversteps(play, by, command, role)) return 'others';
  // What control writes down in a role's name is shown to that role, whatever it was about.
  if (by.kind === 'facilitator' && /^(asset|product)/.test(command.type) && 'role' in command && command.role === role)
    return 'between';
  const forRole = (to: readonly string[]) => to.includes(role);
  const ours = (inject: string) =>
    gets(play.flow.scenario, inject, role) || forRole(play.world.get('injects', inject)?.to ?? []);
  switch (command.type) {
    case 'inject.read':
    case 'inject.acknowledge':
    case 'inject.respond':
    case 'rfi.ask':
      return own ? 'role' : 'others';
    case 'inject.share':
      return own ? 'role' : forRole(command.to) ? 'between' : 'others';
    case 'message.send':
      if (own) return 'role';
      if (!forRole(command.to)) return 'others';
      return command.inject === undefined && command.facts === undefined ? 'role' : 'between';
    case 'meeting.record':
      // What is learned at a table depends on who brought it, and since when.
      if (!own && !forRole(command.roles)) return 'others';
      return (own || by.kind === 'facilitator') && command.facts === undefined ? 'role' : 'between';
    case 'fact.told': {
      if (own) return 'role';
      // Whoever told something sees to whom, whoever noted it.
      if (!forRole(command.to)) return command.from === role ? 'between' : 'others';
      const byControl = by.kind === 'facilitator' && command.from === undefined;
      return byControl && (command.inject === undefined || ours(command.inject)) ? 'role' : 'between';
    }
    case 'inject.release':
    case 'inject.hold':
    case 'inject.delay':
    case 'inject.retime':
    case 'inject.skip':
    case 'inject.withdraw':
      return ours(command.inject) ? 'role' : 'others';
    case 'inject.edit':
      return ours(command.inject) ? 'role' : forRole(command.to ?? []) ? 'between' : 'others';
    // Whether it can be taken back depends on who has opened it.
    case 'inject.undo':
      return ours(command.inject) ? 'between' : 'others';
    case 'inject.unshare':
      return own || forRole(command.to) ? 'between' : 'others';
    case 'effect.overrule':
      return 'between';
    case 'inject.create':
      return forRole(command.to) ? 'role' : 'others';
    case 'rfi.answer':
      return play.world.get('rfis', command.rfi)?.from === role ? 'role' : 'others';
    case 'decision.open':
    case 'decision.position':
    case 'decision.take':
    case 'decision.record':
    case 'decision.rule':
      // What a ruling sends, the facilitator sends: it may be for the role.
      if (command.type === 'decision.rule' && command.effects !== undefined) return 'between';
      return sees(play.flow.scenario, command.decision, role) ? 'role' : 'others';
    case 'procedure.act':
      return play.flow.scenario.procedures[command.procedure]?.['seen-by'].includes(role) ? 'role' : 'others';
    case 'asset.request': {
      const from = by.kind === 'participant' ? by.role : command.role;
      if (from === role) return 'role';
      return answers(play, command.asset, role) ? 'role' : 'others';
    }
    // Who settles it is told of it: then it is a word between others and the role.
    case 'asset.refuse':
    case 'asset.escalate': {
      const found = play.world.rows('assets').find((it) => it.requests.some(({ id }) => id === command.request));
      const request = found?.requests.find(({ id }) => id === command.request);
      if (found === undefined || request === undefined) return 'others';
      if (seesRequest({ scenario: play.flow.scenario, world: play.world }, found.id, request, role)) return 'role';
      return command.type === 'asset.escalate' && settles(play, found.id, role) ? 'between' : 'others';
    }
    case 'asset.task':
      if (!seesAsset(play.flow, play.world, command.asset, role)) return 'others';
      return command.request === undefined || answers(play, command.asset, role) ? 'role' : 'between';
    case 'asset.recall':
    case 'asset.set':
      return seesAsset(play.flow, play.world, command.asset, role) ? 'role' : 'others';
    case 'product.save':
    case 'product.submit':
    case 'product.return':
    case 'product.approve':
    case 'product.release':
      return own ? 'role' : paperConcern(play, command, role);
    case 'phase.force':
    case 'observation.note':
    case 'observation.remove':
    case 'checkpoint.mark':
      return 'others';
    case 'timer.fire':
    case 'clock.stall':
      return 'between';
    default:
      return 'role';
  }
}

/** Whether requests for an asset are put to this role. */
function answers({ flow: { scenario }, world }: Play, asset: string, role: string): boolean {
  const authored = scenario.assets[asset];
  return authored !== undefined && taskersOf({ scenario, world }, authored).includes(role);
}

function settles({ flow: { scenario }, world }: Play, asset: string, role: string): boolean {
  const authored = scenario.assets[asset];
  return authored !== undefined && settlersOf({ scenario, world }, authored).includes(role);
}

function seesAsset({ scenario }: Flow, world: World, asset: string, role: string): boolean {
  return isSeen({ scenario, world }, asset, role);
}

function drawOf(seed: number): (n: number) => number {
  let state = seed * 7_919 + 17;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return n === 0 ? 0 : (state >> 8) % n;
  };
}
