import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/**
 * Projects by cost and need: `unit` in seconds; `trust` in minutes (kills, fuzz, other zones and another Node), with the built
 * server; `e2e` in real browsers; `pages` looks at what was built. `npm test` runs them one after the other;
 * `npx vitest run tests/engine` runs what is named.
 */
export default defineConfig({
  test: {
    watch: false,
    maxWorkers: 2,
    projects: [
      {
        plugins: [react()],
        test: {
          name: 'unit',
          include: ['tests/{engine,properties,server,contracts,ui,project,architecture}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'trust',
          include: ['tests/**/*.trust.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'e2e',
          include: ['tests/**/*.e2e.ts'],
          environment: 'node',
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['tests/**/*.pages.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
