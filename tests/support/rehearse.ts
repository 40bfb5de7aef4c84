import {
  type Actor,
  type Flow,
  type Moment,
  type Policy,
  type PolicyName,
  policies,
  type WireCommand,
} from '@kalari/engine';
import { sealed } from './fake-words.ts';
import { facilitator, Play, seatOf } from './play.ts';

/** Told of each command before it is submitted, and may change it. */
export type Prompter = (command: WireCommand, by: Actor, play: Play) => WireCommand;

/** A whole exercise without people: everybody does one thing every twenty seconds, if there is one to do; in `left` milliseconds of the room. */
export function rehearse(
  flow: Flow,
  policy: PolicyName,
  seed: number,
  prompt: Prompter = (command) => command,
  left?: number,
): Play {
  const actor = policies[policy];
  const play = new Play(flow, { seed });
  if (left !== undefined) play.must(facilitator, { type: 'exercise.length', left });
  play.start();
  const moment = { draw: chanceOf(seed), doctrine: {}, refused: () => false };
  const end = flow.scenario.length;
  while (play.t < end) {
    for (const role of [...flow.scenario.order.seats, 'facilitator']) {
      const by = role === 'facilitator' ? facilitator : seatOf(role);
      const wish = wishOf(actor, play, role, { ...moment, now: play.t });
      if (wish !== null) play.must(by, sealed(prompt(wish, by, play)));
    }
    play.pass(1 / 3);
  }
  play.must(facilitator, { type: 'exercise.end' });
  return play;
}

function wishOf(policy: Policy, play: Play, role: string, moment: Moment): WireCommand | null {
  return role === 'facilitator'
    ? policy.facilitator(play.console(), moment)
    : policy.participant(play.view(role), moment);
}

/** Numbers that look random and are the same for the same seed. */
function chanceOf(seed: number): (n: number) => number {
  let state = seed + 1;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return n === 0 ? 0 : (state >> 8) % n;
  };
}
