// SPDX-License-Identifier: GPL-3.0-or-later
// Whether wallets on other devices are offered: the project of WalletConnect's relay, as the server's environment says. It is no
// secret; every page that talks to the relay sends it.
'use client';

import { createContext, useContext, type ReactNode } from 'react';

const RelayContext = createContext<string | undefined>(undefined);

export function WalletRelay({ projectId, children }: { projectId: string | undefined; children: ReactNode }) {
  return <RelayContext value={projectId}>{children}</RelayContext>;
}

export function useRelayProject(): string | undefined {
  return useContext(RelayContext);
}
