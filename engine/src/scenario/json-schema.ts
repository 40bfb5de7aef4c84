import { z } from 'zod';
import { scenarioSchema, settingSchema } from './schema.ts';

/** The format for editors, as JSON Schema draft 7, which all of them can read: keys, choices and what to write. */
export function scenarioJsonSchema(): object {
  return { title: 'A Kalari scenario', ...z.toJSONSchema(scenarioSchema, options) };
}

/** The same for a setting. */
export function settingJsonSchema(): object {
  return { title: 'A Kalari setting', ...z.toJSONSchema(settingSchema, options) };
}

const options = { io: 'input', target: 'draft-7' } as const;
