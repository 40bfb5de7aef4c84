/** Bounds on a file; beyond them nothing is parsed, so that a hostile file costs next to nothing. */
export const bounds = { characters: 2_000_000, lexemes: 250_000, depth: 50 } as const;
