// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ApiError, isPassing } from '@/lib/api/problem';
import { isLoggingOut } from '@/lib/session/session';
import { OfflineBanner } from './offline_banner';
import { ToastProvider } from './toasts';

/** The session ended while the page was open. */
function leaveWhenSignedOut(error: Error): void {
  if (!(error instanceof ApiError) || !error.isSignedOut || isLoggingOut()) return;
  const here = `${window.location.pathname}${window.location.search}`;
  window.location.assign(`/login?next=${encodeURIComponent(here)}`);
}

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
