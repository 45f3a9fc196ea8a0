// SPDX-License-Identifier: MIT
// A chain that looks like one of the networks we deploy to: its number, Circle's USDC, blocks that come by themselves.
import { network } from 'hardhat';
import { type Address, type PublicClient, createPublicClient, http } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import { bytesToHex } from 'viem/utils';
import { environments } from '../../deploy/environments.ts';
import type { People } from '../../deploy/people.ts';
import { readArtifact } from '../../scripts/artifacts.ts';

const mnemonic = 'test test test test test test test test test test test junk';
const account = (addressIndex: number) => mnemonicToAccount(mnemonic, { addressIndex });

export const deployer = account(9);
export const deployerKey = bytesToHex(deployer.getHdKey().privateKey as Uint8Array);

export const people: People = {
  owners: [account(1).address, account(2).address, account(3).address],
  threshold: 2,
  operator: account(0).address,
  claimSigner: account(4).address,
};

export interface LiveChain {
  url: string;
  reader: PublicClient;
  request: (method: string, params?: unknown[]) => Promise<unknown>;
  close: () => Promise<void>;
}

export async function startLiveChain(name: string, blockTimeMs = 10): Promise<LiveChain> {
  const { chainId, usdc } = environments[name];
  const mining = { auto: false, interval: blockTimeMs };
  const server = await network.createServer({
    network: 'default',
    override: { chainId, mining, allowBlocksWithSameTimestamp: true },
  });
  const { address, port } = await server.listen();
  const url = `http://${address}:${port}`;
  const reader = createPublicClient({ transport: http(url), pollingInterval: 10, cacheTime: 0 });
  const request = (method: string, params: unknown[] = []) =>
    reader.request({ method, params } as never) as Promise<unknown>;
  await putUsdc(request, usdc);
  return { url, reader, request, close: () => server.close() };
}

async function putUsdc(request: LiveChain['request'], usdc: Address): Promise<void> {
  await request('hardhat_setCode', [usdc, readArtifact('TestUsdc').deployedBytecode]);
}
