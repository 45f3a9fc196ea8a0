// SPDX-License-Identifier: MIT
import { listTransactions } from '@nomicfoundation/ignition-core';
import { join } from 'node:path';
import type { Hex, PublicClient } from 'viem';
import { NamedArtifacts } from './artifact_resolver.ts';
import type { Journals } from './deploy.ts';

const home = join(import.meta.dirname, '..', 'ignition', 'deployments');

/** In a directory of the caller's, or where Hardhat's own commands look: `hardhat ignition status chain-137-contracts`. */
export function journalsOf(chainId: number, directory: string): Journals {
  const folder = directory || home;
  return {
    contracts: join(folder, `chain-${chainId}-contracts`),
    handOver: join(folder, `chain-${chainId}-hand-over`),
  };
}

/** The block of the first transaction, whichever run sent it. */
export async function firstBlock(reader: PublicClient, { contracts }: Journals): Promise<number> {
  const [first] = await listTransactions(contracts, new NamedArtifacts());
  const { blockNumber } = await reader.getTransactionReceipt({ hash: first.txHash as Hex });
  return Number(blockNumber);
}
