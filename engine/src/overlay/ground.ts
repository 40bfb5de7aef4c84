import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { documentKinds } from '../scenario/document-kinds.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Said, saidSchema, say, type Text } from '../text.ts';
import { countNames } from './rename.ts';

const named = z.object({ id: idSchema, name: saidSchema });

/** What a mission can lay its own rules over: how the scenario and its setting have it, in one language. */
export const groundSchema = z.object({
  scenario: idSchema,
  setting: idSchema,
  languages: z.array(z.string()),
  roles: z.array(
    z.object({
      id: idSchema,
      short: saidSchema,
      title: saidSchema,
      family: z.enum(['civilian', 'uniformed', 'support']),
      colour: z.string(),
      /** Who holds it in this scenario: a seat, a desk that control answers for, or nobody. */
      held: z.enum(['seat', 'desk', 'nobody']),
    }),
  ),
  rights: z.array(
    z.object({
      id: idSchema,
      title: saidSchema,
      decides: z.array(idSchema),
      delegated: z.object({ to: z.array(idSchema), by: saidSchema }).optional(),
      consult: z.array(idSchema),
      inform: z.array(idSchema),
      mayNot: z.array(idSchema),
      basis: z.string(),
      source: z.string().optional(),
      /** The decisions of this scenario that are taken by it. */
      decisions: z.array(saidSchema),
    }),
  ),
  limits: z.array(
    z.object({ id: idSchema, title: saidSchema, time: z.int(), basis: z.string(), source: z.string().optional() }),
  ),
  contacts: z.array(named.extend({ office: saidSchema.optional() })),
  places: z.array(named),
  /** Names of units as they stand in the texts, with how often. */
  units: z.array(z.object({ name: z.string(), times: z.int() })),
  documents: z.array(z.object({ id: idSchema, title: saidSchema, kind: z.enum(documentKinds) })),
  /** What sorts of documents there are. */
  kinds: z.array(z.enum(documentKinds)),
});
export type Ground = z.infer<typeof groundSchema>;

export function groundOf(scenario: Scenario, language: string): Ground {
  const { setting, seats, desks, decisions, order } = scenario;
  const { roles, rights, limits, contacts, places, documents } = setting;
  const said = (text: Text | undefined): Said => say(text, language);
  return {
    scenario: scenario.id,
    setting: setting.id,
    languages: [...scenario.languages],
    roles: Object.entries(roles).map(([id, { short, title, family, colour }]) => ({
      id,
      short: said(short),
      title: said(title),
      family,
      colour,
      held: Object.hasOwn(seats, id) ? 'seat' : Object.hasOwn(desks, id) ? 'desk' : 'nobody',
    })),
    rights: Object.entries(rights).map(([id, right]) => ({
      id,
      title: said(right.title),
      decides: [...right.decides],
      ...(right.delegated === undefined
        ? {}
        : { delegated: { to: [...right.delegated.to], by: said(right.delegated.by) } }),
      consult: [...right.consult],
      inform: [...right.inform],
      mayNot: [...right['may-not']],
      basis: right.basis,
      ...(right.source === undefined ? {} : { source: right.source }),
      decisions: order.decisions.flatMap((each) =>
        decisions[each]?.right === id ? [said(decisions[each].title)] : [],
      ),
    })),
    limits: Object.entries(limits).map(([id, { title, time, basis, source }]) => ({
      id,
      title: said(title),
      time,
      basis,
      ...(source === undefined ? {} : { source }),
    })),
    contacts: Object.entries(contacts).map(([id, { name, office }]) => ({
      id,
      name: said(name),
      ...(office === undefined ? {} : { office: said(office) }),
    })),
    places: Object.entries(places).map(([id, { name }]) => ({ id, name: said(name) })),
    units: unitsIn(scenario),
    documents: Object.entries(documents).map(([id, { title, kind }]) => ({ id, title: said(title), kind })),
    kinds: [...documentKinds],
  };
}

/** Units are written in capitals with their number, such as INFBATT-4; their call signs, such as KESTREL 1, likewise. */
function unitsIn(scenario: Scenario): Ground['units'] {
  const found = new Set(JSON.stringify(scenario).match(/\b[A-Z]{3,}[- ]\d{1,2}\b/g) ?? []);
  return [...countNames(scenario, [...found], scenario.languages)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, counts]) => ({ name, times: Math.max(...counts.values()) }));
}
