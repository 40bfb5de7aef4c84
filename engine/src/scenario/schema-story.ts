import { z } from 'zod';
import { feasibleSchema } from './schema-assets.ts';
import { basisSchema, documentSource, standingDelegation } from './schema-authority.ts';
import { effects } from './schema-effects.ts';
import { condition, id, ids, length, table, text } from './schema-fields.ts';
import { trigger } from './schema-trigger.ts';

/** How a message reaches a leader. Each has its own form on the desk. */
export const channelSchema = z
  .enum(['flash-report', 'code-cable', 'email', 'phone', 'radio', 'meeting', 'news', 'social', 'staff-note', 'letter'])
  .describe('How it reaches them; each channel has its own form on the desk.');
export type Channel = z.infer<typeof channelSchema>;

export const reliabilitySchema = z.enum(['confirmed', 'probable', 'possible', 'doubtful', 'unknown']);

const part = z
  .strictObject({
    title: text('The title that only this role reads, instead of the common one.').optional(),
    body: text('What only this role reads, below the common text.').optional(),
    carries: ids('The facts that only this role learns from it.').default([]),
  })
  .describe('What only this role gets. Nothing at all after the colon: the common text.');

export const injectSchema = z.strictObject({
  ...trigger,
  'only-if': condition('Looked at when its time has come; if it is not met, the inject is left out.').optional(),
  release: z
    .enum(['auto', 'hand'])
    .default('auto')
    .describe('"hand": when its time has come it waits for the facilitator to let it go.'),
  category: z
    .enum(['inject', 'contingency', 'expected-action', 'other'])
    .default('inject')
    .describe('What it is in the events list. A contingency is used only if needed.'),
  thread: id('A name that injects on one matter share; they are shown together.').optional(),
  optional: z
    .boolean()
    .default(false)
    .describe('true for what may be left out when time is short. The objectives that it serves suffer.'),
  place: id('The place of the setting that it is about; recipients see it on their map.').optional(),
  from: id('Who it comes from: a contact or a role of the setting.'),
  via: channelSchema,
  title: text('The subject line that recipients read.'),
  body: text('The text that all recipients read, in Markdown.').optional(),
  to: table(part.nullable())
    .refine((to) => Object.keys(to).length > 0, 'Say at least one role that receives it.')
    .describe('Who receives it: { fc: , dms: { body: { en: "…" } } }. Only roles with a seat.'),
  carries: ids('The facts that every recipient learns from it.').default([]),
  wants: z.enum(['read', 'acknowledge', 'answer']).default('read').describe('What is wanted of the recipients.'),
  within: length('How long they have for it, such as 15min.').optional(),
  'if-silent': z
    .strictObject({ then: effects('What happens when nobody has done it in time.') })
    .describe('What happens when "within" is over and nobody has done what is wanted: { then: [ … ] }.')
    .optional(),
  expect: z
    .array(
      z.strictObject({
        who: id('The role from which it is expected.'),
        act: text('What you hope to see. Only the facilitator reads it.'),
        within: length('How soon, such as 10min.').optional(),
        shows: id('The objective that it would show.').optional(),
      }),
    )
    .default([])
    .describe('What you hope to see after it. Only the facilitator reads it.'),
  objectives: ids('The objectives that it serves.').default([]),
  notes: text('For the facilitator: what comes of it, and what to answer when asked.').optional(),
  script: text(
    'For whoever plays the caller: the mood, three things to say, one never to say, how it ends.',
  ).optional(),
});

export const decisionSchema = z.strictObject({
  opens: z.strictObject(trigger).describe('When it is put to the team: one of at, with, when or by-hand.'),
  optional: z.boolean().default(false).describe('true for what may be left out when time is short.'),
  title: text('What is to be decided, in one line.'),
  question: text('The question in full, in Markdown.').optional(),
  right: id(
    'The right of the setting by which it is decided; authority, delegated, consult and inform come from there.',
  ).optional(),
  authority: ids('Who may decide: [fc]. At least one of them needs a seat. With "right", only if it differs.')
    .min(1)
    .optional(),
  delegated: standingDelegation.describe('Who holds a delegation for it, and by which order.').optional(),
  consult: ids('Who should be asked first.').optional(),
  inform: ids('Who should be told.').optional(),
  others: z
    .enum(['counts', 'noted'])
    .default('counts')
    .describe('"noted": what a role without the authority decides is on record, has no effect and leaves it open.'),
  'seen-by': ids('Who sees it. Without this: all who decide, are consulted or are informed.').optional(),
  closes: length('How long they have, such as 12min. Then "otherwise" happens.').optional(),
  options: table(
    z.strictObject({
      text: text('The option in one sentence.'),
      detail: text('What it means, in Markdown.').optional(),
      doctrine: z
        .boolean()
        .default(false)
        .describe('true for the option that doctrine points to. Participants never see this.'),
      'only-if': condition('The option can be chosen only while this is met.').optional(),
      never: id(
        'The act of the setting that nobody may do, if this is one. Choosing it is on record and has no effect.',
      ).optional(),
      then: effects('What follows if it is chosen.'),
    }),
  )
    .refine((options) => Object.keys(options).length > 1, 'A decision needs at least two options.')
    .describe('The options, at least two, each under its own id.'),
  other: z
    .enum(['allowed', 'no'])
    .default('allowed')
    .describe('Whether they may answer with another course of action in free words.'),
  otherwise: id('The option that counts when nobody has decided in time.').optional(),
  objectives: ids('The objectives that it serves.').default([]),
  notes: text('For the facilitator: what to watch for, and how to rule on free answers.').optional(),
});

/** A role that nobody plays. It holds what it holds, and says it only when it is asked. */
export const deskSchema = z.strictObject({
  notes: text('For the facilitator: what this desk knows, what it will not say by itself.').optional(),
  answers: table(
    z.strictObject({
      about: text('What it is asked, in a few words. Only the facilitator reads it.'),
      text: text('What it answers, in Markdown.'),
      carries: ids('The facts that whoever asked learns from it.').default([]),
      'only-if': condition('The answer can be given only while this is met.').optional(),
    }),
  )
    .refine((answers) => Object.keys(answers).length > 0, 'A desk needs at least one answer.')
    .describe('What it has to say, each answer under its own id.'),
});

export const checkpointSchema = z.strictObject({
  title: text('What you look for, in one line.'),
  who: ids('Who should do it.').default([]),
  from: z
    .strictObject({
      inject: id('Counted from the release of this inject.').optional(),
      decision: id('Counted from the opening of this decision.').optional(),
      phase: id('Counted from the beginning of this phase.').optional(),
    })
    .describe('From when time is counted: { inject: … }, { decision: … } or { phase: … }. Without it, from the start.')
    .optional(),
  act: condition('The condition that says that it has been done: "decisions.launch.taken".'),
  within: length('In time until then, such as 10min.').optional(),
  limit: id('The time limit of the setting that counts, instead of "within".').optional(),
  'late-until': length('Late until then, missed afterwards. At least as long as "within".').optional(),
  applies: condition('Only counted if this is met.').optional(),
  objective: id('The objective that it belongs to.').optional(),
  feasible: z
    .array(feasibleSchema)
    .default([])
    .describe('Assets with which it can be done in time, computed when the file is read.'),
  basis: basisSchema,
  source: documentSource.optional(),
});

/** What happens again and again as long as nobody acts. */
export const driftSchema = z.strictObject({
  every: length('How often it happens, such as 10min; counted from the moment at which "while" is met. At least 1min.'),
  while: condition(
    'It goes on only while this is met: "decisions.gate.opened && !decisions.gate.taken". Without it, from the start.',
  ).optional(),
  then: effects('What happens each time.').refine((list) => list.length > 0, 'Nothing happens here. Add an effect.'),
  why: text('What waiting costs, in one sentence, for the facilitator and the report.'),
});

export const phaseSchema = z.strictObject({
  title: text('The name of the phase. Participants never see it.'),
  notes: text('For the facilitator: what this phase is about.').optional(),
  next: z
    .array(
      z.strictObject({
        to: id('The phase that comes next.'),
        when: condition(
          'The condition on which the story moves on. With "after": looked at once, at that time.',
        ).optional(),
        after: length('How long after the phase began the story moves on, such as 25min.').optional(),
        why: text('Why the story takes this way, for the facilitator and the report.'),
        then: effects('What happens on the way.'),
      }),
    )
    .default([])
    .describe('Where the story can go from here; the first way that opens is taken. None: the story ends here.'),
});
