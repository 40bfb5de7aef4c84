import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { openBoardgame } from '../path/boardgame.ts';
import { openKalari } from '../path/kalari.ts';
import { load } from '../path/load.ts';
import type { OpenRooms } from '../path/rooms.ts';
import { openWs } from '../path/ws.ts';

const contenders: Readonly<Record<string, OpenRooms>> = {
  kalari: openKalari,
  ws: openWs,
  'boardgame.io': openBoardgame,
};
const roomsOf = (quick: boolean) => (quick ? 1 : 12);

/** A command from a seat until it is checked, decided, stored and on every screen of its room, the server a process of its own. */
export const path: Bench = {
  name: 'path',
  cases: ({ quick }) => Object.keys(contenders).map((who) => ({ who, size: roomsOf(quick) })),
  async measure({ who, size }, { folder, quick }) {
    const open = contenders[who];
    if (open === undefined) throw new Error(`nobody is called ${who}`);
    const place = mkdtempSync(join(folder, 'path-'));
    try {
      const times = quick ? { warm: 60, full: 100, calm: 700 } : { warm: 3_000, full: 3_000, calm: 3_000 };
      return await load(open, { rooms: size, folder: place, ...times });
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
  figures({ against, quick }) {
    const size = roomsOf(quick);
    const ours = { who: 'kalari', size };
    const [ws, boardgame] = [
      { ours, peer: { who: 'ws', size } },
      { ours, peer: { who: 'boardgame.io', size } },
    ];
    const fast = { what: `whole path, ${size * 8} clients, closed loop`, metric: 'perSecond', unit: 'commands/s' };
    const calm = { what: 'whole path at a calm pace, 99 of 100 within', metric: 'calmP99', unit: 'ms' };
    const cpu = { what: 'server’s processor time for one command, closed loop', metric: 'cpu', unit: 'µs' };
    return [
      against({ ...fast, ...ws, target: { least: 0.6 } }),
      against({ ...fast, ...boardgame, target: { least: 3 } }),
      against({ ...calm, ...ws, target: { most: 2 } }),
      against({ ...calm, ...boardgame }),
      against({ ...cpu, ...ws }),
      against({ ...cpu, ...boardgame }),
    ];
  },
};
