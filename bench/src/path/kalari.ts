import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { WireCommand } from '@kalari/engine';
import type { Answer, DeltaMessage } from '@kalari/engine/protocol';
import { PROTOCOL_VERSION } from '@kalari/engine/protocol/version';
import { io, type Socket } from 'socket.io-client';
import { shelve } from '../material/shelf.ts';
import { root } from '../material/tree.ts';
import { freePort, stop } from './process.ts';
import { type OpenRooms, type Shown, screens, textsIn } from './rooms.ts';

/** The built server as a facilitator starts it, with its limits wide and its store on disk, every commit synced in full. */
export const openKalari: OpenRooms = async (rooms, shown, folder) => {
  const { child, address, key } = await serve(folder);
  const { token } = await post<{ token: string }>(`${address}/api/sessions`, { key });
  const seats: Socket[][] = [];
  for (let room = 0; room < rooms; room++) seats.push(await openRoom(address, token, room, shown));
  return {
    pid: child.pid ?? 0,
    say: (room, seat, text) => {
      const command = { type: 'decision.position', decision: 'd-0', option: 'go', stance: 'supports', text } as const;
      void submit(seats[room]?.[seat], command);
    },
    async close() {
      for (const socket of seats.flat()) socket.disconnect();
      await stop(child);
    },
  };
};

async function serve(folder: string): Promise<{ child: ChildProcess; address: string; key: string }> {
  shelve(join(folder, 'scenarios'), 50);
  const port = await freePort();
  const where = ['--host', '127.0.0.1', '--port', String(port), '--data', join(folder, 'data')];
  const args = [join(root, 'dist/server/cli.js'), 'serve', ...where, '--scenarios', join(folder, 'scenarios')];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, KALARI_LIMITS: 'wide' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // However this process ends, the server is not left behind.
  process.once('exit', () => child.kill());
  let said = '';
  await new Promise<void>((up, failed) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      if (/Scenarios\s/.test(said)) up();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${said.slice(-1_000)}`)));
  });
  return { child, address: `http://127.0.0.1:${port}`, key: /#key=(\S+)/.exec(said)?.[1] ?? '' };
}

/** One exercise, started, with a question put to all: its seven seats, and the console last. */
async function openRoom(address: string, token: string, room: number, shown: Shown): Promise<Socket[]> {
  const opened = await post<{ exercise: string; joinCode: string; seats: { role: string; link: string }[] }>(
    `${address}/api/exercises`,
    { scenario: 'measured', seed: 1 },
    token,
  );
  const { exercise, joinCode: code } = opened;
  const tokens: string[] = [];
  for (const { role, link } of opened.seats) {
    const key = /seat=([^&]+)/.exec(link)?.[1] ?? '';
    tokens.push((await post<{ token: string }>(`${address}/api/join`, { code, name: role, key })).token);
  }
  const sockets = await Promise.all(
    [...tokens, token].map((it, screen) => connect(address, it, exercise, room, screen, shown)),
  );
  if (sockets.length !== screens) throw new Error(`${sockets.length} screens instead of ${screens}`);
  await submit(sockets.at(-1), { type: 'exercise.start' });
  await submit(sockets.at(-1), { type: 'decision.open', decision: 'd-0' });
  return sockets;
}

function connect(
  address: string,
  token: string,
  exercise: string,
  room: number,
  screen: number,
  shown: Shown,
): Promise<Socket> {
  const auth = { token, exercise, version: PROTOCOL_VERSION, language: 'en' };
  const socket = io(address, { transports: ['websocket'], forceNew: true, auth });
  socket.on('delta', ({ patches }: DeltaMessage) => {
    for (const { value } of patches) textsIn(value, (text) => shown(room, screen, text));
  });
  return new Promise((connected, failed) => {
    socket.once('view', () => connected(socket));
    socket.once('connect_error', failed);
  });
}

async function submit(socket: Socket | undefined, command: WireCommand): Promise<void> {
  const id = randomBytes(16).toString('hex');
  const answer = await new Promise<Answer>((answered) => socket?.emit('command', { id, ...command }, answered));
  if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`);
}

async function post<T>(address: string, body: object, token?: string): Promise<T> {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
