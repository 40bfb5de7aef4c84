import { join } from 'node:path';
import { defineCommand } from 'citty';
import pino from 'pino';
import { type Environment, type Settings, settingsFrom } from '../config.ts';
import type { Log } from '../log.ts';
import { type Running, startServer } from '../main.ts';
import { Ends, exit, print, valuesOf } from './verb.ts';

const demoScenario = 'ten-one-two';

export const serve = (projectRoot: string, environment: Environment) =>
  defineCommand({
    meta: { name: 'kalari serve', description: 'Starts the server and prints where to find it' },
    args: {
      host: {
        type: 'string',
        description: 'Address to listen on; 0.0.0.0 lets others in the room reach it (127.0.0.1)',
      },
      port: { type: 'string', description: 'Port to listen on (3000)' },
      data: { type: 'string', description: 'Folder of exercises and keys (./data)' },
      scenarios: { type: 'string', description: 'Folder of scenarios; may be given more than once' },
      demo: { type: 'boolean', description: 'Opens an exercise at once and prints its seat links' },
    },
    async run({ args, rawArgs }) {
      const settings = readSettings(args, valuesOf('scenarios', rawArgs), projectRoot, environment);
      const server = await started(settings);
      const stopped = stopSignal();
      tell(server);
      if (args.demo === true) await tellDemo(server);
      // Read meanwhile: who opens the library first need not wait, and a file that hangs keeps nobody out.
      void tellScenarios(server);
      await stopped;
      print('Stopping. What is under way is being saved.');
      await server.close();
      return exit.done;
    },
  });

interface Given {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly data?: string | undefined;
}

function readSettings(
  { host, port, data }: Given,
  scenarios: readonly string[],
  projectRoot: string,
  environment: Environment,
): Settings {
  try {
    return settingsFrom(environment, {
      ...(host === undefined ? {} : { host }),
      ...(port === undefined ? {} : { port }),
      ...(data === undefined ? {} : { data }),
      scenarios: scenarios.length > 0 ? [...scenarios] : [join(projectRoot, 'scenarios')],
      pages: join(projectRoot, 'dist'),
    });
  } catch (cause) {
    throw new Ends(exit.usage, `These settings do not fit: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

async function started(settings: Settings): Promise<Running> {
  try {
    return await startServer(settings, { log: stderrLog() });
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    const said = cause instanceof Error ? cause.message : String(cause);
    const why = taken ? `Port ${settings.port} is taken. Choose another with --port.` : said;
    throw new Ends(exit.cannot, `The server cannot start. ${why}`);
  }
}

function tell({ addresses, facilitatorLink, madePassphrase, damaged }: Running): void {
  print('Kalari is serving.');
  print('');
  for (const [index, address] of addresses.entries()) print(`${index === 0 ? 'Address' : '       '}      ${address}`);
  print(`Facilitator  ${facilitatorLink}`);
  print('             This link opens the console once, in one browser.');
  if (madePassphrase !== undefined)
    print(
      `Passphrase   ${madePassphrase}\n             It opens the console any time. Write it down: it is not shown again.`,
    );
  for (const { exercise, cause } of damaged)
    print(`Damaged      ${exercise} stays closed, the others go on. Its record is not what was written: ${cause}`);
  print('');
}

async function tellScenarios({ library }: Running): Promise<void> {
  // Undefined when the server stops before all of them are read.
  const all = await library.all().catch(() => undefined);
  if (all === undefined) return;
  const broken = all.filter(({ read }) => !read.ok);
  print(`Scenarios    ${all.length - broken.length} ready`);
  for (const { file } of broken) print(`             ${file} has problems: kalari check ${file}`);
}

async function tellDemo(server: Running): Promise<void> {
  const { joinCode, seats } = await server.demo(demoScenario).catch((cause: unknown) => {
    throw new Ends(exit.cannot, String(cause));
  });
  print(`Demo         join code ${joinCode}`);
  for (const { role, link } of seats) print(`  ${role.padEnd(10)} ${link}`);
  print('');
}

/** Resolves at the first signal; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(exit.cannot);
        asked = true;
        stop();
      });
    }
  });
}

function stderrLog(): Log {
  const out = pino({ base: null }, pino.destination(2));
  return {
    info: (message, facts) => out.info(facts ?? {}, message),
    error: (message, facts) => out.error(facts ?? {}, message),
  };
}
