// SPDX-License-Identifier: GPL-3.0-or-later
import type { Address, Hex } from 'viem';

/** The chain that transfers arrive on. */
export interface CircleChainConfig {
  rpcUrl: string;
  usdc: Address;
  /** Of an account that may mint; one that may not sends what it holds, as Circle's hot wallets do. */
  key: Hex;
}

export interface CircleConfig {
  apiKey: string;
  /** Circle's name for its client, in notifications. */
  clientId: string;
  masterWalletId: string;
  /** Subscribed from the start; empty: nobody, until an endpoint is subscribed over the API. */
  notificationUrl: string;
  topicArn: string;
  /** 1 signs SHA-1, 2 SHA-256. */
  signatureVersion: '1' | '2';
  /** Where SNS seems to be in the URLs of messages; empty: at the sandbox itself. */
  snsOrigin: string;
  retryDelaysMs: number[];
  /** Without it transfers fail. */
  chain: CircleChainConfig | null;
}
