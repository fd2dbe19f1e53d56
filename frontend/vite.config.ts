import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const BACKEND = process.env.COACH_BACKEND ?? 'http://127.0.0.1:8080';

const CONTENT_SECURITY_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** Serves the mock worker from the installed package, so that no build ever ships it. */
function mockWorker(): Plugin {
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  return {
    name: 'mock-worker',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync(worker));
      });
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), tailwindcss(), ...(mode === 'mock' ? [mockWorker()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  ...(mode === 'mock' ? {} : { server: { proxy: { '/api': BACKEND } } }),
  preview: {
    proxy: { '/api': BACKEND },
    headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY },
  },
  // The policy allows fonts from the server only, so none may be inlined as data.
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    // Libraries change less often than our pages, so a browser keeps them longer.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/,
            },
            { name: 'libraries', test: /node_modules/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/__tests__/**/*.test.{ts,tsx}'],
    css: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    restoreMocks: true,
  },
}));
