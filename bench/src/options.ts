import { parseArgs } from 'node:util';

export interface Options {
  readonly quick: boolean;
  readonly only: readonly string[];
  readonly rounds: number;
}

/** Reads the command line. Ends the program with a sentence when it cannot. */
export function optionsFrom(args: readonly string[], known: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        rounds: { type: 'string' },
        'no-install': { type: 'boolean', default: false },
      },
    });
    const unknown = values.only.filter((name) => !known.includes(name));
    if (unknown.length > 0)
      throw new Error(`There is nothing called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
    const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
    if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds needs a whole number from 1.');
    return { quick: values.quick, only: values.only, rounds };
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exit(2);
  }
}
