// SPDX-License-Identifier: MIT
import type { Address } from 'viem';
import { type ContractName, readArtifact } from '../../scripts/artifacts.ts';
import type { World } from './fixture.ts';

/** Calls a view function. The caller names the type, which the ABI read from a file cannot give. */
export async function read<T>(
  world: World,
  name: ContractName,
  address: Address,
  functionName: string,
  args: readonly unknown[] = [],
): Promise<T> {
  return (await world.reader.readContract({ address, abi: readArtifact(name).abi, functionName, args })) as T;
}
