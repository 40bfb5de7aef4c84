/** What is wrong, and what to write instead, in one language. */
export interface Said {
  readonly message: string;
  readonly hint: string;
}

/** A line of the table of problems. Errors keep a scenario from being played; warnings do not. */
export interface Row extends Said {
  readonly severity: 'error' | 'warning';
}
