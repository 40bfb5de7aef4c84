import { fileURLToPath } from 'node:url';
import { runVerb } from './cli/run.ts';
import { verbsIn } from './cli/verbs.ts';
import { version } from './version.ts';

/** The clone's folder, from the sources as from the bundle in dist/server. */
const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

// Not process.exit: what was written to a pipe must still get out.
process.exitCode = await runVerb(verbsIn(projectRoot, process.env), process.argv.slice(2), version);
