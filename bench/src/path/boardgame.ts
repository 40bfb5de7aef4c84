import { client, core, type Game, move, multiplayer, server } from '../peers/boardgame.ts';
import { startPeer, stop } from './process.ts';
import { type OpenRooms, screens } from './rooms.ts';

interface Table {
  seq: number;
  last: string;
  readonly positions: Record<string, string>;
}

/** Everybody takes a position on one question, as on our side; what is shown is the newest and all that stand. */
function game(): Game<Table> {
  return {
    name: 'measured',
    disableUndo: true,
    minPlayers: 1,
    maxPlayers: screens,
    setup: () => ({ seq: 0, last: '', positions: {} }),
    turn: { activePlayers: core().ActivePlayers.ALL },
    moves: {
      say: move<Table>(({ G, playerID }, text: string) => {
        G.seq += 1;
        G.positions[playerID] = text;
        G.last = text;
      }),
    },
  };
}

/** Its own server, which keeps everything in memory. */
export function serveBoardgame(port: number, up: () => void): void {
  const { Server } = server();
  void Server({ games: [game()], origins: [/.*/] }).run({ port, callback: up });
}

export const openBoardgame: OpenRooms = async (rooms, shown) => {
  const { Client } = client();
  const { SocketIO } = multiplayer();
  const { child, port } = await startPeer('boardgame.io');
  const connect = async (room: number, screen: number) => {
    const it = Client<Table>({
      game: game(),
      multiplayer: SocketIO({
        server: `http://127.0.0.1:${port}`,
        socketOpts: { transports: ['websocket'], forceNew: true },
      }),
      numPlayers: screens,
      matchID: `room-${room}`,
      playerID: String(screen),
      debug: false,
    });
    await new Promise<void>((connected) => {
      it.subscribe((state) => {
        if (state?.isConnected !== true) return;
        connected();
        if (state.G.last !== '') shown(room, screen, state.G.last);
      });
      it.start();
    });
    return it;
  };
  const clients: Awaited<ReturnType<typeof connect>>[][] = [];
  for (let room = 0; room < rooms; room++) {
    // The first one makes the match.
    const first = await connect(room, 0);
    const others = Array.from({ length: screens - 1 }, (_, n) => connect(room, n + 1));
    clients.push([first, ...(await Promise.all(others))]);
  }
  return {
    pid: child.pid ?? 0,
    say: (room, seat, text) => clients[room]?.[seat]?.moves.say?.(text),
    async close() {
      for (const it of clients.flat()) it.stop();
      await stop(child);
    },
  };
};
