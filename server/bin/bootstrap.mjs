import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allParts, build, stale } from './bootstrap/build.mjs';
import { install, isInstalled } from './bootstrap/install.mjs';
import { checkNodeVersion } from './bootstrap/node-version.mjs';
import { stopRunning } from './bootstrap/run.mjs';
import { say } from './bootstrap/say.mjs';
import { inTurn } from './bootstrap/turn.mjs';

/** The folder of the project, wherever it was cloned to. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Makes this folder ready to run: installs the packages that the lockfile names and builds the parts whose sources changed.
 * Built from Node's own modules, as nothing else may be installed yet. When everything is ready it only looks, in a fraction
 * of a second. Ends the program with exit code 3 and a plain sentence when the folder cannot be made ready.
 */
export async function bootstrap({ parts = allParts } = {}) {
  checkNodeVersion();
  if (isReady(parts)) return;
  const stop = (signal) => {
    stopRunning();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await inTurn(root, async () => {
      if (!isInstalled(root)) await install(root);
      await build(root, stale(root, parts));
    });
  } catch (error) {
    say(error.message);
    process.exit(3);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function isReady(parts) {
  return isInstalled(root) && stale(root, parts).length === 0;
}
