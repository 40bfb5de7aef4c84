import type { Actor } from '../actor.ts';
import type { Command } from '../commands.ts';
import type { Stamped } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Flow } from '../flow.ts';
import type { RejectionCode } from '../rejections.ts';
import { openWorld } from '../replay.ts';
import { compared } from './compared.ts';
import { control, Fork } from './fork.ts';
import { happeningsIn } from './happenings.ts';
import { type Deed, deedsIn, isStall, recall } from './recall.ts';
import type { Otherwise } from './schema.ts';

/** What is taken to have been otherwise: a fact told to a role, or another answer to a decision, or the same one earlier. */
export type Change =
  | { readonly kind: 'told'; readonly fact: string; readonly to: string; readonly from?: string; readonly t: number }
  | {
      readonly kind: 'decided';
      readonly decision: string;
      /** Without it, the option that was chosen. */
      readonly option?: string;
      /** Without it, the moment at which it was decided. */
      readonly t?: number;
    };

export type OtherwiseResult =
  | { readonly ok: true; readonly otherwise: Otherwise }
  | { readonly ok: false; readonly code: RejectionCode };

/** Nothing of a play that has more to it than this is thought again: whoever asks is told so. */
const MOST_RECORDS = 50_000;
const MOST_DUE = 20_000;

/**
 * What the scenario would have opened, had one thing been otherwise. The record is taken up to that moment; from there
 * every command of a person is asked again as it was recorded, at its own time, while everything else happens anew.
 */
export function otherwise(flow: Flow, records: readonly Stamped[], change: Change): OtherwiseResult {
  const steps = otherwiseInSteps(flow, records, change);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in small steps, so that whoever has other things to do may do them in between, or stop. */
export function* otherwiseInSteps(
  flow: Flow,
  records: readonly Stamped[],
  change: Change,
): Generator<void, OtherwiseResult> {
  if (records.length > MOST_RECORDS) return { ok: false, code: 'foresight.tooLong' };
  const turn = turningPoint(flow, records, change);
  if (typeof turn === 'string') return { ok: false, code: turn };
  const { t, from, asking, instead } = turn;
  const last = records.at(-1)?.t ?? 0;
  const until = Math.max(last, t);
  const before = openWorld();
  const past = records.slice(0, from);
  const base = openWorld();
  for (const stamped of past) {
    evolve(before, stamped);
    evolve(base, stamped);
    yield;
  }
  const standing = { flow, world: base, t: past.at(-1)?.t ?? 0, wall: past.at(-1)?.wall ?? 0, seq: from };
  const fork = new Fork(standing, MOST_DUE);

  yield* fork.passing(t);
  const code = fork.ask(asking.command, asking.by, THOUGHT);
  if (code !== undefined) return { ok: false, code };
  const fallen: Otherwise['fallen'] = [];
  let kept = 0;
  let place = from;
  for (const deed of deedsIn(records.slice(from))) {
    const [first] = deed;
    for (; place < first.seq - 1; place += 1) forward(place);
    if (first.seq === instead) continue;
    yield* come(fork, first, records[first.seq - 2]?.t ?? 0);
    const command = recall(deed, before, fork.world);
    const refused = command === undefined ? 'command.unavailable' : fork.ask(command, first.by, first.cause);
    if (refused === undefined) kept += 1;
    else fallen.push(fallenOf(deed, command, refused));
    yield;
  }
  for (; place < records.length; place += 1) forward(place);
  yield* fork.passing(until);
  if (fork.cut) return { ok: false, code: 'foresight.tooLong' };

  const recorded = happeningsIn(records.slice(from));
  const value = (world: typeof before, id: string) =>
    world.get('indicators', id)?.value ?? flow.scenario.indicators[id] ?? 0;
  return {
    ok: true,
    otherwise: {
      assumes: 'all recorded choices held fixed',
      t,
      until,
      ...compared(recorded, happeningsIn(fork.heard)),
      fallen,
      kept,
      phase: {
        ...named('was', before.get('flow', 'it')?.value.story),
        ...named('is', fork.world.get('flow', 'it')?.value.story),
      },
      indicators: flow.scenario.order.indicators
        .map((id) => ({ id, was: value(before, id), is: value(fork.world, id) }))
        .filter(({ was, is }) => was !== is),
    },
  };

  function forward(index: number): void {
    const stamped = records[index];
    if (stamped !== undefined) evolve(before, stamped);
  }
}

/** The id of the command that was never given. */
const THOUGHT = 'f'.repeat(32);

interface Turn {
  readonly t: number;
  /** How many records stand before it. */
  readonly from: number;
  readonly asking: { readonly command: Command; readonly by: Actor };
  /** The first record of the deed that it takes the place of. */
  readonly instead?: number;
}

function turningPoint(flow: Flow, records: readonly Stamped[], change: Change): Turn | RejectionCode {
  if (change.kind === 'told') {
    const { fact, to, from, t } = change;
    const teller = from === undefined ? {} : { from };
    const command: Command = { type: 'fact.told', fact, to: [to], since: t, ...teller };
    return { t, from: countUntil(records, t), asking: { command, by: control } };
  }
  const { decision, option, t } = change;
  if (!Object.hasOwn(flow.scenario.decisions, decision)) return 'decision.unknown';
  const taken = records.find(({ event }) => event.type === 'decision.taken' && event.decision === decision);
  const event = taken?.event.type === 'decision.taken' ? taken.event : undefined;
  const role =
    event?.role ?? flow.scenario.decisions[decision]?.authority.find((it) => Object.hasOwn(flow.scenario.seats, it));
  const chosen = option ?? event?.option;
  if (chosen === undefined || role === undefined) return 'decision.noOption';
  const first = taken === undefined ? undefined : records.find(({ cause }) => cause === taken.cause);
  if (t !== undefined) {
    const command = { type: 'decision.record', decision, option: chosen, role } as const;
    const instead = first !== undefined && first.t >= t ? { instead: first.seq } : {};
    return { t, from: countUntil(records, t), asking: { command, by: control }, ...instead };
  }
  if (event === undefined || first === undefined) return 'decision.closed';
  const reason = event.reason === undefined ? {} : { reason: event.reason };
  const command: Command = event.recorded
    ? { type: 'decision.record', decision, option: chosen, role, since: event.since, ...reason }
    : { type: 'decision.take', decision, option: chosen, ...reason };
  return { t: first.t, from: first.seq - 1, asking: { command, by: first.by }, instead: first.seq };
}

/** How many records tell of moments up to `t`; a jump of the clock tells what follows at earlier moments after it. */
function countUntil(records: readonly Stamped[], t: number): number {
  const later = records.findIndex((stamped) => stamped.t > t);
  return later === -1 ? records.length : later;
}

/** Lets time come to the moment of a deed. */
function* come(fork: Fork, { t, wall, event }: Stamped, lastSeen: number): Generator<void, void> {
  fork.wall = Math.max(fork.wall, wall);
  // The server was away: what fell due since it was last there was not played but waits.
  yield* fork.passing(isStall(event) ? lastSeen : t);
  fork.t = Math.max(fork.t, t);
}

function fallenOf([first]: Deed, command: Command | undefined, code: RejectionCode): Otherwise['fallen'][number] {
  const { seq, t, by, event } = first;
  const named: Readonly<Record<string, unknown>> = command ?? event;
  const about = ['decision', 'inject', 'fact', 'phase', 'procedure', 'asset']
    .map((key) => named[key])
    .find((it) => typeof it === 'string');
  return {
    seq,
    t,
    by: by.kind === 'participant' ? by.role : by.kind,
    command: command?.type ?? event.type,
    ...(typeof about === 'string' ? { about } : {}),
    code,
  };
}

function named<K extends string>(name: K, phase: string | undefined): { [N in K]?: string } {
  return (phase === undefined ? {} : { [name]: phase }) as { [N in K]?: string };
}
