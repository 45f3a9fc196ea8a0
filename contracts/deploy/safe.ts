// SPDX-License-Identifier: MIT
import { type Address, encodeFunctionData, getAddress, parseEventLogs, zeroAddress } from 'viem';
import { readArtifact } from '../scripts/artifacts.ts';
import type { Sender } from './chain.ts';

/** Deploys Safe's own contracts as its authors compiled them, and one Safe of the given owners. */
export async function deploySafe(sender: Sender, owners: Address[], threshold: number): Promise<Address> {
  const singleton = await sender.deploy('Safe');
  const proxyFactory = await sender.deploy('SafeProxyFactory');
  const fallbackHandler = await sender.deploy('SafeFallbackHandler');
  const setup = encodeFunctionData({
    abi: readArtifact('Safe').abi,
    functionName: 'setup',
    args: [owners, BigInt(threshold), zeroAddress, '0x', fallbackHandler, zeroAddress, 0n, zeroAddress],
  });
  const salt = 0n;
  const receipt = await sender.send('SafeProxyFactory', proxyFactory, 'createProxyWithNonce', [singleton, setup, salt]);
  const { abi } = readArtifact('SafeProxyFactory');
  const [created] = parseEventLogs({ abi, logs: receipt.logs, eventName: 'ProxyCreation' });
  const { proxy } = (created as unknown as { args: { proxy: Address } }).args;
  return getAddress(proxy);
}
