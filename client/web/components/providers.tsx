// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { isPassing } from '@/lib/api/problem';
import { leaveWhenSignedOut } from '@/lib/session/session';
import { OfflineBanner } from './offline_banner';
import { ToastProvider } from './toasts';

function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && isPassing(error) },
    },
  });
}

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>
        <OfflineBanner />
        {children}
      </ToastProvider>
    </QueryClientProvider>
  );
}
