import { createRequire } from 'node:module';

/*
 * boardgame.io, as much of it as is compared with. It is loaded by a path that no bundler follows, since it is installed in
 * this folder only, and only where there is a network.
 */

const load = createRequire(import.meta.url);

export interface GameState<G> {
  readonly G: G;
}

/** What a move is given. */
export interface MoveContext<G> {
  readonly G: G;
  readonly playerID: string;
}

export interface Game<G> {
  readonly name: string;
  readonly disableUndo: boolean;
  readonly minPlayers: number;
  readonly maxPlayers: number;
  setup(): G;
  readonly turn: { readonly activePlayers: unknown };
  readonly moves: Readonly<Record<string, Move<G>>>;
  playerView?(context: MoveContext<G>): unknown;
}

export interface Move<G> {
  readonly client: boolean;
  readonly undoable: boolean;
  readonly noLimit: boolean;
  readonly ignoreStaleStateID: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: each move has its own arguments, and the library does not know them.
  move(context: MoveContext<G>, ...args: any[]): unknown;
}

interface Core {
  readonly INVALID_MOVE: string;
  readonly ActivePlayers: { readonly ALL: unknown };
}

interface Internal {
  CreateGameReducer<G>(given: { game: Game<G> }): (state: GameState<G>, action: unknown) => GameState<G>;
  InitializeGame<G>(given: { game: Game<G>; numPlayers: number }): GameState<G>;
}

interface Client<G> {
  readonly moves: Readonly<Record<string, (...args: unknown[]) => void>>;
  start(): void;
  stop(): void;
  subscribe(told: (state: (GameState<G> & { readonly isConnected: boolean }) | null) => void): void;
}

export const core = (): Core => load('boardgame.io/dist/cjs/core.js');
export const internal = (): Internal => load('boardgame.io/dist/cjs/internal.js');
export const server = (): {
  Server(given: object): { run(where: { port: number; callback: () => void }): Promise<unknown> };
} => load('boardgame.io/dist/cjs/server.js');
export const client = (): { Client<G>(given: object): Client<G> } => load('boardgame.io/dist/cjs/client.js');
export const multiplayer = (): { SocketIO(given: object): unknown } => load('boardgame.io/dist/cjs/multiplayer.js');

/** A move that only the server makes, that anybody may make at any time, and that cannot be taken back. */
export function move<G>(make: Move<G>['move']): Move<G> {
  return { client: false, undoable: false, noLimit: true, ignoreStaleStateID: true, move: make };
}

export function actionOf(type: string, args: readonly unknown[], playerID: string) {
  return { type: 'MAKE_MOVE', payload: { type, args, playerID, credentials: undefined } };
}
