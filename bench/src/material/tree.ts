import { join } from 'node:path';

/** The folder of the project: this file runs from bench/dist. */
export const root = join(import.meta.dirname, '../..');
