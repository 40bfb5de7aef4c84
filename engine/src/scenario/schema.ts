import { z } from 'zod';
import { languageSchema } from '../ids.ts';
import { assetSchema } from './schema-assets.ts';
import { format, id, ids, length, table, text } from './schema-fields.ts';
import { procedureUseSchema } from './schema-procedures.ts';
import {
  checkpointSchema,
  decisionSchema,
  deskSchema,
  driftSchema,
  injectSchema,
  phaseSchema,
  reliabilitySchema,
} from './schema-story.ts';
import { storyTimeSchema } from './time.ts';

export { type AuthoredStop, type Effect, effectSchema } from './schema-effects.ts';
export { SCENARIO_FORMAT } from './schema-fields.ts';
export { type Setting, settingSchema } from './schema-setting.ts';
export { type Channel, channelSchema, reliabilitySchema } from './schema-story.ts';

const seatSchema = z.strictObject({
  brief: text('What this role reads before the exercise, in Markdown.'),
  private: text('What this role knows and nobody else does.').optional(),
  notes: text('For the facilitator: what this seat is tempted to do, what to watch.').optional(),
});

const objectiveSchema = z.strictObject({
  title: text('What the exercise is to show, in one sentence.'),
  short: text('The same in three words, for buttons and tables.'),
  capability: id('The capability it belongs to, such as casualty-evacuation.').optional(),
  tasks: z.array(text('One task, in a few words.')).default([]).describe('What people do who meet it.'),
});

const factSchema = z.strictObject({
  text: text('The piece of information, in one sentence.'),
  first: id('The role that holds it first. If no inject carries it, that role knows it from the start.').optional(),
  reliability: reliabilitySchema.default('unknown').describe('How sure its first holder can be.'),
  'matters-to': table(z.enum(['critical', 'useful', 'context']).describe('How much it matters to this decision.'))
    .default({})
    .describe('The decisions that one should not take without it: { landing-site: critical }.'),
  truth: z
    .union([z.boolean(), z.literal('unknown')])
    .default('unknown')
    .describe('Whether it is true: true, false or unknown. Only the facilitator sees this.'),
  contradicts: ids('Facts that cannot be true together with this one: two desks that tell different stories.').default(
    [],
  ),
  notes: text('For the facilitator.').optional(),
});

/** A scenario as its author writes it. Unknown keys are problems. */
export const scenarioSchema = z.strictObject({
  kalari: format,
  id: id('The id of the scenario, the same as the name of its folder.'),
  title: text('The title in the library.'),
  summary: text('What it is about, in two sentences, for whoever chooses a scenario.'),
  languages: z
    .array(languageSchema)
    .min(1)
    .default(['en'])
    .describe('The languages in which every text is there, such as [en, fr].'),
  setting: id('The world it takes place in, such as carana.'),
  supports: z
    .array(z.enum(['casualty-evacuation', 'crisis-management']))
    .default([])
    .describe('The yearly exercises that it can support.'),
  length: length('How long the exercise lasts, such as 2h30.'),
  shortest: length(
    'The least time in the room it can be played in, such as 1h30. Optional things are then left out, and the clock runs faster.',
  ).optional(),
  'real-time': length('How long the story keeps the pace of the room even when time is short, such as 35min.').default(
    0,
  ),
  starts: storyTimeSchema.describe('The hour at which the story begins: D+1 07:40.'),
  sensitivity: text(
    'What participants should know before they begin: what is touched on, and that they may step out.',
  ).optional(),
  situation: text('What everybody knows at the start, in Markdown.'),
  notes: text('For the facilitator: what is true, what is tested, how it runs.').optional(),
  seats: table(seatSchema)
    .refine((seats) => Object.keys(seats).length > 0, 'An exercise needs at least one seat.')
    .describe('Who takes part, by role of the setting.'),
  desks: table(deskSchema).default({}).describe('Roles that nobody plays and that answer only when asked.'),
  objectives: table(objectiveSchema).describe('What the exercise is to show.'),
  indicators: table(z.int().min(0).max(100).describe('Where it stands at the start, from 0 to 100.'))
    .default({})
    .describe('What decisions move, and where it stands at the start: { consent: 55 }.'),
  facts: table(factSchema).default({}).describe('The pieces of information that have to come together.'),
  assets: table(assetSchema)
    .default({})
    .describe('What can be sent somewhere: whose it is, who may task it, where it stands, what limits it.'),
  storyline: table(phaseSchema)
    .refine((phases) => Object.keys(phases).length > 0, 'A storyline needs at least one phase.')
    .describe('The phases of the story. It begins with the first one.'),
  injects: table(injectSchema).describe('What is sent, to whom, and when.'),
  decisions: table(decisionSchema).default({}).describe('What the team has to decide.'),
  procedures: table(procedureUseSchema)
    .default({})
    .describe('The procedures of the setting that are used, each under an id of its own.'),
  products: ids('Which products of the setting are written here. Without it, all of them.').optional(),
  checkpoints: table(checkpointSchema).default({}).describe('What is judged: an act, by whom, within which time.'),
  drift: z.array(driftSchema).default([]).describe('What waiting costs: effects that come again until somebody acts.'),
});
export type AuthoredScenario = z.output<typeof scenarioSchema>;
