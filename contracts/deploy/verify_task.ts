// SPDX-License-Identifier: MIT
// hardhat verify-deployment --network polygon: gives the explorer the sources of what was deployed.
import { verifyContract } from '@nomicfoundation/hardhat-verify/verify';
import { getVerificationInformation } from '@nomicfoundation/ignition-core';
import type { HardhatRuntimeEnvironment } from 'hardhat/types/hre';
import { contractNames, readArtifact } from '../scripts/artifacts.ts';
import { journalsOf } from './journal.ts';

/** What we compiled. Safe and ONCHAINID come compiled by others, and explorers know them. */
function ownContracts(): Set<string> {
  const own = contractNames.map(readArtifact).filter(({ buildInfoId }) => buildInfoId !== undefined);
  return new Set(own.map(({ sourceName, contractName }) => `${sourceName}:${contractName}`));
}

export default async function verifyDeployment(given: { journals: string }, hre: HardhatRuntimeEnvironment) {
  const connection = await hre.network.create();
  const chainId = Number(await connection.provider.request({ method: 'eth_chainId' }));
  const own = ownContracts();
  for await (const contract of getVerificationInformation(journalsOf(chainId, given.journals).contracts)) {
    if (typeof contract === 'string') throw new Error(`${contract}: its artifact is missing beside the journal`);
    if (!own.has(contract.contract)) continue;
    // What is verified already is passed over, so that the command can be repeated.
    await verifyContract({ ...contract, provider: 'etherscan' }, hre);
  }
}
