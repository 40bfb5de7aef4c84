import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../../server/bin/bootstrap/run.mjs';
import { say, timed } from '../../server/bin/bootstrap/say.mjs';

/** Installs those who are compared with, in this folder and nowhere else. Without a network the measurements go on without them. */
export async function installPeers(folder) {
  if (areHere(folder)) return;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'];
  const { ok, output } = await timed('Installing what Kalari is compared with (once)', () =>
    runNpm(['ci', ...options], { cwd: folder, env: { ...process.env, NODE_ENV: '' } }),
  );
  const [reason] = output.split('\n');
  if (!ok) say(`It could not be installed (no network?); what needs it is left out. npm said: ${reason}`);
}

function areHere(folder) {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(dependencies).every(([name, version]) => {
    const manifest = join(folder, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
}
