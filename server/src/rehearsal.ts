import { createPrivateKey } from 'node:crypto';
import {
  compile,
  Fault,
  type Flow,
  type Policy,
  project,
  type Scenario,
  type WireCommand,
  wireCommandSchema,
} from '@kalari/engine';
import type { RecordHeader, RecordLine } from './chain.ts';
import { type Chance, hexId, seededChance } from './chance.ts';
import { headerOf } from './header.ts';
import { Ledger } from './ledger.ts';
import { exported } from './record-file.ts';
import { statusOf } from './standing.ts';
import { seal, sealedCommand } from './words.ts';

export interface Rehearsal {
  readonly seed: number;
  readonly ledger: Ledger;
  readonly lines: readonly RecordLine[];
}

/** Every rehearsal happens on this morning, so that its record depends on nothing but scenario, seed and policy. */
const epoch = Date.UTC(2026, 0, 1);
/** How long somebody takes for each thing done, in exercise time. */
const pace = 20_000;
/** A policy that never has enough is stopped here. */
const mostCommands = 20_000;

/**
 * Plays a scenario to its end without people, as fast as it can. The same seed gives the same record, byte for byte.
 * With `left`, in so many milliseconds of the room instead of the length of the story.
 *
 * @throws RangeError when the story cannot be told in `left`.
 */
export function rehearse(
  scenario: Scenario,
  seed: number,
  policy: Policy,
  flow: Flow = compile(scenario),
  left?: number,
): Rehearsal {
  return new Players(scenario, seed, policy, flow).play(left);
}

/** The record of a rehearsal, signed with a key that anybody can make from the seed: it vouches for nothing. */
export function rehearsalRecord({ seed, ledger, lines }: Rehearsal): Iterable<string> {
  const texts = lines.map((line) => JSON.stringify(line));
  return exported(ledger.header, texts, openKey(seed));
}

class Players {
  readonly #chance: Chance;
  readonly #header: RecordHeader;
  readonly #policy: Policy;
  readonly #seed: number;
  readonly #ledger: Ledger;
  readonly #lines: RecordLine[] = [];
  #wall = epoch;
  #commands = 0;

  constructor(scenario: Scenario, seed: number, policy: Policy, flow: Flow) {
    this.#seed = seed;
    this.#policy = policy;
    this.#chance = seededChance(seed);
    this.#header = headerOf({ exercise: `rehearsal-${seed}`, scenario, seed, wall: epoch, rehearsal: true });
    this.#ledger = new Ledger(flow, this.#header);
  }

  play(left?: number): Rehearsal {
    this.#lines.push(...this.#ledger.open(this.#wall));
    for (const role of this.#header.roles) this.#sit(role);
    if (left !== undefined && !this.#ask({ type: 'exercise.length', left }, 'facilitator'))
      throw new RangeError(`${this.#header.scenario.id} cannot be played in ${left} ms`);
    this.#ask({ type: 'exercise.start' }, 'facilitator');
    const end = this.#wall + (left ?? this.#header.scenario.length);
    while (this.#wall < end) {
      if (this.#everybodyActs(end)) continue;
      this.#passTo(Math.min(this.#ledger.nextWall(), end));
    }
    if (statusOf(this.#ledger.world) !== 'ended') this.#ask({ type: 'exercise.end' }, 'facilitator');
    return { seed: this.#seed, ledger: this.#ledger, lines: this.#lines };
  }

  /** One round: each does one thing, if there is one, all at the same time. False when nobody had anything to do. */
  #everybodyActs(end: number): boolean {
    const before = this.#commands;
    for (const role of [...this.#header.roles, 'facilitator']) {
      const command = this.#wish(role);
      if (command !== null) this.#ask(command, role);
    }
    if (this.#commands === before) return false;
    this.#passTo(Math.min(this.#wall + pace, end));
    return true;
  }

  #wish(role: string): WireCommand | null {
    const { flow, world } = this.#ledger;
    const draw = (n: number) => this.#chance.bytes(4).readUInt32BE() % Math.max(1, n);
    if (role !== 'facilitator') {
      const audience = { kind: 'participant', role, person: personOf(role), language: 'en' } as const;
      return this.#policy.participant(project(flow, world, audience), draw);
    }
    return this.#policy.facilitator(project(flow, world, { kind: 'facilitator', language: 'en', joinCode: '' }), draw);
  }

  /** Whether it was accepted. */
  #ask(wish: WireCommand, role: string): boolean {
    if (++this.#commands > mostCommands) throw new Fault('flow.restless', 'the policy never stops asking');
    const command = sealedCommand(wireCommandSchema.parse(wish), this.#chance);
    const by =
      role === 'facilitator'
        ? ({ kind: 'facilitator' } as const)
        : ({ kind: 'participant', role, person: personOf(role) } as const);
    const entered = this.#ledger.ask({ command, by, wall: this.#wall, id: hexId(this.#chance) });
    if (entered.ok) this.#lines.push(...entered.lines);
    this.#passTo(this.#wall);
    return entered.ok;
  }

  #sit(role: string): void {
    const person = personOf(role);
    const name = seal(`Rehearsal ${role}`, this.#chance);
    const entered = this.#ledger.ask({
      command: { type: 'seat.claim', person, name, role, admitted: true },
      by: { kind: 'applicant', person },
      wall: this.#wall,
      id: hexId(this.#chance),
    });
    if (entered.ok) this.#lines.push(...entered.lines);
  }

  /** Lets time pass, timer by timer, so that none is ever late. */
  #passTo(wall: number): void {
    for (;;) {
      const due = this.#ledger.nextWall();
      this.#wall = Math.max(this.#wall, Math.min(due, wall));
      const lines = this.#ledger.catchUp(this.#wall);
      this.#lines.push(...lines);
      if (lines.length === 0 && this.#wall >= wall) return;
    }
  }
}

function personOf(role: string): string {
  return `p-${role}`;
}

function openKey(seed: number) {
  const secret = seededChance(seed).bytes(32);
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
