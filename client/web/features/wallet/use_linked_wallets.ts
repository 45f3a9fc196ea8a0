// SPDX-License-Identifier: GPL-3.0-or-later
'use client';

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';

export const linkedWalletsKey = ['wallets'];

/** The visitor's linked wallets, oldest first. */
export function useLinkedWallets() {
  return useQuery({
    queryKey: linkedWalletsKey,
    queryFn: async () => (await answer(api.GET('/wallets'))).items,
  });
}
