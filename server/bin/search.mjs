// npm run search: tries the laws on cases that nobody has tried, round after round with a new seed each, until one does not hold.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rounds = Number(process.argv[2] ?? 10);
const laws = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && /support\/laws\.ts/.test(readFileSync(`${root}tests/${path}`, 'utf8')))
  .map((path) => `tests/${path}`);

for (let round = 1; round <= rounds; round += 1) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`Round ${round} of ${rounds}: KALARI_SEED=${seed}`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...laws],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, KALARI_SEED: String(seed) },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
