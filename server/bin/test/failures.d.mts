/** A place for one lane's results as data. */
export function results(root: string): {
  readonly options: readonly string[];
  failures(): string[];
};
