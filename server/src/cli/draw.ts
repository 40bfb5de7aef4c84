import { compile, draw as drawFlow } from '@kalari/engine';
import { defineCommand } from 'citty';
import { openScenario } from './files.ts';
import { exit, print } from './verb.ts';

export const draw = (projectRoot: string) =>
  defineCommand({
    meta: { name: 'kalari draw', description: 'Draws the storyline of a scenario' },
    args: {
      scenario: { type: 'positional', required: true, description: 'Path, or id in scenarios/' },
      format: { type: 'enum', options: ['mermaid', 'json'], default: 'mermaid', description: 'mermaid or json' },
    },
    run({ args }) {
      const flow = compile(openScenario(args.scenario, projectRoot));
      print(drawFlow(flow, args.format === 'json' ? 'json' : 'mermaid'));
      return exit.done;
    },
  });
