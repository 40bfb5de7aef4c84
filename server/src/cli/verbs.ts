import type { Environment } from '../config.ts';
import type { Verb } from './run.ts';

/** Every verb of the command line, in the order in which they are shown. Each is loaded only when it is asked for. */
export function verbsIn(projectRoot: string, environment: Environment): Readonly<Record<string, () => Promise<Verb>>> {
  return {
    serve: async () => (await import('./serve.ts')).serve(projectRoot, environment),
    check: async () => (await import('./check.ts')).check,
    rehearse: async () => (await import('./rehearse.ts')).rehearse(projectRoot),
    replay: async () => (await import('./replay.ts')).replay,
    verify: async () => (await import('./verify.ts')).verify,
    report: async () => (await import('./report.ts')).report,
    schema: async () => (await import('./schema.ts')).schema,
    draw: async () => (await import('./draw.ts')).draw(projectRoot),
  };
}
