import {
  type AuthorLanguage,
  authorLanguages,
  brokenResponse,
  inLanguage,
  libraryResponse,
  lineOf,
  type Scenario,
  say,
} from '@kalari/engine';
import type { BrokenCard, ScenarioCard } from '@kalari/engine/protocol';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Library, Sound } from '../../library.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refuse.ts';

const spoken = z.object({ lang: z.string().max(8).default('en') });

/** The scenarios that can be opened, and those that cannot, with what is wrong with them. */
export async function libraryRoutes(plain: FastifyInstance, { library }: Parts): Promise<void> {
  const http = plain.withTypeProvider<ZodTypeProvider>();

  http.get(
    '/api/scenarios',
    { schema: { querystring: spoken, response: { 200: libraryResponse } } },
    async ({ query }) =>
      (await library.all()).flatMap(({ read }) => (read.ok ? [cardOf(read.scenario, query.lang)] : [])),
  );

  http.get(
    '/api/scenarios/broken',
    { schema: { querystring: spoken, response: { 200: brokenResponse } } },
    async ({ query }) =>
      (await library.all()).flatMap(({ id, read }): BrokenCard[] =>
        read.ok
          ? []
          : [{ id, problems: read.problems.map((one) => lineOf(inLanguage(one, authorLanguage(query.lang)))) }],
      ),
  );
}

/** A scenario that can be opened. @throws Refused */
export async function soundIn(library: Library, id: string): Promise<Sound> {
  const shelved = await library.find(id);
  if (shelved === undefined) throw new Refused('scenario.unknown');
  const { read } = shelved;
  if (!read.ok) throw new Refused('scenario.broken');
  return { ...shelved, read };
}

/** What is wrong with a file is told in the languages of those who write files. */
export function authorLanguage(language: string): AuthorLanguage {
  return authorLanguages.find((one) => one === language) ?? 'en';
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
