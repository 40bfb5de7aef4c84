import type { Environment } from '../config.ts';
import { check } from './check.ts';
import { draw } from './draw.ts';
import { rehearse } from './rehearse.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import type { Verb } from './run.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';

/** Every verb of the command line, in the order in which they are shown. */
export function verbsIn(projectRoot: string, environment: Environment): Readonly<Record<string, Verb>> {
  return {
    serve: serve(projectRoot, environment),
    check,
    rehearse: rehearse(projectRoot),
    replay,
    verify,
    report,
    schema,
    draw: draw(projectRoot),
  };
}
