import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { runVerb } from './cli/run.ts';
import { verbsIn } from './cli/verbs.ts';
import { version } from './version.ts';

/** The clone's folder, from the sources as from the bundle in dist/server. */
const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

// Rehearsals are played by workers that run this same file. Not process.exit: what was written to a pipe must still get out.
if (isMainThread) process.exitCode = await runVerb(verbsIn(projectRoot, process.env), process.argv.slice(2), version);
