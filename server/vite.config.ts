import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The server for plain Node: our own workspaces are bundled, since they are TypeScript; packages stay where npm put them.
 * Both SQLites are looked for while running, so neither may be resolved here.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  ssr: { noExternal: [/^@kalari\//], external: ['node:sqlite', '@photostructure/sqlite'] },
  build: {
    ssr: 'src/cli.ts',
    outDir: fileURLToPath(new URL('../dist/server', import.meta.url)),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
});
