import type { ExerciseEvent } from '../events.ts';
import type { RejectionCode } from '../rejections.ts';
import { type Act, type Ask, given, live } from './act.ts';

const movable: readonly string[] = ['planned', 'due', 'held'];

/** When an inject goes out, and whether by itself. */
export const timingActs: { [T in 'inject.retime' | 'release.mode']: Act<T> } = {
  'inject.retime': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => {
      const { inject, due } = ask.command;
      if (!isKnown(ask, inject)) return 'inject.unknown';
      if (!movable.includes(ask.world.get('injects', inject)?.state ?? 'planned')) return 'inject.gone';
      return due < ask.t ? 'clock.past' : refuseOthers(ask);
    },
    say: ({ command: { inject, due, with: others = [], reason }, world }) => {
      const by = due - (world.get('injects', inject)?.due ?? due);
      const led = others.length > 0 ? { led: inject } : {};
      return [
        { type: 'inject.retimed', inject, due, ...led, ...given({ reason }) },
        ...[...new Set(others)].map((id): ExerciseEvent => {
          const at = world.must('injects', id).due ?? due;
          return { type: 'inject.retimed', inject: id, due: at + by, ...led };
        }),
      ];
    },
  },
  'release.mode': {
    by: ['facilitator'],
    during: ['planned', 'running', 'paused'],
    refuse: ({ command: { phase, inject, mode }, scenario, world }) => {
      if (phase !== undefined && inject !== undefined) return 'command.malformed';
      if (phase !== undefined && !Object.hasOwn(scenario.storyline, phase)) return 'phase.unknown';
      if (inject === undefined) return undefined;
      if (!isKnown({ scenario, world }, inject)) return 'inject.unknown';
      // What waits already goes on waiting: nothing goes out at the turn of a switch.
      const gone = !movable.includes(world.get('injects', inject)?.state ?? 'planned');
      return gone && mode !== 'plan' ? 'inject.gone' : undefined;
    },
    say: ({ command: { mode, phase, inject } }) => [{ type: 'release.chosen', mode, ...given({ phase, inject }) }],
  },
};

/** Others are moved only while their time is set, and not into the past. */
function refuseOthers({ command, world, scenario, t }: Ask<'inject.retime'>): RejectionCode | undefined {
  const { inject, due, with: others = [] } = command;
  const from = world.get('injects', inject)?.due;
  if (others.length > 0 && from === undefined) return 'inject.noTime';
  for (const id of others) {
    if (!isKnown({ world, scenario }, id)) return 'inject.unknown';
    const row = world.get('injects', id);
    if (id === inject) return 'command.malformed';
    if (row !== undefined && row.state !== 'planned') return 'inject.gone';
    if (row?.due === undefined) return 'inject.noTime';
    if (row.due + due - (from ?? due) < t) return 'clock.past';
  }
  return undefined;
}

function isKnown({ scenario, world }: Pick<Ask, 'scenario' | 'world'>, inject: string): boolean {
  return Object.hasOwn(scenario.injects, inject) || world.get('injects', inject) !== undefined;
}
