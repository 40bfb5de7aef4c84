import { scenarioJsonSchema, settingJsonSchema } from '@kalari/engine';
import { defineCommand } from 'citty';
import { exit, printJson } from './verb.ts';

export const schema = defineCommand({
  meta: { name: 'kalari schema', description: 'Prints the JSON Schema of the scenario format, for editors' },
  args: { setting: { type: 'boolean', description: 'Of settings instead' } },
  run({ args }) {
    printJson(args.setting === true ? settingJsonSchema() : scenarioJsonSchema());
    return exit.done;
  },
});
