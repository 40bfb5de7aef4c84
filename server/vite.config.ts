import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * One file for Node: our own packages are bundled, what npm installed is imported from node_modules, and SQLite is never
 * bundled, be it built into Node or a package with a binary.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    ssr: fileURLToPath(new URL('src/cli.ts', import.meta.url)),
    outDir: fileURLToPath(new URL('../dist/server', import.meta.url)),
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'cli.js' } },
  },
  ssr: { noExternal: [/^@kalari\//], external: ['node:sqlite', '@photostructure/sqlite'] },
});
