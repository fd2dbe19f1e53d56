import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import '@/app/styles.css';
import { AppProvider } from '@/app/provider';
import { AppRouter } from '@/app/router';
import { env } from '@/config/env';

async function start(): Promise<void> {
  if (import.meta.env.DEV && env.mocksApi) {
    const { startMocks } = await import('@/testing/browser');
    await startMocks();
  }
  const root = document.getElementById('root');
  if (!root) {
    throw new Error('index.html has no element with the id "root"');
  }
  createRoot(root).render(
    <StrictMode>
      <AppProvider>
        <AppRouter />
      </AppProvider>
    </StrictMode>,
  );
}

void start();
