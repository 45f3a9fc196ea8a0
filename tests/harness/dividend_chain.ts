// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions as the contract tells of them, without the server.
import { stringToHex, type Address, type Hash } from 'viem';
import type { Chain } from './chain.ts';

/** Micro-USDC of all distributions of a token together. */
export interface ChainBooks {
  deposited: bigint;
  paid: bigint;
  owed: bigint;
  withheld: bigint;
  carried: bigint;
  released: bigint;
}

export const stateOnChain = { none: 0, funded: 1, running: 2, complete: 3, cancelled: 4 } as const;

export interface ChainDistribution {
  token: Address;
  state: number;
  amount: bigint;
  statementHash: Hash;
  pot: bigint;
  totalShares: bigint;
  sharesLeft: bigint;
}

const ask = <T>(chain: Chain, functionName: string, args: unknown[]) =>
  chain.read<T>('DividendDistributor', chain.deployment.contracts.dividendDistributor, functionName, args);

export const booksOnChain = (chain: Chain, token: Address): Promise<ChainBooks> => ask(chain, 'booksOf', [token]);

/** Funded, and not distributed yet. */
export const pendingOnChain = (chain: Chain, token: Address): Promise<bigint> => ask(chain, 'pendingOf', [token]);

export const distributionOnChain = (chain: Chain, id: string): Promise<ChainDistribution> =>
  ask(chain, 'distributionOf', [stringToHex(id, { size: 32 })]);
