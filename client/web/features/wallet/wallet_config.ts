// SPDX-License-Identifier: GPL-3.0-or-later
// wagmi as we use it: it finds the wallets that announce themselves in the browser (EIP-6963) and asks them to sign. Nothing is read
// from a chain here; freeholdd does that.
import { createConfig, unstable_connector, type Config } from 'wagmi';
import { injected } from 'wagmi/connectors/injected';
import { defineChain } from 'viem';

let known: { chainId: number; config: Config } | undefined;

export function walletConfig(chainId: number): Config {
  if (known?.chainId === chainId) return known.config;
  const chain = defineChain({
    id: chainId,
    name: `Network ${chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });
  const config = createConfig({
    chains: [chain],
    connectors: [],
    multiInjectedProviderDiscovery: true,
    // Nothing is remembered: who signs is asked each time.
    storage: null,
    transports: { [chainId]: unstable_connector(injected) },
  });
  known = { chainId, config };
  return config;
}
