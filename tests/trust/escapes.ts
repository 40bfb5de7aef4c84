/** Harmful slips that pass, each with why no reader of the file could know. */
export const escapes: Readonly<Record<string, string>> = {};
