import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type CommandDef, renderUsage, runCommand } from 'citty';
import { Ends, type Exit, exit, print } from './verb.ts';

// biome-ignore lint/suspicious/noExplicitAny: verbs take different arguments, and citty's type of a command is not covariant in them.
export type Verb = CommandDef<any>;

/** Runs `kalari <verb> …` and says with which code the program ends. Everything it cannot do is told in one sentence. */
export async function runVerb(
  verbs: Readonly<Record<string, () => Promise<Verb>>>,
  args: readonly string[],
  version: string,
): Promise<Exit> {
  const [name, ...rawArgs] = args;
  if (name === '--version') return say(version, exit.done);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    return say(await overview(verbs), name === undefined ? exit.usage : exit.done);
  }
  const verb = Object.hasOwn(verbs, name) ? await verbs[name]?.() : undefined;
  if (verb === undefined) return complain(`There is no verb ${name}.\n\n${await overview(verbs)}`, exit.usage);
  if (rawArgs.includes('--help') || rawArgs.includes('-h')) return say(await usageOf(verb), exit.done);
  try {
    refuseUnknown(rawArgs, (await verb.args) as ArgsDef);
    const { result } = await runCommand(verb, { rawArgs: [...rawArgs] });
    return result as Exit;
  } catch (thrown) {
    if (thrown instanceof Ends) return complain(thrown.message, thrown.code);
    if (thrown instanceof Error && thrown.name === 'CLIError') {
      return complain(`${thrown.message}\n\n${await usageOf(verb)}`, exit.usage);
    }
    return complain(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown), exit.cannot);
  }
}

function refuseUnknown(rawArgs: readonly string[], known: ArgsDef): void {
  for (const arg of rawArgs) {
    if (arg === '--') return;
    const name = /^--(?:no-)?([^=]+)/.exec(arg)?.[1];
    const isKnown = name !== undefined && Object.hasOwn(known, name) && known[name]?.type !== 'positional';
    if (arg.startsWith('-') && arg !== '-' && !isKnown && !/^-\d/.test(arg)) {
      throw new Ends(exit.usage, `There is no option ${arg}. Use --help to see which there are.`);
    }
  }
}

/** In colour only where a person reads it. */
async function usageOf(verb: Verb): Promise<string> {
  const usage = await renderUsage(verb);
  return process.stdout.isTTY ? usage : stripVTControlCharacters(usage);
}

async function overview(verbs: Readonly<Record<string, () => Promise<Verb>>>): Promise<string> {
  const lines = await Promise.all(
    Object.entries(verbs).map(async ([name, load]) => {
      const { meta } = await load();
      const known = typeof meta === 'function' ? await meta() : await meta;
      return `  ${name.padEnd(10)} ${known?.description ?? ''}`;
    }),
  );
  return ['kalari <verb> [options]', '', ...lines, '', 'kalari <verb> --help tells more.'].join('\n');
}

function say(text: string, code: Exit): Exit {
  print(text);
  return code;
}

function complain(text: string, code: Exit): Exit {
  process.stderr.write(`${text}\n`);
  return code;
}
