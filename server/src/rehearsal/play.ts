import { createPrivateKey } from 'node:crypto';
import {
  type Audience,
  compile,
  Fault,
  type Flow,
  glance,
  type Moment,
  type Policy,
  type Scenario,
  type Stamped,
  type View,
  type WireCommand,
  type World,
} from '@kalari/engine';
import { type Chance, hexId, seededChance } from '../chance.ts';
import { Course } from '../course.ts';
import { headerOf } from '../header.ts';
import { Ledger } from '../ledger.ts';
import { exported } from '../record-file.ts';
import { statusOf } from '../standing.ts';
import { seal, sealedCommand } from '../words.ts';

export interface Rehearsal {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly world: World;
  readonly records: readonly Stamped[];
}

/** Every rehearsal happens on this morning, so that its record depends on nothing but scenario, seed and policy. */
const epoch = Date.UTC(2026, 0, 1);
/** How long somebody takes for each thing done, in exercise time. */
const pace = 20_000;
/** Who found nothing to do looks again after so long: often enough for the shortest limits, and half as dear as every minute. */
const glances = 120_000;
/** A policy that never has enough is stopped here. */
const mostCommands = 20_000;

export interface Casting {
  readonly seed: number;
  readonly policy: Policy;
  /** So many milliseconds of the room instead of the length of the story. */
  readonly left?: number | undefined;
}

/**
 * Plays a scenario to its end without people, as fast as it can. The same seed gives the same record, byte for byte.
 *
 * @throws RangeError when the story cannot be told in `left`.
 */
export function rehearse(flow: Flow, casting: Casting): Rehearsal {
  return new Players(flow, casting).play(casting.left);
}

/**
 * The record of a rehearsal and the hash of its last state. Only here is it chained: a rehearsal that nobody keeps needs no hash.
 * It is signed with a key that anybody can make from the seed, and so vouches for nothing.
 */
export function rehearsalRecord({ scenario, seed, records }: Rehearsal): { state: string; lines: string[] } {
  const exercise = exerciseOf(seed);
  const ledger = new Ledger(compile(scenario), headerOf({ exercise, scenario, seed, wall: epoch, rehearsal: true }));
  const texts = records.map((stamped) => JSON.stringify(ledger.link(stamped)));
  return { state: ledger.state, lines: [...exported(ledger.header, texts, openKey(seed))] };
}

class Players {
  readonly #chance: Chance;
  readonly #scenario: Scenario;
  readonly #policy: Policy;
  readonly #doctrine: Moment['doctrine'];
  readonly #seed: number;
  readonly #course: Course<Stamped>;
  readonly #records: Stamped[] = [];
  /** What has been refused to whom, as text. */
  readonly #refused = new Map<string, Set<string>>();
  readonly #views = new Map<string, View>();
  #wall = epoch;
  #commands = 0;

  constructor(flow: Flow, { seed, policy }: Casting) {
    this.#seed = seed;
    this.#scenario = flow.scenario;
    this.#policy = policy;
    this.#doctrine = policy.taught ? doctrineOf(flow.scenario) : {};
    this.#chance = seededChance(seed);
    this.#course = new Course(flow, (stamped) => stamped);
  }

  play(left?: number): Rehearsal {
    this.#records.push(...this.#course.open({ exercise: exerciseOf(this.#seed), seed: this.#seed }, this.#wall));
    for (const role of this.#scenario.order.seats) this.#sit(role);
    if (left !== undefined && !this.#ask({ type: 'exercise.length', left }, 'facilitator'))
      throw new RangeError(`${this.#scenario.id} cannot be played in ${left} ms`);
    this.#ask({ type: 'exercise.start' }, 'facilitator');
    const end = this.#wall + (left ?? this.#scenario.length);
    const looks = new Map([...this.#scenario.order.seats, 'facilitator'].map((role) => [role, this.#wall]));
    while (this.#wall < end) {
      this.#round(looks);
      this.#passTo(Math.min(...looks.values(), end));
    }
    if (statusOf(this.#course.world) !== 'ended') this.#ask({ type: 'exercise.end' }, 'facilitator');
    return { scenario: this.#scenario, seed: this.#seed, world: this.#course.world, records: this.#records };
  }

  /** One round: each whose time to look has come does one thing, if there is one, all at the same time. */
  #round(looks: Map<string, number>): void {
    for (const [role, at] of looks) {
      if (at > this.#wall) continue;
      const command = this.#wish(role);
      looks.set(role, this.#wall + (command === null ? glances : pace));
      if (command !== null) this.#ask(command, role);
    }
  }

  #wish(role: string): WireCommand | null {
    const moment: Moment = {
      now: this.#course.t(this.#wall),
      draw: (n) => this.#chance.bytes(4).readUInt32BE() % Math.max(1, n),
      doctrine: this.#doctrine,
      refused: (command) => this.#refused.get(role)?.has(JSON.stringify(command)) === true,
    };
    const view = this.#seenBy(role);
    return role === 'facilitator' ? this.#policy.facilitator(view, moment) : this.#policy.participant(view, moment);
  }

  #seenBy(role: string): View {
    const known = this.#views.get(role);
    if (known !== undefined) return known;
    const { flow, world } = this.#course;
    const audience: Audience =
      role === 'facilitator'
        ? { kind: 'facilitator', language: 'en', joinCode: '' }
        : { kind: 'participant', role, person: personOf(role), language: 'en' };
    const view = glance(flow, world, audience);
    this.#views.set(role, view);
    return view;
  }

  /** Whether it was accepted. */
  #ask(wish: WireCommand, role: string): boolean {
    if (++this.#commands > mostCommands) throw new Fault('flow.restless', 'the policy never stops asking');
    const command = sealedCommand(wish, this.#chance);
    const by =
      role === 'facilitator'
        ? ({ kind: 'facilitator' } as const)
        : ({ kind: 'participant', role, person: personOf(role) } as const);
    const entered = this.#course.ask({ command, by, wall: this.#wall, id: hexId(this.#chance) });
    if (entered.ok) this.#records.push(...entered.lines);
    else this.#refused.set(role, (this.#refused.get(role) ?? new Set()).add(JSON.stringify(wish)));
    this.#passTo(this.#wall);
    return entered.ok;
  }

  #sit(role: string): void {
    const person = personOf(role);
    const name = seal(`Rehearsal ${role}`, this.#chance);
    const entered = this.#course.ask({
      command: { type: 'seat.claim', person, name, role, admitted: true },
      by: { kind: 'applicant', person },
      wall: this.#wall,
      id: hexId(this.#chance),
    });
    if (entered.ok) this.#records.push(...entered.lines);
  }

  /** Lets time pass, timer by timer, so that none is ever late. */
  #passTo(wall: number): void {
    for (;;) {
      const due = this.#course.nextWall();
      this.#wall = Math.max(this.#wall, Math.min(due, wall));
      const lines = this.#course.catchUp(this.#wall);
      this.#records.push(...lines);
      if (lines.length === 0 && this.#wall >= wall) return;
    }
  }
}

/** The options that doctrine points to, and nothing else of what the author knows. */
function doctrineOf({ decisions }: Scenario): Moment['doctrine'] {
  return Object.fromEntries(
    Object.entries(decisions).map(([id, { options }]) => [
      id,
      Object.keys(options).filter((option) => options[option]?.doctrine),
    ]),
  );
}

function exerciseOf(seed: number): string {
  return `rehearsal-${seed}`;
}

function personOf(role: string): string {
  return `p-${role}`;
}

function openKey(seed: number) {
  const secret = seededChance(seed).bytes(32);
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
