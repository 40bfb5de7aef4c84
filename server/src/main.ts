import { randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { systemChance } from './chance.ts';
import { type Clock, systemClock } from './clock.ts';
import { limitProfiles, type Settings } from './config.ts';
import { type Damaged, Registry } from './host/registry.ts';
import { shownCode } from './join-code.ts';
import { type Keys, openKeys } from './keys.ts';
import { type Library, openLibrary } from './library.ts';
import { slowDown } from './limits.ts';
import { type Log, silentLog } from './log.ts';
import { openShelf } from './overlays/shelf.ts';
import { sessions } from './sessions.ts';
import { type DataFolder, openDataFolder } from './store/data-folder.ts';
import type { EventStore } from './store/event-store.ts';
import { buildHttp } from './transport/http.ts';
import { addressesOf, originCheck } from './transport/origin.ts';
import type { Parts } from './transport/parts.ts';
import { linksOf } from './transport/routes/exercises.ts';
import { type LiveLink, openLiveLink } from './transport/socket.ts';

/** What a test may bring of its own. */
export interface Own {
  readonly store?: EventStore;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly library?: Library;
  readonly keys?: Keys;
}

/** A server that listens. */
export interface Running {
  readonly port: number;
  readonly addresses: readonly string[];
  /** Opens the console once: `…/facilitate#key=…`. */
  readonly facilitatorLink: string;
  /** Set when a passphrase was made at this start, the only time it can be read. */
  readonly madePassphrase: string | undefined;
  readonly library: Library;
  /** Exercises that stay closed because their record is not what was written. */
  readonly damaged: readonly Damaged[];
  /** Opens an exercise without anybody asking, for `--demo`. */
  demo(
    scenario: string,
  ): Promise<{ readonly joinCode: string; readonly seats: readonly { role: string; link: string }[] }>;
  /** For tests of the HTTP side. */
  readonly http: FastifyInstance;
  /** Says so to every page, lets what is under way become durable, and stops. */
  close(): Promise<void>;
}

/**
 * Builds a server from settings and starts it: keys, store, library, every exercise that was open, both doors.
 *
 * @throws CannotOpen when the data cannot be opened; also when the port is taken.
 */
export async function startServer(settings: Settings, own: Own = {}): Promise<Running> {
  const log = own.log ?? silentLog;
  const clock = own.clock ?? systemClock();
  const limits = limitProfiles[settings.limits];
  // The store first: whoever has it has the folder, and only then may keys be made in it.
  const { store, known }: Pick<DataFolder, 'store'> & Partial<DataFolder> =
    own.store === undefined ? await openDataFolder(settings.data, clock) : { store: own.store };
  const keys = own.keys ?? (await openKeysOf(settings, store));
  const library = own.library ?? openLibrary(settings.scenarios);
  const held = sessions(store, clock, systemChance);
  await held.forgetExpired().catch((thrown: unknown) => log.error('sessions', { cause: String(thrown) }));

  let port = settings.port;
  let live: LiveLink | undefined;
  const addresses = () => addressesOf(settings.host, port, settings.publicOrigin);
  const registry = new Registry({
    store,
    clock,
    log,
    chance: systemChance,
    removed: (exercise, person) => {
      held.endAllOf(exercise, person).catch((thrown: unknown) => log.error('sessions', { cause: String(thrown) }));
      live?.removed(exercise, person);
    },
    ...(known === undefined ? {} : { known }),
  });
  registry.reopen();

  const key = oneUseKey();
  const parts: Parts = {
    store,
    registry,
    library,
    shelf: openShelf(settings.data),
    sessions: held,
    keys,
    clock,
    log,
    limits,
    addresses,
    chance: systemChance,
    patience: {
      codes: slowDown(limits.codes, clock),
      codesInAll: slowDown(limits.codesInAll, clock),
      passphrases: slowDown(limits.passphrases, clock),
    },
    spendKey: key.spend,
    isOurs: originCheck(addresses, () => port),
    pages: settings.pages,
  };

  const http = await buildHttp(parts);
  try {
    await http.listen({ host: settings.host, port: settings.port });
  } catch (cause) {
    await registry.close();
    await store.close();
    throw cause;
  }
  const bound = http.server.address();
  port = typeof bound === 'object' && bound !== null ? bound.port : port;
  live = openLiveLink(http.server, parts);

  return {
    port,
    addresses: addresses(),
    facilitatorLink: `${addresses()[0] ?? ''}/facilitate#key=${key.text}`,
    madePassphrase: keys.madePassphrase,
    library,
    damaged: registry.damaged,
    http,
    async demo(scenario) {
      const read = (await library.find(scenario))?.read;
      if (read?.ok !== true) throw new Error(`The scenario ${scenario} is not in the library, or has problems.`);
      const opened = await registry.open({ scenario: read.scenario });
      return { joinCode: shownCode(opened.entry.joinCode), seats: await linksOf(opened, parts) };
    },
    async close() {
      live?.notice('restarting');
      await registry.close();
      live?.close();
      await http.close();
      if (own.library === undefined) await library.close();
      await store.close();
    },
  };
}

async function openKeysOf({ data, passphrase }: Settings, store: EventStore): Promise<Keys> {
  try {
    return await openKeys(join(data, 'keys'), passphrase);
  } catch (cause) {
    await store.close();
    throw cause;
  }
}

/** The key of the facilitator link: right once, then never again. */
function oneUseKey(): { readonly text: string; spend(key: string): boolean } {
  const text = randomBytes(32).toString('base64url');
  let spent = false;
  return {
    text,
    spend(key) {
      const [mine, given] = [Buffer.from(text), Buffer.from(key)];
      if (spent || mine.length !== given.length || !timingSafeEqual(mine, given)) return false;
      spent = true;
      return true;
    },
  };
}
