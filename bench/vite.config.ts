import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Built as the server is: our own packages bundled, what npm installed imported. What is measured is what runs. */
export default defineConfig({
  root: here('.'),
  build: {
    ssr: true,
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'node20',
    // Flat, so that every file finds the project's folder from where it is.
    rollupOptions: {
      input: [here('src/run.ts'), here('src/one.ts'), here('src/peer.ts')],
      output: { chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: [/^@kalari\//], external: ['node:sqlite', '@photostructure/sqlite'] },
});
