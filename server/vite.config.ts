import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Two programs for Node, the command line and the one that reads scenarios apart, and what they share. Our own packages are bundled, what npm installed is imported from node_modules, and SQLite is never
 * bundled, be it built into Node or a package with a binary.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    ssr: true,
    outDir: fileURLToPath(new URL('../dist/server', import.meta.url)),
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: ['cli', 'reader'].map((name) => fileURLToPath(new URL(`src/${name}.ts`, import.meta.url))),
      // All in one folder: the programs find each other beside themselves.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^@kalari\//], external: ['node:sqlite', '@photostructure/sqlite'] },
});
