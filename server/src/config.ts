import { z } from 'zod';
import type { Allowance, Patience } from './limits.ts';
import type { Pace } from './unhurried.ts';

/** How much one person or one address may ask for. */
export interface Limits {
  /** Commands from one seat. */
  readonly commands: Allowance;
  /** HTTP calls from one address, which may be that of a whole room. */
  readonly calls: Allowance;
  /** Questions about what is to come, for one exercise: each is thought out while everything else waits. */
  readonly foresight: Allowance;
  /** Thinking a play through again, which may take long: while it does, everything else goes on. */
  readonly hindsight: Pace;
  /** Wrong join codes, from one address and in all. */
  readonly codes: Patience;
  readonly codesInAll: Patience;
  readonly passphrases: Patience;
  /** People waiting at the door of one exercise. */
  readonly waiting: number;
  readonly socketsOfPerson: number;
  readonly socketsOfAddress: number;
}

const minute = 60_000;

/** Named, so that a test or a measurement says which one it runs under. */
export const limitProfiles = {
  standard: {
    commands: { most: 20, within: 10_000 },
    calls: { most: 6_000, within: minute },
    foresight: { most: 30, within: 10_000 },
    hindsight: { slice: 8, most: 8_000 },
    codes: { free: 5, within: minute, gap: () => 12_000, longest: 60_000 },
    codesInAll: { free: 60, within: minute, gap: () => 1_000, longest: 60_000 },
    passphrases: {
      free: 1,
      within: 15 * minute,
      gap: (failures) => Math.min(30_000, 250 * 2 ** failures),
      longest: 60_000,
    },
    waiting: 60,
    socketsOfPerson: 8,
    socketsOfAddress: 200,
  },
  /** For measurements and for tests that are about something else. */
  wide: {
    commands: { most: 1_000_000, within: 10_000 },
    calls: { most: 1_000_000, within: minute },
    foresight: { most: 1_000_000, within: minute },
    hindsight: { slice: 8, most: 60_000 },
    codes: { free: 1_000_000, within: minute, gap: () => 0, longest: minute },
    codesInAll: { free: 1_000_000, within: minute, gap: () => 0, longest: minute },
    passphrases: { free: 1_000_000, within: minute, gap: () => 0, longest: minute },
    waiting: 10_000,
    socketsOfPerson: 1_000,
    socketsOfAddress: 100_000,
  },
} as const satisfies Record<string, Limits>;

const port = z.coerce.number().int().min(0).max(65_535);

export const settingsSchema = z.object({
  host: z.string().min(1).default('127.0.0.1'),
  port: port.default(3000),
  /** Folder of the embedded store and the keys. */
  data: z.string().min(1).default('./data'),
  scenarios: z.array(z.string().min(1)).default(['./scenarios']),
  /** Where the built pages lie. */
  pages: z.string().min(1).default('./dist'),
  passphrase: z.string().min(8, 'A passphrase needs at least 8 characters.').max(200).optional(),
  /** How others see this server when something stands before it, such as https://exercise.example.org. */
  publicOrigin: z.url().optional(),
  limits: z.enum(['standard', 'wide']).default('standard'),
});
export type Settings = z.output<typeof settingsSchema>;

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says. What is given on the command line wins. */
export function settingsFrom(environment: Environment, given: z.input<typeof settingsSchema> = {}): Settings {
  const said = {
    host: environment.HOST,
    port: environment.PORT,
    data: environment.KALARI_DATA,
    passphrase: environment.KALARI_PASSPHRASE,
    publicOrigin: environment.KALARI_ORIGIN,
    limits: environment.KALARI_LIMITS,
  };
  const known = Object.fromEntries(
    Object.entries({ ...said, ...present(given) }).filter(([, value]) => value !== undefined && value !== ''),
  );
  return settingsSchema.parse(known);
}

function present(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
