/** How a verb ends: done, the answer is no, wrong usage, cannot. */
export const exit = { done: 0, no: 1, usage: 2, cannot: 3 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

/** Ends a verb with a plain sentence and its exit code. */
export class Ends extends Error {
  override readonly name = 'Ends';
  readonly code: Exit;

  constructor(code: Exit, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Every value given for an option that may be given more than once. */
export function valuesOf(name: string, rawArgs: readonly string[]): string[] {
  return rawArgs.flatMap((arg, index) => {
    if (arg.startsWith(`--${name}=`)) return [arg.slice(name.length + 3)];
    const next = rawArgs[index + 1];
    return arg === `--${name}` && next !== undefined ? [next] : [];
  });
}

/** A whole number from an option. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Ends(exit.usage, `--${name} needs a whole number from ${least} to ${most}.`);
}
