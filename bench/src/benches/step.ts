import { decide, evolve, type Flow, replay, type Stamped } from '@kalari/engine';
import type { Bench } from '../bench.ts';
import { idOf, roomWithAllRead, seatOf } from '../material/room.ts';
import { flowOf, injectIds, recipientsOf, roles } from '../material/scenario.ts';
import { type Batch, cpuPerCall } from '../measure.ts';
import { actionOf, core, type Game, internal, move } from '../peers/boardgame.ts';

const sizes = [50, 100, 200, 500, 1_000];

/** One step of the engine: a role acknowledges an inject. Decided and written into the world, nothing stored or shown. */
export const step: Bench = {
  name: 'step',
  cases: ({ quick }) =>
    ['kalari', 'boardgame.io'].flatMap((who) => (quick ? [12, 24] : sizes).map((size) => ({ who, size }))),
  measure({ who, size }, { budget }) {
    const asks = injectIds(Math.min(100, size)).flatMap((inject, n) =>
      recipientsOf(n).map((role) => ({ inject, role })),
    );
    return { us: cpuPerCall(budget, who === 'kalari' ? ours(size, asks) : theirs(size, asks)) };
  },
  figures({ against, growth, quick }) {
    const [least = 0, , ...most] = quick ? [12, 12, 24] : sizes;
    const over = (size: number, target: number) =>
      against({
        what: `one step, ${size} injects`,
        metric: 'us',
        unit: 'µs',
        ours: { who: 'kalari', size },
        peer: { who: 'boardgame.io', size },
        target: { timesLess: target },
      });
    return [
      ...(quick ? [over(24, 10)] : [over(200, 10), over(1_000, 50)]),
      growth({
        unit: '×',
        what: `growth of it from ${least} to ${most.at(-1)} injects`,
        metric: 'us',
        ours: 'kalari',
        peer: 'boardgame.io',
        from: least,
        to: most.at(-1) ?? least,
        target: { most: 1.3 },
      }),
    ];
  },
};

interface Acknowledging {
  readonly inject: string;
  readonly role: (typeof roles)[number];
}

function ours(injects: number, asks: readonly Acknowledging[]): () => Batch {
  const flow = flowOf(injects);
  const { records } = roomWithAllRead(flow, injects);
  const commands = asks.map(({ inject, role }) => ({
    command: { type: 'inject.acknowledge' as const, inject },
    by: seatOf(role),
  }));
  return () => {
    const world = replay(records);
    return { calls: commands.length, run: () => acknowledge(flow, world, records, commands) };
  };
}

function acknowledge(
  flow: Flow,
  world: ReturnType<typeof replay>,
  records: readonly Stamped[],
  commands: readonly { command: { type: 'inject.acknowledge'; inject: string }; by: Stamped['by'] }[],
): void {
  let seq = records.length;
  const t = (records.at(-1)?.t ?? 0) + 1_000;
  for (const [n, { command, by }] of commands.entries()) {
    const id = idOf(n);
    const decision = decide(flow, world, { command, by, t, wall: t, id });
    if (!decision.ok) throw new Error(decision.rejection.code);
    for (const event of decision.events) {
      seq += 1;
      evolve(world, { seq, t, wall: t, by, cause: id, event });
    }
  }
}

interface Received {
  readonly status: string;
  readonly to: readonly string[];
  readonly acknowledged: Record<string, number>;
}
interface Table {
  seq: number;
  readonly injects: Record<string, Received>;
  readonly counts: Record<string, number>;
}

function theirs(injects: number, asks: readonly Acknowledging[]): () => Batch {
  const { INVALID_MOVE, ActivePlayers } = core();
  const game: Game<Table> = {
    name: 'measured',
    disableUndo: true,
    minPlayers: 1,
    maxPlayers: roles.length,
    setup: () => ({
      seq: 0,
      counts: {},
      injects: Object.fromEntries(
        injectIds(injects).map((id, n) => [id, { status: 'released', to: recipientsOf(n), acknowledged: {} }]),
      ),
    }),
    turn: { activePlayers: ActivePlayers.ALL },
    moves: {
      acknowledge: move<Table>(({ G, playerID }, inject: string) => {
        const role = roles[Number(playerID)] ?? '';
        const it = G.injects[inject];
        if (it === undefined || !it.to.includes(role) || it.acknowledged[role] !== undefined) return INVALID_MOVE;
        G.seq += 1;
        it.acknowledged[role] = G.seq;
        G.counts[role] = (G.counts[role] ?? 0) + 1;
        return undefined;
      }),
    },
  };
  const reduce = internal().CreateGameReducer({ game });
  const first = internal().InitializeGame({ game, numPlayers: roles.length });
  const actions = asks.map(({ inject, role }) => actionOf('acknowledge', [inject], String(roles.indexOf(role))));
  return () => ({
    calls: actions.length,
    run: () => {
      let state = first;
      for (const action of actions) state = reduce(state, action);
      if (state.G.seq !== actions.length) throw new Error('boardgame.io refused a move');
    },
  });
}
