import { fileURLToPath } from 'node:url';
import { check } from './cli/check.ts';
import { draw } from './cli/draw.ts';
import { rehearse } from './cli/rehearse.ts';
import { replay } from './cli/replay.ts';
import { report } from './cli/report.ts';
import { runVerb } from './cli/run.ts';
import { serve } from './cli/serve.ts';
import { verify } from './cli/verify.ts';
import { version } from './version.ts';

/** The clone's folder, from the sources as from the bundle in dist/server. */
const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const verbs = {
  serve: serve(projectRoot),
  check,
  rehearse: rehearse(projectRoot),
  replay,
  verify,
  report,
  draw: draw(projectRoot),
};

const code = await runVerb(verbs, process.argv.slice(2), version);
// Not process.exit: what was written to a pipe must still get out.
process.exitCode = code;
