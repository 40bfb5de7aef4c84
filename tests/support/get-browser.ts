import { getBrowser } from './browser.ts';

/** Run by `npm test` before its lanes: the path of a browser on stdout, what was done for it on stderr. */
const path = getBrowser((sentence) => process.stderr.write(`${sentence}\n`));
if (path === undefined) process.exit(1);
process.stdout.write(path);
