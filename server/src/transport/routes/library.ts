import { brokenResponse, libraryResponse, lineOf, type Scenario, say } from '@kalari/engine';
import type { BrokenCard, ScenarioCard } from '@kalari/engine/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Parts } from '../parts.ts';
import { onlyFacilitator } from '../who.ts';

const spoken = z.object({ lang: z.string().max(8).default('en') });

/** The scenarios that can be opened, and those that cannot, with what is wrong with them. */
export async function libraryRoutes(plain: FastifyInstance, { library, sessions }: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();
  const preHandler = onlyFacilitator(sessions);

  http.get(
    '/api/scenarios',
    { preHandler, schema: { querystring: spoken, response: { 200: libraryResponse } } },
    async ({ query }) => library.all().flatMap(({ read }) => (read.ok ? [cardOf(read.scenario, query.lang)] : [])),
  );

  http.get('/api/scenarios/broken', { preHandler, schema: { response: { 200: brokenResponse } } }, async () =>
    library
      .all()
      .flatMap(({ id, read }): BrokenCard[] => (read.ok ? [] : [{ id, problems: read.problems.map(lineOf) }])),
  );
}

function cardOf(scenario: Scenario, language: string): ScenarioCard {
  const { id, setting, title, summary, languages, length, supports, order, sensitivity } = scenario;
  return {
    id,
    setting: setting.id,
    title: say(title, language),
    summary: say(summary, language),
    languages,
    roles: rolesOf(scenario, language),
    minutes: Math.ceil(length / 60_000),
    supports,
    objectives: order.objectives.map((each) => ({ id: each, title: say(scenario.objectives[each]?.title, language) })),
    injects: order.injects.length,
    decisions: order.decisions.length,
    ...(sensitivity === undefined ? {} : { sensitivity: say(sensitivity, language) }),
  };
}

/** The seats of a scenario, in the setting's order of roles. */
export function rolesOf({ setting, seats, order }: Scenario, language: string) {
  return order.roles.flatMap((id) => {
    const role = setting.roles[id];
    if (role === undefined || !Object.hasOwn(seats, id)) return [];
    const { short, title, family, colour } = role;
    return [{ id, short: say(short, language), title: say(title, language), family, colour }];
  });
}
