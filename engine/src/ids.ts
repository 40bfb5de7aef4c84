import { z } from 'zod';

/**
 * An author's id: lower-case words joined by hyphens. It is used as a key, so it can never be a property of every
 * object; `constructor` is the one such property that is spelled like an id.
 */
export const idSchema = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9-]{0,63}$/, 'Use lower-case words joined by hyphens, starting with a letter.');

/** Made by whoever asks: 128 random bits in hexadecimal. The same id twice gives the same answer and no second effect. */
export const commandIdSchema = z.string().regex(/^[0-9a-f]{32}$/, 'A command id is 32 hexadecimal digits.');

/** BCP 47 primary language, as authors write it. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'Write a language as two or three letters, such as en or fr.');

export type Id = string;
export type Language = string;
