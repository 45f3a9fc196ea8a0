// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { ErrorState } from '@/components/states';

export default function Failed({ error, reset }: { error: Error; reset: () => void }) {
  return <ErrorState error={error} onRetry={reset} />;
}
