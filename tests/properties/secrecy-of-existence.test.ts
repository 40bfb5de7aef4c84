import { type Actor, type Command, compile, type Flow } from '@kalari/engine';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Play } from '../support/play.ts';
import { disturbed, gets, quietFor, sees } from '../support/quiet.ts';
import { happen, type Step, steps } from '../support/random-play.ts';
import { smallFlow } from '../support/small-scenario.ts';

vi.setConfig({ testTimeout: 120_000 });

/*
 * Two exercises side by side. What concerns one role happens in both; in the second, everything it does not see is
 * different: what is planned, when, for whom and how much of it, what options lead to, who starts with what. And there,
 * others read, answer, ask, tell each other, and the facilitator steers what is not for that role. The role's view must
 * be the same, byte for byte, after every step.
 */

const { scenario } = smallFlow();
const roles = ['srsg', 'fc', 'pc', 'dms'] as const;
const variants = 24;

test.each(roles)('[VW15] what is planned, done and known elsewhere changes nothing for %s', (role) => {
  const quiet = compile(quietFor(scenario, role));
  const others = Array.from({ length: variants }, () => undefined as Flow | undefined);
  const other = (variant: number): Flow => {
    const known = others[variant] ?? compile(disturbed(quiet.scenario, role, drawOf(variant)));
    others[variant] = known;
    return known;
  };
  let hidden = 0;
  fc.assert(
    fc.property(fc.nat(variants - 1), steps(30), (variant, all) => {
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
    { numRuns: 300 },
  );
  expect(hidden).toBeGreaterThan(200);
});

/** Lets a step happen: what concerns the role in both plays, the rest in the second only. Says how much was hidden. */
function both(plain: Play, full: Play, step: Step, role: string, n: number): number {
  if (step.what === 'wall-back') return 0;
  const asked = happen(plain, step, n);
  if (asked === undefined) {
    happen(full, step, n);
    return 0;
  }
  const concern = concernOf(plain, asked.by, asked.command, role);
  if (concern === 'role') {
    for (const play of [plain, full]) play.submit(asked.by, asked.command, `a${n.toString(16).padStart(31, '0')}`);
    return 0;
  }
  const aside = happen(full, step, n);
  if (aside === undefined || concernOf(full, aside.by, aside.command, role) !== 'others') return 0;
  return full.submit(aside.by, aside.command, `b${n.toString(16).padStart(31, '0')}`).ok ? 1 : 0;
}

/** Whether a command is the role's business, only that of others, or carries something from others to the role. */
function concernOf(play: Play, by: Actor, command: Command, role: string): 'role' | 'others' | 'between' {
  const own = by.kind === 'participant' && by.role === role;
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

function drawOf(seed: number): (n: number) => number {
  let state = seed * 7_919 + 17;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return n === 0 ? 0 : (state >> 8) % n;
  };
}
