import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

/** Serves the console on made-up data from this folder; every address falls back to it. The caller closes it. */
export async function serveHarness(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const server = await createServer({
    configFile: false,
    root: here,
    cacheDir: fileURLToPath(new URL('../../../../node_modules/.vite/console-harness', import.meta.url)),
    logLevel: 'error',
    plugins: [react()],
    appType: 'spa',
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [fileURLToPath(new URL('../../../..', import.meta.url))] },
    },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || address === undefined || typeof address === 'string')
    throw new Error('The harness has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
