// SPDX-License-Identifier: MIT
import { type Address, type PublicClient, parseAbi } from 'viem';
import type { Environment } from './environments.ts';

const usdcAbi = parseAbi([
  'function symbol() view returns (string)',
  'function version() view returns (string)',
  'function decimals() view returns (uint8)',
]);

/** What stands against a deployment before anything is sent; nothing when it may begin. */
export async function obstacles(reader: PublicClient, environment: Environment, deployer: Address): Promise<string[]> {
  const chainId = await reader.getChainId();
  if (chainId !== environment.chainId) return [`the node is on chain ${chainId}, not ${environment.chainId}`];

  const found: string[] = [];
  if ((await reader.getBalance({ address: deployer })) === 0n)
    found.push(`the deployer ${deployer} cannot pay for gas`);
  const usdc = await describeUsdc(reader, environment.usdc);
  if (usdc !== 'USDC 2 with 6 decimals') found.push(`${environment.usdc} is not Circle's USDC: ${usdc}`);
  return found;
}

async function describeUsdc(reader: PublicClient, address: Address): Promise<string> {
  if (!(await reader.getCode({ address }))) return 'there is no contract';
  const ask = (functionName: 'symbol' | 'version' | 'decimals') =>
    reader.readContract({ address, abi: usdcAbi, functionName }).catch(() => 'unknown');
  return `${await ask('symbol')} ${await ask('version')} with ${await ask('decimals')} decimals`;
}
