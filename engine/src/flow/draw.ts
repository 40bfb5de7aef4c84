import type { Flow } from '../flow.ts';
import { procedureOf } from '../procedures.ts';
import { BEFORE } from '../scenario/compile.ts';
import { say } from '../text.ts';

/**
 * The storyline and the procedures as drawings: Mermaid for people, a drawing each, or the compiled machines as JSON for
 * other tools (Stately's editor reads each of them).
 */
export function draw(flow: Flow, format: 'mermaid' | 'json', language = 'en'): string {
  if (format === 'json')
    return `${JSON.stringify({ storyline: flow.config, procedures: flow.procedureConfigs }, null, 2)}\n`;
  const { order } = flow.scenario;
  return [storyline(flow, language), ...order.procedures.map((id) => procedure(flow, id, language))].join('\n');
}

function storyline({ scenario }: Flow, language: string): string {
  const { order, storyline } = scenario;
  const title = (phase: string) => say(storyline[phase]?.title, language).text;
  const lines = order.storyline.flatMap((phase) => [
    `  state "${quoted(title(phase))}" as ${name(phase)}`,
    ...(storyline[phase]?.next ?? []).map((branch) => {
      const after = branch.after === undefined ? '' : `after ${minutes(branch.after)} `;
      const when = branch.when === undefined ? '' : `if ${branch.when}`;
      return `  ${name(phase)} --> ${name(branch.to)}: ${quoted((after + when).trim())}`;
    }),
  ]);
  return chart(order.storyline[0] ?? BEFORE, lines);
}

/** A use of a procedure, under its id; a state without a way on is an end. */
function procedure({ scenario }: Flow, id: string, language: string): string {
  const authored = procedureOf(scenario, id);
  const { states } = scenario.procedureOrder[scenario.procedures[id]?.use ?? ''] ?? { states: [] };
  const act = (one: string) => say(authored?.acts[one]?.title, language).text;
  const lines = states.flatMap((state) => {
    const { title, next } = authored?.states[state] ?? { title: {}, next: [] };
    return [
      `  state "${quoted(say(title, language).text)}" as ${name(state)}`,
      ...next.map(({ to, on, once, after, from }) => {
        const acts = (on === undefined ? (once ?? []) : [on]).map(act).join(' + ');
        const time = `after ${minutes(after ?? 0)}${from === undefined ? '' : ' from the beginning'}`;
        return `  ${name(state)} --> ${name(to)}: ${quoted(acts === '' ? time : acts)}`;
      }),
      ...(next.length === 0 ? [`  ${name(state)} --> [*]`] : []),
    ];
  });
  return `%% ${id}\n${chart(states[0] ?? BEFORE, lines)}`;
}

function chart(first: string, lines: readonly string[]): string {
  return ['stateDiagram-v2', `  [*] --> ${name(first)}`, ...lines, ''].join('\n');
}

function minutes(length: number): string {
  return `${Math.trunc(length / 60_000)} min`;
}

function name(phase: string): string {
  return phase.replaceAll('-', '_');
}

/** Mermaid ends a label at these signs. */
function quoted(text: string): string {
  return text.replaceAll('"', "'").replaceAll(/[;:#]/g, ' ').replaceAll(/\s+/g, ' ');
}
