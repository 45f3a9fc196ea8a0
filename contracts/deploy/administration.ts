// SPDX-License-Identifier: MIT
import { type Address, type Hex, type PublicClient, encodeFunctionData } from 'viem';
import { type ContractName, readArtifact } from '../scripts/artifacts.ts';
import type { Deployment } from './deployment.ts';
import type { Call } from './safe_batch.ts';

export function callTo(name: ContractName, to: Address, functionName: string, args: readonly unknown[]): Call {
  return { to, data: encodeFunctionData({ abi: readArtifact(name).abi, functionName, args }) };
}

/** An act of the administrator, as the Safe sends it: announced first where there is a delay, then carried out. */
export interface Act {
  announce?: Call;
  carryOut: Call;
}

const rightAway = 0;

export function actOf({ accessManager }: Deployment['contracts'], { to, data }: Call, delaySeconds: number): Act {
  const manage = (functionName: string, args: unknown[]) => callTo('AccessManager', accessManager, functionName, args);
  return {
    announce: delaySeconds > 0 ? manage('schedule', [to, data, rightAway]) : undefined,
    carryOut: manage('execute', [to, data]),
  };
}

/** How long the Safe's acts wait, as the AccessManager has it. */
export async function adminDelay(
  reader: PublicClient,
  { accessManager, safe }: Deployment['contracts'],
): Promise<number> {
  const { abi } = readArtifact('AccessManager');
  const adminRole = 0n;
  const args = [adminRole, safe];
  const [isAdmin, delay] = (await reader.readContract({
    address: accessManager,
    abi,
    functionName: 'hasRole',
    args,
  })) as [boolean, number];
  if (!isAdmin) throw new Error(`${safe} does not administer ${accessManager}`);
  return delay;
}

/** The last 20 bytes of a word. */
export function addressIn(word: Hex): Address {
  return `0x${word.slice(-40)}`;
}
