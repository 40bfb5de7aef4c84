import { z } from 'zod';
import { effects, stops } from './schema-effects.ts';
import { condition, id, ids, length, provenance, table, text } from './schema-fields.ts';
import { facilitySchema } from './schema-places.ts';

const start = length('How long from the order until it leaves, such as 12min.');
const load = length('How long it stands to take people or goods on.');
const unload = length('How long it stands to let them off.');
const carries = z.int().min(0).max(10_000).describe('How many it carries at once: people, stretchers or loads.');

/** What every asset of a kind is like. */
export const assetKindSchema = z.strictObject({
  title: text('What it is called, such as Utility helicopter.'),
  moves: z.enum(['air', 'road', 'none']).describe('How it travels; "none" for what stays where it is.'),
  speed: z.int().positive().describe('Kilometres an hour. Without it, the speed under "travel".').optional(),
  start: start.default(0),
  load: load.default(0),
  unload: unload.default(0),
  carries: carries.default(0),
  needs: z
    .array(facilitySchema)
    .default([])
    .describe('It goes only where one of these is, such as [airport, airstrip]. Without it, everywhere.'),
  provenance,
});

const caveatSchema = z
  .strictObject({
    text: text('The restriction in one sentence, as its contingent states it.'),
    declared: z
      .boolean()
      .describe('true: known to whoever tasks it, who is refused. false: it is accepted, and then does not leave.'),
    'not-at': ids('The places it will not go to.').min(1),
    'only-if': condition('It stands only while this is met.').optional(),
    'known-to': ids('Who knows of it beforehand although it was not declared.').default([]),
    then: effects('What follows when it does not leave because of this.'),
    carries: ids('The facts that its holder then learns.').default([]),
  })
  .describe('What it will not do for us.');

/** Something with a holder, a place, a readiness and limits, that whoever has tasking authority may send somewhere. */
export const assetSchema = z.strictObject({
  name: text('What it is called on the net, such as KESTREL 1.'),
  kind: id('The kind of the setting that it is.'),
  holder: id('The role whose it is, which knows everything about it that was declared.'),
  right: id('The right of the setting under which it is tasked; whoever holds that may task it.').optional(),
  'tasked-by': ids('The roles that may task it. Without this and without "right": its holder.').optional(),
  'escalates-to': ids(
    'Who settles a request that was refused. Without it: whoever holds aviation-priority.',
  ).optional(),
  at: id('The place where it stands at the start.'),
  ready: z
    .enum(['ready', 'later', 'broken'])
    .default('ready')
    .describe('"later": ready after "ready-in". "broken": not at all, until somebody says otherwise.'),
  'ready-in': length('How long after the start it is ready, such as 1h20. Goes with ready: later.').optional(),
  crew: length('How long its crew may still be away, from leaving to standing still, such as 2h10.').optional(),
  'known-to': ids('Who sees it besides its holder and those who may task it.').default([]),
  start: start.optional(),
  load: load.optional(),
  unload: unload.optional(),
  carries: carries.optional(),
  caveats: table(caveatSchema).default({}).describe('What it will not do, each under its own id.'),
  notes: text('For the facilitator: what is behind it, what its crew would say.').optional(),
});

/** Whether an asset can do what a checkpoint asks, computed when the file is read. */
export const feasibleSchema = z.strictObject({
  asset: id('The asset that is to do it.'),
  tasked: length('The exercise time at which it is tasked.'),
  stops: stops(),
  within: length('Until when it has to be at its last stop. Without it, the "within" of the checkpoint.').optional(),
  'in-time': z.boolean().default(true).describe('false for a way that comes too late, on purpose.'),
});
