import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';

import { createQueryClient } from '@/lib/query-client';
import { followSystemTheme } from '@/lib/theme';

/** What every page stands on: the cache of server state, and the theme of the device. */
export function AppProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  useEffect(followSystemTheme, []);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
