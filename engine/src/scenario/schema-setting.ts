import { z } from 'zod';
import { documentKinds } from './document-kinds.ts';
import { assetKindSchema } from './schema-assets.ts';
import { authorityParts, hatSchema } from './schema-authority.ts';
import { format, id, ids, provenance, table, text } from './schema-fields.ts';
import { drawingSchema } from './schema-map.ts';
import { facilitySchema, placeSizeSchema } from './schema-places.ts';
import { procedureSchema } from './schema-procedures.ts';
import { productSchema } from './schema-products.ts';
import { templateSchema } from './schema-templates.ts';

export { facilitySchema, placeSizeSchema } from './schema-places.ts';

/** A world that scenarios share: its roles, contacts, places and standing documents. */
export const settingSchema = z.strictObject({
  kalari: format,
  id: id('The id by which scenarios name this setting.'),
  title: text('The name of the world.'),
  summary: text('What it is, in two sentences.'),
  roles: table(
    z.strictObject({
      short: text('The abbreviation, such as FC.'),
      title: text('The full title.'),
      family: z.enum(['civilian', 'uniformed', 'support']).describe('Which side of the house it belongs to.'),
      colour: z
        .enum(['srsg', 'dpol', 'rchc', 'fc', 'pc', 'dms', 'cos', 'rose', 'earth', 'moss', 'violet', 'teal'])
        .describe('The colour it has on every screen. Twelve roles can have twelve.'),
      hats: table(hatSchema)
        .default({})
        .describe('The capacities in which it may speak, where it has more than one: { do: { short: …, title: … } }.'),
      acting: ids('Who may be named to act for it. Nobody does so by himself.').default([]),
    }),
  ).describe('The parts that people can play.'),
  contacts: table(
    z.strictObject({ name: text('Who it is.'), office: text('Where this person works.').optional() }),
  ).describe('Who injects can come from, besides the roles.'),
  indicators: table(z.strictObject({ title: text('What is measured.') }))
    .default({})
    .describe('What scenarios may measure from 0 to 100.'),
  ...authorityParts,
  grid: z
    .strictObject({
      width: z.int().positive().describe('How wide the map is, in kilometres.'),
      height: z.int().positive().describe('How high the map is, in kilometres.'),
      provenance,
    })
    .describe('The size of the map.'),
  travel: z
    .strictObject({
      'air-speed': z.int().positive().describe('Kilometres an hour by air.'),
      'road-speed': z.int().positive().describe('Kilometres an hour by road.'),
      'road-factor': z.int().positive().describe('How much longer the road is than the straight line, in hundredths.'),
      provenance,
    })
    .describe('How fast one travels.'),
  provinces: table(
    z.strictObject({ name: text('Its name.'), capital: id('The place that is its capital.').optional(), provenance }),
  )
    .default({})
    .describe('The parts of the country.'),
  places: table(
    z.strictObject({
      name: text('Its name.'),
      x: z.int().describe('Kilometres from the western edge.'),
      y: z.int().describe('Kilometres from the southern edge.'),
      role: text('What it is known for.'),
      size: placeSizeSchema.default('town').describe('How large it stands on the map.'),
      has: z.array(facilitySchema).default([]).describe('What is there for whoever travels or needs help.'),
      province: id('The province it lies in.').optional(),
      provenance,
    }),
  ).describe('The places on the map.'),
  'asset-kinds': table(assetKindSchema)
    .default({})
    .describe('What can be tasked: how each kind of asset travels, and how long it needs.'),
  map: drawingSchema.optional().describe('The drawing of the country; without it the map shows places alone.'),
  procedures: table(procedureSchema)
    .default({})
    .describe('How things are done here: the statecharts that scenarios use, each under its own id.'),
  products: table(productSchema)
    .default({})
    .describe('The papers that the mission writes and lets go: reports, cables, press lines.'),
  templates: table(templateSchema)
    .default({})
    .describe('Messages that control can send at any moment, with a few words to fill in.'),
  documents: table(
    z.strictObject({
      title: text('The title.'),
      kind: z.enum(documentKinds).describe('What sort of document it is.'),
      body: text('The text, in Markdown.'),
      provenance,
    }),
  )
    .default({})
    .describe('What everybody can look up during the exercise.'),
});
export type Setting = z.output<typeof settingSchema>;
