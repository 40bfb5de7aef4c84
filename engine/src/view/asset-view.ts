import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { saidSchema } from '../text.ts';

const t = z.int();
const role = idSchema;

const requestView = z.object({
  id: z.string(),
  from: role,
  place: idSchema.optional(),
  text: z.string(),
  t,
  state: z.enum(['open', 'refused', 'escalated', 'granted']),
  answeredBy: role.optional(),
  reason: z.string().optional(),
  /** Who settles it, once it was taken further. */
  to: z.array(role).optional(),
});

const caveatView = z.object({
  id: idSchema,
  text: saidSchema,
  notAt: z.array(idSchema),
  declared: z.boolean(),
  /** It has kept the asset from leaving. */
  shown: z.boolean(),
});

/** An asset as somebody sees it who is to know of it at all. Places are ids of the map. */
export const assetView = z.object({
  id: idSchema,
  name: saidSchema,
  kind: saidSchema,
  kindId: idSchema,
  moves: z.enum(['air', 'road', 'none']),
  holder: role,
  /** Who may task it, and whether this audience may. */
  taskers: z.array(role),
  tasks: z.boolean(),
  /** Who settles a request that was refused. */
  settlers: z.array(role),
  state: z.enum(['ready', 'later', 'busy', 'moving', 'loading', 'broken']),
  /** Where it stands; absent while it moves. */
  place: idSchema.optional(),
  /** When its state ends by itself: ready, away, there, or done loading. */
  due: t.optional(),
  /** The leg it is on. `turned`: the point in tenths of a kilometre where it left its former way. */
  way: z
    .object({ from: idSchema, to: idSchema, leaves: t, arrives: t, turned: z.array(z.int()).optional() })
    .optional(),
  /** The stops ahead, with the times at which it would be there if nothing held it up. */
  plan: z.array(z.object({ place: idSchema, take: z.int(), leave: z.int(), arrives: t, leaves: t })),
  aboard: z.int(),
  carries: z.int(),
  /** Milliseconds its crew may still be away, as of now; absent when nothing limits it. */
  crew: z.int().optional(),
  /** Until when its crew may be away, while it is away. */
  crewEnds: t.optional(),
  served: z.array(idSchema),
  tasked: z
    .object({
      t,
      role: role.optional(),
      authority: z.enum(['own', 'delegated', 'acting', 'joint', 'escalated', 'none', 'default']),
      recorded: z.boolean(),
    })
    .optional(),
  caveats: z.array(caveatView),
  requests: z.array(requestView),
  /** Orders that were not theirs to give: a role's own; for the control team everybody's. */
  overstepped: z.array(z.object({ role, t })),
  /** For the control team only. */
  control: z
    .object({ notes: saidSchema.optional(), knownTo: z.array(role), start: z.int(), load: z.int(), unload: z.int() })
    .optional(),
});
export type AssetView = z.infer<typeof assetView>;
