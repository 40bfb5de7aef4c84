import type { Flow } from '../flow.ts';
import { BEFORE } from '../scenario/compile.ts';
import { say } from '../text.ts';

/**
 * The storyline as a drawing: Mermaid for people, or the compiled machine as JSON for other tools
 * (Stately's editor reads it).
 */
export function draw(flow: Flow, format: 'mermaid' | 'json', language = 'en'): string {
  return format === 'json' ? `${JSON.stringify(flow.config, null, 2)}\n` : mermaid(flow, language);
}

function mermaid({ scenario }: Flow, language: string): string {
  const { order, storyline } = scenario;
  const title = (phase: string) => say(storyline[phase]?.title, language).text;
  const lines = order.storyline.flatMap((phase) => [
    `  state "${quoted(title(phase))}" as ${name(phase)}`,
    ...(storyline[phase]?.next ?? []).map((branch) => {
      const after = branch.after === undefined ? '' : `after ${Math.trunc(branch.after / 60_000)} min `;
      const when = branch.when === undefined ? '' : `if ${branch.when}`;
      return `  ${name(phase)} --> ${name(branch.to)}: ${quoted((after + when).trim())}`;
    }),
  ]);
  return ['stateDiagram-v2', `  [*] --> ${name(order.storyline[0] ?? BEFORE)}`, ...lines, ''].join('\n');
}

function name(phase: string): string {
  return phase.replaceAll('-', '_');
}

/** Mermaid ends a label at these signs. */
function quoted(text: string): string {
  return text.replaceAll('"', "'").replaceAll(/[;:#]/g, ' ').replaceAll(/\s+/g, ' ');
}
