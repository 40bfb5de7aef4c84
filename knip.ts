import type { KnipConfig } from 'knip';

/** Style sheets name fonts and each other, and knip does not read them by itself. */
const filesNamedIn = (css: string): string =>
  [...css.matchAll(/(?:@import |url\()'((?:@|\.)[^']+)'/g)].map((match) => `import '${match[1]}';`).join('\n');

/** Dead code: files, exports and packages that nobody uses. What tests alone use is not dead, but nearly so. */
const config: KnipConfig = {
  // A type that only describes what an exported function takes or gives is named for its readers.
  exclude: ['types'],
  // A disk of its own for the test of a full one; where it cannot be mounted the test goes another way.
  // A disk of its own for the test of a full one, and a pipe at which whoever reads it waits.
  ignoreBinaries: ['mkfifo', 'mount', 'umount'],
  compilers: { css: filesNamedIn },
  workspaces: {
    '.': {
      entry: [
        'tests/**/*.{test,trust,e2e,pages}.{ts,tsx}',
        'tests/support/get-browser.ts',
        'tests/ui/*/harness/{main.tsx,serve.ts,vite.config.ts}',
        'bench/{vite.config,src/{run,one,peer}}.ts',
      ],
      project: [
        '*.{ts,cjs,mjs}',
        'tests/**/*.{ts,tsx}',
        'bench/{*.{ts,mjs},{src,prepare}/**}',
        '!tests/architecture/fixtures/**',
      ],
    },
    engine: { project: 'src/**/*.ts', includeEntryExports: true },
    server: {
      entry: ['src/{cli,reader}.ts', 'bin/{start,test,kalari,dev,build}.mjs'],
      project: ['src/**/*.ts', 'bin/**/*.mjs'],
    },
    'ui-kit': { project: 'src/**/*.{ts,tsx,css}', includeEntryExports: true },
    'player-ui': { project: 'src/**/*.{ts,tsx,css}' },
    'facilitator-ui': { project: 'src/**/*.{ts,tsx,css}' },
  },
};

export default config;
