const sources = ['engine/src', 'server/src', 'ui-kit/src', 'player-ui/src', 'facilitator-ui/src', 'bench/src'];
const vitest = (project) => ['node_modules/vitest/vitest.mjs', 'run', '--project', project];

/**
 * The lanes of `npm test`, in the order in which they run. Each is a program of Node with a time after which it is stopped, which
 * only a run that hangs ever reaches; undisturbed, all of them together stay under 30 minutes on two cores.
 */
export const lanes = {
  format: {
    what: 'format and lint',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    minutes: 5,
  },
  types: { what: 'types', command: ['node_modules/typescript/bin/tsc', '-b'], minutes: 8 },
  architecture: {
    what: 'who may import whom',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...sources,
    ],
    minutes: 4,
  },
  unused: { what: 'dead code', command: ['node_modules/knip/bin/knip.js'], minutes: 4 },
  unit: { what: 'rules, properties, contracts', command: vitest('unit'), tests: true, minutes: 20 },
  trust: {
    what: 'kills, fuzz, other zones and another Node',
    command: vitest('trust'),
    tests: true,
    minutes: 20,
    built: true,
  },
  e2e: {
    what: 'exercises in real browsers',
    command: vitest('e2e'),
    tests: true,
    minutes: 40,
    built: true,
    browser: true,
  },
  pages: {
    what: 'what the built pages weigh and hold',
    command: vitest('pages'),
    tests: true,
    minutes: 1,
    built: true,
  },
};

/** The quick loop, `npm run check`. */
export const quickLanes = ['format', 'types', 'architecture', 'unused', 'unit'];
