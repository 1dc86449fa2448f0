import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['KOPPEL_API'] ?? 'http://localhost:4000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    port: 4080,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/auth': api,
      '/catalog/files': api,
      '^/requests/[^/]+/attachments': api,
      '/coverage-files': api,
      '/vendor-links': api,
      '/calendars': api,
      '/mail-links': api,
      '/designs': api,
      '/feasibility': api,
      '/sarif': api,
    },
  },
});
