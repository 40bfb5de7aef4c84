import { createRequire } from 'node:module';
import { startPeer, stop } from './process.ts';
import { type OpenRooms, screens } from './rooms.ts';

interface Socket {
  on(event: 'message', told: (data: Buffer) => void): void;
  on(event: 'open' | 'close', told: () => void): void;
  send(text: string): void;
  close(): void;
}
interface Library {
  readonly WebSocket: new (address: string, options: object) => Socket;
  readonly WebSocketServer: new (
    options: object,
  ) => {
    on(event: 'connection', told: (socket: Socket, request: { readonly url: string }) => void): void;
    on(event: 'listening', told: () => void): void;
  };
}
const library = (): Library => createRequire(import.meta.url)('ws');

/** Raw WebSockets: what comes is parsed, numbered and sent to everybody in the room. Nothing is checked, decided or stored. */
export function serveWs(port: number, up: () => void): void {
  const { WebSocketServer } = library();
  const rooms = new Map<string, Set<Socket>>();
  const server = new WebSocketServer({ port, host: '127.0.0.1', perMessageDeflate: false, clientTracking: false });
  let seq = 0;
  server.on('connection', (socket, { url }) => {
    const room = rooms.get(url) ?? new Set<Socket>();
    rooms.set(url, room.add(socket));
    socket.on('close', () => room.delete(socket));
    socket.on('message', (data) => {
      const { text } = JSON.parse(data.toString()) as { text: string };
      seq += 1;
      const message = JSON.stringify({ seq, type: 'said', text });
      for (const other of room) other.send(message);
    });
  });
  server.on('listening', up);
}

export const openWs: OpenRooms = async (rooms, shown) => {
  const { WebSocket } = library();
  const { child, port } = await startPeer('ws');
  const connect = (room: number, screen: number) =>
    new Promise<Socket>((connected) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/${room}`, { perMessageDeflate: false });
      socket.on('open', () => connected(socket));
      socket.on('message', (data) => shown(room, screen, (JSON.parse(data.toString()) as { text: string }).text));
    });
  const sockets: Socket[][] = [];
  for (let room = 0; room < rooms; room++) {
    sockets.push(await Promise.all(Array.from({ length: screens }, (_, screen) => connect(room, screen))));
  }
  return {
    pid: child.pid ?? 0,
    say: (room, seat, text) => sockets[room]?.[seat]?.send(JSON.stringify({ text })),
    async close() {
      for (const socket of sockets.flat()) socket.close();
      await stop(child);
    },
  };
};
